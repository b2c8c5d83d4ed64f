/** Values, thresholds and distances of findings in words. */
import type { EvidenceSource } from '../listing/types.ts';
import type { Finding, FindingValue } from '../trust/types.ts';
import type { Speaker } from './speak.ts';

/** Longest quotation of the page in a row. */
const MAX_QUOTE = 60;

const cut = (text: string): string => (text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE - 1)}…` : text);

/** `4.6`, `4.0`, `9.2`, `92%`: stars keep a decimal, a scale of a hundred is a percentage. */
export function scoreNumber(value: number, scale: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (scale > 10) return `${Math.round(value * 10) / 10}%`;
  return Number.isInteger(rounded) ? rounded.toFixed(1) : String(rounded);
}

/** Scales of 5 and 100 are understood; another one is named. */
const onScale = (value: number, scale: number): string =>
  scoreNumber(value, scale) + (scale > 5 && scale <= 10 ? `/${scale}` : '');

export function valueWords(value: FindingValue | undefined, speak: Speaker): string {
  if (!value) return speak.say('shown_nothing');
  switch (value.kind) {
    case 'score': {
      const v = onScale(value.value, value.scale);
      return value.n === undefined ? v : speak.count('shown_score_n', value.n, { v });
    }
    case 'hours':
      return speak.say(`shown_hours_${value.how}`, { v: speak.number(value.value) });
    case 'percent':
    case 'seconds':
      return speak.say(`shown_${value.kind}`, { v: speak.number(value.value) });
    case 'word':
      return speak.say(`shown_${value.word}`);
    case 'text':
      return speak.say('shown_text', { text: cut(value.text) });
  }
}

export function thresholdWords(threshold: FindingValue, speak: Speaker): string {
  switch (threshold.kind) {
    case 'score':
      return speak.say('need_score', { v: onScale(threshold.value, threshold.scale) });
    case 'word':
      return speak.say(`need_${threshold.word}`);
    case 'text':
      return threshold.text;
    default:
      return speak.say(`need_${threshold.kind}`, { v: speak.number(threshold.value) });
  }
}

/** The criterion's name: the site's own name for the thing wins. */
export function criterionName({ criterion, value, threshold }: Finding, speak: Speaker): string {
  const shown = value ?? threshold;
  const base = `criterion_${criterion}`;
  const exact = shown.kind === 'score' ? `${base}_${shown.of}` : base;
  const key = [`${exact}_${speak.site}`, exact].find(speak.has);
  return speak.say(key ?? base);
}

/** How far a value is from its threshold; `undefined` where that is no number. */
export function distanceWords({ value, threshold }: Finding, speak: Speaker): string | undefined {
  if (value?.kind === 'score' && threshold.kind === 'score') {
    const short = Math.round((threshold.value - value.value) * 100) / 100;
    if (short <= 0) return undefined;
    return threshold.scale > 10 ? points(short, speak) : speak.say('far_below', { v: speak.number(short) });
  }
  if (value?.kind === 'percent' && threshold.kind === 'percent') return points(threshold.value - value.value, speak);
  if (value?.kind !== 'hours' || threshold.kind !== 'hours') return undefined;
  const over = value.value - threshold.value;
  return over > 0 ? speak.say('far_hours', { v: speak.number(over) }) : undefined;
}

const points = (short: number, speak: Speaker): string | undefined =>
  short > 0 ? speak.count('far_points', short, { v: speak.number(short) }) : undefined;

/** Three chips are enough: what the page states as data, what it says in words, and records. */
export function sourceWords(source: EvidenceSource | undefined, speak: Speaker): string {
  if (!source) return '';
  return speak.say(source === 'text' || source === 'record' ? `source_${source}` : 'source_data');
}
