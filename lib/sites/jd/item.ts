/** JD's item page in its layouts of 2014 to 2026 (item.jd.com, npcitem.jd.hk). */
import { parseCount } from '../../listing/count.ts';
import { parseRating } from '../../listing/rating.ts';
import type { Draft, Money, Rating, Score } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, firstText, textOf } from '../dom.ts';
import { type ReviewParts, readReviews } from '../item-kit.ts';
import { dispatchOf, shippingOf } from '../lines.ts';
import { kindOfShop, moneyOf, partyOf, skuUrl } from './cards.ts';

/** Newest first: React page (2026-06), server page (2016 to 2025), table page (2014). */
const TITLES = ['.sku-title-name', '.page-right-skuname', '.sku-title-text', '.sku-name', '#name h1'];

export const skuOfPath = (page: Page): string | undefined => /^\/(\d{4,16})\.html$/.exec(page.url.pathname)?.[1];

/** The page of 2025 prints no title in its body; its `<title>` is `【model】name【行情 报价 价格 评测】-京东`. */
function titleFromHead(page: Page): string {
  const head = textOf(page.doc, 'title');
  const cut = /【(?:行情|图片|报价)[^【】]{0,30}】-京东$/u.exec(head);
  if (!cut) return '';
  const name = head.slice(0, cut.index);
  return cut[0].startsWith('【行情') ? name.replace(/^【[^【】]{1,80}】(?=.)/u, '') : name;
}

export function readTitle(page: Page): { title: string; fromHead: boolean } {
  const title = firstText(page.doc, TITLES);
  return title ? { title, fromHead: false } : { title: titleFromHead(page), fromHead: true };
}

/** The title's element; where the body has none, the place that the page keeps for it. */
export const titleElement = (page: Page): Element | undefined =>
  TITLES.map((select) => page.doc.querySelector(select)).find((element) => textOf(element) !== '') ??
  firstOf(page.doc, ['#sku-name-container', '#crumb-wrap']);

export const buyElement = (page: Page): Element | undefined =>
  firstOf(page.doc, ['#choose-btns', '.page-right-RightBtns', '.bottom-btns-root', '#choose']);

/** 券后价, 国补领后价: what is paid by those who took the coupon (or the state's subsidy) beforehand. */
const afterOf = ({ doc }: Page, label: string): Pick<Draft, 'priceAfter'> =>
  /券后|领后|领券/.test(textOf(doc, label)) ? { priceAfter: 'coupon' } : {};

/** The price to pay and the one above it: with a subsidy or coupon the classic price element holds the list price. */
function readPrices(
  page: Page,
): Pick<Draft, 'priceAfter'> & { price?: Money | undefined; listPrice?: Money | undefined } {
  const { doc } = page;
  const pay = (select: string) => moneyOf(textOf(doc, select), page);
  const modern = pay('.product-price--main .product-price--value') ?? pay('.product-price--value');
  if (modern)
    return {
      price: modern,
      listPrice: pay('.product-price--gray-line-through'),
      ...afterOf(page, '.product-price--activity-item--tag'),
    };
  const classic =
    pay('.summary-price .p-price .price') ??
    pay('.p-price [class*="J-p-"]') ??
    pay('.J-presale-price') ??
    pay('#jd-price');
  const final = pay('#J_FinalPrice .price');
  if (final) return { price: final, listPrice: classic, ...afterOf(page, '#J_FinalPrice .priceContent') };
  return { price: classic, listPrice: pay('#page_maprice') ?? pay('#page_opprice') };
}

/** 累计评价 0 is what the page shows before the count arrives: not a count. */
function readRating(page: Page): Rating | undefined {
  const count = parseCount(
    firstText(page.doc, ['.product-price-panel--options-comment-count', '#comment-count .count', '[class*="J-comm-"]']),
  );
  const good = parseRating(textOf(page.doc, '.comment-percent .percent-con'));
  const shown = count && count.min > 0 ? count : undefined;
  return shown || good?.scale === 100
    ? { ...(good?.scale === 100 && good), ...(shown && { count: shown }) }
    : undefined;
}

/** The shop's mean of 商品评价, 服务态度 and 物流速度, of 10; the percentages beside it compare with the trade. */
function readShopRating(page: Page): Score | undefined {
  const shown = firstText(page.doc, ['.evaluate-grade', '.pop-score-summary .score-sum .number']);
  const value = Number(/^\d{1,2}(?:\.\d{1,2})?/.exec(shown)?.[0] ?? Number.NaN);
  return value > 5 && value <= 10 ? { value, scale: 10 } : undefined;
}

function readBrand(page: Page): string | undefined {
  const { doc } = page;
  const linked = firstText(doc, [
    '#parameter-brand li a',
    '.J-crumb-br .head a',
    '.crumb a[href*="exbrand"]',
    '.crumb a[clstag$="mbNav-5"]',
  ]);
  if (linked) return linked;
  for (const row of [...doc.querySelectorAll('.attribute .item, .attrs .item')].slice(0, 80))
    if (textOf(row, '.label') === '品牌') return attrOf(row, 'title', '.value') || textOf(row, '.value') || undefined;
  return undefined;
}

const SERVICES =
  '#service-support .services a,#service-support .services span:not(.arrow),.service-support-tag-item--link,.J-promise-icon .icon-list li,.goodshop [title]';

/** The row 服务 and JD's label for good shops, as printed. */
function readMarks(page: Page): string[] {
  const marks = [...page.doc.querySelectorAll(SERVICES)]
    .slice(0, 40)
    .map((mark) => textOf(mark) || attrOf(mark, 'title'));
  return [...new Set(marks.map((mark) => mark.replace(/^[·\s]+|[·\s]+$/gu, '')))].filter((mark) => mark.length > 1);
}

const DELIVERY = '.logistics-delivery-time,#summary-service .delivery,#summary-service,#store-prompt';

/** As public readers of 2025 to 2026 (the layer of all reviews) and of the page before name them; no saved page has any. */
const REVIEWS: ReviewParts = {
  each: '.jdc-pc-rate-card,.comment-item',
  text: ['.jdc-pc-rate-card-main-desc', '.comment-con'],
  stars: '.comment-star',
  date: '.date,.order-info',
};

export function readItem(page: Page): Draft | undefined {
  const { title, fromHead } = readTitle(page);
  const id = skuOfPath(page);
  if (!title || !id) return undefined;
  const { doc } = page;
  const party = partyOf(
    firstOf(doc, [
      '.top-shop-info .top-name',
      '.top-name',
      '.J-hove-wrap .name a',
      '#popbox .mt a',
      '.seller-infor a.name',
    ]),
  );
  const marks = readMarks(page);
  const delivery = [...doc.querySelectorAll(DELIVERY)].slice(0, 6).map((line) => textOf(line));
  const returns = marks.find((mark) => /无理由/u.test(mark)) ?? marks.find((mark) => /退货|退换/u.test(mark));
  const isSelf = doc.body?.classList.contains('JD') === true || textOf(doc, '.u-jd') === '自营';
  return {
    id,
    url: skuUrl(id),
    title,
    ...readPrices(page),
    rating: readRating(page),
    shop: party,
    shopKind: kindOfShop(isSelf, party?.name ?? ''),
    shopRating: readShopRating(page),
    brand: readBrand(page),
    dispatch: dispatchOf(delivery),
    shipping: shippingOf([...marks, ...delivery]),
    ...(returns && { returns }),
    marks,
    reviews: readReviews(page, REVIEWS),
    ...(fromHead && { from: { title: 'embedded' as const } }),
  };
}
