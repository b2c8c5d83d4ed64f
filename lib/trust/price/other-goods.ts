/** Whether an id that named one thing now names another: reviews of the one then stand under the other. */
import { cleanText } from '../../listing/text.ts';
import type { Listing } from '../../listing/types.ts';
import { PRICE } from '../weights.ts';

const MAX_TITLE = 300;

/** Latin words from three letters, numbers with letters, pairs of Chinese characters. */
function terms(title: string): Set<string> {
  const clean = cleanText(title, MAX_TITLE).toLowerCase();
  const found = new Set<string>(clean.match(/[\p{Script=Latin}\d]{3,}/gu) ?? []);
  for (const run of clean.match(/\p{Script=Han}{2,}/gu) ?? [])
    for (let at = 0; at + 1 < run.length; at++) found.add(run.slice(at, at + 2));
  return found;
}

const isHan = (title: string): boolean => (title.match(/\p{Script=Han}/gu)?.length ?? 0) * 4 > title.length;

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const term of a) if (b.has(term)) both++;
  return both / Math.max(1, a.size + b.size - both);
}

const same = (a: string, b: string): boolean => cleanText(a).toLowerCase() === cleanText(b).toLowerCase();

/**
 * Two titles that have next to nothing in common, and a brand or a price that changed with them. A title in another
 * language keeps brand and model; another script says nothing.
 */
export function isOtherGoods(before: Listing, now: Listing): boolean {
  if (!before.title || !now.title || isHan(before.title) !== isHan(now.title)) return false;
  const [old, fresh] = [terms(before.title), terms(now.title)];
  if (Math.min(old.size, fresh.size) < PRICE.otherTerms.value) return false;
  if (share(old, fresh) > PRICE.otherShare.value) return false;
  if (before.brand && now.brand) return !same(before.brand, now.brand);
  const [was, is] = [before.price, now.price];
  if (!was || !is || was.currency !== is.currency || was.amount <= 0 || is.amount <= 0) return false;
  return Math.abs(Math.log(is.amount / was.amount)) > Math.log(PRICE.otherPrice.value);
}
