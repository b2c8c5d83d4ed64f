import { capped } from './reputation.ts';
import { coveredBy, isRuling } from './rulings.ts';
import { type Said, saidOn } from './said.ts';
import { type CaseRecord, isReason, type Standing, type Whose } from './types.ts';
import { bySubject, groupedBy, OWN, voiceOf, weightOf } from './whose.ts';

const DAY = 86_400_000;

/** Days in which what a ruling said of a reporter counts for half (the forgetting factor of Jøsang and Ismail): two lives of a ruling. */
export const HALF_LIFE_DAYS = 180;

/** At most this much from the rulings of one voice: no single friendly reviewer lifts anybody beyond 6/7. */
export const PER_RULER = 5;

/**
 * At most this much from one voice on one day: a hundred easy reports that are upheld in an afternoon prove what one does.
 * Counted by the ruling's day, as a reporter can date reports at will. More dismissals count, as a flood of bad reports is
 * one afternoon's work too.
 */
export const PER_DAY: Standing = { upheld: 1, dismissed: 3 };

/**
 * What a ruling says of a report that its refs do not name. Nothing good: a report can be dated back to before a ruling
 * that is already public, while nobody can be named before having reported. A dismissal tempts nobody.
 */
export const UNNAMED: Standing = { upheld: 0, dismissed: 1 };

/** What one voice said of one reporter's report. */
export interface Evidence extends Standing {
  reporter: string;
  ruler: string;
  /** Days since 1970 of the ruling. */
  day: number;
}

/**
 * What trusted rulings say of the reporters on one subject: a ruling counts here also after its warning ran out, but not
 * when it was taken back, and not of a key that reported on this subject itself. On each report the latest ruling of each
 * voice counts; the user's own alone where there is one; and all voices together say no more than one ruling of weight 1.
 */
export function evidenceOn(
  subject: CaseRecord['subject'],
  records: readonly CaseRecord[],
  whose: Whose,
  now: number,
): Evidence[] {
  const { said } = saidOn(subject, records, now);
  const rulings = countingRulings(said, whose);
  if (rulings.length === 0) return [];
  const reports = said.map(({ record }) => record).filter(({ type, value }) => type === 'report' && isReason(value));
  const words = new Map<CaseRecord, Map<string, Word>>();
  for (const record of rulings) {
    const { covered, named } = coveredBy(record, reports);
    for (const report of covered) {
      const byVoice = words.get(report) ?? new Map<string, Word>();
      words.set(report, byVoice.set(voiceOf(record.issuer, whose), { record, named }));
    }
  }
  return [...words].flatMap(([report, byVoice]) => ofReport(report, byVoice, whose));
}

interface Word {
  record: CaseRecord;
  named: boolean;
}

/** Trusted rulings that were not taken back, oldest first. */
function countingRulings(said: readonly Said[], whose: Whose): CaseRecord[] {
  const reporters = new Set(said.filter(({ record }) => record.type === 'report').map(({ record }) => record.issuer));
  return said
    .filter(
      ({ record, withdrawn }) => withdrawn === undefined && isRuling(record) && weightOf(record.issuer, whose) > 0,
    )
    .map(({ record }) => record)
    .filter(({ issuer }) => whose.own.has(issuer) || !reporters.has(issuer));
}

function ofReport(report: CaseRecord, byVoice: ReadonlyMap<string, Word>, whose: Whose): Evidence[] {
  const own = byVoice.get(OWN);
  const voices = [...(own ? new Map([[OWN, own]]) : byVoice)].filter(
    ([voice]) => voice !== voiceOf(report.issuer, whose),
  );
  const weights = voices.map(([, { record }]) => weightOf(record.issuer, whose));
  const scale =
    1 /
    Math.max(
      1,
      weights.sort((a, b) => a - b).reduce((sum, weight) => sum + weight, 0),
    );
  return voices.map(([ruler, { record, named }]) => {
    const weight = weightOf(record.issuer, whose) * scale;
    const upholds = isReason(record.value);
    return {
      reporter: report.issuer,
      ruler,
      day: Math.floor(record.created / DAY),
      upheld: upholds ? weight * (named ? 1 : UNNAMED.upheld) : 0,
      dismissed: upholds ? 0 : weight * (named ? 1 : UNNAMED.dismissed),
    };
  });
}

/** Added smallest first, so that the sum is the same in any order. */
const sum = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b).reduce((all, value) => all + value, 0);

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => [...groupedBy(items, keyOf).values()];

/** The same kind of evidence added up, and capped. */
const total = (all: readonly Standing[], cap: Standing): Standing => ({
  upheld: Math.min(cap.upheld, sum(all.map(({ upheld }) => upheld))),
  dismissed: Math.min(cap.dismissed, sum(all.map(({ dismissed }) => dismissed))),
});

function ofDay(evidence: readonly Evidence[], today: number): Standing {
  const age = Math.max(0, today - (evidence[0]?.day ?? today));
  const aged = 0.5 ** (age / HALF_LIFE_DAYS);
  const { upheld, dismissed } = total(evidence, PER_DAY);
  return { upheld: upheld * aged, dismissed: dismissed * aged };
}

/**
 * Standing of each reporter from the evidence on all subjects, in any order; `evidenceOn` has to be asked again only for
 * subjects whose records changed. Each day of a ruler is capped, then aged, then each ruler, then the whole. Reporters of
 * whom nothing was said are left out.
 */
export function standingFrom(evidence: readonly Evidence[], now: number): Map<string, Standing> {
  const today = Math.floor(now / DAY);
  const standing = new Map<string, Standing>();
  for (const ofReporter of grouped(evidence, ({ reporter }) => reporter)) {
    const rulers = grouped(ofReporter, ({ ruler }) => ruler).map((ofRuler) => {
      const days = grouped(ofRuler, ({ day }) => String(day)).map((one) => ofDay(one, today));
      return total(days, { upheld: PER_RULER, dismissed: PER_RULER });
    });
    const all = capped(total(rulers, { upheld: Number.POSITIVE_INFINITY, dismissed: Number.POSITIVE_INFINITY }));
    const first = ofReporter[0];
    if (first && all.upheld + all.dismissed > 0) standing.set(first.reporter, all);
  }
  return standing;
}

/** Standing from all reports and rulings there are, on whatever subjects, in any order. */
export function standings(records: readonly CaseRecord[], whose: Whose, now: number): Map<string, Standing> {
  const subjects = [...bySubject(records).values()];
  return standingFrom(
    subjects.flatMap((all) => (all[0] ? evidenceOn(all[0].subject, all, whose, now) : [])),
    now,
  );
}
