import type { Agreement } from '../types.ts';
import { add, fit, LAMBDA_INTERCEPT, MU, noSums, type Params, remainderOfUser, type Sums } from './solve.ts';
import type { Table } from './table.ts';

/** Fewer voices than this say nothing of a subject (Community Notes: `minNumRatersPerNote`). */
const MIN_VOICES = 5;
/** All factors together so small that nobody disagrees with anybody in a way that a side explains. */
const NO_SIDES = 1e-6;

/** What an issuer's other votes make of it: the sums of `fitUsers` without this one. */
function sumsOf(table: Table, voice: Float64Array, params: Params, u: number): Sums {
  const sums = noSums();
  for (let v = table.userStart[u] ?? 0; v < (table.userStart[u + 1] ?? 0); v++) {
    add(sums, voice[u] ?? 0, params.fn[table.note[v] ?? 0] ?? 0, remainderOfUser(table, params, v));
  }
  return sums;
}

/** Factor and intercept of each vote's issuer as they are without that vote, so that a vote cannot buy its own side. */
function withoutOwn(table: Table, voice: Float64Array, params: Params): { i: Float64Array; f: Float64Array } {
  const i = new Float64Array(table.user.length);
  const f = new Float64Array(table.user.length);
  for (let u = 0; u < table.issuers.length; u++) {
    const w = voice[u] ?? 0;
    if (w === 0) continue;
    const sums = sumsOf(table, voice, params, u);
    for (let v = table.userStart[u] ?? 0; v < (table.userStart[u + 1] ?? 0); v++) {
      const rest = { ...sums };
      add(rest, -w, params.fn[table.note[v] ?? 0] ?? 0, remainderOfUser(table, params, v));
      [i[v], f[v]] = fit(rest);
    }
  }
  return { i, f };
}

/** Factors are known up to scale and sign: root mean square 1, and more voice on the negative side (Community Notes flips the same way). */
function gaugeOf(voice: Float64Array, fu: Float64Array): number {
  let square = 0;
  let weight = 0;
  let sign = 0;
  for (const [u, w] of voice.entries()) {
    square += w * (fu[u] ?? 0) ** 2;
    weight += w;
    sign -= w * Math.sign(fu[u] ?? 0);
  }
  if (weight === 0 || square / weight < NO_SIDES) return 0;
  const first = fu.find((f, u) => (voice[u] ?? 0) > 0 && f !== 0) ?? 1;
  return Math.sign(sign || -first) / Math.sqrt(square / weight);
}

/** Mean intercept of the voices: what is usual, and no sign of reporting much. */
function usualOf(voice: Float64Array, iu: Float64Array): number {
  let sum = 0;
  let weight = 0;
  for (const [u, w] of voice.entries()) {
    sum += w * (iu[u] ?? 0);
    weight += w;
  }
  return weight > 0 ? sum / weight : 0;
}

interface Own {
  i: Float64Array;
  f: Float64Array;
  usual: number;
}

/** Intercept of a subject, `undefined` where too few voices speak. */
function interceptOf(table: Table, voice: Float64Array, own: Own, n: number) {
  const sums = noSums();
  const sides = { '-1': noSums(), 0: noSums(), 1: noSums() };
  let voices = 0;
  for (let k = table.noteStart[n] ?? 0; k < (table.noteStart[n + 1] ?? 0); k++) {
    const v = table.ofNote[k] ?? 0;
    const w = voice[table.user[v] ?? 0] ?? 0;
    if (w === 0) continue;
    voices++;
    // Who vouches a lot must not speak louder when it reports for once; who reports a lot speaks softer.
    const e = (table.problem[v] ?? 0) - MU - Math.max(0, (own.i[v] ?? 0) - own.usual);
    const f = own.f[v] ?? 0;
    add(sums, w, f, e);
    add(f < 0 ? sides['-1'] : f > 0 ? sides[1] : sides[0], w, 0, e);
  }
  if (voices < MIN_VOICES) return undefined;
  const alone = [sides['-1'], sides[1]].filter(({ w }) => w > 0).map(({ w, e }) => e / (w + LAMBDA_INTERCEPT));
  return Math.min(fit(sums)[0], ...alone);
}

/**
 * The result. A subject's intercept is fitted once more with each voter as it is without this vote, and is at most what
 * either side alone would make it: in the plain model a few votes "no problem" on one side tilt the factor and so can
 * RAISE the intercept (Selvam et al. 2026, "Gaming Consensus", arXiv 2607.01824).
 */
export function readAgreement(table: Table, voice: Float64Array, params: Params): Agreement {
  const gauge = gaugeOf(voice, params.fu);
  const own = { ...withoutOwn(table, voice, params), usual: usualOf(voice, params.iu) };
  const subjects = new Map<string, number>();
  for (const [n, subject] of table.subjects.entries()) {
    const intercept = interceptOf(table, voice, own, n);
    if (intercept !== undefined) subjects.set(subject, intercept);
  }
  const issuers = new Map<string, number>();
  for (const [u, issuer] of table.issuers.entries()) {
    if ((voice[u] ?? 0) > 0) issuers.set(issuer, (params.fu[u] ?? 0) * gauge);
  }
  return { subjects, issuers };
}
