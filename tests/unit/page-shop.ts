/** A tiny shop in happy-dom with the whole content script on it, and an extension that answers. */
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { JudgeRequest } from '../../lib/messages/protocol.ts';
import { isOurs } from '../../lib/page/frame.ts';
import { provideKit } from '../../lib/page/kit.ts';
import { startOverlay } from '../../lib/page/overlay.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { defineSite } from '../../lib/sites/define.ts';
import { textOf } from '../../lib/sites/dom.ts';
import { wholeKit } from '../../lib/sites/item-kit/whole.ts';
import { provideItemKit, saidProduct, withSaid } from '../../lib/sites/item-kit.ts';
import { fakeExtension, installPopovers, judgedOf, ok, recordRoots, rootOf, setup, topLayer } from './page-kit.ts';

installPopovers();
recordRoots();

const reader = defineSite({
  id: 'test',
  hosts: [],
  cards: [{ select: '.card', seen: '2026' }],
  kind: ({ doc }) => (doc.querySelector('h1') ? 'item' : doc.querySelector('.card') ? 'grid' : 'none'),
  readCard: (card) => {
    const title = textOf(card, 'b');
    return { id: card.getAttribute('data-id') ?? '', ...(title && { title }) };
  },
  readItem: (page) => {
    const title = textOf(page.doc, 'h1');
    return withSaid({ id: 'main', title }, saidProduct(page, 'main', title), page);
  },
  badge: (card) => {
    const anchor = card.querySelector('.picture');
    return anchor ? { anchor } : undefined;
  },
  title: ({ doc }) => doc.querySelector('h1') ?? undefined,
});
export const card = (id: string, title = `Mug ${id}`) =>
  `<li class="card" data-id="${id}"><a href="https://shop.example/${id}">` +
  `<span class="picture" style="position:relative"></span><b>${title}</b></a></li>`;
export const grid = (...cards: string[]) => {
  document.body.innerHTML = `<ul class="grid">${cards.join('')}</ul>`;
};

/** What the worker is and says; made anew for each test. */
export const worker: { lang: Lang; on: boolean; extension: ReturnType<typeof fakeExtension> } = {
  lang: 'en',
  on: true,
  extension: fakeExtension({}),
};
export const judge = ({ listings }: JudgeRequest) =>
  ok({ judged: Object.fromEntries(listings.map(({ key, listing }) => [key, judgedOf(listing, worker.lang)])) });

export function openShop(): void {
  beforeEach(() => {
    Object.assign(worker, { lang: 'en', on: true });
    // It comes with the card script.
    Reflect.deleteProperty(globalThis, 'kaopuItemKit');
    vi.spyOn(console, 'warn');
    worker.extension = fakeExtension({
      'page.hello': () => ok(setup(worker.lang, worker.on)),
      'listings.judge': judge,
      'page.health': () => ok({}),
      'page.openReport': () => ok({}),
      'page.vouch': () => ok({ record: {} }),
      'page.needCard': async () => {
        provideItemKit(wholeKit);
        provideKit((await import('../../lib/page/card-kit.ts')).cardKit);
        return ok({});
      },
    });
  });
  afterEach(() => {
    worker.extension.command({ kind: 'end' });
    expect(console.warn).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    topLayer.clear();
    Reflect.deleteProperty(globalThis, 'kaopuCardKit');
  });
}

export const start = () => startOverlay(reader, window as unknown as Window);
export const hosts = (within: ParentNode = document) =>
  [...within.querySelectorAll('*')].filter(isOurs) as HTMLElement[];
export const badges = () => hosts(document.body).filter((host) => rootOf(host).querySelector('.k-badge'));
export const buttonOf = (host: HTMLElement) => rootOf(host).querySelector('button') as HTMLButtonElement;
export const states = () => badges().map((host) => buttonOf(host).dataset.state);
export const html = () => document.documentElement.outerHTML;
export const drawn = (count: number) => vi.waitFor(() => expect(states().filter(Boolean)).toHaveLength(count), 4000);
export const seen = (host: HTMLElement | undefined) =>
  host ? rootOf(host).querySelector('div')?.textContent : undefined;
export const strip = () => hosts(document.body).find((host) => rootOf(host).querySelector('.k-strip'));
export const click = (target: Element) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 1 });
  target.dispatchEvent(event);
  return event;
};
