// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageKind } from '../../lib/listing/types.ts';
import { type Tracked, type Watch, type WatchEvents, watchPage } from '../../lib/page/watch.ts';
import { defineSite } from '../../lib/sites/define.ts';
import { textOf } from '../../lib/sites/dom.ts';

const reader = defineSite({
  id: 'test',
  hosts: [],
  cards: [
    { select: '.card', seen: '2026' },
    { select: '.more .tile', place: 'aside', seen: '2026' },
  ],
  kind: ({ doc }) => (doc.querySelector('h1') ? 'item' : doc.querySelector('.card') ? 'grid' : 'none'),
  readCard: (card, { lang }) => {
    if (card.hasAttribute('data-poison')) throw new Error('odd card');
    const title = textOf(card, 'b');
    const said = card.hasAttribute('data-says-lang') ? { brand: lang } : {};
    return title ? { id: card.getAttribute('data-id') ?? '', title, ...said } : undefined;
  },
  readItem: ({ doc }) => ({ id: 'main', title: textOf(doc, 'h1') }),
});

const card = (id: string, title: string) => `<div class="card" data-id="${id}"><b>${title}</b></div>`;

let end: AbortController;
let seen: {
  kinds: PageKind[];
  visits: number;
  cards: Tracked[][];
  gone: string[];
  items: (string | undefined)[];
  rounds: number;
  views: Window[];
};
let watch: Watch;

const start = () => {
  end = new AbortController();
  seen = { kinds: [], visits: 0, cards: [], gone: [], items: [], rounds: 0, views: [] };
  const on: WatchEvents = {
    visit: (kind) => {
      seen.visits++;
      seen.kinds.push(kind);
    },
    kind: (kind) => seen.kinds.push(kind),
    item: (listing) => seen.items.push(listing?.title),
    cards: (changed) => seen.cards.push(changed),
    gone: (cards) => seen.gone.push(...cards.map(({ key }) => key)),
    view: (view) => seen.views.push(view),
    kit: async () => undefined,
    round: () => {
      seen.rounds++;
    },
  };
  watch = watchPage(reader, window as unknown as Window, end.signal, on);
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Longer than one round's gap, and until no further round comes. */
const settle = async () => {
  let before = -1;
  await pause(150);
  while (before !== seen.rounds) {
    before = seen.rounds;
    await pause(250);
  }
};
/** In the order in which they were told, whatever the slices. */
const keys = () => seen.cards.flat().map(({ key, listing }) => `${key}=${listing.title ?? '?'}`);

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => end.abort());

describe('the watcher', () => {
  it('reads what is there, then only what is new', async () => {
    document.body.innerHTML = card('1', 'one') + card('2', 'two');
    start();
    await settle();
    document.body.insertAdjacentHTML('beforeend', card('3', 'three'));
    await settle();
    expect(keys()).toEqual(['localhost:1=one', 'localhost:2=two', 'localhost:3=three']);
  });

  it('reads a recycled card again, under its new identity', async () => {
    document.body.innerHTML = card('1', 'one');
    start();
    await settle();
    const element = document.querySelector('.card') as Element;
    element.setAttribute('data-id', '9');
    (element.querySelector('b') as Element).textContent = 'nine';
    await settle();
    expect(keys()).toEqual(['localhost:1=one', 'localhost:9=nine']);
    expect(seen.gone).toEqual(['localhost:1']);
  });

  it('reads a skeleton once it is filled', async () => {
    document.body.innerHTML = '<div class="card" data-id="1"><b></b></div>';
    start();
    await settle();
    expect(seen.cards).toEqual([]);
    (document.querySelector('b') as Element).textContent = 'late';
    await settle();
    expect(keys()).toEqual(['localhost:1=late']);
  });

  it('numbers an offer that stands there twice', async () => {
    document.body.innerHTML = card('1', 'one') + card('1', 'one');
    start();
    await settle();
    expect(keys()).toEqual(['localhost:1=one', 'localhost:1~2=one']);
  });

  it('says when cards leave', async () => {
    document.body.innerHTML = card('1', 'one') + card('2', 'two');
    start();
    await settle();
    document.querySelector('.card')?.remove();
    await settle();
    expect(seen.gone).toEqual(['localhost:1']);
  });

  it('counts a card that throws as unreadable and reads the rest', async () => {
    document.body.innerHTML = `<div class="card" data-poison></div>${card('2', 'two')}`;
    start();
    await settle();
    expect(seen.cards.flat().map(({ listing }) => listing.title)).toEqual([undefined, 'two']);
  });

  it('wakes up on a page that fills late', async () => {
    start();
    await settle();
    expect(seen.kinds).toEqual(['none']);
    document.body.innerHTML = card('1', 'one');
    await settle();
    expect(seen.kinds).toEqual(['none', 'grid']);
    expect(keys()).toEqual(['localhost:1=one']);
  });

  it('takes the cards of an item page as asides', async () => {
    document.body.innerHTML = `<h1>thing</h1>${card('1', 'one')}`;
    start();
    await settle();
    expect(seen.items).toEqual(['thing']);
    expect(seen.cards.flat().map(({ place }) => place)).toEqual(['aside']);
  });

  it('does not see its own writes, and sees the page’s', async () => {
    document.body.innerHTML = card('1', 'one');
    start();
    await settle();
    const rounds = seen.rounds;
    watch.quietly(() => document.querySelector('.card')?.append(document.createElement('i')));
    await settle();
    expect(seen.rounds).toBe(rounds);
    document.querySelector('.card')?.append(document.createElement('i'));
    await settle();
    expect(seen.rounds).toBeGreaterThan(rounds);
    expect(seen.cards).toHaveLength(1);
  });

  it('hands the keys of a list to the list that is drawn in its place', async () => {
    document.body.innerHTML = `<div id="list">${card('1', 'one')}${card('2', 'two')}</div>`;
    start();
    await settle();
    const list = document.querySelector('#list') as Element;
    const old = [...document.querySelectorAll('.card')];
    list.replaceWith(list.cloneNode(true));
    await settle();
    expect(keys()).toEqual(['localhost:1=one', 'localhost:2=two', 'localhost:1=one', 'localhost:2=two']);
    expect(seen.gone).toEqual([]);
    expect([...watch.tracked()].some(({ element }) => old.includes(element))).toBe(false);
  });

  it('gives a key again once its card has left', async () => {
    document.body.innerHTML = card('1', 'one');
    start();
    await settle();
    for (const id of ['9', '1']) {
      document.querySelector('.card')?.setAttribute('data-id', id);
      await settle();
    }
    expect(keys()).toEqual(['localhost:1=one', 'localhost:9=one', 'localhost:1=one']);
    expect(seen.gone).toEqual(['localhost:1', 'localhost:9']);
  });

  it('reads every card again when the page changes its language', async () => {
    document.documentElement.lang = 'en';
    document.body.innerHTML = `<div class="card" data-id="1" data-says-lang><b>one</b></div>`;
    start();
    await settle();
    document.documentElement.lang = 'de';
    await settle();
    expect(seen.cards.flat().map(({ listing }) => listing.brand)).toEqual(['en', 'de']);
    document.documentElement.lang = '';
  });

  it('ends with its signal', async () => {
    document.body.innerHTML = card('1', 'one');
    start();
    await settle();
    end.abort();
    document.body.insertAdjacentHTML('beforeend', card('2', 'two'));
    await settle();
    expect(seen.cards).toHaveLength(1);
  });
});
