import { holds, type Said } from './said.ts';
import { type CaseRecord, isReason, type Whose } from './types.ts';
import { OWN, voiceOf, weightOf } from './whose.ts';

/** The latest word of one voice on a subject. */
export interface Ruling {
  record: CaseRecord;
  voice: string;
  /** Whether it speaks against the subject; else it dismisses what was said. */
  upholds: boolean;
  ends: number;
  /** 0: of somebody whom the user does not trust, or of a key that reported itself. Such a ruling is shown and decides nothing. */
  weight: number;
  /** Neither run out nor taken back. */
  inForce: boolean;
  withdrawn: boolean;
}

/** A ruling upholds by its reason, or dismisses; any other value says nothing. */
export const isRuling = ({ type, value }: CaseRecord): boolean =>
  type === 'ruling' && (isReason(value) || value === 'dismissed' || value === 'reliable');

/** Keys that ever reported on the subject, also where the report was taken back or ran out: nobody decides their own report. */
export const reportersOf = (said: readonly Said[]): Set<string> =>
  new Set(said.filter(({ record }) => record.type === 'report').map(({ record }) => record.issuer));

/**
 * The latest ruling of each voice, oldest first. It replaces that voice's earlier ones for good: where it is taken back or
 * runs out, that voice says nothing, and no earlier ruling comes back to life.
 */
export function latestRulings(said: readonly Said[], whose: Whose, now: number): Ruling[] {
  const latest = new Map<string, Said>();
  for (const one of said) {
    if (!isRuling(one.record)) continue;
    const voice = voiceOf(one.record.issuer, whose);
    latest.delete(voice);
    latest.set(voice, one);
  }
  const reporters = reportersOf(said);
  return [...latest].map(([voice, one]) => ({
    record: one.record,
    voice,
    upholds: isReason(one.record.value),
    ends: one.ends,
    // The user's own word counts for the user whatever else the user said.
    weight: voice !== OWN && reporters.has(one.record.issuer) ? 0 : weightOf(one.record.issuer, whose),
    inForce: holds(one, now),
    withdrawn: one.withdrawn !== undefined,
  }));
}

export type Side = 'upheld' | 'dismissed';

export interface Decision {
  side?: Side;
  /** The rulings that carry it, oldest first. */
  decisive: Ruling[];
  /** Trusted rulings stand on both sides. */
  divided: boolean;
}

/** Weights to a millionth, as whole numbers: a sum of fractions would depend on their order. */
const total = (rulings: readonly Ruling[]): number =>
  rulings.reduce((sum, { weight }) => sum + Math.round(weight * 1e6), 0);

/**
 * What trusted rulings in force come to. The user's own decides alone. Else the weights of those who uphold are added up
 * against the weights of those who dismiss: upheld needs more, so that an even split warns nobody.
 */
export function decide(rulings: readonly Ruling[]): Decision {
  const counting = rulings.filter(({ inForce, weight }) => inForce && Math.round(weight * 1e6) > 0);
  const upholding = counting.filter(({ upholds }) => upholds);
  const dismissing = counting.filter(({ upholds }) => !upholds);
  const divided = upholding.length > 0 && dismissing.length > 0;
  const own = counting.find(({ voice }) => voice === OWN);
  if (own) return { side: own.upholds ? 'upheld' : 'dismissed', decisive: [own], divided };
  if (counting.length === 0) return { decisive: [], divided };
  return total(upholding) > total(dismissing)
    ? { side: 'upheld', decisive: upholding, divided }
    : { side: 'dismissed', decisive: dismissing, divided };
}

/** The first time at which, by the rulings' own expiry alone, the decision is one that is asked for. */
export function decisionTurns(
  rulings: readonly Ruling[],
  isWanted: (side: Side | undefined) => boolean,
): number | undefined {
  const counting = rulings.filter(({ inForce, weight }) => inForce && weight > 0);
  const ends = counting.map((ruling) => ruling.ends).sort((a, b) => a - b);
  return ends.find((end) => isWanted(decide(counting.filter((ruling) => ruling.ends > end)).side));
}

/**
 * Which reports a ruling is about: those that its refs name; where it names none that is known, those made before it, for
 * the same reason if it upholds.
 */
export function coveredBy(
  record: CaseRecord,
  reports: readonly CaseRecord[],
): { covered: CaseRecord[]; named: boolean } {
  const refs = new Set(record.refs);
  const named = reports.filter(({ id }) => refs.has(id));
  if (named.length > 0) return { covered: named, named: true };
  const covered = reports.filter(
    ({ created, value }) => created <= record.created && (!isReason(record.value) || value === record.value),
  );
  return { covered, named: false };
}
