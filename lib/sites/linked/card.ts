/** One card by what shops commonly put on it, around the shop's own names for title and brand. */
import { parseCount } from '../../listing/count.ts';
import { parseRating } from '../../listing/rating.ts';
import { cleanText } from '../../listing/text.ts';
import type { Draft, Rating } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, type TextRun, textOf, textRuns } from '../dom.ts';
import { shippingOf } from '../lines.ts';
import { type Goods, type GoodsLink, goodsLinks } from '../linked.ts';
import { shownPrices } from './prices.ts';

const TITLE = 'h2,h3,h4,[class*="title" i],[class*="name" i],[data-testid*="title" i],[data-testid*="name" i]';
const NO_TITLE =
  /^(?:product image of|image of|preview|quick ?view|new|sale|sponsored|add to|shop now|by )|^[\d\s.,\p{Sc}%+-]+$/iu;

const isTitle = (text: string): boolean => text.length >= 3 && text.length <= 400 && !NO_TITLE.test(text);

/** Said to those who cannot see where a link opens. */
const NEW_WINDOW = /\s*\(?opens in (?:a )?new (?:window|tab).*$/i;

const titleOf = (card: Element, goods: Goods, links: readonly GoodsLink[]): string =>
  rawTitle(card, goods, links).replace(NEW_WINDOW, '');

function rawTitle(card: Element, goods: Goods, links: readonly GoodsLink[]): string {
  const named = goods.title ? textOf(card, goods.title) : '';
  if (named) return named;
  for (const element of [...card.querySelectorAll(TITLE)].slice(0, 8)) {
    const text = textOf(element);
    if (isTitle(text) && !/\p{Sc} ?\d/u.test(text)) return text;
  }
  const bare = links.filter(({ element }) => !element.querySelector('img')).map(({ element }) => textOf(element));
  const words = [
    ...bare,
    ...links.map(({ element }) => attrOf(element, 'title')),
    ...[...card.querySelectorAll('img[alt]')].slice(0, 3).map((image) => attrOf(image, 'alt')),
  ];
  return words.find((text) => isTitle(text) && !/\p{Sc} ?\d/u.test(text)) ?? '';
}

const STARS =
  '[aria-label*="star" i],[aria-label*="rat" i],[title*="star" i],[title*="review" i],[class*="rating" i],[class*="star" i],[class*="review" i],[data-hb-id="VisuallyHidden"]';
/** "4 star by 85 ratings", "Review Average 4.5". */
const STAR_WORDS =
  /^([0-5](?:\.\d{1,2})?) stars?\b|^(?:review average|average rating:?|rated) ([0-5](?:\.\d{1,2})?)(?: stars?)?$/i;
const COUNTED =
  /\(\s?(\d[\d.,]*[kK]?\+?)\s?\)|(\d[\d.,]*[kK]?\+?) (?:total )?(?:ratings?|reviews?|votes?|customers?)\b/i;

function countIn(text: string): Rating['count'] {
  const found = text.length > 120 ? null : COUNTED.exec(text);
  return found ? parseCount(`(${found[1] ?? found[2] ?? ''})`) : undefined;
}

/** "4.6" right before "2,70,958 Ratings". */
function loneBefore(runs: readonly TextRun[], at: number): Rating | undefined {
  const lone = runs.slice(Math.max(0, at - 2), Math.max(0, at)).find(({ text }) => /^[1-5][.,]\d$/.test(text));
  return lone && { value: Number(lone.text.replace(',', '.')), scale: 5 };
}

/** Stars in words, in a label or as a lone number, and the count beside them. */
export function readStars(block: Element, runs: readonly TextRun[]): Rating | undefined {
  let rating: Rating | undefined;
  for (const part of [...block.querySelectorAll(STARS)].slice(0, 16)) {
    const text = (part.textContent ?? '').slice(0, 200);
    for (const words of [attrOf(part, 'aria-label'), attrOf(part, 'title'), cleanText(text)]) {
      const isLone = /^[0-5](?:[.,]\d{1,2})?$/.test(words);
      const score = words.length > 120 ? undefined : parseRating(words, isLone ? { scale: 5 } : {});
      const stars = STAR_WORDS.exec(words)
        ?.slice(1)
        .find((value) => value);
      if (score?.scale === 5 && score.value > 0) rating ??= score;
      else if (stars) rating ??= { value: Number(stars), scale: 5 };
    }
    if (rating) break;
  }
  const at = runs.findIndex(({ text }) => countIn(text) !== undefined);
  const count = countIn(runs[at]?.text ?? '');
  rating ??= loneBefore(runs, at);
  return rating || count ? { ...rating, ...(count && { count }) } : undefined;
}

const SPONSORED = /^(?:sponsored|ad|advertisement|promoted)$/i;

export const brandText = (text: string): string => text.replace(/^(?:see more by|brand:?|by)\s+/i, '');

/** `undefined` where no goods stand yet: a placeholder, a banner. */
export function readLinkedCard(card: Element, page: Page, goods: Goods): Draft | undefined {
  const links = goodsLinks(card, page, goods);
  const main = links.find(({ element }) => element.querySelector('img,picture,h2,h3')) ?? links[0];
  const runs = textRuns(card, 120);
  const title = titleOf(card, goods, links);
  if (!title || !(main || (goods.unlinked && card.matches(goods.unlinked)))) return undefined;
  const own = (select: string | undefined) =>
    select ? [...card.querySelectorAll(select)].slice(0, 8).map((e) => textOf(e)) : [];
  const brand = brandText(own(goods.brand)[0] ?? '');
  const arrival = own(goods.arrival).find((text) => text);
  const shipping = shippingOf(
    runs.map(({ text }) => text).filter((text) => text.length < 120 && /ship|deliver/i.test(text)),
  );
  const rating = readStars(card, runs);
  return {
    ...(main && { id: main.id, url: main.url.origin + main.url.pathname }),
    title,
    ...shownPrices(runs, card, page),
    ...(rating && { rating }),
    ...(brand && { brand }),
    ...(arrival && { dispatch: { kind: 'delivery-date' as const, text: arrival } }),
    ...(shipping && { shipping }),
    marks: own(goods.marks),
    ...(runs.some(({ text }) => SPONSORED.test(text)) && { sponsored: true }),
  };
}
