/** The product of an item page: structured data, checked against what the page shows around its title. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, textOf } from '../dom.ts';
import { openGraphDraft } from '../structured/open-graph.ts';
import { pruned } from '../structured/product.ts';
import { complete, once, openGraph, productOf, settingOf } from '../structured.ts';
import { buyControl } from './buy.ts';
import { brandOf } from './card.ts';
import { cardsOf } from './cards.ts';
import { idInUrl, systemId } from './ids.ts';
import { amountsIn, shownPrice } from './prices.ts';
import { mergeRating, readRating } from './ratings.ts';
import { type Run, runsOf } from './runs.ts';
import { readBrand, readDispatch, readFlags, readSeller, readShipping } from './terms.ts';

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether two names are of one product: one holds the other. */
const agree = (a: string, b: string): boolean => {
  const [x, y] = [letters(a), letters(b)];
  return x.length > 2 && y.length > 2 && (x.includes(y) || y.includes(x));
};

/** The heading that names the product: that of the structured name or the page's title, else the first that says anything. */
export const headingOf = (page: Page): Element | undefined =>
  once(page, 'heading', () => {
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
      first.find((heading) => !heading.closest('header'))
    );
  });

const isInCard = (element: Element, page: Page): boolean => cardElements(page).some((card) => card.contains(element));
const cardElements = (page: Page): Element[] => cardsOf(page).cards.map((card) => card.element);

const AROUND = /^(?:nav|footer|header|dialog)$/;
const OTHER_GOODS =
  /(?:^|[\s_-])(?:related|recommend\w*|similar|upsell\w*|cross-?sell\w*|recently|also|carousel|accessor\w*|bundle\w*|compare|comparison|reviews?|minicart|mini-cart|you-?may\w*|sponsored|sticky\w*|more-?offers|financ\w*|warranty|protection)(?:$|[\s_-])/i;

/** The product's own block: the smallest part around the title with a price and a way to buy, other goods left out. */
export interface Block {
  element: Element;
  runs: readonly Run[];
}

/** Navigation, cards and strips of other goods, unless the title stands in them. */
const isOther = (element: Element, heading: Element | undefined, cards: ReadonlySet<Element>): boolean =>
  cards.has(element) ||
  AROUND.test(element.localName) ||
  (element.localName === 'aside' && !buyControl(element)) ||
  (OTHER_GOODS.test(`${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 300)) &&
    !(heading && element.contains(heading)));

export const blockOf = (page: Page): Block | undefined =>
  once(page, 'block', () => {
    const heading = headingOf(page);
    const cards = new Set(cardElements(page));
    const setting = settingOf(page);
    let best: Block | undefined;
    let up = heading?.parentElement;
    for (let i = 0; up && i < 9; i++, up = up.parentElement) {
      const runs = runsOf(up, 1500, (element) => isOther(element, heading, cards));
      const priced = amountsIn(runs, up, setting).some(({ role }) => role !== 'old');
      if (priced) best ??= { element: up, runs };
      if (priced && buyControl(up)) return { element: up, runs };
      if (up.localName === 'body') break;
    }
    return best;
  });

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
  '#add-to-cart-or-refresh,#product_addtocart_form,form.cart,form[action*="/cart/add"],.product-info-main,[data-product-id].product,div.product.type-product,#product';

function idOf(page: Page, block: Block | undefined, said: Draft): string | undefined {
  const form = page.doc.querySelector(FORM);
  const system =
    (form && systemId(form)) ??
    /\bproduct-id-(\d+)\b/.exec(page.doc.body.className)?.[1] ??
    /\bpostid-(\d+)\b/.exec(page.doc.body.className)?.[1];
  return system ?? idInUrl(page.url) ?? said.id ?? (block && labelledId(block.runs));
}

/** A site-wide banner counts where it names its condition: what it says of this offer is certain then. */
function siteShipping(page: Page): Draft['shipping'] {
  const banner = readShipping(runsOf(page.doc.body, 800, (element) => element.localName === 'nav'));
  return banner?.kind === 'conditional' ? banner : undefined;
}

export function readItem(page: Page): Draft | undefined {
  const setting = settingOf(page);
  const product = productOf(page);
  const said = complete(product?.draft ?? {}, openGraphDraft(openGraph(page), setting));
  const block = blockOf(page);
  const heading = headingOf(page);
  const title = heading ? textOf(heading) : said.title;
  if (!title) return undefined;
  const shown = block ? shownPrice(amountsIn(block.runs, block.element, setting), said.price) : {};
  const cards = new Set(cardElements(page));
  const outside = (part: Element): boolean => {
    for (let up: Element | null = part.parentElement; up && up !== block?.element; up = up.parentElement)
      if (isOther(up, heading, cards)) return true;
    return false;
  };
  const rest = runsOf(page.doc.body, 2500, (element) => isOther(element, heading, cards));
  const seller = block && readSeller(block.runs);
  const canonical = attrOf(page.doc, 'href', 'link[rel="canonical"]');
  const agreed = shown.price && said.price && shown.price.amount === said.price.amount;
  const marks = block ? readFlags(block.element) : [];
  return pruned({
    ...said,
    id: idOf(page, block, said),
    url: canonical || page.url.href,
    title,
    price: shown.price ?? said.price,
    listPrice: shown.price ? (shown.listPrice ?? (agreed ? said.listPrice : undefined)) : said.listPrice,
    rating: mergeRating(block && readRating(block.element, outside), said.rating),
    brand: said.brand ?? (block && brandOf(block.element)) ?? readBrand(rest),
    ...(seller && !setting.isOwnName(seller) && { shop: { name: seller }, shopKind: 'marketplace' as const }),
    shipping: (block && readShipping(block.runs)) ?? said.shipping ?? siteShipping(page),
    dispatch: (block && readDispatch(block.runs)) ?? said.dispatch,
    marks: marks.length > 0 ? marks : undefined,
    from: said.from,
  });
}
