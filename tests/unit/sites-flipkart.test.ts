// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { textRuns } from '../../lib/sites/dom.ts';
import { addressOf, pidIn, priceGroup, ratingIn } from '../../lib/sites/flipkart/values.ts';
import { reader } from '../../lib/sites/flipkart.ts';
import { pageOf, readPage } from '../../lib/sites/read.ts';

const docOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const runs = (...texts: string[]) => textRuns(docOf(texts.map((text) => `<div>${text}</div>`).join('')).body);
const read = (html: string, url: string) => readPage(reader, pageOf(docOf(html), url, reader.hosts));

describe('the group of prices', () => {
  it.each([
    ['price, list price, discount', ['₹16,490', '₹17,999', '8% off'], 16490, 17999],
    ['discount, list price without a sign, price', ['63%', '4,990', '₹1,869'], 1869, 4990],
    ['a discount with an arrow of its own', ['↓', '63%', '4,990', '₹1,869'], 1869, 4990],
    ['lakhs', ['₹1,34,900'], 134900, undefined],
    ['no discount in percent', ['₹19,450', '₹19,499'], 19450, 19499],
    ['an exchange bonus set apart', ['Upto', '₹45,050', 'Off on Exchange'], undefined, undefined],
    ['the bonus before the price', ['Upto', '₹45,050', 'Off on Exchange', 'x', '₹59,900'], 59900, undefined],
    ['a bonus in one text', ['Extra ₹4700 off', '₹11,299', '₹15,999', '29% off'], 11299, 15999],
    ['a price for card holders', ['Buy at ₹1,775'], undefined, undefined],
    ['a bare number beside no discount', ['128', '₹1,869'], 1869, undefined],
    ['a price per month', ['₹499', '/month'], undefined, undefined],
    ['no number', ['₹', '₹NaN'], undefined, undefined],
    ['nothing', [], undefined, undefined],
  ])('%s', (_, texts, price, list) => {
    const group = priceGroup(runs(...texts));
    expect(group?.price?.amount).toBe(price);
    expect(group?.listPrice?.amount).toBe(list);
  });
});

describe('the rating', () => {
  it.each([
    ['in words', ['4.4', '5,220 Ratings', '&amp;', '280 Reviews'], 4.4, 5220],
    ['in brackets', ['4.1', '(719)'], 4.1, 719],
    ['after a bar', ['3.9', '| 32'], 3.9, 32],
    ['with a star alone', ['3.8<img alt="">'], 3.8, undefined],
  ])('%s', (_, texts, value, count) => {
    const rating = ratingIn(runs(...texts));
    expect(rating?.value).toBe(value);
    expect(rating?.count?.min).toBe(count);
  });
  it.each([
    ['a quantity', ['4', '128 GB']],
    ['above its scale', ['9.9', '(12)']],
    ['a line of properties', ['<ul><li>4<img alt=""></li></ul>', '(12)']],
  ])('%s is none', (_, texts) => expect(ratingIn(runs(...texts))).toBeUndefined());
});

it('tells variants by pid, and keeps nothing else of an address', () => {
  const href = '/lumora-one/p/itmexa0000000001?pid=MOBEXA0000000001&lid=LSTMOBEXA0000000001ABC&marketplace=FLIPKART#x';
  expect(pidIn(href)).toBe('MOBEXA0000000001');
  expect(pidIn('/lumora-one/p/itmexa0000000001?pid=itmexa0000000001')).toBeUndefined();
  expect(addressOf(href, 'MOBEXA0000000001')).toBe('/lumora-one/p/itmexa0000000001?pid=MOBEXA0000000001');
});

describe('kind', () => {
  const SEARCH = 'https://www.flipkart.com/search?q=x';
  const link = (n: number) =>
    `<a href="/x/p/itmexa000000000${n}?pid=MOBEXA000000000${n}"><div>Lumora One 5G</div><div>₹1,${n}99</div></a>`;
  it.each([
    ['marked cards', `<div data-id="MOBEXA0000000001">${link(1)}</div>`, SEARCH, 'grid'],
    ['links with prices on a list page', link(1) + link(2), SEARCH, 'grid'],
    ['the same at home', link(1) + link(2), 'https://www.flipkart.com/', 'none'],
    ['an item without its name', link(1), 'https://www.flipkart.com/x/p/itmexa0000000001', 'none'],
    ['an item', '<h1>Lumora One</h1>', 'https://www.flipkart.com/x/p/itmexa0000000001', 'item'],
    [
      'reviews of one',
      '<h1>Lumora One Reviews</h1>',
      'https://www.flipkart.com/x/product-reviews/itmexa0000000001',
      'none',
    ],
    ['a check', '<title>Flipkart reCAPTCHA</title>', SEARCH, 'wall'],
  ])('%s', (_, html, url, kind) => expect(read(html, url).kind).toBe(kind));
});

it('finds the row of buttons, whether they are buttons or not', () => {
  const buy = (html: string) =>
    reader.buy?.(pageOf(docOf(html), 'https://www.flipkart.com/x/p/itmx', reader.hosts))?.id;
  expect(buy('<ul id="a"><li><button>Add to cart</button></li><li><button>Buy Now</button></li></ul>')).toBe('a');
  expect(buy('<div id="b"><div><div>Add to cart</div></div><div>B</div><div>u</div></div>')).toBe('b');
  expect(buy('<p>Sold out</p>')).toBeUndefined();
});
