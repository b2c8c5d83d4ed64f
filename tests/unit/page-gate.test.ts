// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageKind } from '../../lib/listing/types.ts';
import { type Tracked, watchPage } from '../../lib/page/watch.ts';
import { defineSite, type SiteReader } from '../../lib/sites/define.ts';
import { textOf } from '../../lib/sites/dom.ts';
import { wholeKit } from '../../lib/sites/item-kit/whole.ts';
import { brandSaid, provideItemKit, saidProduct, saidProducts, textAt } from '../../lib/sites/item-kit.ts';
import { defineShop } from '../../lib/sites/shop.ts';

const site = (more: Partial<SiteReader> = {}): SiteReader =>
  defineSite({
    id: 'test',
    hosts: [],
    cards: [{ select: '.card', seen: '2026' }],
    kind: ({ doc }) => (doc.querySelector('h1') ? 'item' : doc.querySelector('.card') ? 'grid' : 'none'),
    readCard: (card, page) => ({ title: textOf(card), brand: textAt(saidProducts(page)[0], 'brand') }),
    readItem: (page) => {
      const title = textOf(page.doc, 'h1');
      const brand = brandSaid(saidProduct(page, undefined, title));
      return { id: 'main', title, ...(brand && { brand }) };
    },
    ...more,
  });

const ITEM =
  '<h1>Beech lantern</h1><script type="application/ld+json">{"@type":"Product","name":"Beech lantern","brand":"Larch"}</script>';
const GRID = '<ul><li class="card">Mug</li></ul>';

let end: AbortController;
let items: (string | undefined)[];
let kinds: PageKind[];
let cards: Tracked[];
let rounds: number;
let calls: number;
/** Brings the kit, or refuses it. */
let come: { resolve(): void; reject(): void };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function start(reader = site()): void {
  end = new AbortController();
  [items, kinds, cards, rounds, calls] = [[], [], [], 0, 0];
  watchPage(reader, window as unknown as Window, end.signal, {
    visit: (kind) => kinds.push(kind),
    kind: (kind) => kinds.push(kind),
    item: (listing) => items.push(listing && `${listing.title} by ${listing.brand ?? '?'}`),
    cards: (changed) => cards.push(...changed),
    gone: () => undefined,
    view: () => undefined,
    kit: () => {
      calls++;
      return new Promise<void>((resolve, reject) => {
        come = {
          resolve: () => {
            provideItemKit(wholeKit);
            resolve();
          },
          reject: () => reject(new Error('gone')),
        };
      });
    },
    round: () => {
      rounds++;
    },
  });
}
const asked = (times = 1) => vi.waitFor(() => expect(calls).toBe(times), 2000);
const read = (...expected: string[]) => vi.waitFor(() => expect(items).toEqual(expected), 2500);

beforeEach(() => {
  Reflect.deleteProperty(globalThis, 'kaopuItemKit');
  document.body.innerHTML = '';
});
afterEach(() => {
  end.abort();
  provideItemKit(wholeKit);
});

describe('an item page', () => {
  it('is read once the kit is there, and once only', async () => {
    document.body.innerHTML = ITEM;
    start();
    await asked();
    await pause(200);
    expect([items, rounds]).toEqual([[], 0]);
    come.resolve();
    await read('Beech lantern by Larch');
    document.body.append('more');
    await pause(400);
    expect([items, calls]).toEqual([['Beech lantern by Larch'], 1]);
  });

  it('is read without the kit after a second, and anew when the kit comes late', async () => {
    document.body.innerHTML = ITEM;
    start();
    await asked();
    await pause(700);
    expect(items).toEqual([]);
    await read('Beech lantern by ?');
    come.resolve();
    await read('Beech lantern by ?', 'Beech lantern by Larch');
  });

  it('is read without the kit at once where it cannot be had, and does not wait again', async () => {
    document.body.innerHTML = ITEM;
    start();
    await asked();
    come.reject();
    await vi.waitFor(() => expect(items).toEqual(['Beech lantern by ?']), 500);
    document.body.append('more');
    await pause(500);
    expect([items, calls]).toEqual([['Beech lantern by ?'], 1]);
  });

  it('does not wait where the kit is there already', async () => {
    provideItemKit(wholeKit);
    document.body.innerHTML = ITEM;
    start();
    await read('Beech lantern by Larch');
    expect(calls).toBe(0);
  });

  it('ends with its signal, also while it waits', async () => {
    document.body.innerHTML = ITEM;
    start();
    await asked();
    end.abort();
    come.resolve();
    await pause(300);
    expect([items, rounds]).toEqual([[], 0]);
  });
});

describe('a list', () => {
  it('asks for no kit, until it turns into an item page', async () => {
    document.body.innerHTML = GRID;
    start();
    await vi.waitFor(() => expect(cards).toHaveLength(1), 2000);
    await pause(200);
    expect(calls).toBe(0);
    document.body.innerHTML = ITEM;
    await asked();
    expect(items).toEqual([]);
    come.resolve();
    await read('Beech lantern by Larch');
    expect(kinds).toEqual(['grid', 'item']);
  });

  it('waits for it where its reader says so', async () => {
    document.body.innerHTML = `${GRID}<script type="application/ld+json">{"@type":"Product","brand":"Larch"}</script>`;
    start(site({ needsKit: (_page, kind) => kind === 'grid' }));
    await asked();
    expect(cards).toEqual([]);
    come.resolve();
    await vi.waitFor(() => expect(cards.map(({ listing }) => listing.brand)).toEqual(['Larch']), 2000);
  });
});

describe('a page that structured data alone shows to be an item page', () => {
  it('is one as soon as the kit is there', async () => {
    document.body.innerHTML =
      '<p>Loading</p><script type="application/ld+json">{"@type":"Product","sku":"7","name":"Oil jar"}</script>';
    start(
      defineShop({
        id: 'test',
        hosts: [],
        goods: { idOf: () => '7' },
        item: { title: ['.title'], price: ['.price'], buy: ['.buy'] },
      }),
    );
    await asked();
    expect(kinds).toEqual(['none']);
    come.resolve();
    await read('Oil jar by ?');
    expect(kinds).toEqual(['none', 'item']);
  });
});
