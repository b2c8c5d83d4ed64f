import { echoesOf } from './agreement/echo.ts';
import { readAgreement } from './agreement/sides.ts';
import { type Params, pass, startParams } from './agreement/solve.ts';
import { type Table, tableOf } from './agreement/table.ts';
import type { ModelInput } from './agreement/types.ts';
import { voicesOf } from './agreement/voice.ts';
import type { Agreement } from './types.ts';

export type { Anchor, ModelInput, Vote } from './agreement/types.ts';

/**
 * How far reporters who usually disagree agree that a subject has a problem.
 *
 * The one-dimensional matrix factorisation of Community Notes (Wojcik et al. 2022, "Birdwatch: Crowd Wisdom and Bridging
 * Algorithms can Inform Understanding and Reduce the Spread of Misinformation", arXiv 2210.15723; constants as in
 * twitter/communitynotes, scoring/matrix_factorization and scoring/mf_base_scorer.py):
 *
 *   r̂ = μ + i_u + i_n + f_u · f_n,  Σ w_u (r − r̂)² + λ_i Σ (i_u² + i_n²) + λ_f Σ (f_u² + f_n²) → min,
 *   λ_i = 0.15, λ_f = 0.03, intercept ≥ 0.40, at least 5 raters.
 *
 * r = 1 for a report, 0 for a vouch. A high i_n is agreement that f_u · f_n, the usual disagreement, does not explain.
 *
 * What differs, and why:
 * - μ is fixed at 0.3 instead of fitted: anyone may cast votes at no cost, and the mean would be a lever. So an
 *   intercept of 0.40 means about 70 % of the voices on EACH side.
 * - λ weighs against the sum over an issuer's or a subject's votes, not against means over all: five voices must do.
 * - Each issuer has a weight, its voice (`voicesOf`): told by trusted rulings and capped, 0 for echoes, newcomers and
 *   whoever has no history with anything that the user trusts. Without trusted rulings nothing is ever under review.
 * - A vote has no part in the side that its issuer stands on for the same subject, and one side alone lifts nothing.
 * - Alternating least squares in closed form instead of Adam: no learning rate, few passes, the same bits every time.
 * - Scale and sign of the factors are fixed (`gaugeOf`).
 *
 * What it cannot do:
 * - find weak sides in sparse data. Two camps that plainly disagree are told apart; in the simulated worlds (five votes a
 *   subject, one side mistaken in 35 % of what leans its way) the factor is little better than chance, and it is the
 *   voice that keeps brigades out, not the sides.
 * - tell accounts that did truthful, independent, early work as often as honest reviewers from honest reviewers. What
 *   stops them is the price of that work; they reach amber at most.
 */
export interface ModelState {
  table: Table;
  seed: number;
  weights: Float64Array;
  passes: number;
  done: boolean;
  /** Set by the first pass. */
  echoes?: Uint8Array;
  /** Set by the second one. */
  voice?: Float64Array;
  params?: Params;
}

/** Subjects move by less than this from one pass to the next: done. */
const SETTLED = 1e-4;
const MAX_PASSES = 60;

export function startModel(input: ModelInput, seed: number): ModelState {
  const table = tableOf(input);
  const weights = Float64Array.from(table.issuers, (issuer) => (input.weights ? (input.weights.get(issuer) ?? 0) : 1));
  return { table, seed, weights, passes: 0, done: table.user.length === 0 };
}

function stepOnce(state: ModelState): ModelState {
  const passes = state.passes + 1;
  const { table, echoes, voice, params } = state;
  if (!echoes) return { ...state, passes, echoes: echoesOf(table) };
  if (!voice || !params) {
    const voice = voicesOf(table, echoes, state.weights);
    return { ...state, passes, voice, params: startParams(table, state.seed), done: voice.every((w) => w === 0) };
  }
  const next = pass(table, voice, params);
  return { ...state, passes, params: next.params, done: next.change < SETTLED || passes >= MAX_PASSES };
}

/** Goes on by at most `budget` passes. States are plain data and never changed: one that was stored goes on to the same bits. */
export function stepModel(state: ModelState, budget: number): ModelState {
  let now = state;
  for (let left = budget; left > 0 && !now.done; left--) now = stepOnce(now);
  return now;
}

export const isDone = (state: ModelState): boolean => state.done;

/** `undefined` until the model is done. An issuer that is not in `issuers` has no voice and stands on no side. */
export function resultOf({ done, table, voice, params }: ModelState): Agreement | undefined {
  if (!done) return undefined;
  return voice && params ? readAgreement(table, voice, params) : { subjects: new Map(), issuers: new Map() };
}

/** Reporters with a voice that it takes, how many of them on the smaller side, and the intercept (Community Notes: `crhThreshold`). */
export const MIN_REPORTERS = 5;
export const MIN_SMALLER_SIDE = 2;
export const MIN_INTERCEPT = 0.4;
/** Nearer to the middle than this, in root mean squares of all factors, is no side. */
export const MIN_FACTOR = 0.2;

/** `factors`: of the different reporters whose reports are open, `undefined` for those without a voice. */
export function isAgreed(intercept: number | undefined, factors: readonly (number | undefined)[]): boolean {
  if (intercept === undefined || intercept < MIN_INTERCEPT) return false;
  const voiced = factors.filter((factor) => factor !== undefined);
  const left = voiced.filter((factor) => factor <= -MIN_FACTOR).length;
  const right = voiced.filter((factor) => factor >= MIN_FACTOR).length;
  return voiced.length >= MIN_REPORTERS && Math.min(left, right) >= MIN_SMALLER_SIDE;
}
