// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placer } from '../../lib/page/place.ts';
import { placeBeside, placeTip } from '../../lib/page/top-layer.ts';
import type { Tracked } from '../../lib/page/watch.ts';
import { type BadgeSpot, defineSite, type Page } from '../../lib/sites/define.ts';
import { pageOf } from '../../lib/sites/read.ts';
import { listingOf } from './trust-help.ts';

const readerWith = (corner?: BadgeSpot['corner']) =>
  defineSite({
    id: 'test',
    hosts: [],
    cards: [],
    kind: () => 'grid',
    readCard: () => undefined,
    badge: (card) => {
      const anchor = card.querySelector('.named');
      return anchor ? { anchor, ...(corner && { corner }) } : undefined;
    },
  });

let page: Page;
beforeEach(() => {
  document.body.innerHTML = '';
  page = pageOf(document, 'https://shop.example/', []);
});
afterEach(() => vi.restoreAllMocks());

const WIDE = 220;
function cardOf(html: string, { place = 'main', width = WIDE }: { place?: Tracked['place']; width?: number } = {}) {
  document.body.insertAdjacentHTML('beforeend', `<div class="card">${html}</div>`);
  const element = document.body.lastElementChild as HTMLElement;
  for (const each of [element, ...element.querySelectorAll('*')])
    Object.defineProperty(each, 'offsetWidth', { value: width });
  return { element, place, key: 'k', listing: listingOf(), signature: '' } satisfies Tracked;
}
const spotOf = (card: Tracked, corner?: BadgeSpot['corner']) => placer(readerWith(corner))(card, page);
const NAMED = '<div class="named" style="position:relative"><img></div><h3>Mug</h3>';

describe('where a badge stands', () => {
  it.each([
    [undefined, 'inset-block:auto 6px;inset-inline:6px auto'],
    ['bottom-start', 'inset-block:auto 6px;inset-inline:6px auto'],
    ['top-start', 'inset-block:6px auto;inset-inline:6px auto'],
    ['top-end', 'inset-block:6px auto;inset-inline:auto 6px'],
    ['bottom-end', 'inset-block:auto 6px;inset-inline:auto 6px'],
  ] as const)('in the corner that the reader names (%s), when the site positions the anchor', (corner, inset) => {
    const card = cardOf(NAMED);
    const { anchor, after, form } = spotOf(card, corner);
    expect(anchor).toBe(card.element.querySelector('.named'));
    expect(after).toBeUndefined();
    expect(form.style).toContain(inset);
    expect(form.glyphOnly).toBe(false);
  });

  it.each([
    ['block', 'margin:-26px 6px 0'],
    ['flex', 'margin:6px 6px 0'],
    ['grid', 'margin:6px 6px 0'],
    ['inline-flex', 'margin:6px 6px 0'],
  ])('at its static place, over the picture, when the named anchor is not positioned (%s)', (display, margin) => {
    const card = cardOf(`<div class="named" style="display:${display}"><img></div>`);
    const { anchor, form } = spotOf(card, 'top-end');
    expect(anchor).toBe(card.element.querySelector('.named'));
    expect(form.style).toContain(`inset:auto;${margin}`);
    expect(form.glyphOnly).toBe(false);
  });

  it.each([
    ['the box of the picture', '<p class="box"><img></p><h3>Mug</h3>', '.box', undefined],
    ['around a <picture>', '<p class="box"><picture><img></picture></p><h3>Mug</h3>', '.box', undefined],
    ['behind the picture, where its box holds words', '<a class="box"><img> Mug</a>', '.box', 'img'],
    ['behind the picture, where it stands in the card itself', '<img><h3>Mug</h3>', '.card', 'img'],
    ['around a drawn background', '<p class="box"><i style="background-image:url(a.png)"></i></p>', '.box', undefined],
    ['at the title, where there is no picture', '<p>x</p><h3 class="t">Mug</h3>', '.t', undefined],
    ['at the link, where there is no title', '<p>x</p><a href="/1" class="t">Mug</a>', '.t', undefined],
    ['in the card, where there is nothing', '<p>x</p>', '.card', undefined],
  ])('without a named anchor: %s', (_what, html, anchor, after) => {
    const card = cardOf(html);
    const spot = spotOf(card);
    expect(spot.anchor.matches(anchor)).toBe(true);
    expect(card.element.contains(spot.anchor)).toBe(true);
    expect(spot.after?.localName).toBe(after);
    expect(spot.form.style).toContain('inset:auto');
  });

  it.each([
    ['a wide card', NAMED, {}, false],
    ['140 px', NAMED, { width: 140 }, false],
    ['139 px', NAMED, { width: 139 }, true],
    ['a narrow picture box', '<p><img></p>', { width: 90 }, true],
    ['a card beside the page’s list', NAMED, { place: 'aside' }, true],
    ['a line of text', '<h3>Mug</h3>', {}, true],
  ] as const)('as a glyph alone where there is no room: %s', (_what, html, more, glyphOnly) => {
    expect(spotOf(cardOf(html, more)).form.glyphOnly).toBe(glyphOnly);
  });

  it.each([NAMED, '<p><img></p>', '<img>', '<h3>Mug</h3>'])('never in the flow: %s', (html) => {
    const { style } = spotOf(cardOf(html)).form;
    expect(style).toContain('position:absolute');
    expect(style).toContain('height:20px');
    expect(style).toMatch(/z-index:1(;|$)/);
  });

  it('reads the layout once for a grid, not once for a card', () => {
    const read = vi.spyOn(window, 'getComputedStyle');
    const at = placer(readerWith());
    for (let i = 0; i < 60; i++) at(cardOf(NAMED), page);
    expect(read).toHaveBeenCalledTimes(1);
  });
});

const VIEW = { width: 1000, height: 800 };
const box = (left: number, top: number, width = 200, height = 300) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const POPOVER = { width: 320, height: 240 };

describe('where the popover stands', () => {
  it.each([
    ['right of a card', box(100, 100), { left: 308, top: 160 }],
    ['left of one at the right edge', box(780, 100), { left: 452, top: 160 }],
    ['below one that is too wide', box(100, 100, 800), { left: 100, top: 408 }],
    ['above one that is also too low', box(100, 500, 800, 290), { left: 100, top: 252 }],
    ['pushed into view', box(100, 700), { left: 308, top: 552 }],
    ['over one that fills the view', box(0, 0, 1000, 800), { left: 8, top: 8 }],
  ])('%s', (_what, card, at) => expect(placeBeside(card, POPOVER, VIEW)).toEqual(at));

  it('in sight, and over the card only when no side has room', () => {
    const side = fc.integer({ min: 20, max: 900 });
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 990 }),
        fc.integer({ min: -300, max: 790 }),
        side,
        side,
        (x, y, w, h) => {
          const card = box(x, y, w, h);
          const at = placeBeside(card, POPOVER, VIEW);
          expect(at.left).toBeGreaterThanOrEqual(8);
          expect(at.top).toBeGreaterThanOrEqual(8);
          expect(at.left + POPOVER.width).toBeLessThanOrEqual(VIEW.width - 8);
          expect(at.top + POPOVER.height).toBeLessThanOrEqual(VIEW.height - 8);
          const isOver =
            at.left < card.right &&
            at.left + POPOVER.width > card.left &&
            at.top < card.bottom &&
            at.top + POPOVER.height > card.top;
          const hasRoom =
            card.right + 16 + POPOVER.width <= VIEW.width ||
            card.left - 16 - POPOVER.width >= 0 ||
            card.bottom + 16 + POPOVER.height <= VIEW.height ||
            card.top - 16 - POPOVER.height >= 0;
          if (hasRoom) expect(isOver).toBe(false);
        },
      ),
    );
  });
});

describe('where the tip stands', () => {
  const size = { width: 320, height: 26 };
  it.each([
    ['under the badge', box(100, 100, 60, 20), { left: 100, top: 126 }],
    ['above one at the lower edge', box(100, 770, 60, 20), { left: 100, top: 738 }],
    ['in sight at the right edge', box(960, 100, 30, 20), { left: 672, top: 126 }],
    ['in sight at the left edge', box(-20, 100, 30, 20), { left: 8, top: 126 }],
  ])('%s', (_what, badge, at) => expect(placeTip(badge, size, VIEW)).toEqual(at));
});
