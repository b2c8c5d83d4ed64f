import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualityOf, usualQuality } from '../../lib/boards/quality.ts';

const prior = { scale: 5, prior: 4.3 };
const rated = (value: number, n: number, scale = 5) =>
  qualityOf({ value, scale, count: { min: n, open: false } }, prior);

describe('qualityOf', () => {
  it('lies half way between the mean and the site at the floor of ratings', () => {
    expect(rated(4.9, 20).quality).toBeCloseTo(((0.98 + 0.86) / 2 - 0.6) / 0.4, 10);
  });

  it('gives the bounds of the formula', () => {
    // μ = (80·0.96 + 20·0.86) / 100 = 0.94; 1.645·√(0.94·0.06/101) = 0.03887
    const { low, quality, high } = rated(4.8, 80);
    expect([low, quality, high].map((value) => Math.round(value * 1e4) / 1e4)).toEqual([0.7528, 0.85, 0.9472]);
  });

  it.each([
    ['nothing shown', undefined],
    ['a mean without a count', { value: 5, scale: 5 }],
    ['a count without a mean', { count: { min: 9000, open: true } }],
    ['a mean above its scale', { value: 9, scale: 5, count: { min: 9000, open: true } }],
    ['numbers that are none', { value: Number.NaN, scale: 5, count: { min: Number.NaN, open: true } }],
  ])('%s is no evidence', (_, rating) => {
    expect(qualityOf(rating, prior)).toEqual(usualQuality(prior, 0));
    expect(qualityOf(rating, prior).n).toBe(0);
  });

  it('compares scales by their fraction', () => {
    expect(rated(92, 300, 100)).toEqual(rated(4.6, 300));
    expect(qualityOf(undefined, undefined)).toEqual(usualQuality({ scale: 100, prior: 86 }, 0));
  });

  const mean = fc.double({ min: 0, max: 5, noNaN: true });
  const count = fc.integer({ min: 0, max: 1_000_000 });

  it('0 ≤ low ≤ quality ≤ high ≤ 1 for any rating', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), (value, scale, min) => {
        const { low, quality, high } = qualityOf({ value, scale, count: { min, open: false } }, prior);
        expect(low >= 0 && low <= quality && quality <= high && high <= 1).toBe(true);
      }),
    );
  });

  it('a higher mean never lowers anything; more ratings of one mean never lower the bound', () => {
    fc.assert(
      fc.property(mean, mean, count, count, (a, b, n, more) => {
        const [worse, better] = [rated(Math.min(a, b), n), rated(Math.max(a, b), n)];
        expect(better.low).toBeGreaterThanOrEqual(worse.low - 1e-12);
        expect(better.quality).toBeGreaterThanOrEqual(worse.quality - 1e-12);
        expect(better.high).toBeGreaterThanOrEqual(worse.high - 1e-12);
        expect(rated(a, n + 1 + more).low).toBeGreaterThanOrEqual(rated(a, n + 1).low - 1e-12);
      }),
    );
  });
});
