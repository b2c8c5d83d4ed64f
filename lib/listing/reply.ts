/** How fast a shop answers, as the page words it: "Usually responds within 24 hours", "Suele responder en 24 horas". */
import { fieldText } from './number.ts';
import type { Service } from './types.ts';

const ANSWERS = /respo|répond|antwort|rispond|reage|odpowi/iu;
const SPAN =
  /(?<![\d.,])(\d{1,3}) ?(?:(min(?:ut\p{L}*)?)|(h|hrs?|hours?|std|stunden?|heures?|or[ae]|horas?|uur|uren|godz\p{L}*)|(?:days?|tag(?:en?)?|jours?|giorn[io]|d[ií]as?|dag(?:en)?|dni|dzień))(?!\p{L})/iu;

/** The time within which the shop answers; `undefined` for "within a few hours" and whatever names no number. */
export function parseReply(text: string): Service | undefined {
  const line = fieldText(text, 200);
  const [, count = '', minutes, hours] = (ANSWERS.test(line) && SPAN.exec(line)) || [];
  const seconds = Number(count) * (minutes ? 60 : hours ? 3600 : 86_400);
  return seconds > 0 ? { seconds, text: line } : undefined;
}
