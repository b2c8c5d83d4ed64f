// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Badge, badgeMaker } from '../../lib/page/badge.ts';
import { nextBadge } from '../../lib/page/geometry.ts';
import { badgeKeys } from '../../lib/page/keys.ts';
import { frameOf, judgedOf, PARTIAL } from './page-kit.ts';

const make = badgeMaker(frameOf());
const win = window as unknown as Window;
let end: AbortController;
let badges: Badge[];
let keys: ReturnType<typeof badgeKeys>;
let opened: [index: number, byKey: boolean][];
let closed: number;
/** What the page's own handlers hear, in either phase. */
let heard: string[];
let page: AbortController;

const PAGE_EVENTS = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick'],
  ...['touchstart', 'touchend', 'keydown', 'keyup', 'keypress', 'dragstart'],
];

/** A grid of cards that are each one big link, three to a row. */
function start(count: number): void {
  document.body.innerHTML = Array.from(
    { length: count },
    (_, i) => `<a class="card" href="https://shop.example/${i}"><span class="picture"></span></a>`,
  ).join('');
  badges = [...document.querySelectorAll('.picture')].map((anchor, i) => {
    const badge = make.make(judgedOf(PARTIAL), { glyphOnly: false, style: 'position:absolute' });
    anchor.append(badge.host);
    badge.host.getBoundingClientRect = () => new DOMRect((i % 3) * 200, Math.floor(i / 3) * 300, 20, 20);
    return badge;
  });
  const byHost = new Map<EventTarget | null, Badge>(badges.map((badge) => [badge.host, badge]));
  keys = badgeKeys(
    {
      badgeOf: (host) => byHost.get(host),
      // Backwards: the order in which they were made is not the order on the page.
      all: () => badges.filter(({ host }) => host.isConnected).reverse(),
      go: (from, direction) => keys.focus(nextBadge(badges, from, direction)),
      open: (badge, byKey) => opened.push([badges.indexOf(badge), byKey]),
      close: () => {
        closed++;
        return true;
      },
    },
    end.signal,
  );
  keys.listen(win);
  for (const type of PAGE_EVENTS)
    for (const target of [document, ...document.querySelectorAll('a')])
      for (const capture of [false, true])
        target.addEventListener(type, () => heard.push(type), { capture, signal: page.signal });
}

beforeEach(() => {
  end = new AbortController();
  page = new AbortController();
  opened = [];
  heard = [];
  closed = 0;
});
afterEach(() => {
  end.abort();
  page.abort();
});

const at = (index: number) => badges[index] as Badge;
/** What a browser dispatches for something inside a closed root: the target outside is the host. */
function fire(event: Event, target: EventTarget = at(0).host): Event {
  target.dispatchEvent(event);
  return event;
}
const mouse = (type: string, detail = 1) =>
  new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, detail });
const key = (name: string, more: KeyboardEventInit = {}, type = 'keydown') =>
  new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true, composed: true, ...more });
const stops = () => badges.map(({ button }) => button.tabIndex).flatMap((index, i) => (index === 0 ? [i] : []));
const focused = () => badges.findIndex(({ host }) => host === document.activeElement);

describe('the one tab stop', () => {
  it('is the first badge of the page, whatever the order they came in', () => {
    start(6);
    expect(stops()).toEqual([]);
    keys.settle();
    expect(stops()).toEqual([0]);
  });

  it('stays where it is while more badges come and go', () => {
    start(6);
    keys.settle();
    keys.focus(at(3));
    at(0).host.remove();
    keys.settle();
    expect(stops()).toEqual([3]);
  });

  it('moves on when its badge goes, and does not come back twice', () => {
    start(6);
    keys.settle();
    const { host } = at(0);
    const place = host.parentNode;
    host.remove();
    keys.settle();
    expect(stops()).toEqual([1]);
    place?.append(host);
    keys.settle();
    expect(stops()).toEqual([1]);
  });

  it('is none on a page without badges', () => {
    start(0);
    expect(() => keys.settle()).not.toThrow();
  });

  it('goes to the badge that was clicked', () => {
    start(6);
    keys.settle();
    fire(mouse('click'), at(4).host);
    expect(stops()).toEqual([4]);
  });
});

describe('a badge inside a link', () => {
  it('opens itself and nothing of the site’s', () => {
    start(3);
    const click = fire(mouse('click'), at(1).host);
    expect(click.defaultPrevented).toBe(true);
    expect(heard).toEqual([]);
    expect(opened).toEqual([[1, false]]);
  });

  it('tells a click that a key made from one of the mouse', () => {
    start(3);
    fire(mouse('click', 0));
    expect(opened).toEqual([[0, true]]);
  });

  it.each(PAGE_EVENTS)('keeps %s from every handler of the page', (type) => {
    start(3);
    fire(type.startsWith('key') ? key('a', {}, type) : mouse(type));
    expect(heard).toEqual([]);
    fire(mouse(type), document.querySelector('.picture') as Element);
    expect(heard.length).toBeGreaterThan(0);
  });

  it.each(['click', 'auxclick', 'dragstart'])('lets no link follow %s', (type) => {
    start(3);
    expect(fire(mouse(type)).defaultPrevented).toBe(true);
    expect(fire(mouse(type), document.querySelector('.picture') as Element).defaultPrevented).toBe(false);
  });

  it('lets the focus come by the mouse', () => {
    start(3);
    expect(fire(mouse('mousedown')).defaultPrevented).toBe(false);
  });

  it('is the page’s again after the end', () => {
    start(3);
    end.abort();
    expect(fire(mouse('click')).defaultPrevented).toBe(false);
    expect(heard.length).toBeGreaterThan(0);
    expect(opened).toEqual([]);
  });
});

describe('keys', () => {
  beforeEach(() => {
    start(7);
    keys.settle();
  });

  it.each(['Enter', ' '])('%j opens, by key, and presses nothing else', (name) => {
    expect(fire(key(name), at(2).host).defaultPrevented).toBe(true);
    expect(opened).toEqual([[2, true]]);
  });

  it('Escape closes', () => {
    expect(fire(key('Escape')).defaultPrevented).toBe(true);
    expect([closed, opened]).toEqual([1, []]);
  });

  it.each([
    [0, 'ArrowRight', 1],
    [1, 'ArrowDown', 4],
    [4, 'ArrowUp', 1],
    [4, 'ArrowLeft', 3],
    [3, 'ArrowDown', 6],
    [4, 'Home', 0],
    [1, 'End', 6],
  ])('from %i %s leads to %i, with focus and tab stop', (from, name, to) => {
    keys.focus(at(from));
    expect(fire(key(name), at(from).host).defaultPrevented).toBe(true);
    expect([focused(), stops()]).toEqual([to, [to]]);
  });

  it.each([
    [0, 'ArrowLeft'],
    [2, 'ArrowRight'],
    [6, 'ArrowDown'],
  ])('from %i there is nothing at %s: it stays, and the page does not scroll', (from, name) => {
    keys.focus(at(from));
    expect(fire(key(name), at(from).host).defaultPrevented).toBe(true);
    expect([focused(), stops()]).toEqual([from, [from]]);
  });

  it.each([
    ['Tab', {}],
    ['a', {}],
    ['F5', {}],
    ['Enter', { ctrlKey: true }],
    ['ArrowLeft', { altKey: true }],
    ['ArrowUp', { metaKey: true }],
  ])('%s %j is left to the browser', (name, more) => {
    keys.focus(at(0));
    expect(fire(key(name, more)).defaultPrevented).toBe(false);
    expect([opened, focused()]).toEqual([[], 0]);
  });

  it('of the page are the page’s', () => {
    expect(fire(key('Enter'), document.querySelector('a') as Element).defaultPrevented).toBe(false);
    expect(heard).toContain('keydown');
  });
});
