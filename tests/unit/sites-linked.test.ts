// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { textRuns } from '../../lib/sites/dom.ts';
import type { HostRow } from '../../lib/sites/hosts.ts';
import { readLinkedCard, readStars } from '../../lib/sites/linked/card.ts';
import { shownPrices } from '../../lib/sites/linked/prices.ts';
import { type Goods, linkedCards } from '../../lib/sites/linked.ts';
import { pageOf } from '../../lib/sites/read.ts';

const hosts: readonly HostRow[] = [{ host: 'shop.example', space: 'shop.example', currency: 'USD' }];
const goods: Goods = { idOf: ({ pathname }) => /\/p\/(\d+)$/.exec(pathname)?.[1] };
const open = (html: string) =>
  pageOf(
    new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html'),
    'https://shop.example/list/lamps',
    hosts,
  );
const pricesIn = (html: string) => {
  const page = open(`<div id="x">${html}</div>`);
  const block = page.doc.getElementById('x') as Element;
  return shownPrices(textRuns(block), block, page);
};
const usd = (amount: number, from = false) => ({ amount, currency: 'USD', from });

describe('the price of a block', () => {
  it.each([
    ['one text', '<b>$145.99</b>', usd(145.99)],
    ['a sign, whole and raised cents', '<b><i>$</i><i>579</i><sup>99</sup></b>', usd(579.99)],
    ['a thousand with raised cents', '<b><i>$</i><i>1,079</i><sup>00</sup></b>', usd(1079)],
    ['four pieces', '<b><i>$</i><i>15</i><i>.</i><i>18</i></b>', usd(15.18)],
    ['a sign, whole, cents and more text', '<li>$<b>145</b><sup>.99</sup> <a>(5 Offers)</a>–</li>', usd(145.99)],
    ['pieces after their reading aloud', '<b><i>current price: $15.18</i><i>$</i><i>15</i>.<i>18</i></b>', usd(15.18)],
    ['a first of two', '<b>$1,089.99</b><b>$700.00</b>', usd(1089.99)],
    ['a word before it', '<i>From</i> <b>$188.39</b>', usd(188.39, true)],
    ['a struck one before it', '<s>$20.00</s><b>$15.00</b>', usd(15)],
    ['a labelled one before it', '<i>Was:</i><b>$34.99</b><i>Sale</i><b>$31.49</b>', usd(31.49)],
    ['a saving before it', '<i>$3.80 off</i><b>$15.18</b>', usd(15.18)],
    ['instalments before it', '<i>4 payments of $5.00</i><b>$20.00</b>', usd(20)],
  ])('is read from %s', (_, html, price) => expect(pricesIn(html).price).toEqual(price));

  it.each([
    ['only struck out', '<s>$20.00</s>'],
    ['not a number', '<b>$NaN</b>'],
    ['zero', '<b>$0.00</b>'],
    ['per month', '<b>$25.00</b><i>/month</i>'],
    ['a placeholder', '<b>--</b><i>$</i>'],
  ])('is none where it is %s', (_, html) => expect(pricesIn(html).price).toBeUndefined());

  it.each([
    ['struck out', '<b>$15.00</b><s>$20.00</s>', 20],
    ['named by its class', '<b>$15.00</b><b class="price--was">$20.00</b>', 20],
    ['named by a word', '<b>$15.00</b><i>MRP</i> <b>$20.00</b>', 20],
    ['what a percentage was taken off', '<b>$15.00</b><b>$20.00</b><i>(25% off)</i>', 20],
  ])('names the one before it, %s', (_, html, amount) => expect(pricesIn(html).listPrice?.amount).toBe(amount));

  it.each([
    ['of another thing', '<b>$15.00</b><b>$20.00</b>'],
    ['a preview is no price before', '<div class="preview"><b>$15.00</b></div>'],
    ['lower than it', '<b>$15.00</b><s>$10.00</s>'],
  ])('names none: %s', (_, html) => {
    expect(pricesIn(html).price).toEqual(usd(15));
    expect(pricesIn(html).listPrice).toBeUndefined();
  });
});

describe('stars', () => {
  it.each([
    ['<p class="sr">Rated 4.5 out of 5 stars.45 total votes</p>', 4.5, 45],
    ['<p aria-label="4 star by 85 Ratings">4</p><p>85 Ratings</p>', 4, 85],
    ['<p title="Review Average 4.3"></p><p>(120)</p>', 4.3, 120],
    ['<p>4.6</p><p>2,70,958 Ratings</p>', 4.6, 270958],
    ['<p class="rating">3.8</p>', 3.8, undefined],
    ['<p>(1.3K)</p>', undefined, 1300],
  ])('%s', (html, value, count) => {
    const block = open(`<div id="x">${html}</div>`).doc.getElementById('x') as Element;
    const rating = readStars(block, textRuns(block));
    expect(rating?.value).toBe(value);
    expect(rating?.count?.min).toBe(count);
  });

  it.each(['<p>$4.50</p>', '<p class="flex-start">3</p>', '<p>(2 colors)</p>', '<p class="stars">0 out of 5</p>'])(
    'are none in %s',
    (html) => {
      const block = open(`<div id="x">${html}</div>`).doc.getElementById('x') as Element;
      expect(readStars(block, textRuns(block))?.value).toBeUndefined();
    },
  );
});

const card = (id: number, more = '') =>
  `<div class="q"><a href="/p/${id}"><img alt=""></a><div><a href="/p/${id}">Reading lamp ${id}</a><b>$1${id}.00</b>${more}</div></div>`;
const cardsIn = (html: string, own?: string) => {
  const page = open(html);
  return linkedCards(page, goods, own).map(({ element, place }) => ({
    place,
    ...readLinkedCard(element, page, goods),
  }));
};

describe('cards by their addresses', () => {
  it('are found whatever their classes', () =>
    expect(cardsIn(card(1) + card(2) + card(3))).toMatchObject([
      { id: '1', url: 'https://shop.example/p/1', title: 'Reading lamp 1', price: usd(11), place: 'main' },
      { id: '2', price: usd(12) },
      { id: '3', price: usd(13) },
    ]));

  it('hold what stands beside the link, and nothing of their neighbours', () =>
    expect(cardsIn(card(1, '<p>Free shipping</p>') + card(2, '<p>$4.99 shipping</p>'))).toMatchObject([
      { id: '1', shipping: { kind: 'free' } },
      { id: '2', shipping: { kind: 'paid' } },
    ]));

  it('keep their links to other colours', () =>
    expect(
      cardsIn(card(1, '<a href="/p/81"><img alt=""></a><a href="/p/82"><img alt=""></a>') + card(2)),
    ).toMatchObject([{ id: '1', title: 'Reading lamp 1' }, { id: '2' }]));

  it('never take in a neighbour without a price', () => {
    const bare = '<div class="q"><a href="/p/9"><img alt=""></a><a href="/p/9">A lamp with no price</a></div>';
    expect(cardsIn(`<section>${card(1)}${bare}</section>${card(2)}`).map(({ id, title }) => [id, title])).toEqual([
      ['1', 'Reading lamp 1'],
      ['2', 'Reading lamp 2'],
    ]);
  });

  it.each([
    ['a footer', `<footer>${card(1)}</footer>`],
    ['navigation', `<nav>${card(1)}</nav>`],
    ['a page of no goods', '<a href="/help"><img alt=""><b>$5.00 off</b></a>'],
    ['goods of another host', '<a href="https://other.example/p/1"><img alt=""><b>$5.00</b></a>'],
    ['a link without an address', '<a href="http://[">x<img alt=""><b>$5.00</b></a>'],
    ['goods without a picture', '<a href="/p/1">Lamp <b>$5.00</b></a>'],
  ])('are none in %s', (_, html) => expect(cardsIn(html)).toEqual([]));

  it('are aside in a strip, by its class or its heading', () => {
    const places = (html: string) => cardsIn(`${card(1)}${card(2)}${card(3)}${html}`).map(({ place }) => place);
    const main = ['main', 'main', 'main'];
    expect(places(`<div class="product-carousel">${card(8)}</div>`)).toEqual([...main, 'aside']);
    expect(places(`<div><h3>You may also like</h3>${card(8)}${card(9)}</div>`)).toEqual([...main, 'aside', 'aside']);
    expect(places(`<div><h3>Floor lamps</h3>${card(8)}</div>`)).toEqual([...main, 'main']);
  });

  it('are no strip under a word that leads the whole list', () =>
    expect(cardsIn(`<div><span>Recommended</span>${card(1)}${card(2)}</div>`).map(({ place }) => place)).toEqual([
      'main',
      'main',
    ]));

  it('are all aside beside own goods, which are left out', () =>
    expect(cardsIn(card(1) + card(2), '1')).toMatchObject([{ id: '2', place: 'aside' }]));

  it('are unreadable without a title', () =>
    expect(cardsIn('<a href="/p/1"><img alt=""><b>$5.00</b></a>')).toEqual([
      { id: '1', url: 'https://shop.example/p/1', place: 'main' },
    ]));

  it('take no price out of their own name', () =>
    expect(cardsIn('<div><a href="/p/1"><img alt=""><h3>Two $50 gift cards</h3></a><b>$74.99</b></div>')).toMatchObject(
      [{ title: 'Two $50 gift cards', price: usd(74.99) }],
    ));
});
