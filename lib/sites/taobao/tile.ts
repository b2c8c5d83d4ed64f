/** Search cards since 2023: s.taobao.com, uland.taobao.com, and what item pages recommend. */
import { parseSales } from '../../listing/count.ts';
import { parseDispatch } from '../../listing/dispatch.ts';
import { parseShipping } from '../../listing/shipping.ts';
import type { Draft, Money } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstText, textOf } from '../dom.ts';
import { offerOf, shopKindOf } from './offer.ts';
import { firstRead, labelsOf, named, textsOf } from './parts.ts';
import { yuan } from './prices.ts';

/** Most texts of a card say nothing about dispatch or postage: asked before the parsers are. */
const ABOUT_DISPATCH = /发货|发出|预售|现货|定制|送达|到货/;
const ABOUT_POSTAGE = /邮|运费|快递/;

/** A card without any text is a placeholder. */
export function readTile(card: Element, page: Page): Draft | undefined {
  const title = titleOf(card);
  if (!title && !textOf(card)) return undefined;
  const link = card.closest('a[href]') ?? card.querySelector('a[href]');
  const known = /^item_id_(\d+)$/.exec(card.id)?.[1] ?? card.querySelector('[data-item]')?.getAttribute('data-item');
  const { id, url, market, ad } = offerOf(link?.getAttribute('href'), page, known);
  // The last one: a hover panel before it may repeat the name.
  const shop = textsOf(card, ['shopNameText']).at(-1) ?? firstText(card, [named('shopName'), named('TextAndPic')]);
  const labels = labelsOf(card.querySelector(named('subIconWrapper')));
  const tag = textOf(card, named('shopTagText'));
  const marks = tag ? [...labels, tag] : labels;
  const times = [textOf(card, named('deliverTime', 'deliveryTime', 'service')), ...labels];
  const price = priceOf(card);
  const listPrice = price && firstRead([textOf(card, `${named('originPrice', 'linePrice', 'subPrice')},del,s`)], yuan);
  const sales = firstRead(textsOf(card, ['realSales', 'tradeInfoWrapper', 'summaryADWrapper']), parseSales);
  const dispatch = firstRead(
    times.filter((text) => ABOUT_DISPATCH.test(text)),
    parseDispatch,
  );
  const shipping = firstRead(
    labels.filter((text) => ABOUT_POSTAGE.test(text)),
    parseShipping,
  );
  const shopKind = shopKindOf(shop, market);
  return {
    ...(id && { id, url }),
    ...(title && { title }),
    ...(price && { price }),
    ...(listPrice && { listPrice }),
    ...(shop && { shop: { name: shop } }),
    ...(shopKind && { shopKind }),
    ...(sales && { sales }),
    ...(dispatch && { dispatch }),
    ...(shipping && { shipping }),
    ...(marks.length > 0 && { marks }),
    ...((ad || saysAd(card)) && { sponsored: true }),
  };
}

/** The attribute holds the whole title; the text is cut into pieces by the highlighted keyword. */
const titleOf = (card: Element): string =>
  attrOf(card, 'title', '[class*="title--"][title]') ||
  firstText(card, [named('title'), named('itemTitle', 'mainTitle')]) ||
  attrOf(card, 'title');

/** "¥" "1" ".98" "万" stand in four elements, and the sales right behind them: never read as one text. */
function priceOf(card: Element): Money | undefined {
  const int = card.querySelector(named('priceInt'));
  if (!int) return wholePrice(card);
  const whole = textOf(int);
  let next = int.nextElementSibling;
  const cents = /^\.\d{1,2}$/.exec(textOf(next))?.[0] ?? '';
  if (cents || textOf(next) === '') next = next?.nextElementSibling ?? null;
  const unit = /^万?起?$/.exec(textOf(next))?.[0] ?? '';
  return /^[\d,]{1,12}$/.test(whole) ? yuan(`${whole}${cents}${unit}`) : undefined;
}

/** The first element whose whole text is one price. */
function wholePrice(card: Element): Money | undefined {
  for (const element of card.querySelectorAll('[class*="rice"]')) {
    const text = (element.textContent ?? '').length < 40 ? textOf(element) : '';
    if (/^\p{Script=Han}{0,4} ?¥ ?\d[\d,]*(?:\.\d{1,2})?万?起?$/u.test(text)) return yuan(text);
  }
  return undefined;
}

const saysAd = (card: Element): boolean =>
  card.textContent?.includes('广告') === true &&
  [...card.querySelectorAll('span,div,i,em')].some((element) => element.textContent === '广告');
