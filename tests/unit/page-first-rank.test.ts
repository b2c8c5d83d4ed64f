import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arranged, isBehind, standingOf } from '../../lib/page/first/rank.ts';
import { DEFAULT_FIRST } from '../../lib/settings/first.ts';
import { STATES, type State } from '../../lib/trust/types.ts';
import { verdict } from './store-help.ts';

const of = (state: State, low = 50) => verdict({ state, low, ...(state === 'unknown' && { unknown: 'notShown' }) });
const behind = (below: 'caution' | 'below' | 'unmet') =>
  STATES.filter((state) => isBehind(of(state), false, { ...DEFAULT_FIRST, below })).sort();

describe('what is put behind', () => {
  it.each([
    ['caution', ['caution', 'contested', 'warned']],
    ['below', ['below', 'caution', 'contested', 'warned']],
    ['unmet', ['below', 'caution', 'contested', 'unknown', 'warned']],
  ] as const)('%s and worse', (below, expected) => expect(behind(below)).toEqual(expected));

  it('is never what was not judged yet', () => {
    const pending = verdict({ state: 'unknown', unknown: 'pending' });
    for (const one of [undefined, pending])
      expect(isBehind(one, true, { ...DEFAULT_FIRST, below: 'unmet' })).toBe(false);
  });

  it('are ads where that is chosen, however well they stand', () => {
    expect(isBehind(of('labelled'), true, { ...DEFAULT_FIRST, ads: true })).toBe(true);
    expect(isBehind(of('labelled'), true, DEFAULT_FIRST)).toBe(false);
    expect(isBehind(of('labelled'), false, { ...DEFAULT_FIRST, ads: true })).toBe(false);
  });
});

describe('the standing', () => {
  const order: State[] = ['labelled', 'qualified', 'partial', 'unknown', 'below', 'caution', 'contested', 'warned'];
  it('goes by state before it goes by score', () => {
    const standings = order.map((state, n) => standingOf(of(state, n * 10), false, DEFAULT_FIRST));
    expect(standings).toEqual([...standings].sort((a, b) => a - b));
    expect(new Set(standings).size).toBe(order.length);
  });

  it('takes scores that differ by a hair for equal', () => {
    expect(standingOf(of('partial', 71), false, DEFAULT_FIRST)).toBe(
      standingOf(of('partial', 74), false, DEFAULT_FIRST),
    );
    expect(standingOf(of('partial', 90), false, DEFAULT_FIRST)).toBeLessThan(
      standingOf(of('partial', 70), false, DEFAULT_FIRST),
    );
  });
});

describe('the order', () => {
  const card = fc.record({ standing: fc.integer({ min: 0, max: 6 }), isAd: fc.boolean() });
  const cards = fc.array(card, { maxLength: 60 });

  it('holds every card once; those that are no ads stand by standing, equal ones as before', () => {
    fc.assert(
      fc.property(cards, (all) => {
        const order = arranged(all);
        expect([...order].sort((a, b) => a - b)).toEqual(all.map((_card, place) => place));
        const others = order.filter((place) => !all[place]?.isAd);
        const sorted = [...others].sort((a, b) => (all[a]?.standing ?? 0) - (all[b]?.standing ?? 0) || a - b);
        expect(others).toEqual(sorted);
      }),
    );
  });

  it('never lifts an ad, and never puts one before its equal or better', () => {
    fc.assert(
      fc.property(cards, (all) => {
        const order = arranged(all);
        for (const [at, place] of order.entries()) {
          const ad = all[place];
          if (!ad?.isAd) continue;
          expect(at).toBeGreaterThanOrEqual(place);
          const passed = order.slice(at + 1).filter((other) => !all[other]?.isAd);
          expect(passed.every((other) => (all[other]?.standing ?? 0) > ad.standing)).toBe(true);
        }
      }),
    );
  });
});
