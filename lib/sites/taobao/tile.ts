/** Search cards since 2023: s.taobao.com, uland.taobao.com, and what item pages recommend. */
import { parseSales } from '../../listing/count.ts';
import { parseDispatch } from '../../listing/dispatch.ts';
import { parseShipping } from '../../listing/shipping.ts';
import { remembering } from '../../listing/text.ts';
import type { Draft, Money } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { allOf, attrOf, textOf, walk } from '../dom.ts';
import { offerOf, shopKindOf } from './offer.ts';
import { firstRead, labelsOf } from './parts.ts';
import { AFTER_COUPON, yuan } from './prices.ts';

/** Most texts of a card say nothing about dispatch or postage: asked before the parsers are. */
const ABOUT_DISPATCH = /发货|发出|预售|现货|定制|送达|到货/;
const ABOUT_POSTAGE = /邮|运费|快递/;

/** What is looked for in a card, by the stable names of its classes. */
const NAMES = {
  title: ['title--'],
  mainTitle: ['itemTitle--', 'mainTitle--'],
  shopText: ['shopNameText--'],
  shop: ['shopName--'],
  shopBefore2024: ['TextAndPic--'],
  labels: ['subIconWrapper--'],
  tag: ['shopTagText--'],
  times: ['deliverTime--', 'deliveryTime--', 'service--'],
  priceInt: ['priceInt--'],
  price: ['rice'],
  listPrice: ['originPrice--', 'linePrice--', 'subPrice--'],
  realSales: ['realSales--'],
  tradeInfo: ['tradeInfoWrapper--'],
  adSummary: ['summaryADWrapper--'],
} as const;
type Name = keyof typeof NAMES;
const ALL_NAMES = Object.keys(NAMES) as Name[];
type Parts = Record<Name, Element[]>;

/** Asked once for each class text: the same ones stand in every card. */
const namesIn = remembering((classes: string): readonly Name[] =>
  ALL_NAMES.filter((name) => NAMES[name].some((word) => classes.includes(word))),
);

/** One walk over the card: the browser looks for a part of a class element by element, so each selector is a walk too. */
function partsOf(card: Element): Parts {
  const parts = {} as Parts;
  for (const name of ALL_NAMES) parts[name] = [];
  walk(card, (element) => {
    const classes = element.getAttribute('class');
    if (classes) for (const name of namesIn(classes)) parts[name].push(element);
    if (element.localName === 'del' || element.localName === 's') parts.listPrice.push(element);
  });
  return parts;
}

const textsIn = (elements: readonly Element[]): string[] =>
  elements.map((element) => textOf(element)).filter((text) => text !== '');

/** A card without any text is a placeholder. */
export function readTile(card: Element, page: Page): Draft | undefined {
  const parts = partsOf(card);
  const title = titleOf(card, parts);
  if (!title && !textOf(card)) return undefined;
  const link = card.closest('a[href]') ?? card.querySelector('a[href]');
  const known = /^item_id_(\d+)$/.exec(card.id)?.[1] ?? card.querySelector('[data-item]')?.getAttribute('data-item');
  const { id, url, market, ad } = offerOf(link?.getAttribute('href'), page, known);
  // The last one: a hover panel before it may repeat the name.
  const shop = textsIn(parts.shopText).at(-1) ?? (textOf(parts.shop[0]) || textOf(parts.shopBefore2024[0]));
  const labels = labelsOf(parts.labels[0] ?? null);
  const tag = textOf(parts.tag[0]);
  const marks = tag ? [...labels, tag] : labels;
  const times = [textOf(parts.times[0]), ...labels];
  const price = priceOf(parts);
  const listPrice = price && firstRead([textOf(parts.listPrice[0])], yuan);
  const sales = firstRead(textsIn([...parts.realSales, ...parts.tradeInfo, ...parts.adSummary]), parseSales);
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
    ...(price && isAfterCoupon(parts) && { priceAfter: 'coupon' }),
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
const titleOf = (card: Element, { title, mainTitle }: Parts): string =>
  attrOf(
    title.find((element) => element.hasAttribute('title')),
    'title',
  ) ||
  textOf(title[0]) ||
  textOf(mainTitle[0]) ||
  attrOf(card, 'title');

/** "¥" "1" ".98" "万" stand in four elements, and the sales right behind them: never read as one text. */
function priceOf(parts: Parts): Money | undefined {
  const [int] = parts.priceInt;
  if (!int) return wholePrice(parts.price);
  const whole = textOf(int);
  let next = int.nextElementSibling;
  const cents = /^\.\d{1,2}$/.exec(textOf(next))?.[0] ?? '';
  if (cents || textOf(next) === '') next = next?.nextElementSibling ?? null;
  const unit = /^万?起?$/.exec(textOf(next))?.[0] ?? '';
  return /^[\d,]{1,12}$/.test(whole) ? yuan(`${whole}${cents}${unit}`) : undefined;
}

/** The first element whose whole text is one price. */
function wholePrice(elements: readonly Element[]): Money | undefined {
  for (const element of elements) {
    const text = (element.textContent ?? '').length < 40 ? textOf(element) : '';
    if (/^\p{Script=Han}{0,4} ?¥ ?\d[\d,]*(?:\.\d{1,2})?万?起?$/u.test(text)) return yuan(text);
  }
  return undefined;
}

/** The label 券后价 beside the price; where the price is one text, in front of it. */
function isAfterCoupon({ priceInt, price }: Parts): boolean {
  const about = price.filter((element) => element.textContent && AFTER_COUPON.test(element.textContent));
  return about.some((element) => (priceInt.length ? /^领?券后价?$/ : /^领?券后价? ?¥[^¥]*$/).test(textOf(element)));
}

const saysAd = (card: Element): boolean =>
  card.textContent?.includes('广告') === true &&
  allOf(card, 'span,div,i,em').some((element) => element.textContent === '广告');
