import { describe, expect, it } from 'vitest';
import { trustedReport } from '../../lib/trust/signals/trusted-report.ts';
import type { OpenCase } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, listingOf, sightOf } from './trust-help.ts';

const open = (fields: Partial<OpenCase>) =>
  contextOf('amazon', { open: { own: false, underReview: false, reports: 1, ...fields } });

describe('a trusted issuer’s report', () => {
  it('turns the badge amber and is told by name', () => {
    const context = open({ trusted: 'Example Lab' });
    expect(sightOf(trustedReport, listingOf(), context)).toEqual({
      facts: { issuer: { names: ['Example Lab'] } },
      source: 'record',
    });
    expect(judge(listingOf(), context).state).toBe('caution');
  });

  it.each([
    ['nobody trusted', open({ reports: 40 })],
    ['no case', contextOf('amazon')],
  ])('is not: %s', (_what, context) => expect(sightOf(trustedReport, listingOf(), context)).toBeUndefined());
});
