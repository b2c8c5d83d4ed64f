import { describe, expect, it } from 'vitest';
import { MIN_FACTOR, MIN_INTERCEPT } from '../../lib/trust/cases/agreement.ts';
import { foldCase } from '../../lib/trust/cases/fold.ts';
import { expectedStanding, hasStanding, STANDING_CAP } from '../../lib/trust/cases/reputation.ts';
import type { Standing } from '../../lib/trust/cases/types.ts';
import { caseKey } from '../../lib/trust/cases/whose.ts';
import { contextOf, EARNED, LISTING, recordOf } from './cases-help.ts';

interface Crowd {
  factors: number[];
  intercept?: number;
  standing?: Standing | undefined;
  names?: string[];
}

function fold({ factors, intercept = 0.5, standing = EARNED, names = factors.map((_, index) => `x${index}`) }: Crowd) {
  const context = contextOf({
    standing: new Map(names.map((name) => [name, standing])),
    agreement: {
      subjects: new Map([[caseKey(LISTING), intercept]]),
      issuers: new Map(names.map((name, index) => [name, factors[index] ?? 0])),
    },
  });
  return foldCase(
    LISTING,
    names.map((issuer) => recordOf({ issuer })),
    context,
  );
}

describe('a case under review', () => {
  it.each([
    ['five on both sides', { factors: [0.5, 0.5, 0.5, -0.5, -0.5] }, true],
    ['four', { factors: [0.5, 0.5, -0.5, -0.5] }, false],
    ['all on one side', { factors: Array<number>(50).fill(0.5) }, false],
    ['one on the other side', { factors: [0.5, 0.5, 0.5, 0.5, -0.5] }, false],
    ['two that hardly stand on the other', { factors: [0.5, 0.5, 0.5, 0.01 - MIN_FACTOR, 0.01 - MIN_FACTOR] }, false],
    ['no more agreement than usual', { factors: [0.5, 0.5, 0.5, -0.5, -0.5], intercept: MIN_INTERCEPT - 0.001 }, false],
    ['agreement at the threshold', { factors: [0.5, 0.5, 0.5, -0.5, -0.5], intercept: MIN_INTERCEPT }, true],
    ['nobody with standing', { factors: [0.5, 0.5, 0.5, -0.5, -0.5], standing: { upheld: 1, dismissed: 0 } }, false],
    [
      'two keys of the user among five',
      { factors: [0.5, 0.5, 0.5, -0.5, -0.5], names: ['x1', 'x2', 'me', 'former', 'x3'] },
      false,
    ],
  ])('needs more than a crowd: %s', (_what, crowd, under) => {
    const found = fold(crowd);
    expect([found.state, found.underReview]).toEqual([under ? 'underReview' : 'reported', under]);
  });

  it('counts one reporter once, and those whose reports still stand', () => {
    const names = ['x1', 'x1', 'x2', 'x3', 'x4'];
    expect(fold({ factors: [0.5, 0.5, 0.5, -0.5, -0.5], names }).review).toMatchObject({
      reporters: 4,
      overFloor: false,
    });
  });

  it('is not under review without a result of the model', () => {
    const names = ['x1', 'x2', 'x3', 'x4', 'x5'];
    const context = contextOf({ standing: new Map(names.map((name) => [name, EARNED])) });
    const found = foldCase(
      LISTING,
      names.map((issuer) => recordOf({ issuer })),
      context,
    );
    expect(found).toMatchObject({ state: 'reported', review: { overFloor: true, underReview: false } });
  });
});

describe('standing', () => {
  it.each([
    [0, 0, 0.5],
    [8, 2, 0.75],
  ])('of %d upheld and %d dismissed is %d (Jøsang and Ismail)', (upheld, dismissed, expected) =>
    expect(expectedStanding({ upheld, dismissed })).toBeCloseTo(expected, 10),
  );

  it('is earned by two, not by one, and not bought by volume', () => {
    expect([undefined, 1, 2].map((upheld) => hasStanding(upheld ? { upheld, dismissed: 0 } : undefined))).toEqual([
      false,
      false,
      true,
    ]);
    expect(expectedStanding({ upheld: 1e9, dismissed: 0 })).toBe((STANDING_CAP + 1) / (STANDING_CAP + 2));
    expect(expectedStanding({ upheld: Number.NaN, dismissed: -1 })).toBe(0.5);
  });
});
