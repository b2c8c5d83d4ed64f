import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agedVerdict } from '../../lib/trust/age.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, DAY, listingOf, NOW, noteOf, notes, onAnySite } from './trust-help.ts';

const free = listingOf({ shipping: { kind: 'free', text: '包邮' } });

describe('a verdict that grows old', () => {
  it('says the same within 30 days', () => {
    const verdict = judge(free, contextOf('taobao'));
    expect(agedVerdict(verdict, NOW + 30 * DAY)).toBe(verdict);
  });

  it('is unknown after that, over the whole scale', () => {
    const verdict = agedVerdict(judge(free, contextOf('taobao')), NOW + 31 * DAY);
    expect(verdict).toMatchObject({ state: 'unknown', unknown: 'stale', low: 0, high: 100 });
  });

  it('keeps a ruling, which has an expiry of its own', () => {
    const ruling = noteOf({ type: 'ruling', expires: NOW + 90 * DAY });
    const verdict = judge(free, contextOf('taobao', { records: [ruling] }));
    expect(agedVerdict(verdict, NOW + 40 * DAY).state).toBe('warned');
  });

  it('never narrows and never says more than before', () => {
    fc.assert(
      fc.property(onAnySite, notes(), fc.integer({ min: -40, max: 400 }), ({ facts, listing }, records, days) => {
        const verdict = judge(listing, contextOf(facts, { records }));
        const aged = agedVerdict(verdict, NOW + days * DAY);
        expect(aged.high - aged.low).toBeGreaterThanOrEqual(verdict.high - verdict.low);
        expect(aged.state === verdict.state || aged.unknown === 'stale').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
