/**
 * Cards told by the address of their goods: for shops whose item addresses are proven on real pages while the markup of
 * their lists is hashed, changing or unseen. An address outlives any class name.
 */
import type { FoundCard, Page } from './define.ts';
import { textRuns } from './dom.ts';
import { PRICE_LIKE } from './linked/prices.ts';

/** What a shop's reader says of its goods. */
export interface Goods {
  /** The id in the address of one offer; `undefined` for every other address. */
  idOf(url: URL): string | undefined;
  /** Selectors of the shop's own card parts, tried before what any card has. */
  title?: string;
  brand?: string;
  marks?: string;
  /** When it arrives, in the shop's words. */
  arrival?: string;
  /** Cards that the shop opens by script, without an address: strips beside the page's own goods. */
  unlinked?: string;
}

export interface GoodsLink {
  element: Element;
  id: string;
  url: URL;
}

/** Parts of a page that advertise goods without listing them. */
const MENUS =
  'nav,footer,header,[role="navigation"],[id^="navigation" i],[class*="megamenu" i],[class*="mega-menu" i],[class*="flyout" i]';

const MAX_LINKS = 4000;
const MAX_TEXT = 4000;
const MAX_UP = 9;

interface Addresses {
  home: string;
  known: Map<string, { id: string; url: URL } | undefined>;
}

/** What the printed addresses of a page lead to; each is read once. */
function addressesOf(page: Page): Addresses {
  const before = page.memo.get('addresses');
  if (before) return before as Addresses;
  const addresses: Addresses = { home: page.spaceOf(page.url.hostname), known: new Map() };
  page.memo.set('addresses', addresses);
  return addresses;
}

function goodsAt(raw: string, page: Page, goods: Goods): { id: string; url: URL } | undefined {
  const { home, known } = addressesOf(page);
  const before = known.get(raw);
  if (before || known.has(raw)) return before;
  const url = URL.canParse(raw, page.url.href) ? new URL(raw, page.url.href) : undefined;
  const id = url && page.spaceOf(url.hostname) === home ? goods.idOf(url) : undefined;
  const found = url && id !== undefined ? { id, url } : undefined;
  if (known.size < MAX_LINKS) known.set(raw, found);
  return found;
}

/** Links to offers in a block, its own and the one around it included. */
export function goodsLinks(block: Element, page: Page, goods: Goods): GoodsLink[] {
  const around = block.closest('a[href]');
  const anchors = block.getElementsByTagName('a');
  const links: GoodsLink[] = [];
  for (let at = around && around !== block ? -1 : 0; at < Math.min(anchors.length, MAX_LINKS); at++) {
    const element = at < 0 ? around : anchors[at];
    const raw = element?.getAttribute('href');
    const found = element && typeof raw === 'string' ? goodsAt(raw, page, goods) : undefined;
    if (element && found) links.push({ element, ...found });
  }
  if (around === block) {
    const own = goodsAt(block.getAttribute('href') ?? '', page, goods);
    if (own) links.unshift({ element: block, ...own });
  }
  return links;
}

const STRIP =
  /(?:^|[\s_-])(?:carousel\w*|slider|slick|swiper|recommend\w*|similar|related|recently|viewed|also|upsell|cross-?sell|you-?may\w*|bought)(?:$|[\s_-])/i;

/** Headings of strips beside a list. */
const STRIP_WORDS =
  /^(?:recently viewed|you (?:may|might)|similar|related (?:products|items)|recommended|more (?:like|from|to)|customers?(?: who)? (?:also|viewed|bought)|people also|reviews for|popular (?!search|filter)|also |frequently bought|bought with|inspired by|sponsored|trending|top picks|complete the|shop the look|compare)/i;

const isWithin = (element: Element, cards: ReadonlySet<Element>): boolean => {
  for (let up: Element | null = element; up; up = up.parentElement) if (cards.has(up)) return true;
  return false;
};

/**
 * In a strip by its class names, or by the words that head the part of the page it stands in. Words above most of the
 * page's cards count only in a heading: "Related:" may lead a list of searches. `undefined`: ask further up.
 */
function isStrip(up: Element, cards: ReadonlySet<Element>): boolean | undefined {
  if (up.localName === 'aside' || STRIP.test(`${up.getAttribute('class') ?? ''} ${up.id}`)) return true;
  const first = textRuns(up, 1)[0];
  if (!first || first.text.length > 60 || isWithin(first.element, cards)) return undefined;
  const most = [...cards].filter((other) => up.contains(other)).length * 2 > cards.size;
  return STRIP_WORDS.test(first.text) && (!most || first.element.closest('h2,h3,h4,h5,[role="heading"]') !== null);
}

/** What one card learns of the parts around it holds for all others in them. */
function isAside(card: Element, cards: ReadonlySet<Element>, known: Map<Element, boolean>): boolean {
  const seen: Element[] = [];
  let aside: boolean | undefined;
  for (let up = card.parentElement; up && seen.length < 14 && aside === undefined; up = up.parentElement) {
    if (/^(?:body|main)$/.test(up.localName)) break;
    aside = known.get(up) ?? isStrip(up, cards);
    seen.push(up);
  }
  for (const up of seen) known.set(up, aside ?? false);
  return aside ?? false;
}

/** A picture and a price: what the smallest part of a page must show to be an offer. Too large for one: `undefined`. */
function isWhole(element: Element, known: Map<Element, boolean | undefined>): boolean | undefined {
  if (known.has(element)) return known.get(element);
  const text = element.textContent ?? '';
  const isLarge = text.length > MAX_TEXT || element.querySelector('h1') !== null;
  const hasPicture = () => element.querySelector('img,picture,[style*="background-image"]') !== null;
  const whole = isLarge ? undefined : PRICE_LIKE.test(text) && hasPicture();
  known.set(element, whole);
  return whole;
}

function smallest({ element }: GoodsLink, known: Map<Element, boolean | undefined>): Element | undefined {
  let up: Element | null = element;
  for (let i = 0; up && i < MAX_UP && !/^(?:body|main)$/.test(up.localName); i++, up = up.parentElement) {
    const whole = isWhole(up, known);
    if (whole) return up;
    if (whole === undefined) return undefined;
  }
  return undefined;
}

const isNamed = (element: Element): boolean => (element.textContent ?? '').replace(/[^\p{L}]/gu, '').length > 7;
const MAX_CARD_LINKS = 60;

/** What the parts of a page hold, told once for all cards. */
interface Holdings {
  /** How many offers stand inside. */
  offers: Map<Element, number>;
  /** The id of the goods that all named links inside lead to; `''` when they differ. */
  ids: Map<Element, string>;
  titles: Set<Element>;
}

function above(element: Element, see: (up: Element) => boolean | undefined): void {
  for (let up: Element | null = element; up; up = up.parentElement) if (see(up)) return;
}

function holdingsOf(body: Element, parts: Iterable<Element>, links: readonly GoodsLink[]): Holdings {
  const holdings: Holdings = { offers: new Map(), ids: new Map(), titles: new Set() };
  const { offers, ids, titles } = holdings;
  for (const part of parts)
    above(part, (up) => {
      offers.set(up, (offers.get(up) ?? 0) + 1);
      return false;
    });
  for (const { element, id } of links)
    if (isNamed(element))
      above(element, (up) => {
        const other = ids.get(up);
        if (other === '' || other === id) return true;
        ids.set(up, other === undefined ? id : '');
        return false;
      });
  for (const heading of body.getElementsByTagName('h1'))
    above(heading, (up) => {
      titles.add(up);
      return false;
    });
  return holdings;
}

/** The widest part around an offer that holds no other one. */
function grown(card: Element, id: string, { offers, ids, titles }: Holdings): Element {
  let widest = card;
  for (let i = 0; i < 6; i++) {
    const up = widest.parentElement;
    if (!up || /^(?:body|main|ul|ol|table|tbody|tr)$/.test(up.localName)) break;
    if (titles.has(up) || (offers.get(up) ?? 0) > 1 || (ids.get(up) ?? id) !== id) break;
    if (up.getElementsByTagName('a').length > MAX_CARD_LINKS || (up.textContent ?? '').length > MAX_TEXT) break;
    widest = up;
  }
  return widest;
}

/** The page's offers in document order, its `own` left out; what stands beside a list or beside own goods is `aside`. */
export function linkedCards(page: Page, goods: Goods, own: string | undefined): FoundCard[] {
  const body = page.doc.body;
  if (!body) return [];
  const links = goodsLinks(body, page, goods).filter(({ id, element }) => id !== own && !element.closest(MENUS));
  const known = new Map<Element, boolean | undefined>();
  const parts = new Map<Element, string>();
  for (const link of links) {
    const part = smallest(link, known);
    if (part && !parts.has(part)) parts.set(part, link.id);
  }
  const holders = new Set<Element>();
  for (const part of parts.keys())
    for (let up = part.parentElement; up; up = up.parentElement) if (parts.has(up)) holders.add(up);
  const inner = [...parts.keys()].filter((part) => !holders.has(part));
  const holdings = holdingsOf(body, inner, links);
  const partOf = new Map(inner.map((part) => [grown(part, parts.get(part) ?? '', holdings), part]));
  const cards = new Set(partOf.keys());
  const strips = new Map<Element, boolean>();
  const unlinked = goods.unlinked ? [...body.querySelectorAll(goods.unlinked)].filter((card) => !cards.has(card)) : [];
  return [
    ...[...partOf].map(
      ([element, part]): FoundCard => ({
        element,
        place: own !== undefined || isAside(part, cards, strips) ? 'aside' : 'main',
      }),
    ),
    ...unlinked.map((element): FoundCard => ({ element, place: 'aside' })),
  ];
}
