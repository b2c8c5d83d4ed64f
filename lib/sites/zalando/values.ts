/** What cards and product pages print the same way: prices with their words, ids, labels. */
import { parseMoney } from '../../listing/money.ts';
import type { Draft, Money } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import type { TextRun } from '../dom.ts';

/** `di121n08p-k12` at the end of a product's address: nine signs and three, as printed. */
export const skuIn = (address: string): string | undefined =>
  /-([a-z\d]{9}-[a-z\d]{3})\.html/i.exec(address.slice(0, 1000))?.[1];

/** The lowest price of the last 30 days, in the words of the law of each country: neither price nor list price. */
const LOWEST =
  /niedrigst|bestpreis|lowest|plus bas|più bass|m[aá]s bajo|laagste|najniższ|lägsta|laveste|alin(?:ta)? hinta|nejnižší|najniž|legalacsonyabb|cel mai (?:mic|scăzut)|mais baixo|žemiausi|zemāk|madalaim|30[- ](?:tage|day|jours|giorni|d[ií]as|dagen|dni|dagars|dages|päivän)/iu;

const moneyOf = (text: string, page: Page): Money | undefined =>
  parseMoney(text, { ...(page.currency && { currency: page.currency }), lang: page.lang });

export interface ShownPrices extends Pick<Draft, 'price' | 'listPrice'> {
  /** The position after the last text that belongs to the price. */
  end: number;
}

/** The first amount is the price, a larger one after it the price before; a label may stand in a text of its own. */
export function pricesIn(runs: readonly TextRun[], page: Page): ShownPrices {
  let price: Money | undefined;
  let listPrice: Money | undefined;
  let end = 0;
  for (const [index, { text }] of runs.entries()) {
    const money = text.length <= 80 ? moneyOf(text, page) : undefined;
    if (!money) continue;
    if (price && index - end > 4) break;
    end = index + 1;
    if (LOWEST.test(text) || LOWEST.test(runs[index - 1]?.text ?? '')) continue;
    if (!price) price = money;
    else if (!listPrice && money.amount > price.amount && money.currency === price.currency) listPrice = money;
  }
  return { ...(price && { price }), ...(listPrice && { listPrice }), end };
}

/** Texts that only programs see: names of drawn signs. */
export const isSeen = ({ element }: TextRun): boolean => element.closest('[aria-hidden="true"]') === null;

export const AD =
  /^(?:gesponsert|sponsored|sponsorisé|sponsorizzato|patrocinado|gesponsord|sponsorowane|sponsrad|sponset|sponseret|mainos|sponzorováno|anzeige)$/i;
