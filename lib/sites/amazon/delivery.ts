/** Delivery lines: what anyone gets, not what members of Prime get. */
import { parseMoney } from '../../listing/money.ts';
import { parseShipping } from '../../listing/shipping.ts';
import { remembering } from '../../listing/text.ts';
import type { Dispatch, Shipping, ShippingKind } from '../../listing/types.ts';
import { textOf } from '../dom.ts';
import { dispatchOf } from '../lines.ts';

export const lineOf = (element: Element): string => textOf(element).slice(0, 300);

/** Short lines of the first matches, each text once. */
export const linesOf = (elements: Iterable<Element>, limit = 12): string[] => {
  const lines = new Set<string>();
  for (const element of elements) {
    if (lines.size >= limit) break;
    const line = lineOf(element);
    if (line) lines.add(line);
  }
  return [...lines];
};

/** Words of the languages that the shared parser of postage does not speak: Swedish, Polish, Turkish, Arabic. */
const FREE = /(?<!\p{L})(?:fri|gratis|darmow\p{L}*|bezpłatn\p{L}*|ücrets[iİ]z|bedava)(?!\p{L})|مجان/iu;
const FIRST_ORDER = /först|pierwsz|ilk sipariş|الأول/iu;

/** What one delivery line says. An amount beside "free" is the least to spend; in Amazon's own slot, alone, it is the fee. */
const postageOf = remembering(readPostage, ({ currency, isSlot }: Slot = {}) => `${currency ?? ''} ${isSlot ?? ''} `);

interface Slot {
  currency?: string | undefined;
  isSlot?: boolean;
}

function readPostage(text: string, { currency, isSlot }: Slot = {}): ShippingKind | undefined {
  const line = text.replace(/non-?members?/giu, '');
  const said = parseShipping(line)?.kind ?? (FREE.test(line) ? 'free' : undefined);
  const amount = isSlot || said ? parseMoney(line, { currency })?.amount : undefined;
  if (said === 'free') {
    const isLimited = amount !== undefined || /\p{Sc} ?\d|\d ?\p{Sc}/u.test(line) || FIRST_ORDER.test(line);
    return isLimited ? 'conditional' : 'free';
  }
  return said ?? (amount === undefined ? undefined : amount === 0 ? 'free' : 'paid');
}

/**
 * Postage for a shopper without a membership: a line about Prime counts only when no other line says more. "Or Non-members
 * get FREE delivery" sets no condition; "on $35 of items" in it does. `isSlot`: the lines stand in Amazon's delivery block.
 */
export function shippingFrom(lines: readonly string[], currency?: string, isSlot = false): Shipping | undefined {
  const slot = { currency, isSlot };
  const said = lines.map((text) => ({ text, kind: postageOf(text, slot) }));
  const known = said.flatMap(({ text, kind }) => (kind ? [{ text, kind }] : []));
  const member = known[0];
  return known.find(({ text }) => !/\bprime\b/iu.test(text)) ?? (member && { ...member, kind: 'conditional' });
}

/** A time to dispatch where a line promises one, else the first line that names a day of arrival. */
export function dispatchFrom(lines: readonly string[], dated: readonly string[]): Dispatch | undefined {
  const dispatch = dispatchOf(lines);
  if (dispatch && dispatch.kind !== 'delivery-date' && (dispatch.kind !== 'stock' || !dated[0])) return dispatch;
  return dated[0] === undefined ? undefined : { kind: 'delivery-date', text: dated[0] };
}
