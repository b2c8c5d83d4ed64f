import { afterAll, describe, expect, it } from 'vitest';
import { isAgreed, resultOf, startModel, stepModel } from '../../lib/trust/cases/agreement.ts';
import { addBrigade, honestForYears, STRATEGIES } from './cases-agreement-brigades.ts';
import { addCrowd, BACKGROUND, HISTORY, inputOf, startWorld, TARGET, type World } from './cases-agreement-world.ts';

/** Worlds per cell: many where they are cheap. */
const SEEDS: Record<number, number> = { 5: 8, 50: 4, 500: 1 };
const HONEST_SEEDS: Record<number, number> = { 5: 20, 50: 10, 500: 2 };
/** Five honest reporters must have told a lot before; of fifty some have, whatever each of them did. */
const historyOf = (size: number) => (size === 5 ? 5 * HISTORY : HISTORY);

const lines: string[] = [];

function isUnderReview(world: World): boolean {
  const result = resultOf(stepModel(startModel(inputOf(world), 1), 1000));
  const reporters = world.votes.filter(({ subject, problem }) => subject === TARGET && problem);
  const factors = reporters.map(({ issuer }) => result?.issuers.get(issuer));
  return isAgreed(result?.subjects.get(TARGET), factors);
}

/** Share of worlds in which the target comes under review. */
function rate(name: string, size: number, seeds: number, targetIsBad: boolean, fill: (world: World) => void): number {
  let agreed = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const world = startWorld(seed * 7919 + size, targetIsBad, BACKGROUND + size);
    fill(world);
    if (isUnderReview(world)) agreed++;
  }
  lines.push(`${name.padEnd(24)} ${String(size).padStart(4)}  ${agreed}/${seeds}`);
  return agreed / seeds;
}

afterAll(() => console.log(['under review                 of', ...lines].join('\n')));

describe.each([5, 50, 500])('%i accounts', (size) => {
  it('of an honest crowd bring a bad listing under review in the large majority of worlds', () => {
    const share = rate('honest crowd', size, HONEST_SEEDS[size] ?? 1, true, (world) =>
      addCrowd(world, size, historyOf(size)),
    );
    expect(share).toBeGreaterThanOrEqual(size === 5 ? 0.7 : 0.9);
  });

  it.each(Object.entries(STRATEGIES))('of a brigade never bring a good listing under review: %s', (name, strategy) => {
    expect(rate(name, size, SEEDS[size] ?? 1, false, (world) => addBrigade(world, strategy, size))).toBe(0);
  });
});

/**
 * The limit, written down: accounts that inspect goods honestly, independently and before any ruling, each as often as
 * an honest reviewer, ARE honest reviewers until they strike. No rule over votes tells them apart; what they pay is the work.
 */
describe('accounts that do the whole work of honest reviewers', () => {
  it('are not told from them', () => {
    const mimic = (size: number, seeds: number, history: number) =>
      rate(`honest until it strikes, ${history}`, size, seeds, false, (world) =>
        addBrigade(world, honestForYears(history), size),
      );
    expect(mimic(50, 6, HISTORY)).toBeGreaterThan(0);
    expect(mimic(50, 6, HISTORY / 4)).toBe(0);
  });
});
