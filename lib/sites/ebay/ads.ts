/**
 * eBay prints its ad mark on every result and hides it again by changing tricks: reversed letters, fonts without
 * glyphs, drawings moved out of sight (2025, 2026). What stays is what it tells screen readers: each result is labelled
 * by two elements of the page. On ads the first of them holds the word and is never a second; the rest are fillers,
 * some with the same word as a decoy, in any order.
 */
import type { Page } from '../define.ts';
import { allOf } from '../dom.ts';

const LABELLED = '[class*="__sep"] [aria-labelledby]';
/** Fewer results do not tell a decoy from a mark: one in four fillers stands second by chance. */
const ENOUGH = 20;
const KEY = 'ebay ads';

const labelsOf = (element: Element | null): string[] => (element?.getAttribute('aria-labelledby') ?? '').split(' ');

function findMarks(page: Page): ReadonlySet<string> {
  const pairs = allOf(page.doc, LABELLED)
    .map(labelsOf)
    .filter((labels) => labels.length === 2);
  const seconds = new Set(pairs.map(([, second]) => second));
  const isMark = (id: string | undefined): id is string =>
    id !== undefined && !seconds.has(id) && /\S/.test(page.doc.getElementById(id)?.textContent ?? '');
  const marked = pairs.flatMap(([first]) => (isMark(first) ? [first] : []));
  return new Set(pairs.length >= ENOUGH && marked.length * 2 <= pairs.length ? marked : []);
}

export const forgetAds = (page: Page): boolean => page.memo.delete(KEY);

export function isAd(card: Element, page: Page): boolean {
  let marks = page.memo.get(KEY) as ReadonlySet<string> | undefined;
  if (!marks) {
    marks = findMarks(page);
    page.memo.set(KEY, marks);
  }
  const [first = ''] = marks.size > 0 ? labelsOf(card.querySelector(LABELLED)) : [];
  return marks.has(first);
}
