/** Records as rows: who said what, when, until when, and in which public words. */
import { dueOf } from '../trust/records.ts';
import type { FindingState, RecordNote } from '../trust/types.ts';
import type { Reason } from './rows.ts';
import type { Speaker } from './speak.ts';
import { sourceWords } from './values.ts';

/** Longest quotation of a ruling or an appeal; the case page has all of it. */
const MAX_WORDS = 160;
/** Names said one by one. */
const MAX_NAMES = 3;

const cut = (text: string): string => (text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS - 1)}…` : text);

/** A note's public words as a quotation of one line; absent without any. */
export function quoteOf({ text }: Pick<RecordNote, 'text'>, speak: Speaker): string | undefined {
  const words = text
    ?.slice(0, 4 * MAX_WORDS)
    .replace(/\s+/g, ' ')
    .trim();
  return words ? speak.say('quote', { text: cut(words) }) : undefined;
}

/** An issuer as the user calls it. */
export const issuerName = ({ issuer, name }: Pick<RecordNote, 'issuer' | 'name'>, speak: Speaker): string =>
  issuer === 'self' ? speak.say('issuer_self') : (name ?? issuer).slice(0, 60);

/** Several of them, `self` for the user. */
export function nameList(names: readonly string[], speak: Speaker): string {
  const all = [...new Set(names)];
  const said = all.slice(0, MAX_NAMES).map((issuer) => issuerName({ issuer }, speak));
  const list = said.join(speak.say('names_and'));
  return all.length > said.length ? speak.say('names_more', { names: list, n: all.length - said.length }) : list;
}

/** What a ruling upheld, in a few words. A value of a newer version is another reason. */
export const ruledAs = ({ value }: Pick<RecordNote, 'value'>, speak: Speaker): string =>
  speak.say(speak.has(`ruled_${value}`) ? `ruled_${value}` : 'ruled_other');

/** Other people's open reports are no reason, and lists and events speak elsewhere: nothing to say. */
function kindOf({ type, value }: RecordNote): { key: string; mark: FindingState } | undefined {
  switch (type) {
    case 'ruling':
      if (value === 'dismissed') return { key: 'note_ruling_dismissed', mark: 'notShown' };
      return value === 'reliable' ? undefined : { key: 'note_ruling', mark: 'notMet' };
    case 'appeal':
      return { key: 'note_appeal', mark: 'notShown' };
    case 'label':
      return value === 'reliable'
        ? { key: 'note_label', mark: 'met' }
        : { key: 'note_label_declined', mark: 'notShown' };
    case 'vouch':
      return { key: 'note_vouch', mark: 'met' };
    default:
      return undefined;
  }
}

export function recordRow(record: RecordNote, speak: Speaker): Reason | undefined {
  const kind = kindOf(record);
  if (!kind) return undefined;
  const quote = quoteOf(record, speak);
  const text = speak.say(kind.key, {
    issuer: issuerName(record, speak),
    about: speak.say(`about_${record.about ?? 'listing'}`),
    date: speak.date(record.created),
    expires: speak.date(record.expires),
    due: speak.date(dueOf(record)),
    reason: ruledAs(record, speak),
  });
  return {
    mark: kind.mark,
    criterion: speak.say('note_record'),
    value: text,
    threshold: '',
    source: sourceWords('record', speak),
    age: speak.age(record.created),
    ...(quote && { quote }),
    text,
  };
}
