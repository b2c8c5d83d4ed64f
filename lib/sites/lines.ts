/** What several short lines of one offer say together: the strongest statement wins. */
import { parseDispatch } from '../listing/dispatch.ts';
import { parseShipping } from '../listing/shipping.ts';
import { remembering } from '../listing/text.ts';
import type { Dispatch, DispatchKind, Shipping, ShopKind } from '../listing/types.ts';

/** Presale and custom goods undo a promise made beside them; a date of arrival says least. */
const STRONGEST_FIRST: readonly DispatchKind[] = [
  'presale',
  'custom',
  'promised',
  'observed',
  'delivery-date',
  'stock',
];

/** The line that says most about when goods leave the seller. Sentences are read apart: "23日" of an arrival date is no promise. */
export function dispatchOf(lines: readonly string[]): Dispatch | undefined {
  return strongest(lines.map((line) => dispatchIn(line.slice(0, 400))));
}

const rank = ({ kind }: Dispatch): number => STRONGEST_FIRST.indexOf(kind);

function strongest(found: readonly (Dispatch | undefined)[]): Dispatch | undefined {
  let best: Dispatch | undefined;
  for (const next of found) if (next && (!best || rank(next) < rank(best))) best = next;
  return best;
}

const dispatchIn = /* @__PURE__ */ remembering((line: string) =>
  strongest(line.split(/[。；;]|\. /u).map((sentence) => parseDispatch(sentence))),
);

/** The first line about postage to the buyer; postage of returns (退货包运费) is another matter. */
export function shippingOf(lines: readonly string[]): Shipping | undefined {
  for (const line of lines) {
    const shipping = /退/u.test(line) ? undefined : parseShipping(line);
    if (shipping) return shipping;
  }
  return undefined;
}

/** The kind that a Chinese shop's name claims; whether that proves anything is the catalogue's `provenKinds`. */
export function shopKindOf(name: string): ShopKind | undefined {
  if (!name) return undefined;
  if (/旗舰店/u.test(name)) return 'flagship';
  return /专卖店|专营店/u.test(name) ? 'franchise' : 'marketplace';
}
