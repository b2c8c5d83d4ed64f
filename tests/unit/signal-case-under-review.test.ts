import { describe, expect, it } from 'vitest';
import { caseUnderReview } from '../../lib/trust/signals/case-under-review.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, listingOf, sightOf } from './trust-help.ts';

const open = (underReview: boolean, reports: number) =>
  contextOf('amazon', { open: { own: false, underReview, reports } });

describe('a case under review', () => {
  it('turns the badge amber and tells how many reports are open', () => {
    expect(sightOf(caseUnderReview, listingOf(), open(true, 7))).toEqual({ facts: { n: 7 }, source: 'record' });
    expect(judge(listingOf(), open(true, 7)).state).toBe('caution');
  });

  it('is not made by numbers alone', () => {
    expect(sightOf(caseUnderReview, listingOf(), open(false, 500))).toBeUndefined();
    expect(judge(listingOf(), open(false, 500)).state).toBe('unknown');
    expect(sightOf(caseUnderReview, listingOf())).toBeUndefined();
  });
});
