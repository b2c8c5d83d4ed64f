import { isRuling } from './rulings.ts';
import { holds, type Said } from './said.ts';
import { type CaseRecord, isReason, type Whose } from './types.ts';
import { isKnown, voiceOf } from './whose.ts';

/** `tooSoon`: an earlier one was still open; `nothingNew`: it brings no new evidence; `moot`: it names no ruling that upholds. */
export type Refusal = 'tooSoon' | 'nothingNew' | 'moot';

export interface Appeal {
  record: CaseRecord;
  /** Of the user or of an issuer whom the user trusts. Others are shown and change nothing. */
  known: boolean;
  /** The ruling it is about, where it names one. */
  ruling?: string;
  /** First ruling of the succession that the appeal is about. */
  root?: string;
  refused?: Refusal;
  /** An answer is due before this time: 14 days, or less if it says so. */
  deadline: number;
  /** When it was answered or taken back, or its time was up. */
  ended: number;
  /** The ruling that answered it, and when. */
  answer?: string;
  answered?: number;
  state: 'open' | 'answered' | 'withdrawn' | 'unanswered' | 'refused';
}

/**
 * Rulings of one voice that uphold again while the one before still held are one succession, named by its first: an appeal
 * goes on against the next ruling until it is answered, and the next ruling alone is no new evidence.
 */
export function successions(said: readonly Said[], whose: Whose): Map<string, string> {
  const roots = new Map<string, string>();
  const before = new Map<string, Said>();
  for (const one of said) {
    if (!isRuling(one.record)) continue;
    const voice = voiceOf(one.record.issuer, whose);
    const last = before.get(voice);
    const goesOn = last && holds(last, one.record.created) && isReason(last.record.value) && isReason(one.record.value);
    roots.set(one.record.id, (goesOn && roots.get(last.record.id)) || one.record.id);
    before.set(voice, one);
  }
  return roots;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Everything an appeal brings forward, each piece as one string. */
function pieces({ text, evidence, pictures }: CaseRecord): string[] {
  const words = plain(text ?? '');
  return [
    ...(words ? [`text ${words}`] : []),
    ...(evidence ? [`evidence ${evidence}`] : []),
    ...(pictures ?? []).map((hash) => `picture ${hash}`),
  ];
}

/** The first answer to each appeal: a later ruling of the voice appealed against, whose refs name the appeal. */
function answers(said: readonly Said[], whose: Whose): Map<string, CaseRecord> {
  const appeals = new Map(
    said.filter(({ record }) => record.type === 'appeal').map((one) => [one.record.id, one.record]),
  );
  const found = new Map<string, CaseRecord>();
  for (const { record } of said)
    if (isRuling(record))
      for (const ref of new Set(record.refs)) {
        const key = `${voiceOf(record.issuer, whose)} ${ref}`;
        const appeal = appeals.get(ref);
        if (appeal && appeal.created <= record.created && !found.has(key)) found.set(key, record);
      }
  return found;
}

/**
 * The appeals on a subject, oldest first. One by each party is open against a succession at a time; the next one must come
 * after the one before has ended and bring a piece (words, evidence, picture) that none heard before it brought. Whether an
 * appeal is heard depends on nothing that is dated later than the appeal.
 */
export function appealsOf(said: readonly Said[], whose: Whose, now: number): Appeal[] {
  const rulings = new Map(said.filter(({ record }) => isRuling(record)).map((one) => [one.record.id, one.record]));
  const roots = successions(said, whose);
  const answered = answers(said, whose);
  const heard = new Map<string, { ended: number; brought: Set<string> }>();
  return said
    .filter(({ record }) => record.type === 'appeal')
    .map((one) => {
      const { record } = one;
      const known = isKnown(record.issuer, whose);
      const base = { record, known, deadline: one.ends, ended: one.ends };
      const target = (record.refs ?? [])
        .map((id) => rulings.get(id))
        .find((ruling) => ruling !== undefined && ruling.created <= record.created);
      if (!target || !isReason(target.value))
        return { ...base, ...(target && { ruling: target.id }), refused: 'moot' as const, state: 'refused' as const };
      const root = roots.get(target.id) ?? target.id;
      const about = { ...base, ruling: target.id, root };
      const party = `${root} ${voiceOf(record.issuer, whose)}`;
      const earlier = heard.get(party);
      const brought = pieces(record);
      if (earlier && earlier.ended > record.created)
        return { ...about, refused: 'tooSoon' as const, state: 'refused' as const };
      if (earlier && brought.every((piece) => earlier.brought.has(piece)))
        return { ...about, refused: 'nothingNew' as const, state: 'refused' as const };
      const answer = answered.get(`${voiceOf(target.issuer, whose)} ${record.id}`);
      const ended = Math.min(one.ends, answer?.created ?? one.ends, one.withdrawn ?? one.ends);
      heard.set(party, { ended, brought: new Set([...(earlier?.brought ?? []), ...brought]) });
      return {
        ...about,
        ended,
        ...(answer && { answer: answer.id, answered: answer.created }),
        state: stateOf(one, ended, answer !== undefined, now),
      };
    });
}

function stateOf({ withdrawn }: Said, ended: number, isAnswered: boolean, now: number): Appeal['state'] {
  if (withdrawn !== undefined) return 'withdrawn';
  if (isAnswered) return 'answered';
  return ended > now ? 'open' : 'unanswered';
}
