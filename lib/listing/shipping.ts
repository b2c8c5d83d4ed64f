/** Whether postage is in the price. */
import { amountsIn, priceText } from './money.ts';
import { remembering } from './text.ts';
import type { Shipping, ShippingKind } from './types.ts';

const SHIP =
  '(?:delivery|shipping|postage|p&p|entregas?|env[ií]os?|frete|versand(?:kosten)?|lieferung|livraison|spedizione|consegna|bezorging|verzend(?:ing|kosten)|dostaw[aęy]|wysyłk[aęi]|przesyłk[aęi]|配送|送货|[运運邮郵][费費](?!险)|送料)';
const FREE_WORD =
  '(?:free|gratis|gr[áa]tis|gratuit[aeo]?s?|kosten(?:los|frei)e?[rn]?|darmow[aey]|bezpłatn[aey]|免费|無料|무료)';
const FREE = new RegExp(
  `(?<!退[货貨])[包免](?:[邮郵]|[^费]{0,4}[运運][费費](?!险))|${FREE_WORD} ?(?!returns?)(?:[\\w-]+ ){0,3}?${SHIP}|${SHIP}(?: inter\\p{L}+)?:? ?(?:is )?${FREE_WORD}|(?:llega|chegar?á?|arriv\\w+) ${FREE_WORD}|versandfrei|무료배송|senza costi`,
  'iu',
);
const PAID =
  /不[包免含][邮郵运運]|[运邮][费費](?:自理|到付|另)|zzgl\.? versand|plus (?:shipping|postage)|送料別|hors livraison|excl\.? verzend/iu;
/** Free only for members, once, or for some goods. */
const CONDITION =
  /[满滿] ?[\d¥足]|[会會][员員]|88VIP|首[单單]|新人|以上|\d元免|prime|members?\b|subscri|join|spend|or more|with \w+\+|first order|primera? (?:pedido|compra)|primeir[ao] (?:pedido|compra)|ersten? bestell|première commande|primo ordine|orders? (?:over|of|above)|superior|eligible|qualif|items shipped/iu;
/** Free only above an amount: "ab 49 €", "over 300", not "from 20 Jan". */
const ABOVE =
  "(?<!\\p{L})(?:on|over|above|from|ab|desde|dès|partir d[eo']?|oltre|sopra|vanaf|boven|über) ?(?:(?:eur|chf|gbp|usd|kr|rs\\.?|\\p{L}{0,3}\\p{Sc}) ?\\d|\\d[\\d.,]* ?(?:\\p{Sc}|eur|kr|zł)|(?<=over |above )\\d\\d)";
const ABOVE_AFTER = new RegExp(ABOVE, 'iu');
const ABOVE_BEFORE = new RegExp(`${ABOVE}[^ ]* ?(?:\\p{Sc}|eur)? ?$`, 'iu');
const FEE_BEFORE = new RegExp(
  `(?:${SHIP}|快递|快遞|平邮|(?<!\\p{L})ems)(?: (?:por|für|à|a|at|de|for|fee|costs?|charges?))?[: (+-]{0,3}$`,
  'iu',
);
const FEE_AFTER = new RegExp(`^ ?(?:de |di |for |für |per |por |pour |za )?(?:\\w+ )?${SHIP}`, 'iu');

/** `free`, `conditional` (above an amount, for members, on a first order) or `paid`; `undefined` when the text says none. */
export const parseShipping: (text: string) => Shipping | undefined = /* @__PURE__ */ remembering(readShipping);

function readShipping(text: string): Shipping | undefined {
  const line = priceText(text);
  const kind = kindOf(line);
  return kind && { kind, text: line.slice(0, 200) };
}

function kindOf(line: string): ShippingKind | undefined {
  if (PAID.test(line)) return 'paid';
  const free = FREE.exec(line);
  if (free) {
    const isAbove = ABOVE_AFTER.test(line.slice(free.index)) || ABOVE_BEFORE.test(line.slice(0, free.index));
    return isAbove || CONDITION.test(line) ? 'conditional' : 'free';
  }
  for (const { amount, currency, start, end } of amountsIn(line, {})) {
    const before = FEE_BEFORE.exec(line.slice(0, start));
    const isFee = before || (currency && FEE_AFTER.test(line.slice(end)));
    if (isFee && (currency || /^[快运運邮郵送平e]/i.test(before?.[0] ?? ''))) return amount === 0 ? 'free' : 'paid';
  }
  return undefined;
}
