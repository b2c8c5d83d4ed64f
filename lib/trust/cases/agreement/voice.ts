import type { Table } from './table.ts';

const DAY = 86_400_000;
/** An issuer first seen less long ago than this has no voice yet. */
const YOUNG = 30 * DAY;
/** Score from which an issuer has a voice, and from which it has a whole one. */
const NEED = 1;
const FULL = 3;
/**
 * A subject is contested if, of at least three others who beat guessing, this share and at least two say otherwise: a
 * single one is an honest mistake often enough to earn on (easy cases then paid five accounts in 3 of 12 worlds).
 */
const CONTESTED = 0.2;
const MIN_OTHERS = 3;
const MIN_SPLIT = 2;
/** How often a single earlier vote is taken to be right on a contested subject. */
const TAKEN_RIGHT = 0.85;
/** Part of the bar that luck alone would ask for: scores of those who know nothing do not stand still, they fall. */
const OF_BAR = 0.75;
const PER_VOTE = Math.log(TAKEN_RIGHT / (1 - TAKEN_RIGHT));

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Log-odds that a ruling of a trusted issuer upholds, with one of each added: what a vote is right by without knowing anything. */
function priorOf(table: Table): number {
  let upheld = 1;
  let dismissed = 1;
  for (const ruled of table.ruled) {
    if (ruled > 0) upheld += ruled;
    else dismissed -= ruled;
  }
  return Math.log(upheld / dismissed);
}

/** Earlier votes on the same subject, problem minus no problem; who spoke at the same time counts as earlier. */
function leads(table: Table, echoes: Uint8Array): Float64Array {
  const lead = new Float64Array(table.user.length);
  const own = (v: number) => (echoes[table.user[v] ?? 0] ? 0 : table.problem[v] ? 1 : -1);
  for (let n = 0; n < table.subjects.length; n++) {
    const end = table.noteStart[n + 1] ?? 0;
    let sum = 0;
    for (let k = table.noteStart[n] ?? 0; k < end; ) {
      let next = k;
      const at = table.at[table.ofNote[k] ?? 0];
      for (; next < end && table.at[table.ofNote[next] ?? 0] === at; next++) sum += own(table.ofNote[next] ?? 0);
      for (; k < next; k++) lead[table.ofNote[k] ?? 0] = sum - own(table.ofNote[k] ?? 0);
    }
  }
  return lead;
}

/** Per subject: how many of the issuers in `heard` said problem, and how many said anything. */
function tally(table: Table, heard: Uint8Array): { yes: Float64Array; all: Float64Array } {
  const yes = new Float64Array(table.subjects.length);
  const all = new Float64Array(table.subjects.length);
  for (let v = 0; v < table.user.length; v++) {
    if (!heard[table.user[v] ?? 0]) continue;
    const n = table.note[v] ?? 0;
    all[n] = (all[n] ?? 0) + 1;
    yes[n] = (yes[n] ?? 0) + (table.problem[v] ?? 0);
  }
  return { yes, all };
}

interface Scores {
  score: Float64Array;
  /** Variance of the score of somebody who guesses. */
  luck: Float64Array;
}

/** Only votes that `counts` says yes to. */
function scoresOf(table: Table, lead: Float64Array, counts: (v: number) => boolean): Scores {
  const prior = priorOf(table);
  const score = new Float64Array(table.issuers.length);
  const luck = new Float64Array(table.issuers.length);
  for (let v = 0; v < table.user.length; v++) {
    const n = table.note[v] ?? 0;
    const ruled = table.ruled[n] ?? 0;
    if (ruled === 0 || (table.at[v] ?? 0) >= (table.ruledAt[n] ?? 0) || !counts(v)) continue;
    const way = table.problem[v] ? 1 : -1;
    const blind = sigmoid(way * prior);
    // Never below what guessing gives: else one's own throwaway accounts would lie first and be corrected for profit.
    const expected = Math.max(blind, sigmoid(way * (prior + PER_VOTE * (lead[v] ?? 0))));
    const weight = Math.abs(ruled);
    const right = way * ruled > 0 ? 1 : 0;
    const u = table.user[v] ?? 0;
    score[u] = (score[u] ?? 0) + weight * (right - expected);
    luck[u] = (luck[u] ?? 0) + weight * weight * expected * (1 - expected);
  }
  return { score, luck };
}

/** The newest time in the data stands for now: the model has no clock. */
function ages(table: Table): Float64Array {
  const first = new Float64Array(table.issuers.length).fill(Number.POSITIVE_INFINITY);
  let newest = 0;
  for (let v = 0; v < table.user.length; v++) {
    const at = table.at[v] ?? 0;
    const u = table.user[v] ?? 0;
    first[u] = Math.min(first[u] ?? at, at);
    newest = Math.max(newest, at);
  }
  return first.map((at) => newest - at);
}

/**
 * Standard deviations by which a score must beat guessing, so that among all who have a score about one is lucky: the
 * usual approximation of the normal quantile 1 − 1/n. More accounts, more luck, a higher bar.
 */
function barOf(claimants: number): number {
  const log = Math.log(Math.max(claimants, 20));
  return Math.sqrt(2 * log - Math.log(4 * Math.PI * log));
}

/** Whether the others who beat guessing were split on the subject of a vote, whatever this vote says. */
function contested(table: Table, heard: Uint8Array): (v: number) => boolean {
  const { yes, all } = tally(table, heard);
  return (v) => {
    const n = table.note[v] ?? 0;
    const own = heard[table.user[v] ?? 0] ?? 0;
    const others = (all[n] ?? 0) - own;
    const problem = (yes[n] ?? 0) - own * (table.problem[v] ?? 0);
    return others >= MIN_OTHERS && Math.min(problem, others - problem) >= Math.max(MIN_SPLIT, CONTESTED * others);
  };
}

/**
 * Voice of each issuer, 0 to 1: what it told, before a trusted ruling, that was not known already. Each vote on a ruled
 * subject scores (1 if the ruling agrees, else 0) − p, where p is the chance that the ruling agrees as far as the
 * earlier votes tell: a sequentially shared scoring rule (Hanson 2003, "Combinatorial information market design"). In
 * expectation nothing is earned by
 * - repeating what others said (p is their posterior), guessing, or always reporting (p starts at the share upheld);
 * - volume: 500 accounts on the same subject share what one would have got;
 * - votes after the ruling, and votes on anything that nobody trusted ruled on;
 * - easy cases, and goods planted to be upheld: only subjects on which others who beat guessing were split count.
 * A score must also be more than luck among so many (`barOf`). Echoes (`echo.ts`) and newcomers have no voice.
 */
export function voicesOf(table: Table, echoes: Uint8Array, weights: Float64Array): Float64Array {
  const lead = leads(table, echoes);
  const raw = scoresOf(table, lead, () => true);
  const heard = Uint8Array.from(raw.score, (score, u) => (score > 0 && !echoes[u] ? 1 : 0));
  const { score, luck } = scoresOf(table, lead, contested(table, heard));
  const bar = OF_BAR * barOf(luck.filter((variance, u) => variance > 0 && !echoes[u]).length);
  const age = ages(table);
  return score.map((sum, u) => {
    if (echoes[u] || (age[u] ?? 0) < YOUNG || sum < NEED || sum < bar * Math.sqrt(luck[u] ?? 0)) return 0;
    return Math.min(1, sum / FULL) * Math.max(0, Math.min(1, weights[u] ?? 0));
  });
}
