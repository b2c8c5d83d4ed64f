// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { siteOfHost } from '../../lib/sites/catalog.ts';
import { pageOf, readPage } from '../../lib/sites/read.ts';
import { readerOf } from '../../lib/sites/readers.ts';

const read = (url: string, html: string) => {
  const reader = readerOf(siteOfHost(new URL(url).hostname)?.site);
  return readPage(reader, pageOf(new DOMParser().parseFromString(html, 'text/html'), url, reader.hosts));
};
/** Goods of a name alone, in structured data: the address decides whether they are the page's own. */
const said = (name: string) =>
  `<script type="application/ld+json">{"@type":"Product","name":"${name}","offers":{"price":"9.50","priceCurrency":"USD"}}</script>`;

describe('item addresses', () => {
  it.each([
    ['https://www.wayfair.com/furniture/pdp/lumora-home-orla-cabinet-w900100101.html', 'W900100101'],
    ['https://www.wayfair.co.uk/rugs/pdp/kestrel-row-vale-rug-u900110.html?piid=1', 'U900110'],
    ['https://www.costco.com/hollin-recliner.product.4000990201.html', '4000990201'],
    ['https://www.costco.com/.product.100990202.html', '100990202'],
    ['https://www.costco.com/p/-/hollin-recliner/4000990201', '4000990201'],
    ['https://www.costco.co.uk/Furniture/Chairs/Hollin-Recliner/p/990201', '990201'],
    ['https://www.samsclub.com/p/brightwater-wipes/prod99380340', 'prod99380340'],
    ['https://www.samsclub.com/p/brightwater-tv/P990999363', 'P990999363'],
    ['https://www.samsclub.com/ip/brightwater-wipes/19938034050', '19938034050'],
    ['https://www.bedbathandbeyond.com/Home-Garden/Egg-Chair/49900101/product.html', '49900101'],
    ['https://www.overstock.com/products/calder-mesh-watch-41990101', '41990101'],
    ['https://www.overstock.com/collections/watches/products/calder-mesh-watch-41990101', '41990101'],
    ['https://www.overstock.com/products/calder-strap', 'calder-strap'],
    ['https://www.ajio.com/varnika-court-lux/p/799912622_white', '799912622_white'],
    ['https://www.ubuy.co.in/product/R9K5YEMBM-hand-warmers', 'R9K5YEMBM'],
    ['https://www.a.ubuy.com.kw/ar/product/R9K5YEMBM-hand-warmers', 'R9K5YEMBM'],
  ])('%s', (url, id) => expect(read(url, said('Some goods')).item).toMatchObject({ id, title: 'Some goods' }));

  it.each([
    'https://www.wayfair.com/furniture/cat/furniture-c45974.html',
    'https://www.wayfair.com/brand/bnd/northfold-b90036.html',
    'https://www.costco.com/sofas-sectionals.html',
    'https://www.costco.com/CatalogSearch?keyword=instant+savings',
    'https://www.samsclub.com/b/cleaning-supplies/1564',
    'https://www.bedbathandbeyond.com/Home-Garden/Dinnerware/1462/cat.html',
    'https://www.overstock.com/collections/watches',
    'https://www.ajio.com/women-bags/c/830303011',
    'https://www.ajio.com/s/new30-166553',
    'https://www.ubuy.co.in/search/?q=warmers',
    'https://www.ubuy.co.in/brand/glowmitt',
  ])('%s is none', (url) => expect(read(url, said('Some goods'))).toMatchObject({ kind: 'none', cards: [] }));
});

const ITEM = 'https://www.overstock.com/products/calder-mesh-watch-41990101';
const titled = (title: string, more = '') => `<body><h1 class="product-title">${title}</h1>${more}</body>`;

describe('an item page', () => {
  it.each([
    ['goods of another name', said('Fenwick Plates'), { title: 'Calder Mesh Watch' }],
    ['its own goods', said('Calder Mesh Watch'), { title: 'Calder Mesh Watch', price: { amount: 9.5 } }],
  ])('beside structured data of %s', (_, html, expected) => {
    const { item } = read(ITEM, titled('Calder Mesh Watch', html));
    expect(item).toMatchObject(expected);
    if (!('price' in expected)) expect(item).not.toHaveProperty('price');
  });

  it('keeps its own address where the canonical one is that of other goods', () => {
    const stale = '<link rel="canonical" href="https://www.overstock.com/products/fenwick-plates-41990999">';
    expect(read(`${ITEM}?variant=9`, `<head>${stale}</head>${titled('Calder Mesh Watch')}`).item?.url).toBe(ITEM);
  });

  it('says where structured values come from, and only those', () => {
    const { item } = read(ITEM, titled('Calder Mesh Watch', said('Calder Mesh Watch')));
    expect(item?.from).toEqual({ price: 'structured' });
  });

  it('prefers what it shows', () => {
    const shown = '<div class="product-info__price"><b>$8.00</b></div>';
    const { item } = read(ITEM, titled('Calder Mesh Watch', shown + said('Calder Mesh Watch')));
    expect(item).toMatchObject({ price: { amount: 8 }, from: {} });
  });

  it('takes a bare heading only with something to buy', () => {
    const bare = '<body><h1>Page Not Found</h1></body>';
    expect(read(ITEM, bare).kind).toBe('none');
    expect(read(ITEM, bare.replace('</h1>', '</h1><form class="js-product-form-main"></form>')).kind).toBe('item');
  });

  it.each([
    '{',
    '{"@type":"Product","name":""}',
    '{"@type":"Product","name":"Calder Mesh Watch","offers":{"price":"NaN"}}',
  ])('lives with structured data like %s', (json) => {
    const script = `<script type="application/ld+json">${json}</script>`;
    expect(read(ITEM, titled('Calder Mesh Watch', script)).item).not.toHaveProperty('price');
  });
});

const lamp = (id: number) =>
  `<div><a href="/products/calder-lamp-4199020${id}"><img alt=""><h3>Calder Lamp ${id}</h3></a><b>$2${id}.00</b></div>`;

describe('kind', () => {
  it.each([
    ['a collection', 'https://www.overstock.com/collections/lamps', lamp(1) + lamp(2), 'grid'],
    ['a single offer on some page', 'https://www.overstock.com/pages/deal', lamp(1), 'none'],
    ['the front page', 'https://www.overstock.com/', lamp(1) + lamp(2), 'none'],
    ['the cart', 'https://www.overstock.com/cart', lamp(1) + lamp(2), 'none'],
    ['a help page', 'https://www.overstock.com/help', lamp(1) + lamp(2), 'none'],
    ['a search from the front page', 'https://www.overstock.com/?q=lamp', lamp(1) + lamp(2), 'grid'],
    [
      'a page of strips',
      'https://www.overstock.com/pages/x',
      `<div class="carousel">${lamp(1)}${lamp(2)}</div>`,
      'none',
    ],
    ['a check', 'https://www.overstock.com/collections/lamps', '<div id="px-captcha"></div>', 'wall'],
    ['the address of a check', 'https://www.samsclub.com/blocked?url=Lw==', '<p>Hold the button</p>', 'wall'],
    ['nothing yet', 'https://www.overstock.com/collections/lamps', '<div id="app"></div>', 'none'],
  ])('%s', (_, url, html, kind) => expect(read(url, `<body>${html}</body>`).kind).toBe(kind));
});

describe('Costco', () => {
  const COSTCO = 'https://www.costco.com/hollin-recliner.product.4000990201.html';
  const shipping = (text: string) =>
    read(COSTCO, `<body><h1 itemprop="name">Hollin Recliner</h1><div class="shipping-statement">${text}</div></body>`)
      .item?.shipping?.kind;
  it.each([
    ['Shipping &amp; Handling Included*', 'free'],
    ['Delivery, setup and packaging removal included', 'free'],
    ['Shipping is included in the quoted price.', 'free'],
    ['Livraison et manutention comprises', 'free'],
    ['Envío incluido', 'free'],
    ['Shipping and handling not included', undefined],
    ['$9.99 shipping', 'paid'],
  ])('%s', (text, kind) => expect(shipping(text)).toBe(kind));
});

describe('Ubuy', () => {
  const UBUY = 'https://www.ubuy.co.in/product/R9K5YEMBM-hand-warmers';
  const page = (inner: string) =>
    read(UBUY, `<body><div class="single-product-content"><h1>Hand Warmers</h1>${inner}</div></body>`).item;
  it('takes nothing out of placeholders', () => {
    const item = page(
      '<div class="price-box"><h2 class="skeleton">KWD 21</h2></div><div class="seller-info skeleton"><a class="seller-modal-link">Orlena</a></div>',
    );
    expect(item).toMatchObject({ title: 'Hand Warmers' });
    expect(item).not.toHaveProperty('price');
    expect(item).not.toHaveProperty('shop');
  });
  it('reads them once they are filled, in the currency that they print', () =>
    expect(
      page(
        '<div class="price-box"><h2>KWD 21.500</h2></div><div class="seller-info"><a class="seller-modal-link">Orlena</a></div>',
      ),
    ).toMatchObject({ price: { amount: 21.5, currency: 'KWD' }, shop: { name: 'Orlena' }, shopKind: 'marketplace' }));
});
