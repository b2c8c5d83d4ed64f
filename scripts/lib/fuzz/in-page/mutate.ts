/** Makes a mutant of a page: nodes deleted, doubled, moved, cut; texts and attributes swapped. */

type Random = () => number;

const MOST_CHANGES = 14;
const SWAPPED = ['href', 'title', 'alt', 'aria-label', 'content', 'class', 'id', 'data-asin', 'data-sku', 'value'];

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[below(random, list.length)];

function textsIn(root: Node): Text[] {
  const texts: Text[] = [];
  const nodes = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes?.nextNode(); node; node = nodes?.nextNode())
    if (/\S/.test((node as Text).data)) texts.push(node as Text);
  return texts;
}

/** Everything after this node goes: a page that stopped loading. */
function cutAfter(node: Node): void {
  for (let at: Node | null = node; at?.parentNode; at = at.parentNode) while (at.nextSibling) at.nextSibling.remove();
}

/** No page has anything inside these. */
const VOID = /^(?:img|input|br|hr|meta|link|source|area|base|col|embed|param|track|wbr)$/;

type Change = (random: Random, element: Element, others: readonly Element[], texts: readonly Text[]) => void;

const CHANGES: Readonly<Record<string, Change>> = {
  delete: (_, element) => element.remove(),
  double: (_, element) => element.after(element.cloneNode(true)),
  doubleInside: (_, element) => element.append(...[...element.childNodes].map((node) => node.cloneNode(true))),
  reorder: (random, element) => {
    const parent = element.parentElement;
    const place = parent && pick(random, [...parent.children]);
    if (place && place !== element) place.before(element);
  },
  move: (random, element, others) => {
    const place = pick(random, others);
    if (place && !element.contains(place) && !VOID.test(place.localName)) place.append(element);
  },
  unwrap: (_, element) => element.replaceWith(...element.childNodes),
  empty: (_, element) => element.replaceChildren(),
  cutInside: (random, element) => {
    const keep = below(random, element.childNodes.length + 1);
    while (element.childNodes.length > keep) element.lastChild?.remove();
  },
  cutText: (random, _element, _others, texts) => {
    const text = pick(random, texts);
    if (text) text.data = text.data.slice(0, below(random, text.data.length + 1));
  },
  swapTexts: (random, _element, _others, texts) => {
    const [a, b] = [pick(random, texts), pick(random, texts)];
    if (a && b) [a.data, b.data] = [b.data, a.data];
  },
  swapAttributes: (random, element, others) => {
    const name = pick(random, SWAPPED) ?? 'href';
    const holders = others.filter((other) => other.hasAttribute(name));
    const [a, b] = [element.hasAttribute(name) ? element : pick(random, holders), pick(random, holders)];
    const [first, second] = [a?.getAttribute(name), b?.getAttribute(name)];
    if (a && b && typeof first === 'string' && typeof second === 'string') {
      a.setAttribute(name, second);
      b.setAttribute(name, first);
    }
  },
  dropAttribute: (random, element) => {
    const name = pick(random, element.getAttributeNames());
    if (name) element.removeAttribute(name);
  },
  cutPage: (random, element) => {
    if (random() < 0.2) cutAfter(element);
  },
};
const NAMES = Object.keys(CHANGES);

/** Changes a document in place; half of the changes fall into the parts given (cards, the product's block). */
export function mutate(doc: Document, random: Random, parts: readonly Element[]): string[] {
  const done: string[] = [];
  const count = 1 + below(random, MOST_CHANGES);
  const all = [...doc.querySelectorAll('body *, head > script, head > meta, head > title')];
  for (let n = 0; n < count; n++) {
    const part = random() < 0.5 ? pick(random, parts) : undefined;
    const near = part?.isConnected ? [part, ...part.querySelectorAll('*')] : all;
    const element = pick(random, near);
    const name = pick(random, NAMES);
    if (!element?.isConnected || element === doc.body || !name) continue;
    const inPart = part?.isConnected && near !== all;
    const texts = inPart
      ? textsIn(part)
      : name.endsWith('exts') || name === 'cutText'
        ? textsIn(doc.documentElement)
        : [];
    CHANGES[name]?.(random, element, near, texts);
    done.push(`${name} ${element.localName}`);
  }
  return done;
}
