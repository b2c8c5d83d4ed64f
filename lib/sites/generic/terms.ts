/** Postage, dispatch, seller and small labels as a block's own words. */
import { parseDispatch } from '../../listing/dispatch.ts';
import { parseShipping } from '../../listing/shipping.ts';
import type { Dispatch, Draft, Shipping } from '../../listing/types.ts';
import type { Setting } from '../structured/product.ts';
import type { Run } from './runs.ts';

const SHIPPING =
  /shipping|deliver|versand|lieferung|livraison|env[ií]o|entrega|frete|spedizione|consegna|verzending|bezorg|包邮|送料|运费|免邮|무료배송/i;
const DISPATCH =
  /ships?\b|dispatch|versandfertig|versendet|expédi|sur commande|发货|出荷|発送|despach|spedi|verzonden|pre-?order|vorbestell|précommande|预售/i;

const INCLUDED =
  /(?:inkl?\.?|incl\.?|including|zzgl\.?|plus|excl\.?|hors) ?(?:versand|shipping|delivery|livraison|port\b|verzend)/i;

/** A sentence may be cut into runs ("Livraison" + "Gratuite" + "*"): a condition in the next two counts. */
export function readShipping(runs: readonly Run[]): Shipping | undefined {
  for (const [index, run] of runs.entries()) {
    if (!SHIPPING.test(run.text) || run.text.length > 200) continue;
    const before = runs[index - 1]?.text.slice(-60) ?? '';
    const tax = INCLUDED.exec(`${before} ${run.text}`)?.[0];
    if (tax) return { kind: /^in/i.test(tax) ? 'free' : 'paid', text: tax };
    const whole = [run, runs[index + 1], runs[index + 2]]
      .map((part) => part?.text ?? '')
      .join(' ')
      .slice(0, 240);
    const joined = parseShipping(whole);
    const alone = joined?.kind === 'conditional' ? joined : (parseShipping(run.text) ?? joined);
    const shipping = alone ?? parseShipping(`${before} ${run.text}`);
    if (shipping) return shipping.kind === 'free' && /\*/.test(whole) ? { ...shipping, kind: 'conditional' } : shipping;
  }
  return undefined;
}

export function readDispatch(runs: readonly Run[]): Dispatch | undefined {
  for (const run of runs) {
    if (run.text.length > 120 || !DISPATCH.test(run.text)) continue;
    const dispatch = parseDispatch(run.text);
    if (dispatch && dispatch.kind !== 'stock') return dispatch;
  }
  return undefined;
}

const SELLER =
  /^(?:sold (?:and (?:shipped|fulfilled) )?by|seller|vendor|vendu (?:et expédié )?par|verkauf(?:t)?(?: und versand)? durch|verkäufer|vendido (?:y enviado )?por|vendedor|venduto (?:e spedito )?da|venditore|verkocht door|verkoper|卖家|販売元|店铺)\s*:?\s*$/i;

/** The seller after a label of a marketplace ("Sold by:"), as printed; the site itself is none. */
export function sellerOf(runs: readonly Run[], setting: Setting): Pick<Draft, 'shop' | 'shopKind'> {
  const index = runs.findIndex(({ text }) => SELLER.test(text));
  const name = index >= 0 ? runs[index + 1]?.text : undefined;
  const other = name && name.length <= 80 && !setting.isOwnName(name);
  return other ? { shop: { name }, shopKind: 'marketplace' } : {};
}

const FLAGS =
  '.product-flag,.product-flags li,.onsale,.product-label,.badge,[class*="sticker" i],[class*="product-badge" i],[class*="card__badge" i],[class*="discount" i]';

/** Small labels on the picture or beside the price ("New", "-20%"), as printed. */
export function readFlags(block: Element): string[] | undefined {
  const texts = [...block.querySelectorAll(FLAGS)].slice(0, 12).map((flag) => {
    const text = (flag.textContent ?? '').slice(0, 200).replace(/\s+/g, ' ').trim();
    return /discount/i.test(flag.className) && !/^[-−–]\s?[\d\p{Sc}]/u.test(text) ? '' : text;
  });
  const marks = [...new Set(texts.filter((text) => text.length > 1 && text.length <= 40))];
  return marks.length > 0 ? marks : undefined;
}

const BRAND_LABEL =
  /^(?:brand|marque|marke|marca|merk|manufacturer|hersteller|fabricante?|producent|produttore|品牌|ブランド|브랜드|бренд|производитель)\s*:?$/iu;

/** The brand in a table of properties. */
export function readBrand(runs: readonly Run[]): string | undefined {
  const index = runs.findIndex(({ text }) => BRAND_LABEL.test(text));
  const rest = index >= 0 ? runs.slice(index + 1, index + 3).find(({ text }) => text !== ':') : undefined;
  const name = rest?.text.replace(/^:\s*/, '');
  return name && name.length <= 40 && /\p{L}/u.test(name) && !/[:?]$/.test(name) ? name : undefined;
}
