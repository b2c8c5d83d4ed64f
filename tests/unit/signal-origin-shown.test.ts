import { expect, it } from 'vitest';
import { originShown } from '../../lib/trust/signals/origin-shown.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, listingOf, sightOf } from './trust-help.ts';

it('tells the origin as printed', () => {
  expect(sightOf(originShown, listingOf({ details: { origin: '浙江省杭州市' } }))?.said).toBe('浙江省杭州市');
  expect(sightOf(originShown, listingOf({ details: { origin: 'Portugal' }, from: { details: 'text' } }))).toEqual({
    said: 'Portugal',
    source: 'text',
  });
});

it.each(['其他', '见包装', 'Other', 'Does not apply', '-', '1'])('%s is none', (origin) =>
  expect(sightOf(originShown, listingOf({ details: { origin } }))).toBeUndefined(),
);

it('never lowers the score, and narrows its interval', () => {
  const [plain, shown] = [{}, { details: { origin: 'Portugal' } }].map((fields) =>
    judge(listingOf(fields), contextOf('amazon')),
  );
  expect(shown?.score).toBeGreaterThanOrEqual(plain?.score ?? 100);
  expect((shown?.high ?? 0) - (shown?.low ?? 0)).toBeLessThanOrEqual((plain?.high ?? 0) - (plain?.low ?? 0));
});
