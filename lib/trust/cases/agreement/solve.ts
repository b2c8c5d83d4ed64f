import type { Table } from './table.ts';

/** What a vote says before anything is known of its issuer and its subject. */
export const MU = 0.3;
export const LAMBDA_INTERCEPT = 0.15;
export const LAMBDA_FACTOR = 0.03;

/** Intercepts and factors: of issuers (`iu`, `fu`), of subjects (`in`, `fn`). */
export interface Params {
  iu: Float64Array;
  fu: Float64Array;
  in: Float64Array;
  fn: Float64Array;
}

/** Sums over votes of what stands on the other side: weight w, factor f, remainder e. */
export interface Sums {
  w: number;
  f: number;
  ff: number;
  e: number;
  fe: number;
}

export const noSums = (): Sums => ({ w: 0, f: 0, ff: 0, e: 0, fe: 0 });

export function add(sums: Sums, w: number, f: number, e: number): void {
  sums.w += w;
  sums.f += w * f;
  sums.ff += w * f * f;
  sums.e += w * e;
  sums.fe += w * f * e;
}

/** Ridge regression of the remainder on (1, f): the intercept and the factor that fit these votes best, in closed form. */
export function fit({ w, f, ff, e, fe }: Sums): [intercept: number, factor: number] {
  const a = w + LAMBDA_INTERCEPT;
  const d = ff + LAMBDA_FACTOR;
  const determinant = a * d - f * f;
  return [(d * e - f * fe) / determinant, (a * fe - f * e) / determinant];
}

/** mulberry32, one number from −1 to 1. */
function* randoms(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ; ) {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    yield (((t ^ (t >>> 14)) >>> 0) / 4294967296) * 2 - 1;
  }
}

export function startParams(table: Table, seed: number): Params {
  const random = randoms(seed);
  const notes = table.subjects.length;
  return {
    iu: new Float64Array(table.issuers.length),
    fu: new Float64Array(table.issuers.length),
    in: new Float64Array(notes),
    fn: Float64Array.from({ length: notes }, () => random.next().value),
  };
}

export const remainderOfUser = (table: Table, params: Params, v: number) =>
  (table.problem[v] ?? 0) - MU - (params.in[table.note[v] ?? 0] ?? 0);

function fitUsers(table: Table, voice: Float64Array, params: Params, next: Params): void {
  for (let u = 0; u < table.issuers.length; u++) {
    const w = voice[u] ?? 0;
    if (w === 0) continue;
    const sums = noSums();
    for (let v = table.userStart[u] ?? 0; v < (table.userStart[u + 1] ?? 0); v++) {
      add(sums, w, params.fn[table.note[v] ?? 0] ?? 0, remainderOfUser(table, params, v));
    }
    [next.iu[u], next.fu[u]] = fit(sums);
  }
}

function fitNotes(table: Table, voice: Float64Array, next: Params): void {
  for (let n = 0; n < table.subjects.length; n++) {
    const sums = noSums();
    for (let k = table.noteStart[n] ?? 0; k < (table.noteStart[n + 1] ?? 0); k++) {
      const v = table.ofNote[k] ?? 0;
      const u = table.user[v] ?? 0;
      const w = voice[u] ?? 0;
      if (w > 0) add(sums, w, next.fu[u] ?? 0, (table.problem[v] ?? 0) - MU - (next.iu[u] ?? 0));
    }
    if (sums.w > 0) [next.in[n], next.fn[n]] = fit(sums);
    else next.in[n] = next.fn[n] = 0;
  }
}

/** One pass of alternating least squares; never changes what it is given. `change`: the furthest that an intercept of a subject moved. */
export function pass(table: Table, voice: Float64Array, params: Params): { params: Params; change: number } {
  const next: Params = {
    iu: params.iu.slice(),
    fu: params.fu.slice(),
    in: params.in.slice(),
    fn: params.fn.slice(),
  };
  fitUsers(table, voice, params, next);
  fitNotes(table, voice, next);
  let change = 0;
  for (let n = 0; n < next.in.length; n++) {
    change = Math.max(change, Math.abs((next.in[n] ?? 0) - (params.in[n] ?? 0)));
  }
  return { params: next, change };
}
