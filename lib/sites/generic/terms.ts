/** Postage, dispatch, seller, brand and small labels as a block's own words. */
import { parseDispatch } from '../../listing/dispatch.ts';
import { parseShipping } from '../../listing/shipping.ts';
import type { Dispatch, Draft, Shipping } from '../../listing/types.ts';
import type { Setting } from '../structured/product.ts';
import type { Run } from './runs.ts';

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
function after(runs: readonly Run[], label: RegExp): string | undefined {
  const index = runs.findIndex(({ text }) => label.test(text));
  const value =
    index < 0
      ? undefined
      : runs
          .slice(index + 1, index + 3)
          .find(({ text }) => text !== ':')
          ?.text.replace(/^:\s*/, '');
  return value && value.length <= 60 && /\p{L}/u.test(value) && !/[:?]$/.test(value) ? value : undefined;
}

const SELLER =
  /^(?:sold (?:and (?:shipped|fulfilled) )?by|seller|vendor|vendu (?:et expédié )?par|verkauft? (?:und versand )?durch|verkäufer|vendido (?:y enviado )?por|vendedor|venduto (?:e spedito )?da|venditore|verkocht door|verkoper|卖家|販売元|店铺)\s*:?$/i;
const BRAND =
  /^(?:brand|marque|marke|marca|merk|manufacturer|hersteller|fabricante?|produ[ct]\w+|品牌|ブランド|브랜드|бренд)\s*:?$/iu;

/** The seller after a label of a marketplace ("Sold by:"), as printed; the site itself is none. */
export function sellerOf(runs: readonly Run[], setting: Setting): Pick<Draft, 'shop' | 'shopKind'> {
  const name = after(runs, SELLER);
  return name && !setting.isOwnName(name) ? { shop: { name }, shopKind: 'marketplace' } : {};
}

/** The brand in a table of properties. */
export const readBrand = (runs: readonly Run[]): string | undefined => after(runs, BRAND);

const FLAGS =
  '.product-flag,.product-flags li,.onsale,.product-label,.badge,[class*="sticker" i],[class*="discount" i]';

/** Small labels on the picture or beside the price ("New", "-20%"), as printed. */
export function readFlags(block: Element): string[] | undefined {
  const texts = [...block.querySelectorAll(FLAGS)].slice(0, 12).map((flag) => {
    const text = (flag.textContent ?? '').slice(0, 200).replace(/\s+/g, ' ').trim();
    return /discount/i.test(String(flag.className)) && !/^[-−–]\s?[\d\p{Sc}]/u.test(text) ? '' : text;
  });
  const marks = texts.filter((text) => text.length > 1 && text.length <= 40);
  return marks.length > 0 ? [...new Set(marks)] : undefined;
}
