/** How fast a shop answers, as the page words it: "Usually responds within 24 hours", "Suele responder en 24 horas". */
import { fieldText } from './number.ts';
import type { Service } from './types.ts';
import { pattern, REPLY, TIMES } from './vocabulary.ts';

const ANSWERS = pattern(() => REPLY.answers);
const SPAN = pattern(
  () =>
    `(?<![\\d.,])(\\d{1,3}) ?(?:(${REPLY.minutes})|(${TIMES.hours})|(?:${TIMES.days}|日))(?!\\p{Script=Latin}|\\p{Script=Cyrillic})`,
);

/** The time within which the shop answers; `undefined` for "within a few hours" and whatever names no number. */
export function parseReply(text: string): Service | undefined {
  const line = fieldText(text, 200);
  const [, count = '', minutes, hours] = (ANSWERS().test(line) && SPAN().exec(line)) || [];
  const seconds = Number(count) * (minutes ? 60 : hours ? 3600 : 86_400);
  return seconds > 0 ? { seconds, text: line } : undefined;
}
