/** What Kuaishou's pages carry as JSON in their own inline scripts. Field names: domain.md 1.5. */
import { parseCount, parseSales } from '../../listing/count.ts';
import { cleanText } from '../../listing/text.ts';
import type { Draft, Money } from '../../listing/types.ts';
import type { Page } from '../define.ts';

/** A goods row; `draft` holds only what the row says. */
export type Row = Draft & { id: string; title: string };

export interface PageData {
  rows: Map<string, Row>;
  /** Ids by title; of two alike the last. */
  titles: Map<string, string>;
  shopName?: string;
  /** An answer of the shop's own interface says that one must log in (`result: 109`). */
  loginNeeded: boolean;
}

/** Bounds for hostile or huge pages: characters looked at in all, in one value, and values walked through. */
const MAX_SCAN = 3_000_000;
const MAX_VALUE = 2_000_000;
const MAX_NODES = 40_000;
const MAX_DEPTH = 24;
const MAX_ROWS = 500;

const HOST = 'app.kwaixiaodian.com';
const ID = /^\d{12,14}$/;

/** The fields that are read; anything may stand in them. */
interface Fields {
  itemId?: unknown;
  itemTitle?: unknown;
  titleInfo?: unknown;
  priceInfo?: unknown;
  itemPrice?: unknown;
  originalPrice?: unknown;
  zkFinalPrice?: unknown;
  skuPrice?: unknown;
  itemSalesDesc?: unknown;
  sellingPointList?: unknown;
  sellingTagList?: unknown;
  content?: unknown;
  brandName?: unknown;
  jumpUrl?: unknown;
  shopTitle?: unknown;
  shopName?: unknown;
}
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textAt = (value: unknown): string => (typeof value === 'string' ? cleanText(value, 1000) : '');
const idOf = (value: unknown): string => {
  const id = typeof value === 'number' ? String(value) : textAt(value);
  return ID.test(id) ? id : '';
};

/** Where the JSON value that begins at `start` ends, or -1 when it is cut, too long or no JSON. */
function endOfJson(text: string, start: number): number {
  const last = Math.min(text.length, start + MAX_VALUE);
  let depth = 0;
  let inString = false;
  for (let at = start; at < last; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) depth++;
    else if ((code === 125 || code === 93) && --depth === 0) return at + 1;
  }
  return -1;
}

/** JSON values of a script: the whole text, or what is assigned (`window.x = {…}`). */
function* valuesIn(text: string): Generator<unknown> {
  const starts = /^\s{0,200}(?=[{[])|=\s{0,8}(?=[{[])/g;
  let budget = MAX_SCAN;
  for (let match = starts.exec(text); match && budget > 0; match = starts.exec(text)) {
    const start = match.index + match[0].length;
    const end = endOfJson(text, start);
    budget -= (end < 0 ? Math.min(MAX_VALUE, text.length - start) : end - start) + 1;
    starts.lastIndex = Math.max(start + 1, end);
    if (end < 0) continue;
    try {
      yield JSON.parse(text.slice(start, end));
    } catch {
      starts.lastIndex = start + 1;
    }
  }
}

const yuan = (value: unknown): Money | undefined => {
  const text = textAt(value);
  return /^\d{1,8}(?:\.\d{1,2})?$/.test(text) ? { amount: Number(text), currency: 'CNY', from: false } : undefined;
};
const fen = (value: unknown): Money | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 1e10
    ? { amount: value / 100, currency: 'CNY', from: false }
    : undefined;

/** `priceInfo` prints yuan as text; every other price field counts fen as a whole number. */
function pricesOf(row: Fields): { price?: Money | undefined; listPrice?: Money | undefined } {
  const info = isObject(row.priceInfo) ? row.priceInfo : {};
  const shown = yuan(info.itemPrice);
  if (shown) return { price: shown, listPrice: yuan(info.originalPrice) };
  const final = fen(row.zkFinalPrice);
  const full = fen(row.itemPrice);
  return final ? { price: final, listPrice: full } : { price: full ?? fen(row.skuPrice) };
}

const contentsOf = (list: unknown): string[] =>
  Array.isArray(list)
    ? list
        .slice(0, 20)
        .map((entry) => (isObject(entry) ? textAt(entry.content) : ''))
        .filter(Boolean)
    : [];

/** Whether a row's link stays with Kuaishou's shop; inside the app it is wrapped as `kwai://webview?url=…`. */
function isOwnLink(link: string): boolean {
  if (!link) return true;
  try {
    const url = new URL(link, `https://${HOST}`);
    return url.protocol === 'kwai:' ? isOwnLink(url.searchParams.get('url') ?? '') : url.hostname === HOST;
  } catch {
    return false;
  }
}

function rowOf(value: Fields): Row | undefined {
  const info = isObject(value.titleInfo) ? value.titleInfo : value;
  const title = textAt(info.itemTitle);
  const id = idOf(value.itemId);
  if (!id || !title || !isOwnLink(textAt(value.jumpUrl))) return undefined;
  const priceInfo = isObject(value.priceInfo) ? value.priceInfo : {};
  const reviews = contentsOf(value.sellingPointList).find((line) => /评价/u.test(line));
  const count = reviews && parseCount(reviews);
  const sales = parseSales(textAt(priceInfo.itemSalesDesc));
  const marks = contentsOf(value.sellingTagList);
  const brand = textAt(value.brandName);
  return {
    id,
    title,
    ...pricesOf(value),
    ...(count && { rating: { count } }),
    ...(sales && { sales }),
    ...(marks.length > 0 && { marks }),
    ...(brand && { brand }),
  };
}

function note(value: Fields, data: PageData): void {
  const row = data.rows.size < MAX_ROWS ? rowOf(value) : undefined;
  if (row && !data.rows.has(row.id)) data.rows.set(row.id, row);
  const name = isObject(value.shopTitle) ? textAt(value.shopTitle.shopName) : '';
  if (name && !data.shopName) data.shopName = name;
}

/** Collects goods rows and the shop's name from one JSON value, breadth first, within bounds. */
function collect(root: unknown, data: PageData): void {
  let level: object[] = typeof root === 'object' && root !== null ? [root] : [];
  let left = MAX_NODES;
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && left > 0; depth++) {
    const next: object[] = [];
    for (const value of level.slice(0, left)) {
      if (isObject(value)) note(value, data);
      for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) next.push(child);
    }
    left -= level.length;
    level = next;
  }
}

const INTERESTING = ['"itemTitle"', '"shopTitle"'];

/** The page's embedded data, read once. Scripts of megabytes cost a bounded scan, never a hang. */
export function dataOf(page: Page): PageData {
  const known = page.memo.get('kuaishou') as PageData | undefined;
  if (known) return known;
  const data: PageData = { rows: new Map(), titles: new Map(), loginNeeded: false };
  page.memo.set('kuaishou', data);
  for (const script of page.doc.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    if (text.length < 200_000 && /"result":\s{0,4}109\b/.test(text)) data.loginNeeded = true;
    if (!INTERESTING.some((key) => text.includes(key))) continue;
    for (const value of valuesIn(text)) collect(value, data);
  }
  for (const { title, id } of data.rows.values()) data.titles.set(title, id);
  return data;
}
