/** The answers that rest on records, and the warning that repeats the red ones beside the buy buttons. */
import { isKaopuMark } from '../trust/marks.ts';
import { appeals, dueOf, labels, onlyOn, upheld } from '../trust/records.ts';
import type { RecordNote, StrikeNote, Verdict } from '../trust/types.ts';
import type { Answer } from './answer.ts';
import { issuerName, nameList, quoteOf, ruledAs } from './records.ts';
import type { Speaker } from './speak.ts';

const rulingParams = (ruling: RecordNote, speak: Speaker) => ({
  issuer: issuerName(ruling, speak),
  date: speak.date(ruling.created),
  expires: speak.date(ruling.expires),
});

/** The rulings that a red verdict rests on, oldest first; none where it rests on strikes alone. */
const basisOf = ({ records, by }: Verdict): RecordNote[] => onlyOn(upheld(records), by);
const strikesOf = ({ strikes, by }: Verdict): StrikeNote | undefined => (by ? strikes?.[by] : undefined);

function warnedBy(party: 'shop' | 'promoter', verdict: Verdict, speak: Speaker): Answer {
  const rulings = basisOf(verdict);
  const n = Math.max(strikesOf(verdict)?.listings ?? 0, rulings.length);
  const word = speak.count(`state_warned_${party}`, n);
  const own = onlyOn(upheld(verdict.records), undefined).length > 0;
  const [only] = rulings;
  if (own) return { word, sentence: speak.count(`say_warned_${party}_besides`, n) };
  if (n === 1 && only) return { word, sentence: speak.say(`say_warned_${party}_ruling`, rulingParams(only, speak)) };
  return { word, sentence: speak.count(`say_warned_${party}`, n) };
}

export function warned(verdict: Verdict, speak: Speaker): Answer {
  if (verdict.by) return warnedBy(verdict.by, verdict, speak);
  const ruling = basisOf(verdict).at(-1);
  const params = ruling ? rulingParams(ruling, speak) : { issuer: '', date: '', expires: '' };
  return { word: speak.say('state_warned'), sentence: speak.say('say_warned', params) };
}

export function contested({ records, by, deadline }: Verdict, speak: Speaker): Answer {
  const due = deadline ?? Math.min(...onlyOn(appeals(records), by).map(dueOf));
  const sentence = speak.say(by ? `say_contested_${by}` : 'say_contested', { date: speak.date(due) });
  return { word: speak.say('state_contested'), sentence };
}

/** 靠谱货 stands on a badge only where that exact mark or record exists; a mark on the page stays the platform's word. */
export function labelled({ mark, records }: Verdict, speak: Speaker): Answer {
  const label = onlyOn(labels(records), undefined).at(-1) ?? labels(records).at(-1);
  if (label) {
    const key = label.about ? 'say_labelled_shop' : 'say_labelled';
    const { issuer, date } = rulingParams(label, speak);
    return { word: speak.say('state_labelled'), sentence: speak.say(key, { issuer, date }) };
  }
  const shown = mark ?? '';
  return {
    word: speak.say(isKaopuMark(shown) ? 'state_labelled' : 'state_labelled_other'),
    sentence: speak.say('say_labelled_other', { mark: shown }),
  };
}

/** What stands above the buy buttons. */
export interface Warning {
  /** The badge's word, and what was upheld where it was one thing. */
  title: string;
  /** Whole sentences: what, by whom, until when. */
  lines: string[];
  /** The reason in its issuer's public words. */
  quote?: string;
}

/** Of a red verdict only. */
export function warningOf(verdict: Verdict, { word, sentence }: Answer, speak: Speaker): Warning | undefined {
  if (verdict.state !== 'warned' && verdict.state !== 'contested') return undefined;
  const ruling = basisOf(verdict).at(-1);
  const strikes = strikesOf(verdict);
  const quote = ruling && quoteOf(ruling, speak);
  const bare = verdict.by ? speak.say(`warn_title_${verdict.by}`, { n: strikes?.listings ?? 0 }) : word;
  const title = ruling ? speak.say('warn_title', { word, reason: ruledAs(ruling, speak) }) : bare;
  const lines = [sentence];
  if (ruling && (verdict.state === 'contested' || verdict.by))
    lines.push(speak.say('warn_ruling', rulingParams(ruling, speak)));
  if (strikes && !ruling) {
    const { names, expires, contested: open = 0 } = strikes;
    if (open > 0) lines.push(speak.say('strikes_contested', { n: open }));
    lines.push(speak.say('strikes_by', { names: nameList(names, speak), date: speak.date(expires) }));
  }
  return { title, lines, ...(quote && { quote }) };
}
