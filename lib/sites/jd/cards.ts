/** Cards of JD's lists: the hashed React card (2025 on) and the `gl-item` of 2013 to 2024. */
import { parseCount, parseSales } from '../../listing/count.ts';
import { parseMoney } from '../../listing/money.ts';
import { parseRating } from '../../listing/rating.ts';
import { cleanText, remembering } from '../../listing/text.ts';
import type { Draft, Party, Rating, ShopKind } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstText, textOf, walk } from '../dom.ts';
import { dispatchOf, shippingOf, shopKindOf } from '../lines.ts';

export const skuUrl = (sku: string): string => `https://item.jd.com/${sku}.html`;
const SKU = /\/(\d{4,16})\.html/;
/** On all of JD's hosts for goods: item.jd.com, item.m.jd.com/product, npcitem.jd.hk. */
export const skuIn = (address: string): string | undefined => SKU.exec(address.slice(0, 1000))?.[1];

export const moneyOf = (text: string, page: Page) =>
  text ? parseMoney(text, { currency: page.currency ?? 'CNY', bare: true }) : undefined;

/** A shop by its link; `mall.jd.com/index-<id>.html` is the only address that carries JD's shop id. */
export function partyOf(link: Element | null | undefined): Party | undefined {
  const name = attrOf(link, 'title') || textOf(link);
  if (!link || !name) return undefined;
  const id = /mall\.jd\.(?:com|hk)\/index-(\d+)/.exec(link.getAttribute('href') ?? '')?.[1];
  return { name, ...(id && { id }) };
}

/** 自营 is set by JD alone, so it outranks the name. */
export const kindOfShop = (isSelf: boolean, name: string): ShopKind | undefined =>
  isSelf || /自营/u.test(name) ? 'self-operated' : shopKindOf(name);

/** Child text of a title without the labels JD prints into it (京东国际, 京东超市). */
function titleOf(holder: Element | null): string {
  if (!holder) return '';
  const labels = [...holder.querySelectorAll('.p-tag')].map((label) => label.textContent ?? '').join('');
  const whole = holder.textContent ?? '';
  return cleanText(labels && whole.trimStart().startsWith(labels) ? whole.trimStart().slice(labels.length) : whole);
}

/** Texts of the innermost elements of a region, a picture by its `alt`: a parent would glue its parts together. */
const leavesOf = (root: Element, select: string, max = 24): string[] =>
  [...root.querySelectorAll(select)]
    .slice(0, max)
    .filter((element) => !element.firstElementChild)
    .map((element) => attrOf(element, 'alt') || textOf(element))
    .filter((text) => text !== '' && text.length <= 40);

/** "200万+条评价", "98%好评": a count, a share of good reviews, or both in one line or in several. */
function ratingOf(lines: readonly string[]): Rating | undefined {
  const count = lines.find((line) => /评价|评论/u.test(line));
  const good = lines.find((line) => /好评/u.test(line) && /%/.test(line));
  const counted = count && parseCount(count.replace(/\d+(?:\.\d+)?%\s*好评率?|好评率?\s*\d+(?:\.\d+)?%/u, ''));
  const valued = good && parseRating(good);
  return counted || valued ? { ...valued, ...(counted && { count: counted }) } : undefined;
}

/** Regions of the React card by the stable words of their classes; the first that fits counts. */
const REGIONS = [
  ['_goods_title_container_', 'title'],
  ['_gray_', 'listPrice'],
  ['_price_', 'price'],
  ['_goods_volume_', 'volume'],
  ['_shopFloor_', 'floor'],
  ['_imgTag_', 'marks'],
  ['_tags_', 'marks'],
  ['_tag_', 'marks'],
  ['_common-wrap_', 'promises'],
] as const;
type Region = (typeof REGIONS)[number][1];

interface Parts {
  /** The first element of each region. */
  first: Partial<Record<Region, Element>>;
  /** Texts of innermost elements by region, a picture by its `alt`. */
  leaves: Record<'volume' | 'marks' | 'promises', string[]>;
  titled?: Element;
  name?: Element;
  link?: Element;
  isAd: boolean;
}

/** What the class names of an element say; the same few names stand in every card. */
const traitsOf = remembering((names: string) => ({
  region: REGIONS.find(([word]) => names.includes(word))?.[1],
  isText: names.includes('_text_'),
  isName: /_name_|_limit_/.test(names),
}));

/** One walk over a card: a selector per field costs three times as much on a page of hundreds. */
function partsOf(card: Element): Parts {
  const parts: Parts = { first: {}, leaves: { volume: [], marks: [], promises: [] }, isAd: false };
  const open: { element: Element; region: Region }[] = [];
  walk(card, (element) => {
    while (open.length > 0 && !open.at(-1)?.element.contains(element)) open.pop();
    const { region, isText, isName } = traitsOf(element.getAttribute('class') ?? '');
    if (region) {
      parts.first[region] ??= element;
      open.push({ element, region });
    }
    const inside = open.at(-1)?.region;
    if ((inside === 'title' || isText) && element.hasAttribute('title')) parts.titled ??= element;
    if (inside === 'floor' || !parts.first.floor) noteShop(element, isName, parts);
    if (!element.firstElementChild) noteLeaf(element, inside, parts);
  });
  return parts;
}

/** The shop's name and link in its floor; without a floor (2025) the last name of the card. */
function noteShop(element: Element, isName: boolean, parts: Parts): void {
  const { floor } = parts.first;
  if (isName && !(parts.name && floor?.contains(parts.name))) parts.name = element;
  if (!floor || parts.link || element.localName !== 'a') return;
  if (/mall\.jd\./.test(element.getAttribute('href') ?? '')) parts.link = element;
}

function noteLeaf(element: Element, region: Region | undefined, parts: Parts): void {
  const listed = region === 'volume' || region === 'marks' || region === 'promises' ? region : undefined;
  const alt = element.getAttribute('alt') ?? '';
  const raw = alt || (element.textContent ?? '');
  // Labels are short; most leaves of a card are none.
  if (raw === '' || (!listed && raw.length > 60)) return;
  const text = cleanText(raw);
  if (text === '广告') parts.isAd = true;
  else if (alt && text === '自营') parts.leaves.marks.push(text);
  else if (listed && text && text.length <= 40) parts.leaves[listed].push(text);
}

/** `.plugin_goodsCardWrapper`: only the words before the hashes are stable (`_price_uqsva_14`). */
export function readNewCard(card: Element, page: Page): Draft | undefined {
  const id = attrOf(card, 'data-sku');
  const { first, leaves, titled, name: shopName, link, isAd } = partsOf(card);
  const title = attrOf(titled, 'title') || textOf(first.title);
  const price = moneyOf(textOf(first.price), page);
  if (!/^\d+$/.test(id) || (!title && !price)) return undefined;
  const shown = textOf(shopName);
  const name = shown !== title && shown.length <= 40 ? shown : '';
  const marks = [...new Set(leaves.marks)].slice(0, 12);
  const promises = [...marks, ...leaves.promises];
  return {
    id,
    url: skuUrl(id),
    title,
    price,
    listPrice: moneyOf(textOf(first.listPrice), page),
    rating: ratingOf(leaves.volume),
    sales: leaves.volume.map((line) => parseSales(line)).find((found) => found !== undefined),
    shop: name ? { ...partyOf(link), name } : undefined,
    shopKind: kindOfShop(marks.includes('自营'), name),
    marks,
    shipping: shippingOf(promises),
    dispatch: dispatchOf(promises),
    sponsored: isAd,
  };
}

/** `li.gl-item` of search.jd.com and list.jd.com, and the goods a shop recommends under its own (`.plist li`). */
export function readOldCard(card: Element, page: Page): Draft | undefined {
  // A card with several offers (set, second-hand) shows one tab at a time.
  const box = card.querySelector('.tab-cnt-i-selected') ?? card;
  const name = box.querySelector('.p-name');
  const title = titleOf(name?.querySelector('em') ?? null) || attrOf(name, 'title', 'a') || titleOf(name);
  const href = attrOf(box, 'href', '.p-name a') || attrOf(box, 'href', '.p-img a');
  const id = attrOf(box, 'data-sku') || attrOf(box, 'data-sku', '.j-sku-item') || (skuIn(href) ?? '');
  const strong = box.querySelector('.p-price strong');
  const price = moneyOf(textOf(strong, 'i') || attrOf(strong, 'data-price') || textOf(strong), page);
  if (!title && !price) return undefined;
  const comments = firstText(box, ['[id^="J_comment_"]', '.p-commit a.comment', '.p-commit strong']);
  const shop = box.querySelector('.p-shop');
  const party = partyOf(shop?.querySelector('a'));
  const marks = [...new Set(leavesOf(box, '.p-icons i,.p-name .p-tag'))];
  const tips = attrOf(box, 'data-tips', '.p-icons [data-tips*="退换货"]');
  const count = parseCount(comments);
  return {
    ...(id && { id }),
    url: skuIn(href) ? href : id && skuUrl(id),
    title,
    price,
    rating: count && { count },
    shop: party,
    shopKind: kindOfShop(attrOf(shop, 'data-selfware') === '1' || marks.includes('自营'), party?.name ?? ''),
    marks,
    shipping: shippingOf(marks),
    dispatch: dispatchOf(marks),
    ...(tips && { returns: tips }),
    sponsored: textOf(box, '.p-promo-flag') === '广告',
  };
}

/** The list of re.jd.com, where people land from search engines. */
export function readLandingCard(card: Element, page: Page): Draft | undefined {
  const title = textOf(card, '.commodity_tit');
  const href = attrOf(card, 'href', '.li_cen_bot a');
  const id = skuIn(href);
  if (!title) return undefined;
  return { title, price: moneyOf(textOf(card, '.commodity_info .price'), page), ...(id && { id, url: skuUrl(id) }) };
}
