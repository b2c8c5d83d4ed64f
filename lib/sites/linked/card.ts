/** One card by what shops commonly put on it, around the shop's own names for title and brand. */
import { parseCount } from '../../listing/count.ts';
import { parseRating } from '../../listing/rating.ts';
import { cleanText } from '../../listing/text.ts';
import type { Draft, Rating, Score } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, type TextRun, textOf, textRuns } from '../dom.ts';
import { shippingOf } from '../lines.ts';
import { type Goods, type GoodsLink, goodsLinks } from '../linked.ts';
import { shownPrices } from './prices.ts';

const TITLE = 'h2,h3,h4,[class*="title" i],[class*="name" i],[data-testid*="title" i],[data-testid*="name" i]';
const NO_TITLE =
  /^(?:product image of|image of|preview|quick ?view|new|sale|sponsored|add to|shop now|by )|^[\d\s.,\p{Sc}%+-]+$/iu;

/** Lines of a card that name no goods. */
const NO_NAME =
  /\b(?:shipping|delivery|reviews?|ratings?|stars?|off|save|sale|today|from|cart|bag|colou?rs?|sizes?|options?)\b/i;

/** A price with at most a word beside it; goods may be called "$50 Gift Card" all the same. */
const isPriced = (text: string): boolean => /\p{Sc} ?\d/u.test(text) && text.replace(/[^\p{L}]/gu, '').length < 8;

const isTitle = (text: string): boolean =>
  text.length >= 3 && text.length <= 400 && !NO_TITLE.test(text) && !isPriced(text);

/** Said to those who cannot see where a link opens. */
const NEW_WINDOW = /\s*\(?opens in (?:a )?new (?:window|tab).*$/i;

const titleOf = (...of: Parameters<typeof rawTitle>): string => rawTitle(...of).replace(NEW_WINDOW, '');

function rawTitle(card: Element, goods: Goods, links: readonly GoodsLink[], runs: readonly TextRun[]): string {
  const named = goods.title ? textOf(card, goods.title) : '';
  if (named) return named;
  for (const element of [...card.querySelectorAll(TITLE)].slice(0, 8)) {
    const text = textOf(element);
    if (isTitle(text)) return text;
  }
  const bare = links.filter(({ element }) => !element.querySelector('img')).map(({ element }) => textOf(element));
  const words = [
    ...bare,
    ...links.map(({ element }) => attrOf(element, 'title')),
    ...[...card.querySelectorAll('img[alt]')].slice(0, 3).map((image) => attrOf(image, 'alt')),
  ];
  const spoken = runs
    .map(({ text }) => text)
    .filter((text) => /\p{L}.*\p{L}.*\p{L}/u.test(text) && !NO_NAME.test(text));
  return [...words, ...spoken].find(isTitle) ?? '';
}

const STARS =
  '[aria-label*="star" i],[aria-label*="rat" i],[title*="star" i],[title*="review" i],[class*="rating" i],[class*="star" i]:not([class*="start" i]),[class*="review" i]';
/** "4 star by 85 ratings", "Review Average 4.5". */
const STAR_WORDS =
  /^([0-5](?:\.\d{1,2})?) stars?\b|^(?:review average|average rating:?|rated) ([0-5](?:\.\d{1,2})?)(?: stars?)?$/i;
const COUNTED =
  /\(\s?(\d[\d.,]*[kK]?\+?)\s?\)|(\d[\d.,]*[kK]?\+?) (?:total )?(?:ratings?|reviews?|votes?|customers?)\b/i;

function countIn(text: string): Rating['count'] {
  const found = text.length > 120 || !/\d/.test(text) ? null : COUNTED.exec(text);
  return found ? parseCount(`(${found[1] ?? found[2] ?? ''})`) : undefined;
}

/** "4.6" right before "2,70,958 Ratings". */
function loneBefore(runs: readonly TextRun[], at: number): Score | undefined {
  const lone = runs.slice(Math.max(0, at - 2), Math.max(0, at)).find(({ text }) => /^[1-5][.,]\d$/.test(text));
  return lone && { value: Number(lone.text.replace(',', '.')), scale: 5 };
}

function scoreIn(words: string): Score | undefined {
  if (words.length > 120) return undefined;
  const isLone = /^[0-5](?:[.,]\d{1,2})?$/.test(words);
  const score = parseRating(words, isLone ? { scale: 5 } : {});
  const [, before, after] = STAR_WORDS.exec(words) ?? [];
  const found = score?.scale === 5 ? score : { value: Number(before ?? after ?? 0), scale: 5 };
  return found.value > 0 ? found : undefined;
}

/** Stars in a label, in words or as a lone number, and the count beside them. */
export function readStars(block: Element, runs: readonly TextRun[]): Rating | undefined {
  const at = runs.findIndex(({ text }) => countIn(text) !== undefined);
  const count = countIn(runs[at]?.text ?? '');
  const withCount = (score: Score): Rating => ({ ...score, ...(count && { count }) });
  const parts = block.querySelectorAll(STARS);
  for (let i = 0; i < Math.min(parts.length, 16); i++) {
    const part = parts[i] as Element;
    for (const raw of [part.getAttribute('aria-label'), part.getAttribute('title'), part.textContent]) {
      const words = raw ? raw.slice(0, 200) : '';
      const score = /\d/.test(words) ? scoreIn(cleanText(words)) : undefined;
      if (score) return withCount(score);
    }
  }
  for (const { text } of runs) {
    const score = /\bout of 5\b/i.test(text) ? scoreIn(text) : undefined;
    if (score) return withCount(score);
  }
  const score = loneBefore(runs, at);
  return score || count ? { ...score, ...(count && { count }) } : undefined;
}

const SPONSORED = /^(?:sponsored|ad|advertisement|promoted)$/i;

export const brandText = (text: string): string => text.replace(/^(?:see more by|brand:?|by)\s+/i, '');

/** `undefined` where no goods stand yet; without a title where they cannot be read. */
export function readLinkedCard(card: Element, page: Page, goods: Goods): Draft | undefined {
  const links = goodsLinks(card, page, goods);
  const main = links.find(({ element }) => element.querySelector('img,picture,h2,h3')) ?? links[0];
  if (!main && !(goods.unlinked && card.matches(goods.unlinked))) return undefined;
  const runs = textRuns(card, 120);
  const title = titleOf(card, goods, links, runs);
  const address = main && { id: main.id, url: main.url.origin + main.url.pathname };
  if (!title) return address;
  const own = (select: string | undefined) =>
    select ? [...card.querySelectorAll(select)].slice(0, 8).map((part) => textOf(part)) : [];
  const brand = brandText(goods.brand ? textOf(card, goods.brand) : '');
  const arrival = own(goods.arrival).find((text) => text);
  const lines = runs.map(({ text }) => text).filter((text) => text.length < 120 && /ship|deliver/i.test(text));
  const shipping = shippingOf(lines);
  const rating = readStars(card, runs);
  const isName = ({ text }: TextRun): boolean => text.length > 8 && title.includes(text);
  return {
    ...address,
    title,
    ...shownPrices(
      runs.filter((run) => !isName(run)),
      card,
      page,
    ),
    ...(rating && { rating }),
    ...(brand && { brand }),
    ...(arrival && { dispatch: { kind: 'delivery-date' as const, text: arrival } }),
    ...(shipping && { shipping }),
    marks: own(goods.marks),
    ...(runs.some(({ text }) => SPONSORED.test(text)) && { sponsored: true }),
  };
}
