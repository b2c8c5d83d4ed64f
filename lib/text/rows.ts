/** Findings, signals and records as rows: value → threshold, where it was read and when. */
import type { Fact, Finding, FindingState, Signal, Verdict } from '../trust/types.ts';
import { nameList, recordRow } from './records.ts';
import type { Speaker } from './speak.ts';
import { criterionName, distanceWords, sourceWords, thresholdWords, valueWords } from './values.ts';

export interface Reason {
  mark: FindingState;
  criterion: string;
  value: string;
  /** Empty where nothing is required (signals, records). */
  threshold: string;
  /** Empty where nothing was read. */
  source: string;
  age: string;
  /** Why a value decides nothing, in a few words. */
  note?: string;
  /** Somebody's public words, as a quotation. */
  quote?: string;
  /** The whole row as one sentence. */
  text: string;
}
export type ChecklistRow = Reason;

const ORDER: readonly FindingState[] = ['notMet', 'met', 'notShown'];

/** Not met, met, not shown; within these the profile's order. */
export const sorted = (findings: readonly Finding[]): Finding[] =>
  ORDER.flatMap((state) => findings.filter((finding) => finding.state === state));

function noteOf({ reason, value }: Finding, { n }: Verdict, speak: Speaker): string | undefined {
  if (!reason) return undefined;
  const count = (value?.kind === 'score' ? value.n : undefined) ?? n;
  const noCount = reason === 'tooFew' && count === undefined && value !== undefined;
  return speak.say(noCount ? 'why_tooFew_noCount' : `why_${reason}`);
}

export function findingRow(finding: Finding, verdict: Verdict, speak: Speaker): ChecklistRow {
  const criterion = criterionName(finding, speak);
  const value = valueWords(finding.value, speak);
  const threshold = thresholdWords(finding.threshold, speak);
  const note = noteOf(finding, verdict, speak);
  const mark = speak.say(`mark_${finding.state}`);
  return {
    mark: finding.state,
    criterion,
    value,
    threshold,
    source: sourceWords(finding.source, speak),
    age: finding.source ? speak.age(finding.at) : '',
    ...(note && { note }),
    text: speak.say(note ? 'row_text_why' : 'row_text', { criterion, value, threshold, mark, why: note ?? '' }),
  };
}

function factWords(fact: Fact, speak: Speaker): string {
  if (typeof fact === 'string') return fact;
  if (typeof fact === 'number') return speak.number(fact);
  if ('names' in fact) return nameList(fact.names, speak);
  if ('about' in fact) return speak.say(`about_${fact.about}`);
  return 'day' in fact ? speak.date(fact.day) : speak.money(fact);
}

export const signalText = ({ id, said, facts }: Signal, speak: Speaker): string =>
  speak.say(`note_${id}`, {
    ...Object.fromEntries(Object.entries(facts ?? {}).map(([name, fact]) => [name, factWords(fact, speak)])),
    said: said ?? '',
  });

/** When a record was made that a signal rests on; not known of cases, strikes and lists. */
const saidAt = ({ id }: Signal, { records }: Verdict): number | undefined =>
  id === 'ownReport'
    ? records.findLast(({ type, issuer }) => type === 'report' && issuer === 'self')?.created
    : undefined;

function signalRow(signal: Signal, verdict: Verdict, speak: Speaker): Reason {
  const text = signalText(signal, speak);
  const at = signal.source === 'record' ? saidAt(signal, verdict) : verdict.at;
  return {
    mark: signal.strength < 0 ? 'notMet' : 'met',
    criterion: speak.say(`topic_${signal.id}`),
    value: signal.said ?? text,
    threshold: '',
    source: sourceWords(signal.source, speak),
    age: at === undefined ? '' : speak.age(at),
    text,
  };
}

/** Records, what lowers trust, the findings that rest on something shown, what raises it: in the order in which they matter. */
export function reasonsOf(verdict: Verdict, checklist: readonly ChecklistRow[], speak: Speaker): Reason[] {
  const records = verdict.records.map((record) => recordRow(record, speak)).filter((row) => row !== undefined);
  const signals = verdict.signals.map((signal) => signalRow(signal, verdict, speak));
  return [
    ...records.filter(({ mark }) => mark !== 'met'),
    ...signals.filter(({ mark }) => mark !== 'met'),
    ...records.filter(({ mark }) => mark === 'met'),
    ...checklist.filter(({ source }) => source !== ''),
    ...signals.filter(({ mark }) => mark === 'met'),
  ];
}

/** What is not met or not shown: value → threshold, and the distance where it is a number. */
export function missingOf(findings: readonly Finding[], speak: Speaker): string[] {
  return sorted(findings)
    .filter(({ state }) => state !== 'met')
    .map((finding) => {
      const distance = distanceWords(finding, speak);
      return speak.say(distance ? 'missing_far' : 'missing_open', {
        criterion: criterionName(finding, speak),
        value: valueWords(finding.value, speak),
        threshold: thresholdWords(finding.threshold, speak),
        ...(distance && { distance }),
      });
    });
}
