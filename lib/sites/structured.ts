/**
 * What a page says of itself in structured data: JSON-LD, microdata, RDFa, product tags of the head. Read once per page.
 * It is the seller's claim, and often staler than the page: a reader that finds a value in its shop's markup prefers that.
 */
import type { Draft, Field } from '../listing/types.ts';
import { noteSaid } from './claims.ts';
import type { Page } from './define.ts';
import { jsonLdOf, type Thing } from './structured/json-ld.ts';
import { type Scope, scopesOf } from './structured/markup.ts';
import { isNode, type Node, nodesOf, plain, textAt, typesOf, valuesOf } from './structured/node.ts';
import { type OpenGraph, openGraphDraft, openGraphTags } from './structured/open-graph.ts';
import { countryOf, currencyOfCountry, letters, ownerLabel, ownNameTest } from './structured/place.ts';
import {
  countsOf,
  isProduct,
  NO_GOODS,
  readProduct,
  type Setting,
  type StructuredProduct,
  sellerName,
} from './structured/product.ts';
import { returnsOf } from './structured/terms.ts';

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
      isHere: (raw) => holds(page.url, raw, page),
      returns: own.map(({ node }) => returnsOf(node, country)).find((words) => words),
      currency: currency.find((code) => /^[A-Z]{3}$/.test(code)) ?? currencyOfCountry(country),
      isOwnName: ownNameTest(url.hostname, [tags.get('og:site_name'), ...names]),
    };
  });

const addressIn = (raw: string | null | undefined, page: Page): URL | undefined =>
  raw && URL.canParse(raw, page.url.href) ? new URL(raw, page.url) : undefined;

/** Without the slash at its end, and with the query that scripts of old shops need. */
const pathOf = (url: URL | undefined): string =>
  url ? url.pathname.replace(/\/$/, '') + (/\.\w{2,4}$/.test(url.pathname) ? url.search : '') : '';

/** Whether an address is this one on any host, all of its query in the other's. */
function holds(here: URL | undefined, raw: string, page: Page): boolean {
  const there = addressIn(raw, page);
  const path = (url: URL): string => url.pathname.replace(/\/$/, '');
  if (!here || !there || path(here) !== path(there)) return false;
  let isWhole = true;
  // By `forEach`: in Firefox's content scripts `URLSearchParams` is not iterable.
  there.searchParams.forEach((value, name) => {
    if (here.searchParams.get(name) !== value) isWhole = false;
  });
  return isWhole;
}

/** Products that the document's JSON-LD names for themselves; those of its lists are in `itemListOf`. */
export const jsonLdProducts = (page: Page): StructuredProduct[] =>
  once(page, 'jsonLdProducts', () =>
    jsonLd(page).flatMap(({ node, listed }) => (listed ? [] : (readProduct(node, settingOf(page)) ?? []))),
  );

/** Inside another product or a review: not the page's goods. (References may run in a circle.) */
function isInner({ parent, as }: Scope, depth = 0): boolean {
  if (!parent || depth > 20) return false;
  const isReviewed = as === 'itemReviewed' && !/Aggregate/.test(typesOf(parent.node).join());
  return isReviewed || isProduct(parent.node) || isInner(parent, depth + 1);
}

const allMarkup = (page: Page): StructuredProduct[] =>
  perLook(page, 'allMarkup', () =>
    scopes(page).flatMap((scope) =>
      isProduct(scope.node) && !isInner(scope) ? (readProduct(scope.node, settingOf(page), scope.element) ?? []) : [],
    ),
  );

/** Products of the document's microdata and RDFa in document order, each with its element; none where a text is about them. */
export const markupProducts = (page: Page): StructuredProduct[] =>
  perLook(page, 'markupProducts', () => (isText(page) ? [] : allMarkup(page)));

const nameOf = ({ draft }: StructuredProduct): string => letters(draft.title ?? '');

/** The page's own product among several: the only one, or that of its address, or that of its heading. */
export function mainOf(page: Page, products: readonly StructuredProduct[]): StructuredProduct | undefined {
  const named = products.filter(({ draft }) => draft.title);
  const priced = named.filter(({ hasOffer }) => hasOffer);
  const only = (some: readonly StructuredProduct[]): StructuredProduct | undefined =>
    new Set(some.map(nameOf)).size === 1 ? some[0] : undefined;
  const lone = only(priced.length > 0 ? priced : named);
  if (lone || named.length === 0) return lone;
  const canonical = addressIn(page.doc.querySelector('link[rel="canonical"]')?.getAttribute('href'), page);
  const paths = [pathOf(page.url), pathOf(canonical)];
  const headings = [...page.doc.querySelectorAll('h1')]
    .slice(0, 5)
    .map((heading) => letters(heading.textContent ?? ''));
  const tests: ((product: StructuredProduct) => boolean)[] = [
    ({ draft }) => [page.url, canonical].some((here) => draft.url !== undefined && holds(here, draft.url, page)),
    (product) => headings.includes(nameOf(product)),
    ({ draft }) => draft.url !== undefined && paths.includes(pathOf(addressIn(draft.url, page))),
  ];
  for (const test of tests)
    for (const pool of [priced, named]) {
      const found = only(pool.filter(test));
      if (found) return found;
    }
  return undefined;
}

/**
 * The product that the page is about: JSON-LD, completed by what is said elsewhere of the same one (by name or `@id`, or
 * without either, if only once: a script of reviews), then by the head's tags.
 * `undefined` when there is none, or when it is one of several that stand for a list.
 */
export const productOf = (page: Page): StructuredProduct | undefined =>
  perLook(page, 'product', () => {
    const marked = markupProducts(page);
    const first = mainOf(page, jsonLdProducts(page)) ?? mainOf(page, marked);
    if (!first) return undefined;
    const all = [...jsonLdProducts(page), ...marked];
    const isNameless = ({ draft, node }: StructuredProduct): boolean => !draft.title && !draft.url && !node['@id'];
    const lone = all.filter(isNameless).length === 1;
    const idOf = ({ node }: StructuredProduct): string => textAt(node, '@id');
    const others = all.filter(
      (other) =>
        other !== first &&
        (nameOf(other) === nameOf(first) ||
          (idOf(first) && idOf(other) === idOf(first)) ||
          (lone && isNameless(other))),
    );
    const tags = openGraphDraft(openGraph(page), settingOf(page));
    const draft = [...others.map((other) => other.draft), tags].reduce(complete, first.draft);
    const same = [first, ...others];
    noteSaid(page, () => ({ ...draft, counts: same.flatMap(({ node }) => countsOf(node)) }));
    return {
      ...first,
      draft,
      ids: [...new Set(same.flatMap(({ ids }) => ids))],
      availability: same.map(({ availability }) => availability).find((word) => word) ?? '',
      hasOffer: draft.price !== undefined,
      element: same.map(({ element }) => element).find((element) => element),
      seller: same.map(({ seller }) => seller).find((seller) => seller),
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
  if (typeof raw === 'string') return [{ position: index + 1, url: plain(raw), name: '' }];
  if (!isNode(raw)) return [];
  const inner = ['item', 'itemOffered'].flatMap((name) => nodesOf(raw, name))[0] ?? raw;
  if (typesOf(inner).some((type) => NO_GOODS.test(type))) return [];
  const product = readProduct(inner, settingOf(page));
  const url = product?.draft.url ?? (textAt(raw, 'url') || textAt(inner, 'url', '@id') || textAt(raw, 'item'));
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

const allTypes = (page: Page): ReadonlySet<string> =>
  perLook(page, 'allTypes', () => {
    const top = [...jsonLd(page).filter(({ listed }) => !listed), ...scopes(page).filter(({ parent }) => !parent)];
    return new Set(top.flatMap(({ node }) => typesOf(node)));
  });

const TEXT = /(?:Article|BlogPosting|Report)$/;
const IN_TEXT = '[itemtype*="Article"],[itemtype*="BlogPosting"],[typeof*="Article"],[typeof*="BlogPosting"]';

/** It has a price here: not in a text, not at another site, not by another seller. */
function isSoldHere({ node, element, hasOffer }: StructuredProduct, page: Page): boolean {
  const owner = ownerLabel(page.url.hostname);
  const isElsewhere = (offer: Node): boolean => {
    const url = addressIn(textAt(offer, 'url'), page);
    return (url !== undefined && ownerLabel(url.hostname) !== owner) || !settingOf(page).isOwnName(sellerName(offer));
  };
  const offers = nodesOf(node, 'offers').flatMap((offer) => [offer, ...nodesOf(offer, 'offers')]);
  return hasOffer && !element?.parentElement?.closest(IN_TEXT) && !offers.some(isElsewhere);
}

/** A text that is about goods but sells none: it says so itself, and no product of it has a price of its own. */
const isText = (page: Page): boolean =>
  perLook(page, 'text', () => {
    if (![...allTypes(page)].some((type) => TEXT.test(type))) return false;
    const listed = jsonLd(page).flatMap(({ node }) => readProduct(node, settingOf(page)) ?? []);
    return ![...listed, ...allMarkup(page)].some((product) => isSoldHere(product, page));
  });

/**
 * Types of everything the page is said to be, for telling shops from articles, lodging and the like. Goods that a text is
 * about are none of it.
 */
export const typesOfPage = (page: Page): ReadonlySet<string> =>
  perLook(page, 'types', () =>
    isText(page)
      ? new Set([...allTypes(page)].filter((type) => !/^(?:Product\w*|ItemList)$/.test(type)))
      : allTypes(page),
  );
