/** Cards of 2014 to 2020: s.taobao.com offers and models, list.tmall.com, and the 掌柜热卖 ads that 2023 still shows. */
import { parseCount, parseSales } from '../../listing/count.ts';
import { parseShipping } from '../../listing/shipping.ts';
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, textOf } from '../dom.ts';
import { offerOf, shopKindOf } from './offer.ts';
import { yuan } from './prices.ts';

/** Pictures without words: what the sprite shows. */
const SPRITES: readonly (readonly [string, string])[] = [
  ['.icon-service-jinpaimaijia', '金牌卖家'],
  ['.icon-service-yunfeixian', '运费险'],
  ['.icon-service-baoxian', '保险'],
];

/** `.item.J_MouserOnverReq` (2014–2019). */
export function readOldItem(card: Element, page: Page): Draft | undefined {
  const link = card.querySelector('.title a,.pic a');
  const title = textOf(card, '.title a') || attrOf(card, 'alt', '.pic img');
  if (!title) return undefined;
  const { id, url, market, ad } = offerOf(link?.getAttribute('href'), page, link?.getAttribute('data-nid'));
  const shop = textOf(card, '.shopname');
  const price = yuan(textOf(card, '.price strong'));
  const sales = parseSales(textOf(card, '.deal-cnt'));
  const shipping = card.querySelector('.ship.icon-service-free')
    ? ({ kind: 'free', text: '包邮' } as const)
    : parseShipping(textOf(card, '.ship'));
  const shopKind = shopKindOf(shop, card.querySelector('.icon-service-tianmao') ? 'tmall' : market);
  const marks = SPRITES.filter(([select]) => card.querySelector(select)).map(([, mark]) => mark);
  return {
    title,
    ...(id && { id, url }),
    ...(price && { price }),
    ...(shop && { shop: { name: shop } }),
    ...(shopKind && { shopKind }),
    ...(sales && { sales }),
    ...(shipping && { shipping }),
    ...(marks.length > 0 && { marks }),
    ...((ad || card.matches('.item-ad')) && { sponsored: true }),
  };
}

/** A product model with offers of many sellers (2018): no listing of one shop, the price is "约". */
export function readModel(card: Element, page: Page): Draft | undefined {
  const link = card.querySelector('a.product-title,.title a');
  const name = link?.firstChild?.nodeType === 3 ? (link.firstChild.nodeValue ?? '').trim() : '';
  const title = name || textOf(link);
  if (!title) return undefined;
  const href = link?.getAttribute('href') ?? '';
  const id = /[?&]pspuid=(\d+)/.exec(href)?.[1];
  const price = yuan(textOf(card, '.g_price strong'));
  const sales = parseSales(textOf(card, '.week-sale,.trade-num'));
  return {
    title,
    ...(id && { id, url: new URL(`/search?pspuid=${id}`, page.url).href }),
    ...(price && { price }),
    ...(sales && { sales }),
  };
}

/** list.tmall.com (2014–2020). */
export function readTmallProduct(card: Element, page: Page): Draft | undefined {
  const link = card.querySelector('.productTitle a');
  const title = attrOf(link, 'title') || textOf(link);
  if (!title) return undefined;
  const { id, url, ad } = offerOf(link?.getAttribute('href'), page, card.getAttribute('data-id'));
  const shop = textOf(card, '.productShop-name');
  const price = yuan(textOf(card, '.productPrice em'));
  const [sold, rated] = [...card.querySelectorAll('.productStatus > span')].map((element) => textOf(element));
  const sales = parseSales(sold ?? '');
  const count = rated?.startsWith('评价') ? parseCount(rated) : undefined;
  const shopKind = shopKindOf(shop, 'tmall');
  return {
    title,
    ...(id && { id, url }),
    ...(price && { price }),
    ...(shop && { shop: { name: shop } }),
    ...(shopKind && { shopKind }),
    ...(sales && { sales }),
    ...(count && { rating: { count } }),
    ...(ad && { sponsored: true }),
  };
}

/** 掌柜热卖: class names are `item`, `price` … (2023) or the same behind a number (`c2016-8-131175-…-price`, 2016–2018). */
export function readKeeperAd(card: Element): Draft | undefined {
  const title = attrOf(card, 'title', '[class$="redtitle"][title],[class$="imglink"][title]');
  if (!title) return undefined;
  const old = textOf(card, '[class$="price-old"]');
  const price = yuan(textOf(card, '[class$="price"]').replace(old, ''));
  const listPrice = old ? yuan(old) : undefined;
  const sales = parseSales(textOf(card, '[class$="sell"]'));
  const shop = textOf(card, '[class$="shopname"],[class$="-shop"]');
  const marks = [...card.querySelectorAll('.badge')].map((element) => textOf(element));
  return {
    title,
    sponsored: true,
    ...(price && { price }),
    ...(listPrice && { listPrice }),
    ...(sales && { sales }),
    ...(shop && { shop: { name: shop } }),
    ...(marks.length > 0 && { marks }),
  };
}
