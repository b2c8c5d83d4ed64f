import type { Anchor, ModelInput, Vote } from './types.ts';

/**
 * The votes as a sparse table, in an order that depends on nothing but what they say: issuers and subjects sorted by
 * UTF-16 code unit, votes by issuer, then subject. Plain data, so that a half-done model can be stored.
 */
export interface Table {
  issuers: string[];
  subjects: string[];
  /** Per vote. */
  user: Int32Array;
  note: Int32Array;
  problem: Uint8Array;
  /** Epoch milliseconds. */
  at: Float64Array;
  /** Votes of issuer u: `userStart[u]` up to `userStart[u + 1]`. */
  userStart: Int32Array;
  /** Votes on subject n, by time: `ofNote[noteStart[n]]` up to `ofNote[noteStart[n + 1]]`. */
  noteStart: Int32Array;
  ofNote: Int32Array;
  /** Per subject, what trusted rulings say: above 0 upheld, below 0 dismissed, 0 not ruled; at most 1 either way. */
  ruled: Float64Array;
  /** Per subject, when the first trusted ruling was known; a later vote may have read it. */
  ruledAt: Float64Array;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Starts of runs in a sorted column: `starts[k]` is the first row of k. */
function startsOf(column: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const k of column) starts[k + 1] = (starts[k + 1] ?? 0) + 1;
  for (let k = 0; k < count; k++) starts[k + 1] = (starts[k + 1] ?? 0) + (starts[k] ?? 0);
  return starts;
}

/** The later vote counts; of two at the same time the one that accuses nobody. */
const isLater = (a: Vote, b: Vote) => a.at > b.at || (a.at === b.at && !a.problem && b.problem);

/** One vote per issuer and subject, in canonical order; a vote without a time is none. */
function latest(votes: readonly Vote[], indexOf: ReadonlyMap<string, number>, noteOf: ReadonlyMap<string, number>) {
  const width = noteOf.size;
  const kept = new Map<number, Vote>();
  for (const vote of votes) {
    const cell = (indexOf.get(vote.issuer) ?? 0) * width + (noteOf.get(vote.subject) ?? 0);
    const before = kept.get(cell);
    if (!before || isLater(vote, before)) kept.set(cell, vote);
  }
  return [...kept].sort(([a], [b]) => a - b);
}

const indexed = (names: readonly string[]) => new Map(names.map((name, index) => [name, index]));

/** Rulings are summed in a fixed order: adding numbers in another order gives other bits. */
function readAnchors(table: Table, anchors: readonly Anchor[]): void {
  const noteOf = indexed(table.subjects);
  const sorted = [...anchors].sort(
    (a, b) => byText(a.subject, b.subject) || a.at - b.at || a.weight - b.weight || Number(a.upheld) - Number(b.upheld),
  );
  for (const { subject, upheld, weight, at } of sorted) {
    const n = noteOf.get(subject);
    if (n === undefined || !(weight > 0)) continue;
    table.ruled[n] = (table.ruled[n] ?? 0) + (upheld ? weight : -weight);
    table.ruledAt[n] = Math.min(table.ruledAt[n] ?? Number.POSITIVE_INFINITY, at);
  }
  for (const [n, sum] of table.ruled.entries()) table.ruled[n] = Math.max(-1, Math.min(1, sum));
}

export function tableOf({ votes, anchors }: ModelInput): Table {
  const usable = votes.filter(({ at }) => Number.isFinite(at));
  const issuers = [...new Set(usable.map(({ issuer }) => issuer))].sort(byText);
  const subjects = [...new Set(usable.map(({ subject }) => subject))].sort(byText);
  const kept = latest(usable, indexed(issuers), indexed(subjects));
  const width = subjects.length;
  const user = Int32Array.from(kept, ([cell]) => Math.floor(cell / width));
  const note = Int32Array.from(kept, ([cell]) => cell % width);
  const at = Float64Array.from(kept, ([, vote]) => vote.at);
  const ofNote = Int32Array.from(kept.keys()).sort(
    (a, b) => (note[a] ?? 0) - (note[b] ?? 0) || (at[a] ?? 0) - (at[b] ?? 0) || a - b,
  );
  const table: Table = {
    issuers,
    subjects,
    user,
    note,
    problem: Uint8Array.from(kept, ([, vote]) => Number(vote.problem)),
    at,
    userStart: startsOf(user, issuers.length),
    noteStart: startsOf(note.slice().sort(), width),
    ofNote,
    ruled: new Float64Array(width),
    ruledAt: new Float64Array(width).fill(Number.POSITIVE_INFINITY),
  };
  readAnchors(table, anchors);
  return table;
}
