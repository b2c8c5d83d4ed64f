import { describe, expect, it } from 'vitest';
import { KAOPU_2020, profileKey, replyTwin, twinOf, withThresholds } from '../../lib/trust/profile.ts';
import { SIGNALS } from '../../lib/trust/signals/list.ts';
import { CRITERIA, PILLARS } from '../../lib/trust/types.ts';
import * as weights from '../../lib/trust/weights.ts';

describe('the profile', () => {
  it('is the announcement of 2020, named and dated', () => {
    expect(KAOPU_2020).toMatchObject({
      id: 'kaopu-2020',
      dated: '2020',
      rating: 4.6,
      reply: 90,
      dispatch: 48,
      shipping: 'free',
    });
    expect(KAOPU_2020.source).toMatch(/announce/);
    expect(KAOPU_2020.criteria).toEqual(CRITERIA);
  });

  it('takes thresholds of the user, and says so in its key', () => {
    const own = withThresholds(KAOPU_2020, { rating: 4.8, dispatch: 72 });
    expect(own).toMatchObject({ rating: 4.8, reply: 90, dispatch: 72 });
    expect(profileKey(own)).toBe('kaopu-2020;rating=4.8;dispatch=72@1');
    expect(profileKey(withThresholds(KAOPU_2020, { dispatch: 72, rating: 4.8 }))).toBe(profileKey(own));
  });

  it.each([
    [{}],
    [{ rating: 4.6 }],
    [{ rating: 9 }],
    [{ reply: -1 }],
    [{ dispatch: Number.NaN }],
    [{ rating: Number.POSITIVE_INFINITY }],
  ])('stays itself with %o', (own) => expect(withThresholds(KAOPU_2020, own)).toBe(KAOPU_2020));

  it.each([
    [4.6, 4.6, 5, 4.6],
    [4.8, 4.6, 5, 4.8],
    [4, 4.6, 5, 4],
    [4.6, 9.2, 10, 9.2],
    [4.8, 9.2, 10, 9.6],
    [4.8, 92, 100, 96],
    [5, 92, 100, 100],
    [3, 92, 100, 60],
  ])('a user asking %d of 5 moves the twin %d of %d to %d', (rating, meets, scale, expected) => {
    expect(twinOf(meets, scale, withThresholds(KAOPU_2020, { rating }))).toBeCloseTo(expected, 6);
  });

  it.each([
    [90, 90, 90],
    [90, undefined, 90],
    [95, 90, 95],
    [95, 80, 90],
    [50, 90, 50],
  ])('a user asking a reply rate of %d moves the twin %s to %d', (reply, twin, expected) => {
    expect(replyTwin(twin, withThresholds(KAOPU_2020, { reply }))).toBeCloseTo(expected, 6);
  });
});

describe('the weights', () => {
  it('add up to one, over the pillars and within each', () => {
    expect(PILLARS.reduce((sum, pillar) => sum + weights.PILLAR_WEIGHTS[pillar].value, 0)).toBeCloseTo(1, 9);
    for (const pillar of PILLARS) {
      const shares = Object.values(weights.PARTS).filter((part) => part.pillar === pillar);
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });

  it('have a sentence of why for every number', () => {
    const rows = [
      weights.PILLAR_WEIGHTS,
      weights.PARTS,
      weights.SHOWN_REACH,
      weights.GOODS,
      weights.CURVE,
      weights.WORTH,
      SIGNALS,
      weights.SIGNAL_LOSS,
    ]
      .flatMap((group) => Object.values(group) as { why: string }[])
      .concat(weights.CAUTION_LEVEL);
    for (const { why } of rows) expect(why).toMatch(/^\p{Lu}.{4,}\.$/u);
  });

  it('reach less far when something is shown', () => {
    const least = Math.min(...Object.values(weights.PARTS).map(({ reach }) => reach));
    for (const { value } of Object.values(weights.SHOWN_REACH)) expect(value).toBeLessThan(least);
  });

  it('one strong signal is enough for caution', () => {
    const strong = SIGNALS.filter(({ strength }) => strength === -3);
    expect(strong.length).toBeGreaterThan(2);
    for (const { strength } of strong) expect(-strength).toBeGreaterThanOrEqual(weights.CAUTION_LEVEL.value);
  });
});
