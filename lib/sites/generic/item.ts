/** The product of an item page: structured data, checked against what the page shows around its title. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, textOf } from '../dom.ts';
import { withReviewsSaid } from '../reviews-said.ts';
import { openGraphDraft } from '../structured/open-graph.ts';
import { letters } from '../structured/place.ts';
import { pruned } from '../structured/product.ts';
import { complete, openGraph, perLook, productOf, settingOf } from '../structured.ts';
import { type Block, blockOf, type Part, type Run, runsOf } from './block.ts';
import { buyControl } from './buy.ts';
import { brandOf } from './card.ts';
import { cardsOf } from './cards.ts';
import { idInUrl, systemId } from './ids.ts';
import { type Amount, amountsIn, shownPrice } from './prices.ts';
import { mergeRating, readRating } from './ratings.ts';
import { readBrand, readDispatch, readFlags, readShipping, sellerOf } from './terms.ts';

/** Whether two names are of one product: one holds the other. */
const agree = (a: string, b: string): boolean => {
  const [x, y] = [letters(a), letters(b)];
  return x.length > 2 && y.length > 2 && (x.includes(y) || y.includes(x));
};

/** The heading that names the product: that of the structured name or the page's title, else the first that says anything. */
export const headingOf = (page: Page): Element | undefined =>
  perLook(page, 'heading', () => {
    const name = letters(productOf(page)?.draft.title ?? '');
    const named = (heading: Element): boolean => name !== '' && agree(textOf(heading), name);
    const usable = (heading: Element): boolean => {
      const length = textOf(heading).length;
      return (
        length >= 3 &&
        length <= 400 &&
        heading.localName !== 'meta' &&
        !heading.closest('nav,footer') &&
        !isInCard(heading, page)
      );
    };
    const first = [...page.doc.querySelectorAll('h1')].slice(0, 20).filter(usable);
    const marked = [...page.doc.querySelectorAll('[itemprop="name"]')].slice(0, 40);
    const title = letters(page.doc.title);
    return (
      first.find(named) ??
      marked.find((element) => letters(textOf(element)) === name && name !== '' && usable(element)) ??
      first.find((heading) => title.includes(letters(textOf(heading)).slice(0, 40))) ??
      first.find((heading) => !heading.closest('header')) ??
      (first.length > 0 ? undefined : secondary(page, title).find(usable))
    );
  });

/** Some shops keep the first heading for themselves: a second one that ends the document's title names the goods. */
const secondary = ({ doc }: Page, title: string): Element[] =>
  [...doc.querySelectorAll('h2')].slice(0, 20).filter((heading) => {
    const name = letters(textOf(heading));
    return name.length > 3 && (title.startsWith(name) || title.endsWith(name));
  });

const cardElements = (page: Page): ReadonlySet<Element> =>
  perLook(page, 'cardElements', () => new Set(cardsOf(page).map(({ element }) => element)));
const isInCard = (element: Element, page: Page): boolean => {
  for (let up: Element | null = element; up; up = up.parentElement) if (cardElements(page).has(up)) return true;
  return false;
};

const AROUND = /^(?:nav|footer|header|dialog)$/;
const OTHER_GOODS =
  /(?:^|[\s_-])(?:related|recommend\w*|similar|upsell\w*|cross-?sell\w*|recently|also|carousel|accessor\w*|bundle\w*|compare|comparison|minicart|mini-cart|you-?may\w*|sponsored|sticky\w*|more-?offers|financ\w*|warranty|protection)(?:$|[\s_-])/i;

/** The product's own block: the smallest part around the title with a price and a way to buy, other goods left out. */
export interface OwnBlock extends Block {
  amounts: readonly Amount[];
  /** The same with what stands right beside it: the pictures and the marks on them. */
  beside: Part[];
}

/** What buyers wrote, not the line of stars that sums it up. */
const isReviews = (element: Element): boolean =>
  /(?:^|[\s_-])(?:reviews?|comments?)(?:$|[\s_-])/i.test(`${element.getAttribute('class') ?? ''} ${element.id}`) &&
  (element.textContent ?? '').length > 400;

/** Navigation, cards and strips of other goods, unless the title stands in them. */
const isOther = (page: Page): ((element: Element) => boolean) => {
  const heading = headingOf(page);
  const cards = cardElements(page);
  return (element) =>
    cards.has(element) ||
    AROUND.test(element.localName) ||
    (element.localName === 'aside' && !buyControl(element, page)) ||
    isReviews(element) ||
    (OTHER_GOODS.test(`${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 300)) &&
      !(heading && element.contains(heading)));
};

const MAX_RUNS = 3000;
const MAX_LEVELS = 9;

/** Read anew each time: prices follow the variant that the shopper picks. */
export function ownBlock(page: Page): OwnBlock | undefined {
  const heading = headingOf(page);
  if (!heading) return undefined;
  const levels: Element[] = [];
  for (let up = heading.parentElement; up && levels.length < MAX_LEVELS; up = up.parentElement) levels.push(up);
  const widest = levels.at(-1) ?? page.doc.body;
  const all = blockOf(widest, page, MAX_RUNS, isOther(page));
  const amounts = amountsIn(all.runs, settingOf(page));
  const priced = levels.filter((level) =>
    amounts.some(({ role, element }) => role !== 'old' && level.contains(element)),
  );
  const root = priced.find((level) => buyControl(level, page)) ?? priced[0];
  if (!root) return undefined;
  const inside = ({ element }: { element: Element }): boolean => root.contains(element);
  return {
    root,
    runs: all.runs.filter(inside),
    links: all.links.filter(inside),
    pictures: all.pictures.filter((element) => root.contains(element)),
    parts: all.parts.filter(inside),
    id: undefined,
    beside: all.parts.filter(({ element }) => (root.parentElement ?? root).contains(element)),
    amounts: amounts.filter(inside),
  };
}

const ITEM_NUMBER =
  /^(?:item|sku|art(?:ikel)?|ref|réf|model|product)[\w. -]{0,12}(?:#|no\.?|nr\.?|number|nummer|code|id)?\s*[:#]\s*#?\s*([A-Z0-9][\w./-]{3,30})$/i;

const labelledId = (runs: readonly Run[]): string | undefined => {
  for (const { text } of runs.slice(0, 200)) {
    const id = ITEM_NUMBER.exec(text)?.[1];
    if (id && /\d/.test(id)) return id;
  }
  return undefined;
};

/** The product form or main block of a shop system, where its id stands. */
const FORM =
  '#add-to-cart-or-refresh,#product_addtocart_form,form.cart,form[action*="/cart/add"],form[data-cart-item-add],.product-info-main,[data-product-id].product,div.product.type-product,#product';

function idOf(page: Page): string | undefined {
  const form = page.doc.querySelector(FORM);
  const named = /\b(?:product-id|postid)-(\d+)\b/.exec(page.doc.body.className)?.[1];
  return (
    (form && systemId(form, blockOf(form, page).id)) ??
    named ??
    idInUrl({ host: page.url.hostname, path: page.url.pathname, query: page.url.search })
  );
}

/** A brand in a table elsewhere on the page. */
const brandElsewhere = (page: Page): string | undefined =>
  perLook(page, 'brand', () => readBrand(runsOf(page.doc.body, page, 2500, isOther(page))));

/** A site-wide banner that names its condition for free postage; one without may mean anything. */
const bannerShipping = (page: Page): Draft['shipping'] =>
  perLook(page, 'banner', () => {
    const banner = readShipping(runsOf(page.doc.body, page, 800, (element) => element.localName === 'nav'));
    return banner?.kind === 'conditional' ? banner : undefined;
  });

/** What is still missing, from elsewhere on the page. */
const withRest = (draft: Draft, page: Page): Draft => ({
  ...draft,
  ...pruned({ brand: draft.brand ?? brandElsewhere(page), shipping: draft.shipping ?? bannerShipping(page) }),
});

export function readItem(page: Page): Draft | undefined {
  const setting = settingOf(page);
  const product = productOf(page);
  const said = complete(
    withReviewsSaid(product?.draft ?? {}, product?.node, page.lang),
    openGraphDraft(openGraph(page), setting),
  );
  const block = ownBlock(page);
  const heading = headingOf(page);
  const title = heading ? textOf(heading) : said.title;
  if (!title) return undefined;
  const url = attrOf(page.doc, 'href', 'link[rel="canonical"]') || page.url.href;
  const id = idOf(page);
  if (!block) return withRest(complete(pruned({ id, url, title }), said), page);
  const { runs, amounts } = block;
  const { price, listPrice } = shownPrice(amounts, runs, said.price);
  const rating = readRating(block);
  const shown = pruned({
    id,
    url,
    title,
    price,
    listPrice,
    rating: rating && mergeRating(rating, said.rating),
    ...sellerOf(runs, setting),
    shipping: readShipping(runs),
    dispatch: readDispatch(runs),
    marks: readFlags(block.beside),
  });
  const more = pruned({ brand: brandOf(block), id: labelledId(runs) });
  return withRest([said, more].reduce(complete, shown), page);
}
