/** One card of a grid, by what shop systems and people commonly write. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, textOf } from '../dom.ts';
import { pruned } from '../structured/product.ts';
import {
  complete,
  itemListOf,
  markupProducts,
  once,
  perLook,
  type StructuredProduct,
  settingOf,
} from '../structured.ts';
import { type Block, blockOf, type Part, type Run } from './block.ts';
import { idInUrl, systemId } from './ids.ts';
import { keyOf, mainLink } from './links.ts';
import { BRAND, FLAG, HEADING, NAME, PRICE, STARS, TITLE } from './names.ts';
import { type Amount, amountsIn, shownPrice } from './prices.ts';
import { mergeRating, readRating } from './ratings.ts';
import { readDispatch, readFlags, readShipping, sellerOf } from './terms.ts';

const NO_TITLE = /^(?:quick ?view|aperçu rapide|add to|ajouter|new|sale|view|details|mehr|voir|[^\p{L}]+)$/iu;

/** Said to those who cannot see where a link opens. */
const NEW_WINDOW =
  /\s*\(?(?:opens in (?:a )?new (?:window|tab)|wird in neuem (?:fenster|tab)|se abre en una|s'ouvre dans un).*$/i;

const usable = (text: string): boolean => text.length >= 3 && text.length <= 400 && !NO_TITLE.test(text);

/** The text of a part, without a hidden label before it ("Name :") and without a price in it. */
function nameIn(element: Element, { runs }: Block): string {
  const inside = runs.filter((run) => element.contains(run.element));
  const named = inside.filter(({ text, far, near }) => !(far & PRICE && /\d/.test(text)) && !(near & FLAG));
  const text = textOf(element);
  const words = named.map((run) => run.text).join(' ');
  const isLabelled = text.endsWith(words) && /: ?$/.test(text.slice(0, -words.length));
  return named.length < inside.length || isLabelled ? words : text;
}

/** From the surest: microdata, names of goods, headings, other names. */
const TITLE_PARTS: readonly ((part: Part) => boolean)[] = [
  ({ element }) => element.getAttribute('itemprop') === 'name',
  ({ bits }) => (bits & TITLE) !== 0,
  ({ element, bits }) => (bits & HEADING) !== 0 && /^h[1-5]$/.test(element.localName),
  ({ bits }) => (bits & NAME) !== 0 && !(bits & (BRAND | PRICE)),
];

function titleOf(block: Block): string {
  for (const isTitle of TITLE_PARTS) {
    let tried = 0;
    for (const part of block.parts) {
      if (!isTitle(part)) continue;
      const text = attrOf(part.element, 'content') || nameIn(part.element, block);
      if (usable(text)) return text.replace(NEW_WINDOW, '');
      if (++tried > 3) break;
    }
  }
  const anchors = block.links.slice(0, 6);
  const bare = anchors.filter(({ element, isPictured }) => !isPictured && !element.contains(block.root));
  const words = [
    ...anchors.map(({ element }) => attrOf(element, 'title')),
    ...bare.map(({ element }) => nameIn(element, block)),
    ...block.pictures.slice(0, 3).map((image) => attrOf(image, 'alt')),
    ...anchors.map(({ element }) => attrOf(element, 'aria-label')),
  ];
  return words.find(usable) ?? block.runs.find(isNameLike)?.text ?? '';
}

/** The first words of a card that is one link: no price, mark or brand. */
const isNameLike = ({ text, near }: Run): boolean =>
  usable(text) &&
  !/\p{Sc} ?\d|\d ?\p{Sc}/u.test(text) &&
  !(near & (PRICE | FLAG | BRAND | STARS)) &&
  /\p{L}{2}/u.test(text);

/** "See more by X", "Brand: X". */
const BRAND_LEAD =
  /^(?:(?:brand|marque|marke|marca|hersteller|by)\s*:|(?:see|shop|view) (?:more|all)(?: by| from)?|more (?:by|from)|by)\s+/i;
const NO_BRAND =
  /^(?:no ?name|brands?|vendor|marque|marke|marca|manufacturer|hersteller|fabricante?|n\/a|none|:)?\s*:?$/i;

/** A brand's logo by its address. */
const LOGO = /\/(?:brand|marque\/|manufacturer|img\/m\/)/;

/** Brand line or logo of a card; the words of a label before it left out. */
export function brandOf({ parts, pictures, runs }: Block): string | undefined {
  const logos = pictures.filter((image) => LOGO.test(image.getAttribute('src') ?? ''));
  const lines = parts.filter(({ bits }) => bits & BRAND && !(bits & TITLE)).map(({ element }) => element);
  for (const element of [...lines, ...logos].slice(0, 3)) {
    const image = element.localName === 'img' ? element : element.querySelector('img[alt]');
    const inside = runs.filter((run) => element.contains(run.element)).map(({ text }) => text);
    const said = inside.length > 1 ? inside.filter((text) => !NO_BRAND.test(text)).join(' ') : textOf(element);
    const text = attrOf(element, 'content') || said || (image ? attrOf(image, 'alt') : '');
    if (text.length <= 60 && !NO_BRAND.test(text)) return text.replace(BRAND_LEAD, '');
  }
  return undefined;
}

/** Structured products by their element, and list entries by address. */
export const structuredAt = (page: Page): ((card: Element, key: string | undefined) => StructuredProduct | undefined) =>
  perLook(page, 'structuredAt', () => {
    const byElement = new Map<Element | null, StructuredProduct>();
    for (const product of markupProducts(page)) if (product.element) byElement.set(product.element, product);
    const byKey = new Map<string, StructuredProduct>();
    for (const { url, product } of itemListOf(page)) if (url && product) byKey.set(keyOf(url, page), product);
    return (card, key) =>
      (byElement.size > 0
        ? (byElement.get(card) ??
          byElement.get(card.querySelector('[itemscope],[typeof]')) ??
          byElement.get(card.closest('[itemscope],[typeof]')))
        : undefined) ?? (key === undefined ? undefined : byKey.get(key));
  });

/** Cards that only their repetition gave away: what they say is text, not known markup. */
export const guessed = (page: Page): WeakSet<Element> => once(page, 'guessed', () => new WeakSet());

const MAX_RUNS = 300;

const blocks = (page: Page): WeakMap<Element, CardBlock> => perLook(page, 'blocks', () => new WeakMap());

/** What a card says, and its amounts. */
interface CardBlock extends Block {
  amounts: readonly Amount[];
}

/** A card as walked over while the page was looked at. */
export function cardBlock(card: Element, page: Page): CardBlock {
  const known = blocks(page).get(card);
  if (known) return known;
  const walked = blockOf(card, page, MAX_RUNS);
  const block = { ...walked, amounts: amountsIn(walked.runs, settingOf(page)) };
  blocks(page).set(card, block);
  return block;
}

/** Handed out once: who reads a card again later reads it as it is then. */
function takeBlock(card: Element, page: Page): CardBlock {
  const block = cardBlock(card, page);
  blocks(page).delete(card);
  return block;
}

/** `undefined` where no goods stand: a placeholder, a banner. */
export function readCard(card: Element, page: Page): Draft | undefined {
  const setting = settingOf(page);
  const block = takeBlock(card, page);
  const { links, runs, amounts } = block;
  const link = mainLink(links);
  const structured = structuredAt(page)(card, link?.to.key);
  const { price, listPrice } = shownPrice(amounts, runs);
  const said = structured?.draft ?? {};
  const title = titleOf(block) || said.title;
  if (!title || !(link || structured) || !(price || listPrice || structured)) return undefined;
  const rating = readRating(block);
  const own = link && page.spaceOf(link.to.host) === page.spaceOf(page.url.hostname);
  const shown = pruned({
    id: systemId(card, block.id) ?? (own ? idInUrl(link.to) : undefined),
    url: link?.to.href,
    title,
    price,
    listPrice,
    rating: rating && mergeRating(rating, said.rating),
    brand: brandOf(block),
    ...sellerOf(runs, setting),
    shipping: readShipping(runs),
    dispatch: readDispatch(runs),
    marks: readFlags(block.parts),
  });
  const from: Draft['from'] = guessed(page).has(card) ? { title: 'text', ...(price && { price: 'text' }) } : {};
  return complete({ ...shown, from }, said);
}
