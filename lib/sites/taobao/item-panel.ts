/** Item pages since 2023 (item.taobao.com, detail.tmall.com): hashed classes, everything rendered. */
import { parseCount, parseSales } from '../../listing/count.ts';
import { parseDispatch } from '../../listing/dispatch.ts';
import { parseRating } from '../../listing/rating.ts';
import { parseShipping } from '../../listing/shipping.ts';
import { parseShopLine } from '../../listing/shop-line.ts';
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, textOf } from '../dom.ts';
import { type ReviewParts, readReviews } from '../reviews.ts';
import { marketOf, offerOf, shopKindOf } from './offer.ts';
import { firstRead, named, spacedText, textsOf } from './parts.ts';
import { readPrices } from './prices.ts';

/** The sticky head of 2026 repeats title and price, so the body of the panel comes first. */
const PANELS = ['#tbpcDetail_SkuPanelBody', '#purchasePanel', named('PurchasePanel'), named('BasicContent'), 'body'];
/** `beltPrice`, `normalPrice`, `highlightPrice`, `SecurityPrice` and `Price--root` among others, outermost first. */
const PRICES = [named('Price'), named('priceWrap'), named('block2')];
const DELIVERY = ['shipping', 'deliveryTime', 'deliverTime', 'Delivery', 'delivery'];

export const panelTitle = (doc: Document): Element | undefined =>
  firstOf(doc, PANELS)?.querySelector('[class*="mainTitle--"],[class*="--mainTitle"]') ?? undefined;

/** Day and variant share a line, the text stands below; there are no stars. As public readers of 2026 name them. */
const REVIEWS: ReviewParts = {
  each: named('Comment'),
  text: [named('content')],
  date: named('meta'),
};

export function readPanel(page: Page): Draft | undefined {
  const { doc } = page;
  const panel = firstOf(doc, PANELS);
  const title = panelTitle(doc);
  if (!panel || !title) return undefined;
  const blocks = PRICES.flatMap((select) => [...panel.querySelectorAll(select)]).map((block) => spacedText(block));
  const prices = firstRead(blocks, (text) => {
    const read = readPrices(text);
    return read.price && read;
  });
  const sold = [...textsOf(panel, ['salesDesc', 'itemInfo', 'subTitleInnerWrap']), ...blocks];
  const sales = firstRead(sold, parseSales);
  const comments = textsOf(doc, ['commentSummary', 'tabTitle', 'tabDetailItemTitle']);
  const count = firstRead(comments, (text) =>
    /^\p{Script=Han}{0,4}评[价论]/u.test(text) ? parseCount(text) : undefined,
  );
  const marks = textsOf(doc, ['guaranteeText']);
  const returns = marks.find((mark) => /无理由/.test(mark)) ?? marks.find((mark) => /退换|包退/.test(mark));
  const shop = readShop(page);
  const delivery = textsOf(panel, DELIVERY);
  const dispatch = firstRead(delivery, parseDispatch) ?? shop.dispatch;
  const shipping = firstRead([textOf(panel, named('freight')), ...delivery], parseShipping);
  const brand = brandOf(doc);
  const { id, url } = offerOf(page.url.href, page);
  return {
    ...shop,
    ...(id && { id, url }),
    title: attrOf(title, 'title') || textOf(title),
    ...prices,
    ...(sales && { sales }),
    ...(count && { rating: { count } }),
    ...(dispatch && { dispatch }),
    ...(shipping && { shipping }),
    ...(returns && { returns }),
    ...(marks.length > 0 && { marks }),
    ...(brand && { brand }),
    reviews: readReviews(page, REVIEWS),
  };
}

/** Name, score and service stand in elements of their own (2026) or glued together in one line. */
function readShop(page: Page): Draft {
  const { doc } = page;
  const header = firstOf(doc, [named('detailWrap'), named('shopHeader', 'ShopHeader', 'ShopHeaderNew')]);
  if (!header) return {};
  const labels = textsOf(header, ['storeLabelItem']);
  const line = labels.join('') || textOf(header);
  const read = parseShopLine(line) ?? {};
  const own = firstOf(header, [named('shopName'), '[class*="ShopHeader--title"]']);
  const text = own ? textOf(own) : '';
  const name = attrOf(own, 'title') || (parseShopLine(text)?.name ?? text) || (labels.length ? '' : read.name);
  const stars = parseRating(textOf(header, named('starNum', 'scoreText')), { scale: 5 });
  const score = stars ?? (read.rating === undefined ? undefined : { value: read.rating, scale: 5 });
  const service = /客服(?:满意度 ?[\d.]{1,5}%|平均 ?\d{1,5}秒回复)/.exec(line)?.[0];
  const dispatch = firstRead([/平均 ?\d{1,3}(?:小时|天内?)发货/.exec(line)?.[0] ?? ''], parseDispatch);
  const link = header.closest('a[href]') ?? header.querySelector('a[href]');
  const shopKind = shopKindOf(name ?? '', marketOfItem(page, link?.getAttribute('href')));
  return {
    ...(name && { shop: { name } }),
    ...(shopKind && { shopKind }),
    ...(score && { shopRating: score }),
    ...(service && {
      service: {
        ...(read.servicePercent !== undefined && { percent: read.servicePercent }),
        ...(read.replySeconds !== undefined && { seconds: read.replySeconds }),
        text: service,
      },
    }),
    ...(dispatch && { dispatch }),
  };
}

/** Tmall by the page's host or the shop's; 天猫超市 and others stand on item.taobao.com too. */
export function marketOfItem(page: Page, shopHref: string | null | undefined) {
  let shopHost = '';
  try {
    shopHost = shopHref ? new URL(shopHref, page.url).hostname : '';
  } catch {
    shopHost = '';
  }
  return marketOf(page.url.hostname) === 'tmall' ? 'tmall' : (marketOf(shopHost) ?? marketOf(page.url.hostname));
}

/** Prominent parameters print the value above its name, the others the name first. */
const PARAMETERS = [
  ['emphasisParamsInfoItemSubTitle', 'emphasisParamsInfoItemTitle'],
  ['generalParamsInfoItemTitle', 'generalParamsInfoItemSubTitle'],
  ['infoItemTitle', 'infoItemContent'],
] as const;

function brandOf(doc: Document): string {
  for (const [name, value] of PARAMETERS) {
    const row = [...doc.querySelectorAll(named(name))].find((element) => /^品牌(?:名称)?:?$/.test(textOf(element)));
    if (row) return textOf(row.parentElement, named(value));
  }
  return '';
}
