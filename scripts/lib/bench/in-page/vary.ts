/** Cards for the bench: clones of a sample page's own, each with numbers of its own, so that no cache helps unfairly. */
import { hashOf } from '../../random.ts';

/**
 * Other digits after the first of each number, the same for the same number: an id stays one id in text, link and
 * attribute of a card; "4.5 out of 5" stays a rating.
 */
export const vary = (text: string, seed: number): string =>
  text.replace(/\d{2,}/g, (run) => {
    const other = String(hashOf(run, seed))
      .padStart(10, '0')
      .repeat(Math.ceil(run.length / 10));
    return run[0] + other.slice(0, run.length - 1);
  });

/** A word of letters. */
const wordOf = (seed: number): string =>
  hashOf('word', seed)
    .toString(36)
    .replace(/\d/g, (digit) => 'abcdefghij'[+digit] ?? '');

const VARIED = [
  'id',
  'href',
  'title',
  'alt',
  'aria-label',
  'data-asin',
  'data-sku',
  'data-item',
  'data-nid',
  'data-id',
];

/** One text of a card, kept apart, so that every repetition can say something else. */
interface Said {
  text: string;
  /** The card's title: nobody else has it. */
  isTitle: boolean;
  set(value: string): void;
}

function saidIn(cell: Element): Said[] {
  const said: Said[] = [];
  const nodes = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const text = node as Text;
    const set = (value: string) => {
      text.data = value;
    };
    if (/\S/.test(text.data)) said.push({ text: text.data, isTitle: false, set });
  }
  for (const element of [cell, ...cell.querySelectorAll('*')])
    for (const name of VARIED) {
      const text = element.getAttribute(name);
      if (text) said.push({ text, isTitle: false, set: (value) => element.setAttribute(name, value) });
    }
  const plain = said.filter(({ text }) => !/[/{]/.test(text)).map(({ text }) => text.trim());
  const title = plain.reduce((best, text) => (text.length > best.length ? text : best), '');
  for (const one of said) one.isTitle = title !== '' && one.text.includes(title);
  return said;
}

/** The largest element around a card that holds no other. */
function cellOf(card: Element, cards: ReadonlySet<Element>): Element {
  let cell = card;
  for (let up = card.parentElement; up?.parentElement; up = up.parentElement) {
    for (const other of cards) if (other !== card && up.contains(other)) return cell;
    cell = up;
  }
  return card;
}

export interface Grid {
  /** Gives every card other numbers and titles. */
  renew(seed: number): void;
  remove(): void;
}

/**
 * Clones the cards of a page until there are `count`, each beside the one it was cloned from. A clone says something of
 * its own before it stands in the page, as cards that a shop adds do.
 */
export function growGrid(cards: readonly Element[], count: number, seed: number): Grid {
  const all = new Set(cards);
  const cells = cards.map((card) => cellOf(card, all));
  const made: Element[] = [];
  const said = cells.map(saidIn);
  const speak = (texts: readonly Said[], mine: number) => {
    for (const { set, text, isTitle } of texts) set(vary(text, mine) + (isTitle ? ` ${wordOf(mine)}` : ''));
  };
  for (let n = cells.length; n < count; n++) {
    const cell = cells[n % cells.length] as Element;
    const clone = cell.cloneNode(true) as Element;
    const texts = saidIn(clone);
    speak(texts, seed * 7919 + n);
    said.push(texts);
    cell.parentElement?.append(clone);
    made.push(clone);
  }
  return {
    renew(next) {
      for (const [n, texts] of said.entries()) speak(texts, next * 7919 + n);
    },
    remove() {
      for (const clone of made) clone.remove();
      for (const texts of said) for (const { set, text } of texts) set(text);
    },
  };
}
