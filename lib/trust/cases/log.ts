import { type Appeal, appealsOf } from './appeals.ts';
import { isRuling } from './rulings.ts';
import { holds, type Said, saidOn } from './said.ts';
import { type CaseContext, type CaseRecord, isReason } from './types.ts';
import { byTime, isKnown, voiceOf } from './whose.ts';

/**
 * What happened. `ruled` upholds or dismisses by its value; `replaced` and `answered` say what a ruling did to an earlier
 * ruling or an appeal; `withdrawalIgnored` is somebody else's and takes back nothing; `said` is a record whose value says nothing in a case.
 */
export const LOG_KINDS = [
  'reported',
  'vouched',
  'ruled',
  'ruledUnknown',
  'labelled',
  'declined',
  'appealed',
  'appealUnknown',
  'appealRefused',
  'said',
  'withdrawn',
  'withdrawalIgnored',
  'replaced',
  'answered',
  'unanswered',
  'expired',
] as const;
export type LogKind = (typeof LOG_KINDS)[number];

export interface LogEntry {
  kind: LogKind;
  /** Epoch milliseconds. */
  at: number;
  /** The record by which it happened; for `expired` and `unanswered` the one whose time was up. */
  id: string;
  issuer: string;
  value: string;
  text?: string;
  /** What it did something to: the ruling appealed against or replaced, the appeal answered, the record taken back. */
  about?: string;
  refused?: Appeal['refused'];
}

const entryOf = (
  kind: LogKind,
  { id, issuer, value, created, text }: CaseRecord,
  more: Partial<LogEntry> = {},
): LogEntry => ({
  kind,
  at: created,
  id,
  issuer,
  value,
  ...(text !== undefined && { text }),
  ...more,
});

/**
 * Everything that happened on a subject up to `now`, oldest first, also what was taken back. A withdrawal of something that
 * is not here is left out until it is. Append-only: an entry rests on
 * nothing later than itself, so what the log said at an earlier time is how it begins at a later one.
 */
export function caseLog(
  subject: CaseRecord['subject'],
  records: readonly CaseRecord[],
  { whose, now }: CaseContext,
): LogEntry[] {
  const { said, withdrawals } = saidOn(subject, records, now);
  const known = new Map(said.map((one) => [one.record.id, one.record]));
  const appeals = new Map(appealsOf(said, whose, now).map((appeal) => [appeal.record.id, appeal]));
  const replacedAt = replacements(said, whose);
  const entries = said.flatMap((one) => {
    const appeal = appeals.get(one.record.id);
    if (appeal) return ofAppeal(appeal, one);
    const replaced = replacedAt.get(one.record.id);
    return [
      entryOf(kindOf(one.record, isKnown(one.record.issuer, whose)), one.record),
      ...(replaced && holds(one, replaced.created) ? [entryOf('replaced', replaced, { about: one.record.id })] : []),
      ...ofExpiry(one, replaced?.created),
    ];
  });
  const answered = [...appeals.values()].flatMap(({ answer, record }) => {
    const ruling = answer === undefined ? undefined : known.get(answer);
    return ruling ? [entryOf('answered', ruling, { about: record.id })] : [];
  });
  const targets = new Map([...known, ...withdrawals.map((record): [string, CaseRecord] => [record.id, record])]);
  const takenBack = withdrawals.flatMap((record) => {
    const target = targets.get(record.negates ?? '');
    if (!target) return [];
    const counts = target.issuer === record.issuer && target.negates === undefined;
    const at = Math.max(record.created, target.created);
    return [entryOf(counts ? 'withdrawn' : 'withdrawalIgnored', record, { at, about: target.id })];
  });
  return [...entries, ...answered, ...takenBack].filter(({ at }) => at <= now).sort(inOrder);
}

const inOrder = (a: LogEntry, b: LogEntry): number =>
  byTime({ created: a.at, id: a.id }, { created: b.at, id: b.id }) ||
  LOG_KINDS.indexOf(a.kind) - LOG_KINDS.indexOf(b.kind) ||
  ((a.about ?? '') < (b.about ?? '') ? -1 : 1);

function kindOf(record: CaseRecord, known: boolean): LogKind {
  const { type, value } = record;
  if (type === 'report' && isReason(value)) return 'reported';
  if (isRuling(record)) return known ? 'ruled' : 'ruledUnknown';
  if (type === 'vouch') return 'vouched';
  if (type === 'label' && value === 'reliable') return 'labelled';
  return type === 'label' && value === 'declined' ? 'declined' : 'said';
}

function ofAppeal({ record, known, ruling, refused, answered }: Appeal, one: Said): LogEntry[] {
  const about = { ...(ruling !== undefined && { about: ruling }) };
  if (refused) return [entryOf('appealRefused', record, { ...about, refused })];
  const isOver = one.withdrawn !== undefined && one.withdrawn <= one.ends;
  const wasAnswered = answered !== undefined && answered <= one.ends;
  return [
    entryOf(known ? 'appealed' : 'appealUnknown', record, about),
    ...(isOver || wasAnswered ? [] : [entryOf('unanswered', record, { at: Math.max(one.ends, record.created) })]),
  ];
}

/** What was replaced or taken back before its time was up does not run out. */
function ofExpiry({ record, ends, withdrawn }: Said, replaced = Number.POSITIVE_INFINITY): LogEntry[] {
  if (Math.min(withdrawn ?? ends + 1, replaced) <= ends) return [];
  return [entryOf('expired', record, { at: Math.max(ends, record.created) })];
}

/** The ruling by which each earlier one of the same voice was replaced. */
function replacements(said: readonly Said[], whose: CaseContext['whose']): Map<string, CaseRecord> {
  const replaced = new Map<string, CaseRecord>();
  const last = new Map<string, CaseRecord>();
  for (const { record } of said) {
    if (!isRuling(record)) continue;
    const voice = voiceOf(record.issuer, whose);
    const before = last.get(voice);
    if (before) replaced.set(before.id, record);
    last.set(voice, record);
  }
  return replaced;
}
