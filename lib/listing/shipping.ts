/** Whether postage is in the price. */
import { amountsIn, priceText } from './money.ts';
import { remembering } from './text.ts';
import type { Shipping, ShippingKind } from './types.ts';
import { POSTAGE, pattern, SHIPPING } from './vocabulary.ts';

const shipOf = (): string => `(?:(?:${POSTAGE.post})\\p{L}*|배송|p&p)`;
/** No word of these, no postage: asked first, as most texts have none. */
const ABOUT = pattern(() => `${POSTAGE.post}|port|p&p|ship|包|邮|郵|免|배송|ส่ง|llega|chega|arriv|senza costi|快递|ems`);
const FREE = pattern(() => {
  const [ship, free] = [shipOf(), `(?:${SHIPPING.free})`];
  return `(?<!退[货貨])[包免](?:[邮郵]|[^费費]{0,4}[运運](?:[费費](?!险)|(?=$|[^\\p{L}])))|${free}[ -]?(?!returns?)(?:[\\w-]+ ){0,3}?${ship}|${ship}(?: inter\\p{L}+)?:? ?(?:is )?${free}|(?:llega|chegar?á?|arriv\\w+) ${free}|${SHIPPING.freeForms}|(?<!\\p{L})(?:inkl|incl|including)\\.? ${ship}|${ship} (?:included|inclu[sí]|incluid)`;
});
const PAID =
  /不[包免含][邮郵运運]|[运邮][费費](?:自理|到付|另)|zzgl\.? versand|plus (?:shipping|postage)|送料別|hors livraison|excl\.? verzend/iu;
/** Free only for members, once, or for some goods. */
const CONDITION = pattern(() => SHIPPING.condition);
/** "ab 49 €", not "from 20 Jan". */
const ABOVE = pattern(() => `(?<!\\p{L})(?:${SHIPPING.above})[: ]*$`);
const FEE_BEFORE = pattern(
  () =>
    `(?:${shipOf()}|transport|快递|快遞|平邮|(?<!\\p{L})ems)(?: (?:por|für|à|a|at|de|for|from|ab|od|от|fra|fees?|costs?|charges?|ücreti))*[: (+-]{0,3}$`,
);
const FEE_AFTER = pattern(() => `^ ?(?:de |di |for |für |per |por |pour |za )?(?:\\w+ )?${shipOf()}`);

/** `free`, `conditional` (above an amount, for members, on a first order) or `paid`; `undefined` when the text says none. */
export const parseShipping: (text: string) => Shipping | undefined = /* @__PURE__ */ remembering(readShipping);

function readShipping(text: string): Shipping | undefined {
  const line = priceText(text);
  const kind = kindOf(line);
  return kind && { kind, text: line.slice(0, 200) };
}

function kindOf(line: string): ShippingKind | undefined {
  if (!ABOUT().test(line)) return undefined;
  if (PAID.test(line)) return 'paid';
  const free = FREE().exec(line);
  if (free) return CONDITION().test(line) || isAbove(line, free) ? 'conditional' : 'free';
  for (const { amount, currency, start, end } of amountsIn(line, {})) {
    const before = FEE_BEFORE().exec(line.slice(0, start));
    const isFee = before || (currency && FEE_AFTER().test(line.slice(end)));
    if (isFee && (currency || /^[快运運邮郵送平e]/i.test(before?.[0] ?? ''))) return amount === 0 ? 'free' : 'paid';
  }
  return undefined;
}

/** Whether an amount from which on it is free stands after the words, or right before them. */
const isAbove = (line: string, { index }: RegExpExecArray): boolean =>
  amountsIn(line, {}).some(({ amount, currency, start, end }) => {
    const [word] =
      (end > index || index - end < 3 ? ABOVE().exec(line.slice(Math.max(0, start - 16), start)) : null) ?? [];
    return word !== undefined && (currency !== undefined || (amount >= 10 && /^(?:over|above)/i.test(word)));
  });
