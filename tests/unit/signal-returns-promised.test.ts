import { expect, it } from 'vitest';
import { returnsPromised } from '../../lib/trust/signals/returns-promised.ts';
import { listingOf, sightOf } from './trust-help.ts';

it.each(['7天无理由退货', '退货包运费', 'Free returns', '30 days returns accepted'])('%s', (returns) =>
  expect(sightOf(returnsPromised, listingOf({ returns }))?.said).toBe(returns),
);
it.each(['不支持7天无理由退货', 'Non-returnable', 'Return policy', 'No returns accepted'])('not: %s', (returns) =>
  expect(sightOf(returnsPromised, listingOf({ returns }))).toBeUndefined(),
);
it('not where nothing is said', () => expect(sightOf(returnsPromised, listingOf())).toBeUndefined());
