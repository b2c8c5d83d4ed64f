/** Kuaishou's goods page, in both generations of its address. */

import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, textOf, textRuns } from '../dom.ts';
import { draftOf, goodsUrl, idOfUrl, shopOf } from './cards.ts';
import { dataOf } from './data.ts';
import { type Runs, tableValueOf } from './labels.ts';

const GENERIC_TITLE = /^(?:快手|商品详情|商品|详情|加载中|快手小店.{0,4})$/u;
/** Words that a filled goods page shows near its price. */
const GOODS_WORDS = /^(?:立即购买|马上抢|立即抢购|领券购买|加入购物车|进店逛逛|购物体验星级.*|总销量.*)$/u;
const SECTION =
  /^(?:商品|用户|买家)?评价(?:\s?[(（]?\d.*)?$|^(?:商品详情|图文详情|商品参数|为你推荐|猜你喜欢|看了又看|店铺推荐)$/u;
const BUY = /^(?:立即购买|马上抢|立即抢购|领券购买|去购买)$/u;

/** How many texts before and after the title belong to the offer itself. */
const BEFORE = 6;
const AFTER = 80;

interface Goods {
  id: string;
  title: string;
  row?: Draft;
  runs: Runs;
  titleAt: number;
}

/**
 * The goods of this page: its row in the page's data, else a title that the head of the document and its body both
 * show, on a page that also shows a price and a word of buying.
 */
export function goodsOf(page: Page): Goods | undefined {
  const id = idOfUrl(page.url);
  const { body } = page.doc;
  if (!id || !body) return undefined;
  const runs = textRuns(body);
  const row = dataOf(page).rows.get(id);
  const named = row?.title ?? (attrOf(page.doc, 'content', 'meta[property="og:title"]') || textOf(page.doc, 'title'));
  const titleAt = runs.findIndex(({ text }) => text === named);
  if (row) return { id, title: row.title, row, runs, titleAt };
  const filled = runs.some(({ text }) => GOODS_WORDS.test(text)) && runs.some(({ text }) => text.startsWith('¥'));
  return filled && titleAt >= 0 && named.length >= 4 && !GENERIC_TITLE.test(named)
    ? { id, title: named, runs, titleAt }
    : undefined;
}

interface Zone {
  /** The texts around the title up to the first section: reviews and descriptions are other people's words. */
  own: Runs;
  /** The heading of the reviews, with their count and share of good ones. */
  reviews: Runs;
}

function zoneOf({ runs, titleAt }: Goods): Zone {
  const title = Math.max(0, titleAt);
  const section = runs.findIndex(({ text }, index) => index > title && SECTION.test(text));
  const end = section < 0 ? title + AFTER : Math.min(section, title + AFTER);
  return { own: runs.slice(Math.max(0, title - BEFORE), end), reviews: runs.slice(end, end + 3) };
}

export function readGoods(page: Page): Draft | undefined {
  const goods = goodsOf(page);
  if (!goods) return undefined;
  const shop = shopOf(page, goods.runs);
  const { own, reviews } = zoneOf(goods);
  const draft = draftOf(own, goods.row ?? {}, reviews);
  const brand = draft.brand ?? tableValueOf(goods.runs, '品牌');
  const returns = draft.marks?.find((mark) => /无理由退/u.test(mark));
  return {
    ...shop,
    ...draft,
    id: goods.id,
    url: goodsUrl(goods.id),
    title: goods.title,
    ...(brand && { brand }),
    ...(returns && { returns }),
    from: {
      ...shop.from,
      ...draft.from,
      title: goods.row ? 'embedded' : 'text',
      ...(brand && { brand: draft.brand ? 'embedded' : 'text' }),
      ...(returns && { returns: draft.from?.marks ?? 'text' }),
    },
  };
}

export function titleElement(page: Page): Element | undefined {
  const goods = goodsOf(page);
  return goods && goods.titleAt >= 0 ? goods.runs[goods.titleAt]?.element : undefined;
}

export function buyElement(page: Page): Element | undefined {
  const button = page.doc.body && textRuns(page.doc.body).find(({ text }) => BUY.test(text))?.element;
  return button ? ((button.closest('button,[role="button"]') ?? button).parentElement ?? undefined) : undefined;
}
