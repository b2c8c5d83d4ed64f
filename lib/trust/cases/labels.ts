import { holds, nextChange, type Said, saidOn } from './said.ts';
import type { CaseContext, CaseRecord } from './types.ts';
import { OWN, voiceOf, weightOf } from './whose.ts';

/** `nominated`: somebody asked for the label and nobody trusted has answered since. `expired`: what was granted or asked ran out. */
export const LABEL_STATES = ['granted', 'nominated', 'declined', 'expired', 'none'] as const;
export type LabelState = (typeof LABEL_STATES)[number];

/** The latest word of one voice. */
export interface LabelAnswer {
  record: CaseRecord;
  grants: boolean;
  /** 0: not trusted, or of a key that asked for the label itself. */
  weight: number;
  ends: number;
}

export interface LabelCase {
  subject: CaseRecord['subject'];
  state: LabelState;
  /** Vouches that say why and wait for an answer, oldest first: for the desk. */
  nominations: CaseRecord[];
  /** Every vouch that holds, with words or without. */
  vouches: CaseRecord[];
  /** In force, oldest first. */
  answers: LabelAnswer[];
  /** When the label runs out, or the last nomination. */
  expires?: number;
  nextChange?: number;
}

const isAnswer = ({ type, value }: CaseRecord): boolean =>
  type === 'label' && (value === 'reliable' || value === 'declined');
const isVouch = ({ type, value }: CaseRecord): boolean => type === 'vouch' && value === 'reliable';
const isNomination = (record: CaseRecord): boolean => isVouch(record) && (record.text ?? '').trim() !== '';

/**
 * The label of one subject at `now`, in any order of its records. The user's own answer decides alone; else the weights of
 * those who grant must outweigh those who decline. As with rulings nobody grants what they asked for themselves, but for
 * the user, for whom it holds on this machine; and a later answer of one voice replaces its earlier ones for good.
 */
export function foldLabel(
  subject: CaseRecord['subject'],
  records: readonly CaseRecord[],
  context: CaseContext,
): LabelCase {
  const { whose, now } = context;
  const { said } = saidOn(subject, records, now);
  const latest = latestAnswers(said, context);
  const answers = latest.filter(({ one }) => holds(one, now)).map(({ answer }) => answer);
  const counting = latest.filter(({ one, answer }) => answer.weight > 0 && one.withdrawn === undefined);
  const held = said.filter((one) => isVouch(one.record) && holds(one, now));
  const waiting = held.filter(
    ({ record }) => isNomination(record) && !counting.some(({ answer }) => hasAnswered(answer.record, record)),
  );
  const label = granted(answers, (answer) => voiceOf(answer.record.issuer, whose) === OWN);
  const declined = answers.some(({ weight }) => weight > 0);
  const ranOut = said.some(
    (one) => one.withdrawn === undefined && !holds(one, now) && (isNomination(one.record) || isAnswer(one.record)),
  );
  const ends = label ? label.map((answer) => answer.ends) : waiting.map((one) => one.ends);
  const next = nextChange(subject, records, now);
  return {
    subject,
    state: stateOf(label !== undefined, waiting.length > 0, declined, ranOut),
    nominations: waiting.map(({ record }) => record),
    vouches: held.map(({ record }) => record),
    answers,
    ...(ends.length > 0 && { expires: Math.max(...ends) }),
    ...(next !== undefined && { nextChange: next }),
  };
}

function stateOf(isGranted: boolean, isWaiting: boolean, isDeclined: boolean, ranOut: boolean): LabelState {
  if (isGranted) return 'granted';
  if (isWaiting) return 'nominated';
  if (isDeclined) return 'declined';
  return ranOut ? 'expired' : 'none';
}

/** An answer is to the nominations that it names, and to all that were made before it. */
const hasAnswered = (answer: CaseRecord, nomination: CaseRecord): boolean =>
  nomination.created <= answer.created || (answer.refs ?? []).includes(nomination.id);

function latestAnswers(said: readonly Said[], { whose }: CaseContext): { one: Said; answer: LabelAnswer }[] {
  const asked = new Set(said.filter(({ record }) => isVouch(record)).map(({ record }) => record.issuer));
  const latest = new Map<string, Said>();
  for (const one of said) {
    if (!isAnswer(one.record)) continue;
    const voice = voiceOf(one.record.issuer, whose);
    latest.delete(voice);
    latest.set(voice, one);
  }
  return [...latest].map(([voice, one]) => ({
    one,
    answer: {
      record: one.record,
      grants: one.record.value === 'reliable',
      weight: voice !== OWN && asked.has(one.record.issuer) ? 0 : weightOf(one.record.issuer, whose),
      ends: one.ends,
    },
  }));
}

/** The answers that grant it, if they carry the decision. */
function granted(answers: readonly LabelAnswer[], isOwn: (answer: LabelAnswer) => boolean): LabelAnswer[] | undefined {
  const own = answers.find(isOwn);
  if (own) return own.grants ? [own] : undefined;
  const grants = answers.filter((answer) => answer.grants && answer.weight > 0);
  const sum = (all: readonly LabelAnswer[]) => all.reduce((total, { weight }) => total + Math.round(weight * 1e6), 0);
  return sum(grants) > sum(answers.filter((answer) => !answer.grants)) ? grants : undefined;
}
