/** Where a badge stands in its card. One layout read per kind of anchor and frame, all reads before all writes. */
import type { BadgeSpot, Page, SiteReader } from '../sites/define.ts';
import type { BadgeForm } from './badge.ts';
import type { Tracked } from './watch.ts';

export interface Spot {
  /** The badge becomes its last child, or stands right behind `after` in it. */
  anchor: Element;
  after?: Element;
  form: BadgeForm;
}

/** Stands a badge's host in its place; does nothing where it stands already. */
export function put(host: HTMLElement, { anchor, after }: Spot): void {
  if (after?.parentNode === anchor) {
    if (after.nextSibling !== host) after.after(host);
  } else if (anchor.lastChild !== host) anchor.append(host);
}

interface Layout {
  positioned: boolean;
  /** The badge's place after the picture would be below it. */
  block: boolean;
  width: number;
}

const NARROW = 140;
const INSET: Record<NonNullable<BadgeSpot['corner']>, string> = {
  'bottom-start': 'inset-block:auto 6px;inset-inline:6px auto',
  'top-start': 'inset-block:6px auto;inset-inline:6px auto',
  'top-end': 'inset-block:6px auto;inset-inline:auto 6px',
  'bottom-end': 'inset-block:auto 6px;inset-inline:auto 6px',
};

interface Fallback {
  anchor: Element;
  /** The picture, where its box holds more than the picture: the badge stands right behind it. */
  after?: Element;
}

/** The picture of a card whose reader names no place. */
function pictureOf(card: Element): Fallback | undefined {
  const picture = card.querySelector('picture, img, video, [style*="background-image"]');
  if (!picture || picture === card) return undefined;
  const inner = picture.closest('picture') ?? picture;
  const box = inner.parentElement;
  if (!box || !card.contains(box)) return undefined;
  return (box.textContent ?? '').trim() === '' && box !== card ? { anchor: box } : { anchor: box, after: inner };
}

/** A card without a picture: the end of its title line. */
const titleOf = (card: Element): Element =>
  card.querySelector('h1, h2, h3, h4, h5, [class*="title" i], [class*="name" i], a[href]') ?? card;

const BASE = 'position:absolute;z-index:1;width:max-content;height:20px;';

export function placer(reader: SiteReader) {
  const layouts = new Map<string, Layout>();

  const layoutOf = (anchor: Element): Layout => {
    const key = `${anchor.localName}.${anchor.className}`;
    let layout = layouts.get(key);
    if (!layout) {
      const style = anchor.ownerDocument.defaultView?.getComputedStyle(anchor);
      layout = {
        positioned: style !== undefined && style.position !== 'static' && style.position !== '',
        block: !/flex|grid/.test(style?.display ?? ''),
        width: (anchor as HTMLElement).offsetWidth || NARROW,
      };
      layouts.set(key, layout);
    }
    return layout;
  };

  return function spotOf(card: Tracked, page: Page): Spot {
    const named = reader.badge?.(card.element, page);
    const fallback = named ? { anchor: named.anchor } : pictureOf(card.element);
    if (!fallback) {
      // Its place in the line before it was taken out of the flow: behind the last word, moving nothing.
      const style = `${BASE}display:inline-block;inset:auto;margin:0 0 0 6px`;
      return { anchor: titleOf(card.element), form: { glyphOnly: true, style } };
    }
    const { anchor, after }: Fallback = fallback;
    const layout = layoutOf(anchor);
    const glyphOnly = card.place === 'aside' || layout.width < NARROW;
    const fixed = `${BASE}display:block;`;
    if (layout.positioned && !after)
      return { anchor, form: { glyphOnly, style: `${fixed}${INSET[named?.corner ?? 'bottom-start']}` } };
    const lift = layout.block ? '-26px' : '6px';
    return { anchor, ...(after && { after }), form: { glyphOnly, style: `${fixed}inset:auto;margin:${lift} 6px 0` } };
  };
}
