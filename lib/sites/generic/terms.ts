/** Postage, dispatch, seller, brand and small labels as a block's own words. */
import { parseDispatch } from '../../listing/dispatch.ts';
import { parseShipping } from '../../listing/shipping.ts';
import { cleanText } from '../../listing/text.ts';
import type { Dispatch, Draft, Shipping } from '../../listing/types.ts';
import type { Setting } from '../structured/product.ts';
import type { Part, Run } from './block.ts';
import { DISCOUNT, FLAG } from './names.ts';

const SHIPPING = /ship|deliver|vers[ae]nd|liefer|livr|env[ií]o|entreg|frete|spedi|consegn|bezorg|[邮运送]|배송/i;
const DISPATCH =
  /ships?\b|dispatch|versand|versend|expédi|sur commande|发货|[出発]|despach|spedi|verzond|pre-?order|vorbest|précom|预售/i;
const INCLUDED =
  /(?:in[ck]l?\.?|including|zzgl\.?|plus|excl\.?|hors) ?(?:versand|shipping|delivery|livraison|port\b|verzend)/i;

/** A sentence may be cut into runs ("Livraison" + "Gratuite" + "*"): a condition in the next two counts. */
export function readShipping(runs: readonly Run[]): Shipping | undefined {
  for (const [index, { text }] of runs.entries()) {
    if (!SHIPPING.test(text) || text.length > 200) continue;
    const before = runs[index - 1]?.text.slice(-60) ?? '';
    const tax = INCLUDED.exec(`${before} ${text}`)?.[0];
    if (tax) return { kind: /^in/i.test(tax) ? 'free' : 'paid', text: tax };
    const whole = `${text} ${runs[index + 1]?.text ?? ''} ${runs[index + 2]?.text ?? ''}`.slice(0, 240);
    const joined = parseShipping(whole);
    const alone = joined?.kind === 'conditional' ? joined : (parseShipping(text) ?? joined);
    const shipping = alone ?? parseShipping(`${before} ${text}`);
    if (shipping) return shipping.kind === 'free' && /\*/.test(whole) ? { ...shipping, kind: 'conditional' } : shipping;
  }
  return undefined;
}

export function readDispatch(runs: readonly Run[]): Dispatch | undefined {
  for (const { text } of runs) {
    const dispatch = text.length <= 120 && DISPATCH.test(text) ? parseDispatch(text) : undefined;
    if (dispatch && dispatch.kind !== 'stock') return dispatch;
  }
  return undefined;
}

/** What stands after a label of its own: a short text of letters. */
function after(runs: readonly Run[], label: RegExp, isWanted: (run: Run) => boolean = () => true): string | undefined {
  const index = runs.findIndex(({ text }) => text.length < 40 && label.test(text));
  const run = index < 0 ? undefined : runs.slice(index + 1, index + 3).find(({ text }) => text !== ':');
  const value = run && isWanted(run) ? run.text.replace(/^:\s*/, '') : '';
  return value && value.length <= 60 && /\p{L}/u.test(value) && !/[:?]$/.test(value) ? value : undefined;
}

const SELLER =
  /^(?:sold (?:and (?:shipped|fulfilled) )?by|seller|vendu (?:et expédié )?par|verkauft? (?:und versand )?durch|verkäufer|vendido (?:y enviado )?por|vendedor|venduto (?:e spedito )?da|venditore|verkocht door|verkoper|卖家|販売元|店铺)\s*:?$/i;
const BRAND =
  /^(?:brand|vendor|marque|marke|marca|merk|manufacturer|hersteller|fabricante?|produ[ct]\w+|品牌|ブランド|브랜드|бренд)\s*:?$/iu;

/** Some shop systems call the brand a vendor, marketplaces the seller: those link to its store. */
const VENDOR = /^vendor\s*:?$/i;

/** The seller after a label of a marketplace ("Sold by:"), as printed; the site itself is none. */
export function sellerOf(runs: readonly Run[], setting: Setting): Pick<Draft, 'shop' | 'shopKind'> {
  const name = after(runs, SELLER) ?? after(runs, VENDOR, ({ element }) => element.closest('a[href]') !== null);
  return name && !setting.isOwnName(name) ? { shop: { name }, shopKind: 'marketplace' } : {};
}

/** The brand in a table of properties. */
export const readBrand = (runs: readonly Run[]): string | undefined => after(runs, BRAND);

/** Small labels on the picture or beside the price ("New", "-20%"), as printed. */
export function readFlags(parts: readonly Part[]): string[] | undefined {
  const marks = new Set<string>();
  let asked = 0;
  for (const { element, bits } of parts) {
    if (!(bits & FLAG) || ++asked > 24) continue;
    const text = cleanText((element.textContent ?? '').slice(0, 200));
    const isMark = !(bits & DISCOUNT) || /^[-−–]\s?[\d\p{Sc}]/u.test(text);
    if (isMark && text.length > 1 && text.length <= 40) marks.add(text);
  }
  return marks.size > 0 ? [...marks] : undefined;
}
