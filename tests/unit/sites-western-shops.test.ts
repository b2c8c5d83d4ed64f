// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { skuIn } from '../../lib/sites/bestbuy/values.ts';
import { reader as bestbuy } from '../../lib/sites/bestbuy.ts';
import type { SiteReader } from '../../lib/sites/define.ts';
import { reader as ebay } from '../../lib/sites/ebay.ts';
import { listingIdIn } from '../../lib/sites/etsy/card.ts';
import { reader as etsy } from '../../lib/sites/etsy.ts';
import { itemIdIn, pricesIn, ratingIn } from '../../lib/sites/newegg/values.ts';
import { reader as newegg } from '../../lib/sites/newegg.ts';
import { pageOf, readPage } from '../../lib/sites/read.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const kind = (reader: SiteReader, address: string, html: string) =>
  readPage(reader, pageOf(parse(html), address, reader.hosts)).kind;

describe('ids in addresses', () => {
  it.each([
    ['newegg', itemIdIn, 'https://www.newegg.com/lumora-27/p/N82E16832588491', 'N82E16832588491'],
    ['newegg', itemIdIn, 'https://www.newegg.com/p/1B4-003A-00062?Item=9SIA0000001', '1B4-003A-00062'],
    ['newegg', itemIdIn, 'http://www.newegg.com/Product/Product.aspx?Item=N82E16828840014', 'N82E16828840014'],
    ['newegg', itemIdIn, 'http://www.newegg.ca/Product/Product.aspx?x=1&Item=n82e16828840014', 'N82E16828840014'],
    ['bestbuy', skuIn, '/site/norvik-p3/6509712.p?skuId=6509712', '6509712'],
    ['bestbuy', skuIn, '/product/x/JJ858RL86Q/sku/6644753', '6644753'],
    ['bestbuy', skuIn, '/site/searchpage.jsp?skuId=6509712', '6509712'],
    ['etsy', listingIdIn, '/es/listing/550571276/felpudo', '550571276'],
  ])('%s: %#', (_, idIn, address, id) => expect(idIn(address)).toBe(id));

  it.each([
    ['newegg', itemIdIn, 'https://www.newegg.com/p/pl?d=monitor'],
    ['newegg', itemIdIn, 'https://www.newegg.com/Monitors/Category/ID-20'],
    ['bestbuy', skuIn, '/site/help-topics/pcmcat316000050003.c?id=pcmcat316000050003'],
    ['bestbuy', skuIn, '/product/x/JJ858RL86Q'],
    ['etsy', listingIdIn, '/shop/Sample123456789'],
  ])('%s: none in %#', (_, idIn, address) => expect(idIn(address)).toBeUndefined());
});

describe('pages without goods', () => {
  const cards: Record<string, [SiteReader, string]> = {
    ebay: [ebay, '<ul><li class="s-card" data-listingid="990000000001"><a href="/itm/990000000001">x</a></li></ul>'],
    etsy: [etsy, '<div class="v2-listing-card" data-listing-id="990001"><a href="/listing/990001/x">x</a></div>'],
    newegg: [newegg, '<div class="item-container"><a class="item-title" href="/p/N82E99000000001">x</a></div>'],
    bestbuy: [bestbuy, '<li class="product-list-item"><h3 class="product-title">x</h3></li>'],
  };
  it.each([
    ['ebay', 'https://www.ebay.com/', 'none'],
    ['ebay', 'https://www.ebay.com/sch/i.html?_nkw=x', 'grid'],
    ['ebay', 'https://www.ebay.com/itm/990000000009', 'grid'],
    ['etsy', 'https://www.etsy.com/', 'none'],
    ['etsy', 'https://www.etsy.com/de/', 'none'],
    ['etsy', 'https://www.etsy.com/hk-en', 'none'],
    ['etsy', 'https://www.etsy.com/cart', 'none'],
    ['etsy', 'https://www.etsy.com/fr/your/purchases', 'none'],
    ['etsy', 'https://www.etsy.com/listing/990002/x', 'none'],
    ['etsy', 'https://www.etsy.com/c/home-and-living', 'grid'],
    ['etsy', 'https://www.etsy.com/de/shop/Sample', 'grid'],
    ['newegg', 'https://www.newegg.com/', 'none'],
    ['newegg', 'https://www.newegg.com/areyouahuman?x=1', 'wall'],
    ['newegg', 'https://www.newegg.com/p/pl?d=x', 'grid'],
    ['bestbuy', 'https://www.bestbuy.com/', 'none'],
    ['bestbuy', 'https://www.bestbuy.com/site/searchpage.jsp?st=x', 'grid'],
  ])('%s %s is %s', (id, address, expected) => {
    const [reader, html] = cards[id] ?? [ebay, ''];
    expect(kind(reader, address, html)).toBe(expected);
  });

  it.each([
    [ebay, 'https://www.ebay.de/itm/990000000009', '<title>Security Measure</title>'],
    [ebay, 'https://www.ebay.com/splashui/captcha?x=1', '<p>x</p>'],
    [ebay, 'https://www.ebay.com/itm/1', '<form id="captcha_form"></form>'],
    [etsy, 'https://www.etsy.com/listing/990002/x', '<p id="cmsg">Please enable JS</p>'],
    [newegg, 'https://www.newegg.com/p/pl?d=x', '<title>Are you a human?</title>'],
    [bestbuy, 'https://www.bestbuy.com/site/x/9900402.p', '<title>Access Denied</title>'],
  ])('a wall of %#', (reader, address, html) => expect(kind(reader, address, html)).toBe('wall'));
});

describe('prices and eggs of Newegg', () => {
  const page = pageOf(parse(''), 'https://www.newegg.com/p/pl', newegg.hosts);
  const read = (html: string) => pricesIn(parse(html).body, page);
  it.each([
    ['$<strong>1,145</strong><sup>.99</sup><a>(2 Offers)</a><span>–</span>', 1145.99],
    ['<span class="price-current-label"></span>$ <strong>29</strong> <sup>.00</sup>', 29],
    ['$12.50', 12.5],
  ])('%s', (inner, amount) =>
    expect(read(`<div class="price-current">${inner}</div>`).price).toMatchObject({ amount, currency: 'USD' }),
  );

  it.each(['', 'See price in cart', '$<strong>NaN</strong><sup>.99</sup>', '<a>(3 Offers)</a>'])(
    'none in %j',
    (inner) => expect(read(`<div class="price-current">${inner}</div>`).price).toBeUndefined(),
  );

  it.each([
    ['<a title="Rating + 3"><i class="rating rating-3"></i><span class="item-rating-num">(627)</span></a>', 3, 627],
    ['<a title="Rating + 5"><i class="rating" aria-label="rated 4.6 out of 5"></i></a>', 4.6, undefined],
    ['<i class="rating" title="4.4 out of 5 eggs"></i><span class="item-rating-num">(1,234)</span>', 4.4, 1234],
  ])('%s', (html, value, count) => {
    const rating = ratingIn(parse(html).body);
    expect(rating).toMatchObject({ value, scale: 5 });
    expect(rating?.count?.min).toBe(count);
  });

  it('no eggs, no rating', () => {
    expect(ratingIn(parse('<i class="rating rating-0"></i>').body)).toBeUndefined();
    expect(ratingIn(null)).toBeUndefined();
  });
});
