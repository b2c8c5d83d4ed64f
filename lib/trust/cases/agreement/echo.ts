import type { Table } from './table.ts';

/** Above this many votes a subject says nothing of who follows whom (and pays nothing either: see `voice.ts`). */
const CROWD = 64;
/** So few subjects in common prove nothing. */
const MIN_BOTH = 4;
/** Half of what the shorter history holds stands in the other one too … */
const SHARE = 0.5;
/** … that many standard deviations more often than chance gives. */
const BEYOND_CHANCE = 4;
/** Or nearly all of it, whatever chance gives: a brigade that is most of the data is its own "chance". */
const NEARLY_ALL = 0.8;
const MIN_NEARLY_ALL = 8;
/** Share of the subjects in common on which both said the same. */
const SAME = 0.8;

/** What one issuer has in common with each other one; arrays over issuers, only `touched` entries hold anything. */
interface Common {
  both: Int32Array;
  same: Int32Array;
  /** Subjects on which the other one spoke first, minus those on which it spoke later. */
  led: Int32Array;
  touched: number[];
}

const degree = (table: Table, n: number) => (table.noteStart[n + 1] ?? 0) - (table.noteStart[n] ?? 0);

/** Adds what everybody else said on the subject of vote v. */
function compare(table: Table, v: number, common: Common): void {
  const u = table.user[v] ?? 0;
  const n = table.note[v] ?? 0;
  for (let k = table.noteStart[n] ?? 0; k < (table.noteStart[n + 1] ?? 0); k++) {
    const w = table.ofNote[k] ?? 0;
    const other = table.user[w] ?? 0;
    if (other === u) continue;
    if (common.both[other] === 0) common.touched.push(other);
    common.both[other] = (common.both[other] ?? 0) + 1;
    if (table.problem[w] === table.problem[v]) common.same[other] = (common.same[other] ?? 0) + 1;
    common.led[other] = (common.led[other] ?? 0) + Math.sign((table.at[v] ?? 0) - (table.at[w] ?? 0));
  }
}

/** Fills `common` for issuer u; how many votes of others stand on its subjects. */
function count(table: Table, u: number, common: Common): number {
  let others = 0;
  for (let v = table.userStart[u] ?? 0; v < (table.userStart[u + 1] ?? 0); v++) {
    const votes = degree(table, table.note[v] ?? 0);
    if (votes > CROWD) continue;
    others += votes - 1;
    compare(table, v, common);
  }
  return others;
}

function isEcho(both: number, same: number, shorter: number, expected: number): boolean {
  if (both < MIN_BOTH || same < SAME * both) return false;
  const beyond = (both - expected) / Math.sqrt(Math.max(expected, 0.5));
  return (
    (both >= SHARE * shorter && beyond >= BEYOND_CHANCE) || (both >= NEARLY_ALL * shorter && both >= MIN_NEARLY_ALL)
  );
}

/**
 * Which issuers repeat another one: 1 for each that has no voice of its own. Two histories that hold the same subjects,
 * with the same answers, far more often than the popularity of the subjects explains (Community Notes calls the first
 * half "post selection similarity": twitter/communitynotes, scoring/post_selection_similarity.py) are one voice, and it
 * belongs to whoever spoke first on most of them: so who copies an honest voter takes nothing from that voter, which a
 * weight shared within a cluster would. No clusters by transitive links either, for the same reason: whoever copies a
 * bit of everyone would join everyone.
 */
export function echoesOf(table: Table): Uint8Array {
  const size = table.issuers.length;
  const echoes = new Uint8Array(size);
  const votes = new Int32Array(size);
  let total = 0;
  for (let v = 0; v < table.user.length; v++) {
    if (degree(table, table.note[v] ?? 0) > CROWD) continue;
    const u = table.user[v] ?? 0;
    votes[u] = (votes[u] ?? 0) + 1;
    total++;
  }
  const common: Common = {
    both: new Int32Array(size),
    same: new Int32Array(size),
    led: new Int32Array(size),
    touched: [],
  };
  for (let u = 0; u < size; u++) {
    const others = count(table, u, common);
    for (const other of common.touched) {
      const shorter = Math.min(votes[u] ?? 0, votes[other] ?? 0);
      const expected = (others * (votes[other] ?? 0)) / total;
      const led = common.led[other] ?? 0;
      // Of two that always speak at once the one that comes later in the list repeats.
      const follows = led > 0 || (led === 0 && other < u);
      if (follows && isEcho(common.both[other] ?? 0, common.same[other] ?? 0, shorter, expected)) echoes[u] = 1;
      common.both[other] = 0;
      common.same[other] = 0;
      common.led[other] = 0;
    }
    common.touched.length = 0;
  }
  return echoes;
}
