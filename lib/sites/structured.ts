/**
 * What a page says of itself in structured data: JSON-LD, microdata, RDFa, product tags of the head. Read once per page.
 * It is the seller's claim, and often staler than the page: a reader that finds a value in its shop's markup prefers that.
 */
import { cleanText } from '../listing/text.ts';
import type { Draft, Field } from '../listing/types.ts';
import type { Page } from './define.ts';
import { jsonLdOf, type Thing } from './structured/json-ld.ts';
import { type Scope, scopesOf } from './structured/markup.ts';
import { type Node, nodesOf, textAt, typesOf, valuesOf } from './structured/node.ts';
import { type OpenGraph, openGraphDraft, openGraphTags } from './structured/open-graph.ts';
import { countryOf, currencyOfCountry, ownNameTest } from './structured/place.ts';
import { isProduct, readProduct, type Setting, type StructuredProduct } from './structured/product.ts';

export type { Node, OpenGraph, Scope, StructuredProduct };

/** Computes a value once per page. */
export function once<T>(page: Page, key: string, compute: () => T): T {
  if (!page.memo.has(key)) page.memo.set(key, compute());
  return page.memo.get(key) as T;
}

/** Computes a value once per look at the page: what is read from its markup changes with it. */
export const perLook = <T>(page: Page, key: string, compute: () => T): T => once(page, `look ${key}`, compute);

/** Forgets what earlier looks found. A reader that uses microdata calls this first thing in its `kind`. */
export function newLook(page: Page): void {
  for (const key of [...page.memo.keys()]) if (key.startsWith('look ')) page.memo.delete(key);
}

export const jsonLd = (page: Page): readonly Thing[] => once(page, 'jsonLd', () => jsonLdOf(page.doc));
export const scopes = (page: Page): readonly Scope[] => perLook(page, 'scopes', () => scopesOf(page.doc));
export const openGraph = (page: Page): OpenGraph => once(page, 'openGraph', () => openGraphTags(page.doc));

const ORGANISATION = /^(?:.*Organization|WebSite|Corporation|.*Store|.*Business|Brand)$/;

/** Country, currency and own names of the page, for reading its prices and sellers. */
export const settingOf = (page: Page): Setting =>
  once(page, 'setting', () => {
    const tags = openGraph(page);
    const country = countryOf(page.url.hostname, page.lang, tags.get('og:locale'));
    const named = page.doc.querySelector('[itemprop="priceCurrency"]');
    const printed = [
      named?.getAttribute('content') ?? named?.textContent ?? '',
      tags.get('product:price:currency'),
      tags.get('og:price:currency'),
      /\bcurrency-([a-z]{3})\b/.exec(page.doc.body?.className ?? '')?.[1] ?? '',
    ].map((code) => code.trim().toUpperCase());
    const currency = page.currency ?? printed.find((code) => /^[A-Z]{3}$/.test(code)) ?? currencyOfCountry(country);
    const own = jsonLd(page)
      .filter(({ node, listed }) => !listed && typesOf(node).some((type) => ORGANISATION.test(type)))
      .flatMap(({ node }) => ['name', 'alternateName', 'legalName'].map((name) => textAt(node, name)));
    return {
      country,
      lang: page.lang,
      ...(currency && { currency }),
      isOwnName: ownNameTest(page.url.hostname, [tags.get('og:site_name'), ...own]),
    };
  });

const readAll = (page: Page, nodes: readonly { node: Node; element?: Element }[]): StructuredProduct[] =>
  nodes.flatMap(({ node, element }) => readProduct(node, settingOf(page), element) ?? []);

/** Products of the document's JSON-LD, list entries included only on request. */
export const jsonLdProducts = (page: Page): StructuredProduct[] =>
  once(page, 'jsonLdProducts', () =>
    readAll(
      page,
      jsonLd(page).filter(({ listed }) => !listed),
    ),
  );

/** Places of a product inside another product or a review: not the page's goods. */
const INNER =
  /^(?:isRelatedTo|isSimilarTo|isAccessoryOrSparePartFor|isConsumableFor|itemReviewed|hasVariant|isVariantOf|model)$/;
const isInner = (scope: Scope | undefined): boolean =>
  scope !== undefined && (INNER.test(scope.as ?? '') || isInner(scope.parent));

/** Products of the document's microdata and RDFa in document order, each with its element. */
export const markupProducts = (page: Page): StructuredProduct[] =>
  perLook(page, 'markupProducts', () =>
    readAll(
      page,
      scopes(page).filter((scope) => isProduct(scope.node) && !isInner(scope)),
    ),
  );

const same = (text: string): string =>
  cleanText(text, 600)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Path of an address on any host; scripts of old shops keep their query. */
const pathOf = (raw: string | null | undefined, page: Page): string | undefined => {
  try {
    const url = raw ? new URL(raw, page.url) : undefined;
    return (
      url &&
      (/\.(?:php|aspx?|jsp|cgi)$/.test(url.pathname) ? url.pathname + url.search : url.pathname.replace(/\/$/, ''))
    );
  } catch {
    return undefined;
  }
};

/** The page's own product among several: the only one, or that of its address, or that of its heading. */
export function mainOf(page: Page, products: readonly StructuredProduct[]): StructuredProduct | undefined {
  const named = products.filter(({ draft }) => draft.title);
  const priced = named.filter(({ hasOffer }) => hasOffer);
  const pool = priced.length > 0 ? priced : named;
  if (new Set(pool.map(({ draft }) => same(draft.title ?? ''))).size <= 1) return pool[0];
  const canonical = page.doc.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const here = [pathOf(page.url.href, page), pathOf(canonical, page)];
  const headings = [...page.doc.querySelectorAll('h1')].slice(0, 5).map((heading) => same(heading.textContent ?? ''));
  return (
    pool.find(({ draft }) => draft.url && here.includes(pathOf(draft.url, page))) ??
    pool.find(({ draft }) => headings.includes(same(draft.title ?? '')))
  );
}

/**
 * The product that the page is about: JSON-LD, completed by microdata and RDFa, then by the head's tags.
 * `undefined` when there is none, or when it is one of several that stand for a list.
 */
export const productOf = (page: Page): StructuredProduct | undefined =>
  perLook(page, 'product', () => {
    const found = [mainOf(page, jsonLdProducts(page)), mainOf(page, markupProducts(page))].filter(
      (entry) => entry !== undefined,
    );
    const [first, second] = found;
    if (!first) return undefined;
    const tags = openGraphDraft(openGraph(page), settingOf(page));
    const draft = [second?.draft, tags].reduce<Draft>(
      (draft, more) => (more ? complete(draft, more) : draft),
      first.draft,
    );
    const element = first.element ?? second?.element;
    const seller = first.seller ?? second?.seller;
    return {
      ...first,
      draft,
      ids: [...new Set(found.flatMap(({ ids }) => ids))],
      availability: first.availability || (second?.availability ?? ''),
      hasOffer: draft.price !== undefined,
      ...(element && { element }),
      ...(seller && { seller }),
    };
  });

/**
 * A draft with what only the other one says, sources included. Prices come from one source, never mixed: the other's,
 * where it names this price as the one before a sale.
 */
export function complete(draft: Draft, more: Draft): Draft {
  const onSale = more.price && more.listPrice && draft.from?.price && draft.price?.amount === more.listPrice.amount;
  const { price, listPrice, ...own } = draft;
  const base: Draft = onSale ? own : draft;
  const agreed = !base.price || base.price.amount === more.price?.amount;
  const taken = (Object.keys(more) as (keyof Draft)[]).filter(
    (key) => key !== 'from' && base[key] === undefined && (key !== 'listPrice' || agreed),
  );
  const from = { ...base.from };
  const merged: Record<string, unknown> = { ...base };
  for (const key of taken) {
    merged[key] = more[key];
    const source = more.from?.[key as Field];
    if (source) from[key as Field] = source;
  }
  return { ...merged, from };
}

export interface ListEntry {
  position: number;
  /** As printed; check it with `ownUrl`. */
  url?: string;
  name?: string;
  product?: StructuredProduct;
}

/** The entries of the page's longest `ItemList` of goods (breadcrumbs and menus are none), or of a plain list of products. */
export const itemListOf = (page: Page): readonly ListEntry[] =>
  perLook(page, 'itemList', () => {
    const lists = jsonLd(page)
      .filter(({ node }) => typesOf(node).some((type) => /^(?:ItemList|OfferCatalog)$/.test(type)))
      .map(({ node }) => valuesOf(node, 'itemListElement').flatMap((raw, i) => entryOf(raw as Node, i, page)));
    const longest = lists.reduce((best, list) => (list.length > best.length ? list : best), []);
    if (longest.length > 1) return longest;
    const loose = jsonLdProducts(page);
    return loose.length < 2 || productOf(page)
      ? []
      : loose.map((product, i) => ({ position: i + 1, product, ...named(product.draft.url, product.draft.title) }));
  });

const named = (url: string | undefined, name: string | undefined) => ({ ...(url && { url }), ...(name && { name }) });

function entryOf(raw: Node, index: number, page: Page): ListEntry[] {
  const inner = nodesOf(raw, 'item')[0] ?? raw;
  const product = readProduct(inner, settingOf(page));
  const url = product?.draft.url ?? (textAt(raw, 'url') || textAt(inner, 'url', '@id'));
  const name = product?.draft.title ?? (textAt(inner, 'name') || textAt(raw, 'name'));
  const entry = {
    position: Number(textAt(raw, 'position')) || index + 1,
    ...named(url, name),
    ...(product && { product }),
  };
  return url || product ? [entry] : [];
}

/** Types of everything the page is said to be, for telling shops from articles, lodging and the like. */
export const typesOfPage = (page: Page): ReadonlySet<string> =>
  perLook(page, 'types', () => {
    const top = scopes(page).filter((scope) => !scope.parent);
    return new Set([...jsonLd(page).filter(({ listed }) => !listed), ...top].flatMap(({ node }) => typesOf(node)));
  });
