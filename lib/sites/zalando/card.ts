/** One article of a list. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { allOf, attrOf, type TextRun, textOf, textRuns } from '../dom.ts';
import { AD, isSeen, pricesIn, skuIn } from './values.ts';

/** Brand above, name below; a card without a brand has the name alone. The name is the last heading. */
function namesOf(header: Element, runs: readonly TextRun[]): { brand?: string; title: string; end: number } {
  const heading = allOf(header, 'h2,h3,h4').at(-1);
  const at = runs.findIndex(({ element }) => heading?.contains(element));
  const titleAt = at >= 0 ? at : Math.min(1, runs.length - 1);
  const above = titleAt > 0 ? runs[titleAt - 1]?.text : undefined;
  const brand = above && !AD.test(above) ? above : undefined;
  return { ...(brand && { brand }), title: runs[titleAt]?.text ?? '', end: titleAt + 1 };
}

/** Labels over the picture and below the price; discounts in percent are part of the price. */
const isLabel = (text: string): boolean =>
  text.length >= 2 && text.length <= 40 && !/\d|\p{Sc}/u.test(text) && !AD.test(text);

/** The list of 2018 to 2020, as public code of that time names it: words before the hashes of its classes. */
function readOldCard(card: Element, page: Page): Draft | undefined {
  const title = textOf(card, '[class*="cat_articleName"]');
  const href = attrOf(card, 'href', 'a[href*=".html"]');
  if (!title || !href) return undefined;
  const id = skuIn(href);
  const amounts = card.querySelectorAll('[class*="cat_promotionalPrice"],[class*="cat_originalPrice"]');
  const runs = [...amounts].slice(0, 4).map((element) => ({ element, text: textOf(element) }));
  const prices = pricesIn(
    runs.sort((a, b) => Number(/original/.test(a.element.className)) - Number(/original/.test(b.element.className))),
    page,
  );
  const brand = textOf(card, '[class*="cat_brandName"]');
  return {
    ...(id && { id }),
    url: href,
    title,
    ...(prices.price && { price: prices.price }),
    ...(prices.listPrice && { listPrice: prices.listPrice }),
    ...(brand && { brand }),
  };
}

export function readCard(card: Element, page: Page): Draft | undefined {
  if (card.localName !== 'article') return readOldCard(card, page);
  const header = card.querySelector('header');
  const link = header?.closest('a') ?? card.querySelector('a[href*=".html"]');
  const href = attrOf(link, 'href');
  if (!header || !href) return undefined;
  const runs = textRuns(header.closest('a') ?? header, 40).filter(isSeen);
  const { brand, title, end } = namesOf(header, runs);
  if (!title) return undefined;
  const below = runs.slice(end);
  const prices = pricesIn(below, page);
  const figure = card.querySelector('figure');
  const over = figure ? textRuns(figure, 12).filter(isSeen) : [];
  const labels = [...over, ...below.slice(prices.end)].map(({ text }) => text);
  const id = skuIn(href);
  return {
    ...(id && { id }),
    url: href,
    title,
    ...(prices.price && { price: prices.price }),
    ...(prices.listPrice && { listPrice: prices.listPrice }),
    ...(brand && { brand }),
    marks: labels.filter(isLabel),
    ...([...labels, ...textRuns(card, 12).map(({ text }) => text)].some((text) => AD.test(text)) && {
      sponsored: true,
    }),
  };
}
