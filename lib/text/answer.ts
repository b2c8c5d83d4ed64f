/** The badge's word and its sentence, by state. */
import type { Finding, Verdict } from '../trust/types.ts';
import { signalText } from './rows.ts';
import { contested, labelled, warned } from './ruled.ts';
import type { Speaker } from './speak.ts';
import { criterionName, scoreNumber, thresholdWords, valueWords } from './values.ts';

export interface Answer {
  word: string;
  sentence: string;
}

const inState = ({ findings }: Verdict, state: Finding['state']) => findings.filter((row) => row.state === state);

function caution(verdict: Verdict, speak: Speaker): Answer {
  const lowering = verdict.signals.filter(({ strength }) => strength < 0);
  const [main] = lowering;
  const reason = main ? signalText(main, speak) : '';
  const n = lowering.length;
  return { word: speak.count('state_caution', n), sentence: speak.count('say_caution', n, { reason }) };
}

function belowWord({ criterion, value, threshold }: Finding, speak: Speaker): string {
  if (criterion === 'dispatch' && isPresale(value)) return speak.say('state_below_presale');
  const number = threshold.kind === 'score' ? scoreNumber(threshold.value, threshold.scale) : numberOf(threshold);
  return speak.say(`state_below_${criterion}`, { threshold: number });
}

const isPresale = (value: Finding['value']): boolean =>
  value?.kind === 'text' || (value?.kind === 'hours' && value.how === 'presale');

const numberOf = (threshold: Finding['threshold']): string => ('value' in threshold ? String(threshold.value) : '');

function below(verdict: Verdict, speak: Speaker): Answer {
  const missed = inState(verdict, 'notMet');
  const [first] = missed;
  if (!first) return unknown(verdict, speak);
  const more = missed.length - 1;
  const params = {
    criterion: criterionName(first, speak),
    value: valueWords(first.value, speak),
    threshold: thresholdWords(first.threshold, speak),
    k: more,
  };
  return more === 0
    ? { word: belowWord(first, speak), sentence: speak.say('say_below', params) }
    : { word: speak.say('state_below_many', { n: missed.length }), sentence: speak.say('say_below_many', params) };
}

/** Ratings behind a score that are too few to tell: the shop's where that is what was looked at, else the goods'. */
function fewOf({ findings, n }: Verdict): number | undefined {
  const value = findings.find(({ reason }) => reason === 'tooFew')?.value;
  return (value?.kind === 'score' ? value.n : undefined) ?? n;
}

function unknown(verdict: Verdict, speak: Speaker): Answer {
  const { unknown: kind = 'notShown', findings, at } = verdict;
  const n = fewOf(verdict);
  if (kind === 'tooFew' && n === undefined)
    return { word: speak.say('state_tooFew_noCount'), sentence: speak.say('say_tooFew_noCount') };
  if (kind === 'tooFew') return { word: speak.say('state_tooFew'), sentence: speak.count('say_tooFew', n ?? 0) };
  if (kind === 'stale')
    return { word: speak.say('state_stale'), sentence: speak.say('say_stale', { age: speak.age(at) }) };
  const some = kind === 'notShown' && findings.some(({ value }) => value !== undefined);
  return { word: speak.say(`state_${kind}`), sentence: speak.say(some ? 'say_notShown_some' : `say_${kind}`) };
}

export function answerOf(verdict: Verdict, speak: Speaker): Answer {
  switch (verdict.state) {
    case 'warned':
      return warned(verdict, speak);
    case 'contested':
      return contested(verdict, speak);
    case 'caution':
      return caution(verdict, speak);
    case 'labelled':
      return labelled(verdict, speak);
    case 'qualified': {
      const m = inState(verdict, 'met').length;
      return { word: speak.say('state_qualified', { m }), sentence: speak.say('say_qualified', { m }) };
    }
    case 'partial': {
      const n = inState(verdict, 'met').length;
      const k = inState(verdict, 'notShown').length;
      return { word: speak.say('state_partial', { n }), sentence: speak.say('say_partial', { n, k }) };
    }
    case 'below':
      return below(verdict, speak);
    case 'unknown':
      return unknown(verdict, speak);
  }
}
