/**
 * What a page says of itself in structured data: JSON-LD, microdata, RDFa, product tags of the head. Read once per page.
 * It is the seller's claim, and often staler than the page: a reader that finds a value in its shop's markup prefers that.
 */
import type { Draft, Field } from '../listing/types.ts';
import type { Page } from './define.ts';
import { jsonLdOf, type Thing } from './structured/json-ld.ts';
import { type Scope, scopesOf } from './structured/markup.ts';
import { isNode, type Node, nodesOf, textAt, typesOf, valuesOf } from './structured/node.ts';
import { type OpenGraph, openGraphDraft, openGraphTags } from './structured/open-graph.ts';
import { countryOf, currencyOfCountry, letters, ownNameTest } from './structured/place.ts';
import { isProduct, readProduct, type Setting, type StructuredProduct } from './structured/product.ts';

export type { Node, OpenGraph, Scope, Setting, StructuredProduct, Thing };

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

/** Country, currency and own names of the page, for reading its prices and sellers. */
export const settingOf = (page: Page): Setting =>
  once(page, 'setting', () => {
    const tags = openGraph(page);
    const { doc, url, lang } = page;
    const country = countryOf(url.hostname, lang, tags.get('og:locale'));
    const printed = doc.querySelector('[itemprop="priceCurrency"]');
    const currency = [
      page.currency ?? '',
      printed?.getAttribute('content') ?? printed?.textContent ?? '',
      tags.get('product:price:currency'),
      tags.get('og:price:currency'),
      /\bcurrency-([a-z]{3})\b/.exec(doc.body?.className)?.[1] ?? '',
    ].map((code) => code.trim().toUpperCase());
    const own = jsonLd(page).filter(
      ({ node, listed }) => !listed && /Organization|WebSite|Store|Business/.test(typesOf(node).join()),
    );
    const names = own.flatMap(({ node }) => [
      textAt(node, 'name'),
      textAt(node, 'alternateName'),
      textAt(node, 'legalName'),
    ]);
    return {
      country,
      lang,
      currency: currency.find((code) => /^[A-Z]{3}$/.test(code)) ?? currencyOfCountry(country),
      isOwnName: ownNameTest(url.hostname, [tags.get('og:site_name'), ...names]),
    };
  });

/** Products that the document's JSON-LD names for themselves; those of its lists are in `itemListOf`. */
export const jsonLdProducts = (page: Page): StructuredProduct[] =>
  once(page, 'jsonLdProducts', () =>
    jsonLd(page).flatMap(({ node, listed }) => (listed ? [] : (readProduct(node, settingOf(page)) ?? []))),
  );

/** Inside another product or a review: not the page's goods. */
const isInner = (scope: Scope | undefined): boolean =>
  scope !== undefined &&
  (/^(?:is[A-Z]\w+|itemReviewed|hasVariant|model)$/.test(scope.as ?? '') || isInner(scope.parent));

/** Products of the document's microdata and RDFa in document order, each with its element. */
export const markupProducts = (page: Page): StructuredProduct[] =>
  perLook(page, 'markupProducts', () =>
    scopes(page).flatMap((scope) =>
      isProduct(scope.node) && !isInner(scope) ? (readProduct(scope.node, settingOf(page), scope.element) ?? []) : [],
    ),
  );

/** Path of an address on any host, with the query that scripts of old shops need. */
const pathOf = (raw: string | null | undefined, page: Page): string => {
  try {
    const url = new URL(raw ?? '', page.url);
    return url.pathname.replace(/\/$/, '') + (/\.\w{2,4}$/.test(url.pathname) ? url.search : '');
  } catch {
    return '';
  }
};

const nameOf = ({ draft }: StructuredProduct): string => letters(draft.title ?? '');

/** The page's own product among several: the only one, or that of its address, or that of its heading. */
export function mainOf(page: Page, products: readonly StructuredProduct[]): StructuredProduct | undefined {
  const named = products.filter(({ draft }) => draft.title);
  const priced = named.filter(({ hasOffer }) => hasOffer);
  const pool = priced.length > 0 ? priced : named;
  if (new Set(pool.map(nameOf)).size <= 1) return pool[0];
  const canonical = page.doc.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const here = [pathOf(page.url.href, page), pathOf(canonical, page)];
  const headings = [...page.doc.querySelectorAll('h1')]
    .slice(0, 5)
    .map((heading) => letters(heading.textContent ?? ''));
  return (
    pool.find(({ draft }) => draft.url && here.includes(pathOf(draft.url, page))) ??
    pool.find((product) => headings.includes(nameOf(product)))
  );
}

/**
 * The product that the page is about: JSON-LD, completed by microdata and RDFa of the same name, then by the head's tags.
 * `undefined` when there is none, or when it is one of several that stand for a list.
 */
export const productOf = (page: Page): StructuredProduct | undefined =>
  perLook(page, 'product', () => {
    const marked = markupProducts(page);
    const first = mainOf(page, jsonLdProducts(page)) ?? mainOf(page, marked);
    if (!first) return undefined;
    const second = marked.find((other) => other !== first && nameOf(other) === nameOf(first));
    const tags = openGraphDraft(openGraph(page), settingOf(page));
    const draft = [second?.draft ?? {}, tags].reduce(complete, first.draft);
    return {
      ...first,
      draft,
      ids: [...new Set([...first.ids, ...(second?.ids ?? [])])],
      availability: first.availability || (second?.availability ?? ''),
      hasOffer: draft.price !== undefined,
      element: first.element ?? second?.element,
      seller: first.seller ?? second?.seller,
    };
  });

/**
 * A draft with what only the other one says, sources included. Prices come from one source, never mixed: the other's,
 * where it names this structured price as the one before a sale.
 */
export function complete(draft: Draft, more: Draft): Draft {
  const merged: Draft = { ...draft, from: { ...draft.from } };
  if (
    more.price &&
    more.listPrice &&
    draft.from?.price === 'structured' &&
    draft.price?.amount === more.listPrice.amount
  ) {
    delete merged.price;
    delete merged.listPrice;
  }
  const agreed = !merged.price || merged.price.amount === more.price?.amount;
  for (const key of Object.keys(more) as (keyof Draft)[]) {
    if (merged[key] !== undefined || (key === 'listPrice' && !agreed)) continue;
    Object.assign(merged, { [key]: more[key] });
    Object.assign(merged.from ?? {}, more.from?.[key as Field] && { [key]: more.from[key as Field] });
  }
  return merged;
}

export interface ListEntry {
  position: number;
  /** As printed; check it with `ownUrl`. Empty when it does not say. */
  url: string;
  name: string;
  product?: StructuredProduct | undefined;
}

function entryOf(raw: unknown, index: number, page: Page): ListEntry[] {
  if (!isNode(raw)) return [];
  const inner = nodesOf(raw, 'item')[0] ?? raw;
  const product = readProduct(inner, settingOf(page));
  const url = product?.draft.url ?? (textAt(raw, 'url') || textAt(inner, 'url', '@id'));
  const name = product?.draft.title ?? (textAt(inner, 'name') || textAt(raw, 'name'));
  return url || product ? [{ position: Number(textAt(raw, 'position')) || index + 1, url, name, product }] : [];
}

/** The entries of the page's longest `ItemList` of goods (breadcrumbs and menus are none), or of a plain list of products. */
export const itemListOf = (page: Page): readonly ListEntry[] =>
  perLook(page, 'itemList', () => {
    const lists = jsonLd(page)
      .filter(({ node }) => /ItemList|OfferCatalog/.test(typesOf(node).join()))
      .map(({ node }) => valuesOf(node, 'itemListElement').flatMap((raw, i) => entryOf(raw, i, page)));
    const longest = lists.reduce((best, list) => (list.length > best.length ? list : best), []);
    if (longest.length > 1) return longest;
    const loose = jsonLdProducts(page);
    return loose.length < 2 || productOf(page) ? [] : loose.flatMap(({ node }, i) => entryOf(node, i, page));
  });

/** Types of everything the page is said to be, for telling shops from articles, lodging and the like. */
export const typesOfPage = (page: Page): ReadonlySet<string> =>
  perLook(page, 'types', () => {
    const top = [...jsonLd(page).filter(({ listed }) => !listed), ...scopes(page).filter(({ parent }) => !parent)];
    return new Set(top.flatMap(({ node }) => typesOf(node)));
  });
