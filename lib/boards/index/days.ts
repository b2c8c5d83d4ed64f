import { DAY } from '../span.ts';
import type { Columns } from './columns.ts';

/** Days that the bits of a row reach back; the store remembers 90. */
const REACH = 96;

function bits(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Bits of `days` up to their latest, which comes with them. */
export function setDays(columns: Columns, row: number, days: readonly number[]): void {
  let latest = 0;
  for (const day of days) if (day > latest && day < 1e8) latest = Math.floor(day);
  let [word0, word1, word2] = [0, 0, 0];
  for (const day of days) {
    const back = latest - Math.floor(day);
    const bit = 1 << (back & 31);
    if (back < 0 || back >= REACH) continue;
    if (back < 32) word0 |= bit;
    else if (back < 64) word1 |= bit;
    else word2 |= bit;
  }
  columns.dayLast[row] = latest;
  columns.days0[row] = word0;
  columns.days1[row] = word1;
  columns.days2[row] = word2;
}

/** The bits of days after `today` left out: word by word, the first of the latest day. */
function word(columns: Columns, row: number, which: number, after: number): number {
  const all = (which === 0 ? columns.days0 : which === 1 ? columns.days1 : columns.days2)[row] ?? 0;
  const gone = after - 32 * which;
  return gone <= 0 ? all : gone >= 32 ? 0 : all & (0xffffffff << gone);
}

/** Distinct days on which it was seen, up to `today`. */
export function daysUpTo(columns: Columns, row: number, today: number): number {
  const after = (columns.dayLast[row] ?? 0) - today;
  return bits(word(columns, row, 0, after)) + bits(word(columns, row, 1, after)) + bits(word(columns, row, 2, after));
}

/** The latest day seen up to `today`, and the first of those kept; -1 for none. */
export function dayEnds(columns: Columns, row: number, today: number): [first: number, last: number] {
  const latest = columns.dayLast[row] ?? 0;
  let [first, last] = [-1, -1];
  for (let which = 0; which < 3; which++) {
    const left = word(columns, row, which, latest - today);
    if (left === 0) continue;
    if (last < 0) last = latest - 32 * which - (31 - Math.clz32(left & -left));
    first = latest - 32 * which - (31 - Math.clz32(left));
  }
  return [first, last];
}

/** The end of a day, or `now` while it lasts. */
export const endOfDay = (day: number, now: number): number => Math.min(now, (day + 1) * DAY - 1);
