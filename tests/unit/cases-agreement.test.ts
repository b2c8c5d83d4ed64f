import { describe, expect, it } from 'vitest';
import { pass, startParams } from '../../lib/trust/cases/agreement/solve.ts';
import { tableOf } from '../../lib/trust/cases/agreement/table.ts';
import {
  isAgreed,
  isDone,
  type ModelInput,
  type ModelState,
  resultOf,
  startModel,
  stepModel,
} from '../../lib/trust/cases/agreement.ts';
import { addCrowd, inputOf, randomOf, sample, startWorld, TARGET } from './cases-agreement-world.ts';
import { ownMs } from './cpu.ts';

const world = (seed: number) => {
  const made = startWorld(seed, true, 100);
  addCrowd(made, 50);
  return inputOf(made);
};
const solved = (input: ModelInput) => stepModel(startModel(input, 7), 1000);
const shown = (state: ModelState) => {
  const result = resultOf(state);
  return result && { subjects: [...result.subjects], issuers: [...result.issuers] };
};

describe('the agreement model', () => {
  it('gives the same bits for the same votes in any order', () => {
    const input = world(1);
    const random = randomOf(5);
    const mixed = {
      ...input,
      votes: sample(random, input.votes, input.votes.length),
      anchors: sample(random, input.anchors, input.anchors.length),
    };
    expect(mixed.votes).not.toEqual(input.votes);
    expect(solved(mixed)).toEqual(solved(input));
    expect(shown(solved(mixed))).toEqual(shown(solved(input)));
    expect(shown(solved(input))?.subjects.length).toBeGreaterThan(0);
    expect(resultOf(solved(input))?.issuers.size).toBeGreaterThan(5);
  });

  it('goes on from a stored state to the same bits, wherever it was killed', () => {
    const input = world(2);
    const whole = shown(solved(input));
    for (const budget of [1, 7]) {
      let state = startModel(input, 7);
      let kills = 0;
      for (; !isDone(state); kills++) {
        stepModel(state, 3); // Work that is lost must leave no trace.
        state = stepModel(structuredClone(state), budget);
      }
      expect(kills).toBeGreaterThan(2);
      expect(shown(state)).toEqual(whole);
    }
  });

  it('has no result before it is done', () => {
    const state = stepModel(startModel(world(3), 7), 3);
    expect(isDone(state)).toBe(false);
    expect(resultOf(state)).toBeUndefined();
  });

  it('says nothing where no ruling is trusted, and of nothing', () => {
    const { votes } = world(4);
    for (const input of [
      { votes, anchors: [] },
      { votes: [], anchors: [] },
    ]) {
      expect(shown(solved(input))).toEqual({ subjects: [], issuers: [] });
    }
  });

  it('counts the latest vote of an issuer on a subject', () => {
    const vote = { issuer: 'a', subject: 's', at: 5 };
    const read = (...votes: ModelInput['votes']) => [...tableOf({ votes, anchors: [] }).problem];
    expect(read({ ...vote, problem: true }, { ...vote, problem: false, at: 4 })).toEqual([1]);
    expect(read({ ...vote, problem: true }, { ...vote, problem: false, at: 6 })).toEqual([0]);
    expect(read({ ...vote, problem: false }, { ...vote, problem: true })).toEqual([0]);
    expect(read({ ...vote, problem: true, at: Number.NaN })).toEqual([]);
  });

  it('puts a target on which both sides agree above the threshold', () => {
    expect(resultOf(solved(world(6)))?.subjects.get(TARGET)).toBeGreaterThan(0.4);
  });

  it('tells two camps apart that disagree on half of the subjects, one vote in ten turned round', () => {
    const random = randomOf(11);
    const votes = Array.from({ length: 40 * 60 }, (_, k) => {
      const [u, n] = [k % 40, Math.floor(k / 40)];
      const said = n % 2 ? n % 4 === 1 : u % 2 === Math.floor(n / 2) % 2;
      return { issuer: `i${u}`, subject: `s${n}`, problem: random() < 0.1 ? !said : said, at: k };
    }).filter(() => random() < 0.5);
    const table = tableOf({ votes, anchors: [] });
    const everybody = new Float64Array(table.issuers.length).fill(1);
    let params = startParams(table, 3);
    for (let k = 0; k < 60; k++) params = pass(table, everybody, params).params;
    const right = table.issuers.filter((issuer, u) => Number(issuer.slice(1)) % 2 === Number((params.fu[u] ?? 0) > 0));
    expect([0, 40]).toContain(right.length);
  });

  it('solves 100,000 votes within ten seconds', () => {
    const random = randomOf(9);
    const subjects = Array.from({ length: 20_000 }, (_, n) => `listing:shop.example:${n}`);
    const bad = subjects.map(() => random() < 0.5);
    const votes = Array.from({ length: 100_000 }, () => {
      const n = Math.floor(random() * subjects.length);
      const problem = random() < 0.85 ? bad[n] === true : bad[n] !== true;
      return {
        issuer: `i${Math.floor(5000 * random() ** 3)}`,
        subject: subjects[n] ?? '',
        problem,
        at: random() * 1e11,
      };
    });
    const anchors = subjects.map((subject, n) => ({ subject, upheld: bad[n] === true, weight: 1, at: 1e11 }));
    let state = startModel({ votes: [], anchors: [] }, 1);
    const ms = ownMs(() => {
      state = solved({ votes, anchors });
      // However many have a voice: the most passes there can be, over every vote.
      const { table } = state;
      const everybody = new Float64Array(table.issuers.length).fill(1);
      for (let k = 0, params = startParams(table, 3); k < 60; k++) params = pass(table, everybody, params).params;
    });
    expect(isDone(state)).toBe(true);
    expect(ms).toBeLessThan(10_000);
  }, 60_000);
});

describe('isAgreed', () => {
  const five = [-1, -1, 1, 1, 1];
  it.each([
    ['five on both sides', 0.4, five, true],
    ['an intercept below the threshold', 0.39, five, false],
    ['no intercept', undefined, five, false],
    ['four', 0.9, five.slice(1), false],
    ['five and one of them without a voice', 0.9, [undefined, ...five.slice(1)], false],
    ['one on the smaller side', 0.9, [-1, 1, 1, 1, 1, 1], false],
    ['two on the smaller side that stand in the middle', 0.9, [-0.1, -0.1, 1, 1, 1], false],
  ])('%s', (_, intercept, factors, agreed) => expect(isAgreed(intercept, factors)).toBe(agreed));
});
