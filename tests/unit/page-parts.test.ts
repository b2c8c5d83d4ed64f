// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inOrder } from '../../lib/page/keys.ts';
import { type Tracked, type Watch, watchPage } from '../../lib/page/watch.ts';
import { defineSite, type SiteReader } from '../../lib/sites/define.ts';
import { textOf } from '../../lib/sites/dom.ts';
import { openParts, partFinder } from '../../lib/sites/parts.ts';

const site = (select?: string): SiteReader =>
  defineSite({
    id: 'test',
    hosts: [],
    cards: [{ select: '.card', seen: '2026' }],
    parts: openParts(select),
    kind: (page) => ([page.doc, ...(page.roots ?? [])].some((root) => root.querySelector('.card')) ? 'grid' : 'none'),
    readCard: (card) => ({ id: card.getAttribute('data-id') ?? '', title: textOf(card, 'b') }),
  });

const card = (id: string) => `<div class="card" data-id="${id}"><b>Mug ${id}</b></div>`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let end: AbortController;
let told: Tracked[];
let gone: string[];
let views: Window[];
let rounds: number;
let watch: Watch;

function start(reader = site()): void {
  end = new AbortController();
  [told, gone, views, rounds] = [[], [], [], 0];
  watch = watchPage(reader, window as unknown as Window, end.signal, {
    visit: () => undefined,
    kind: () => undefined,
    item: () => undefined,
    cards: (changed) => told.push(...changed),
    gone: (cards) => gone.push(...cards.map(({ key }) => key)),
    view: (view) => views.push(view),
    kit: async () => undefined,
    round: () => {
      rounds++;
    },
  });
}
const settle = async () => {
  let before = -1;
  await pause(150);
  while (before !== rounds) {
    before = rounds;
    await pause(250);
  }
};
const titles = () => [...watch.tracked()].map(({ listing }) => listing.title);
const rootOf = (name: string): ShadowRoot => {
  const host = document.body.appendChild(document.createElement(name));
  return host.shadowRoot ?? host.attachShadow({ mode: 'open' });
};

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => end.abort());

describe('cards in open shadow roots', () => {
  it('are found, also in roots inside roots, and followed', async () => {
    document.body.innerHTML = card('light');
    const list = rootOf('shop-list');
    list.innerHTML = `${card('1')}<shop-more></shop-more>`;
    const more = list.querySelector('shop-more')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    more.innerHTML = card('2');
    start();
    await settle();
    expect(titles()).toEqual(['Mug light', 'Mug 1', 'Mug 2']);
    list.querySelector('.card')?.remove();
    more.append(document.createElement('p'));
    (more.querySelector('b') as Element).textContent = 'Cup 2';
    await settle();
    expect(titles()).toEqual(['Mug light', 'Cup 2']);
    expect(gone).toEqual(['test:1'.replace('test', 'localhost')]);
  });

  it('that arrive with a component later are found', async () => {
    start();
    await settle();
    rootOf('shop-list').innerHTML = card('1');
    await settle();
    expect(titles()).toEqual(['Mug 1']);
  });

  it('of a component whose code comes late are found without any change of the page', async () => {
    document.body.innerHTML = '<shop-late></shop-late>';
    start();
    await settle();
    expect(titles()).toEqual([]);
    const host = document.querySelector('shop-late') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = card('1');
    await pause(1200);
    await settle();
    expect(titles()).toEqual(['Mug 1']);
  });

  it('of hosts that the shop names are found, others are not looked into', async () => {
    const plain = rootOf('section');
    plain.host.className = 'goods';
    plain.innerHTML = card('1');
    rootOf('shop-menu').innerHTML = card('2');
    start(site('section.goods'));
    await settle();
    expect(titles()).toEqual(['Mug 1']);
  });

  it('go with their host', async () => {
    const list = rootOf('shop-list');
    list.innerHTML = card('1');
    start();
    await settle();
    list.host.remove();
    await settle();
    expect(titles()).toEqual([]);
  });

  it('are not looked for where the shop does not say so', async () => {
    rootOf('shop-list').innerHTML = card('1');
    const { parts: _parts, ...plain } = site();
    start(plain);
    await settle();
    expect(titles()).toEqual([]);
  });
});

describe('looking for roots', () => {
  it('looks at each element of the page once, whatever is added later', () => {
    document.body.innerHTML = '<p></p>'.repeat(50);
    const parts = partFinder(document);
    expect(parts.look([])).toEqual([]);
    let asked = 0;
    const all = document.querySelectorAll.bind(document);
    document.querySelectorAll = ((what: string) => {
      if (what === '*') asked++;
      return all(what);
    }) as typeof document.querySelectorAll;
    const root = rootOf('shop-list');
    expect(parts.look([root.host])).toEqual([root]);
    expect(parts.look([])).toEqual([root]);
    Reflect.deleteProperty(document, 'querySelectorAll');
    expect(asked).toBe(0);
  });

  it('knows which components are still waiting', () => {
    document.body.innerHTML = '<shop-late></shop-late>';
    const parts = partFinder(document);
    parts.look([]);
    expect([parts.isWaiting(), parts.isRipe()]).toEqual([true, false]);
    const root = document.querySelector('shop-late')?.attachShadow({ mode: 'open' });
    expect(parts.isRipe()).toBe(true);
    expect(parts.look([])).toEqual([root]);
    expect(parts.isWaiting()).toBe(false);
  });
});

describe('the order of badges', () => {
  it('is that of the page, across roots', () => {
    document.body.innerHTML = '<i id="a"></i><shop-one></shop-one><i id="d"></i>';
    const root = document.querySelector('shop-one')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = '<i id="b"></i><i id="c"></i>';
    const hosts = [...document.querySelectorAll('i'), ...root.querySelectorAll('i')]
      .reverse()
      .map((host) => ({ host }));
    expect(inOrder(hosts).map(({ host }) => host.id)).toEqual(['a', 'b', 'c', 'd']);
  });
});
