// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { textRuns } from '../../lib/sites/dom.ts';
import { pageOf, readPage } from '../../lib/sites/read.ts';
import { pricesIn, skuIn } from '../../lib/sites/zalando/values.ts';
import { reader } from '../../lib/sites/zalando.ts';

const docOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const pageAt = (html: string, url: string) => pageOf(docOf(html), url, reader.hosts);
const read = (html: string, url: string) => readPage(reader, pageAt(html, url));

describe('the prices of an article', () => {
  it.each([
    ['one', 'www.zalando.de', ['149,95 €'], { price: { amount: 149.95, currency: 'EUR', from: false } }],
    [
      'from, and the one before',
      'www.zalando.de',
      ['ab 83,99 €', 'ab 119,99 €'],
      { price: { amount: 83.99, from: true }, listPrice: { amount: 119.99 } },
    ],
    [
      'with labels',
      'www.zalando.de',
      ['83,99 €', 'Ursprünglich:', '119,99 €', '-30%'],
      { price: { amount: 83.99 }, listPrice: { amount: 119.99 } },
    ],
    [
      'swiss francs',
      'www.zalando.ch',
      ['CHF 89.95', 'CHF 129.95'],
      { price: { amount: 89.95, currency: 'CHF' }, listPrice: { amount: 129.95 } },
    ],
    ['zloty', 'www.zalando.pl', ['od 1 299,00 zł'], { price: { amount: 1299, currency: 'PLN', from: true } }],
    [
      'pounds',
      'www.zalando.co.uk',
      ['£45.00', 'Originally:', '£60.00'],
      { price: { amount: 45, currency: 'GBP' }, listPrice: { amount: 60 } },
    ],
    ['kronor', 'www.zalando.se', ['899 kr'], { price: { amount: 899, currency: 'SEK' } }],
  ])('%s', (_, host, texts, expected) => {
    const body = docOf(texts.map((text) => `<p>${text}</p>`).join('')).body;
    expect(pricesIn(textRuns(body), pageAt('', `https://${host}/x/`))).toMatchObject(expected);
  });

  it.each([
    ['the lowest of 30 days', ['45,00 €', 'Letzter niedrigster Preis: 52,00 €']],
    ['the same in two texts', ['45,00 €', 'Dernier prix le plus bas :', '52,00 €']],
    ['sizes', ['45,00 €', '23 27', '25x32 29x32']],
  ])('%s are no list price', (_, texts) => {
    const found = pricesIn(
      textRuns(docOf(texts.map((text) => `<p>${text}</p>`).join('')).body),
      pageAt('', 'https://www.zalando.de/x/'),
    );
    expect(found.price?.amount).toBe(45);
    expect(found).not.toHaveProperty('listPrice');
  });
});

it('reads the article number at the end of an address', () => {
  expect(skuIn('/lumora-alba-jeans-skinny-fit-lum11n00a-k11.html?size=26')).toBe('lum11n00a-k11');
  expect(skuIn('/lumora-alba.html')).toBeUndefined();
});

it('names the brand above the name, and only there', () => {
  const article = (names: string) =>
    `<article role="link"><a href="/x-lum11n00a-k11.html"><header><div>${names}</div><p>9,95 €</p></header></a></article>`;
  const [first, second] = read(
    article('<span>Lumora</span><h3>ALBA</h3>') + article('<h3>ALBA</h3>'),
    'https://www.zalando.de/jeans/',
  ).cards;
  expect(first?.listing).toMatchObject({ brand: 'Lumora', title: 'ALBA' });
  expect(second?.listing).toMatchObject({ title: 'ALBA' });
  expect(second?.listing).not.toHaveProperty('brand');
});

describe('kind', () => {
  const article = '<article role="link"><a href="/x-lum11n00a-k11.html"><header><h3>ALBA</h3></header></a></article>';
  it.each([
    ['a list', article, 'https://www.zalando.de/jeans/', 'grid'],
    ['a home page', article, 'https://www.zalando.de/damen-home/', 'none'],
    ['a strip alone', `<div data-testid="reco-carousel">${article}</div>`, 'https://www.zalando.de/faq/', 'none'],
    ['an item', '<h1>ALBA</h1>', 'https://www.zalando.de/x-lum11n00a-k11.html', 'item'],
    ['an item still empty', '<main></main>', 'https://www.zalando.de/x-lum11n00a-k11.html', 'none'],
    ['a refusal', '<title>Access Denied</title>', 'https://www.zalando.de/x-lum11n00a-k11.html', 'wall'],
  ])('%s', (_, html, url, kind) => expect(read(html, url).kind).toBe(kind));
});
