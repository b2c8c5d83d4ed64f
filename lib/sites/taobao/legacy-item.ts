/** Item pages until about 2022: Tmall (`.tm-*`) and Taobao (`.tb-*`). */
import { parseCount, parseSales } from '../../listing/count.ts';
import { parseDispatch } from '../../listing/dispatch.ts';
import { parseRating } from '../../listing/rating.ts';
import { parseShipping } from '../../listing/shipping.ts';
import type { Draft, Money } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, firstText, textOf } from '../dom.ts';
import { marketOfItem } from './item-panel.ts';
import { offerOf, shopKindOf } from './offer.ts';
import { yuan } from './prices.ts';

export const oldTitle = (doc: Document): Element | undefined =>
  firstOf(doc, ['#J_Title .tb-main-title', '#J_DetailMeta h1', '.tb-detail-hd h1,.tb-detail-hd h3', '.tb-main-title']);

const SHOPS = ['.slogo-shopname', '#J_ShopInfo .tb-shop-name', '.tb-shop-name', '.shop-name-link', '.hd-shop-name a'];
const SCORES = '#shop-info .shopdsr-score-con,.tb-shop-rate dd,.shop-service-info-list em';
const PROMISES = '.tb-serPromise li,.tb-extra dd a';

export function readOldPage(page: Page): Draft | undefined {
  const { doc } = page;
  const head = oldTitle(doc);
  const title = attrOf(head, 'data-title') || textOf(head);
  if (!title) return undefined;
  const { id, url } = offerOf(
    page.url.href,
    page,
    attrOf(doc, 'value', 'input[name="item_id"],input[name="item_id_num"]'),
  );
  const shopLink = firstOf(doc, SHOPS);
  const shop = textOf(shopLink);
  const href = shopLink?.closest('a')?.getAttribute('href') ?? shopLink?.querySelector('a')?.getAttribute('href');
  const shopKind = shopKindOf(shop, marketOfItem(page, href));
  // The three scores: goods as described, service, logistics. The first is the one about the goods.
  const shopRating = parseRating(textOf(doc, SCORES), { scale: 5 });
  const count = parseCount(firstText(doc, ['#J_ItemRates .tm-count', '#J_RateCounter']));
  const soldMonth = textOf(doc, '.tm-ind-sellCount');
  const soldTotal = textOf(doc, '#J_SellCounter');
  const sales = parseSales(soldMonth) ?? (/^\d/.test(soldTotal) ? parseSales(`已售${soldTotal}`) : undefined);
  const postage = firstText(doc, ['#J_PostageToggleCont', '#J_WlServiceTitle']);
  const shipping = parseShipping(postage);
  const dispatch = parseDispatch(firstText(doc, ['#J_ServiceMarkInfo', '.tb-deliveryTime', '#J_PostageToggleCont']));
  const marks = [...doc.querySelectorAll(PROMISES)].map((element) => textOf(element)).filter((mark) => mark !== '');
  const returns = marks.find((mark) => /无理由/.test(mark));
  const licence = attrOf(doc, 'title', '#J_ShopInfo .tb-icon-qualification');
  const brand = brandOf(doc);
  return {
    title,
    ...(id && { id, url }),
    ...readOldPrices(doc),
    ...(shop && { shop: { name: shop } }),
    ...(shopKind && { shopKind }),
    ...(shopRating && { shopRating }),
    ...(count && { rating: { count } }),
    ...(sales && { sales }),
    ...(shipping && { shipping }),
    ...(dispatch && { dispatch }),
    ...(returns && { returns }),
    ...(licence && { licence }),
    ...(marks.length > 0 && { marks }),
    ...(brand && { brand }),
  };
}

/** The promotion price when there is one; the other is struck then. The yen sign stands in an element of its own. */
function readOldPrices(doc: Document): Pick<Draft, 'price' | 'listPrice'> {
  const read = (selectors: readonly string[]): Money | undefined => yuan(firstText(doc, selectors));
  const promo = read(['#J_PromoPriceNum', '#J_PromoPrice .tm-price', '#J_PromoPrice .tb-rmb-num']);
  const usual = read(['#J_StrPriceModBox .tm-price', '#J_StrPrice .tb-rmb-num', '#J_StrPrice', '.tm-price']);
  if (!promo) return usual ? { price: usual } : {};
  return { price: promo, ...(usual && usual.amount > promo.amount && { listPrice: usual }) };
}

function brandOf(doc: Document): string {
  const named = textOf(doc, '#J_BrandAttr .J_EbrandLogo') || textOf(doc, '#J_attrBrandName');
  if (named) return named.replace(/^品牌[:：] ?/, '');
  for (const row of doc.querySelectorAll('#J_AttrUL li,.attributes-list li')) {
    const brand = /^品牌[:：] ?(.{1,60})$/.exec(textOf(row))?.[1];
    if (brand) return brand;
  }
  return '';
}
