/** Where a badge stands in its card. One layout read per kind of anchor and frame, all reads before all writes. */
import type { BadgeSpot, Page, SiteReader } from '../sites/define.ts';
import type { BadgeForm } from './badge.ts';
import type { Tracked } from './watch.ts';

export interface Spot {
  anchor: Element;
  form: BadgeForm;
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

/** The element around a card's picture, for shops that no reader knows by name. */
function pictureBox(card: Element): Element | undefined {
  const picture = card.querySelector('picture, img, video, [style*="background-image"]');
  if (!picture || picture === card) return undefined;
  const inner = picture.closest('picture') ?? picture;
  return inner.parentElement && card.contains(inner.parentElement) ? inner.parentElement : undefined;
}

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
    const anchor = named?.anchor ?? pictureBox(card.element) ?? card.element;
    const layout = layoutOf(anchor);
    const glyphOnly = card.place === 'aside' || layout.width < NARROW || anchor === card.element;
    const fixed = 'position:absolute;display:block;z-index:1;width:max-content;height:20px;';
    if (layout.positioned && anchor !== card.element)
      return { anchor, form: { glyphOnly, style: `${fixed}${INSET[named?.corner ?? 'bottom-start']}` } };
    const lift = layout.block && anchor !== card.element ? '-26px' : '6px';
    return { anchor, form: { glyphOnly, style: `${fixed}inset:auto;margin:${lift} 6px 0` } };
  };
}
