// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { blockOf, runsOf } from '../../lib/sites/generic/block.ts';
import { idInUrl } from '../../lib/sites/generic/ids.ts';
import { amountsIn, shownPrice } from '../../lib/sites/generic/prices.ts';
import { mergeRating, readRating } from '../../lib/sites/generic/ratings.ts';
import { readDispatch, readShipping, sellerOf } from '../../lib/sites/generic/terms.ts';
import { reader } from '../../lib/sites/generic.ts';
import { findCards, kindOf, pageOf, readCard, readItem, readPage } from '../../lib/sites/read.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(`<!doctype html>${html}`, 'text/html');
const block = (html: string): Element => parse(`<body><div id="b">${html}</div></body>`).querySelector('#b') as Element;
const anyPage = () => pageOf(parse(''), 'https://www.tallow.example/lamps', []);
const runs = (html: string) => runsOf(block(html), anyPage(), 300);
const cart = '<header><a href="/cart">Cart</a></header>';
const look = (body: string, { address = 'https://www.tallow.example/lamps', head = '', lang = 'en-US' } = {}) => {
  const page = pageOf(parse(`<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`), address, []);
  return { page, reading: readPage(reader, page) };
};

describe('the price a block shows', () => {
  const shown = (html: string, currency = 'USD', said?: number) => {
    const words = runs(html);
    const { price, listPrice } = shownPrice(
      amountsIn(words, { currency, lang: 'en' }),
      words,
      said === undefined ? undefined : { amount: said, currency, from: false },
    );
    return [price?.amount, listPrice?.amount, price?.from, price?.max];
  };
  it.each([
    ['alone', '<b>$12.50</b>', [12.5]],
    ['struck before', '<s>$20.00</s> <b>$15.00</b>', [15, 20]],
    ['struck after', '<b>$15.00</b> <del>$20.00</del>', [15, 20]],
    ['struck by class', '<span class="old-price">$20.00</span><span class="price">$15.00</span>', [15, 20]],
    ['struck by style', '<span style="text-decoration: line-through">$20.00</span> <span>$15.00</span>', [15, 20]],
    ['labelled', '<p>Was <b>$20.00</b></p><p>Now <b>$15.00</b></p>', [15, 20]],
    ['an RRP', '<p>RRP: <b>$20.00</b></p><p>$15.00</p>', [15, 20]],
    ['an empty label before it', '<p><span>MSRP: </span><span></span></p><p><span>$15.00</span></p>', [15]],
    ['by percentage alone', '<i>$15.00</i><i>$20.00</i><i>25% off</i>', [15, 20]],
    ['two prices without a reason', '<i>$15.00</i><i>$20.00</i>', [15]],
    ['a regular price that is the price', '<span class="regular-price"><span class="price">$15.00</span></span>', [15]],
    ['cents raised', '<span>$</span><span>15</span><sup>99</sup>', [15.99]],
    ['cents after a dot of its own', '<span>$</span><span>1,699</span><span>.</span><span>99</span>', [1699.99]],
    ['cents by class', '<b>$15</b><b class="cents">99</b>', [15.99]],
    ['a count beside it', '<b>$15</b> <b>12</b>', [15]],
    ['a unit price before', '<div>$0.35 / 100 g</div><div>$3.49</div>', [3.49]],
    ['a unit price by class', '<div class="unit-price">$0.35</div><div>$3.49</div>', [3.49]],
    ['instalments', '<div>4 payments of $5.00</div><div>$20.00</div><div>$3/month</div>', [20]],
    ['a saving', '<span class="you-save">$5.00</span><b>$15.00</b>', [15]],
    ['a discount', '<b>-$5.00</b><b>$15.00</b>', [15]],
    ['postage', '<span class="shipping">$4.99</span><b>$15.00</b>', [15]],
    ['a range', '<p><span>$10.00</span> – <span>$20.00</span></p>', [10, undefined, true, 20]],
    ['from', '<p>From <b>$10.00</b></p>', [10, undefined, true]],
    ['hidden', '<b class="hidden">$9.00</b><b hidden>$8.00</b><b style="display:none">$7.00</b><b>$15.00</b>', [15]],
    ['a skeleton', '<b class="price skeleton">$9.00</b>', []],
    ['a title with money', '<h2>How I saved $20 on bread</h2>', []],
    ['a sentence about money', '<p>This week we spent about $20 on flour and sugar for the whole family.</p>', []],
    ['only struck', '<s>$20.00</s><p>See price in cart</p>', [undefined, 20]],
    [
      'the one of two that a class further up shows',
      '<i class="price"><i class="price__regular">$15.00</i><i class="price__sale"><s>$20.00</s> $14.00</i></i>',
      [15],
    ],
    [
      'the other one, on sale',
      '<i class="price price--on-sale"><i class="price__regular">$20.00</i><i class="price__sale"><b>$14.00</b> <s>$20.00</s></i></i>',
      [14, 20],
    ],
    ['two in a part called sale price', '<p class="sale-price"><b>$15.00</b><i>$20.00</i></p>', [15, 20]],
    ['the lowest of thirty days', '<p>Lowest price in 30 days: <b>$12.00</b></p><p>$15.00</p>', [15]],
    [
      'called so for testers only',
      '<i data-hook="price-before-discount">$20.00</i><i data-hook="price">$15.00</i>',
      [15, 20],
    ],
    ['where the class of WooCommerce says taxable', '<li class="product shipping-taxable"><b>$15.00</b></li>', [15]],
    ['none', '<b>NaN</b><b>$</b><b>Call us</b>', []],
  ])('%s', (_name, html, [price, list, from, max]) =>
    expect(shown(html)).toEqual([price, list, price === undefined ? undefined : (from ?? false), max]),
  );

  it.each([
    ['kr 2 499,-', 'SEK', 2499],
    ['<span class="price">349,95</span>', 'EUR', 349.95],
    ['1 839,000 DT', 'TND', 1839],
    ['٤٢٣٫٩٢٣ د.ك', 'KWD', 423.923],
    ['₹1,29,999', 'INR', 129999],
    ['12,000원', 'KRW', 12000],
    ['CHF 1’049.95', 'CHF', 1049.95],
    ['R$ 1.299,90', 'BRL', 1299.9],
  ])('reads %s in %s', (html, currency, amount) => expect(shown(`<b>${html}</b>`, currency)[0]).toBe(amount));

  it('believes structured data where the page shows it as a price, and the page where it is struck out or missing', () => {
    expect(shown('<b>$9.00 with code</b> <b>$15.00</b>', 'USD', 15)[0]).toBe(15);
    expect(shown('<s>$20.00</s> <b>$15.00</b>', 'USD', 20)).toEqual([15, 20, false, undefined]);
    expect(shown('<b>$15.00</b>', 'USD', 99)[0]).toBe(15);
  });
});

describe('stars', () => {
  const rating = (html: string) => readRating(blockOf(block(html), anyPage()));
  it.each([
    ['<i class="star-rating" aria-label="Rated 4.50 out of 5"></i> <i class="count">(12)</i>', 4.5, 12],
    [
      '<i class="rating-result" title="88%"><i style="width:88%"></i></i><a class="reviews">132 Bewertungen</a>',
      4.4,
      132,
    ],
    ['<i class="stars"><i class="star" style="width: 90%"></i></i>', 4.5, undefined],
    ['<i aria-label="4 star by 85 Ratings"></i>', 4, 85],
    ['<i data-average-rating="4.2" data-number-of-reviews="7"></i>', 4.2, 7],
    [
      '<i role="img" class="rating" aria-label="4.3 out of 5.0 stars"></i><p class="rating-count">(1,234)</p>',
      4.3,
      1234,
    ],
    ['<b>4.6</b><span>2,70,958 Ratings</span>', 4.6, 270958],
    ['<b class="reviews">(0)</b>', undefined, 0],
    ['<i class="review-box"><i class="rating"><i style="width: 80%"></i></i></i><i>7 reviews</i>', 4, 7],
    ['<form><h3>Pot</h3><i role="img" aria-label="Rating: 4 out of 5 stars"></i></form>', 4, undefined],
    ['<p>★★★★☆ 4.2（12件）</p>', 4.2, 12],
    ['<p class="reviews"><i class="rating-result" title="80%"></i><b>100</b><i>5</i>&nbsp;<i>Reviews</i></p>', 4, 5],
    ['<b class="review-count">(1.2k)</b>', undefined, 1200],
  ])('%s', (html, value, count) => {
    expect(rating(html)?.value).toBe(value);
    expect(rating(html)?.count?.min).toBe(count);
  });
  it.each([
    '<label class="star" title="5 stars"><input></label>',
    '<form class="review-form"><i class="star" title="1 star"></i></form>',
    '<i class="rating" style="width:0%"></i>',
    '<b>15.6</b> <b>(2024)</b>',
    '<p class="review">Great, bought 3 for $20</p>',
  ])('nothing in %s', (html) => expect(rating(html)).toBeUndefined());

  it('is completed by structured data that agrees, and by no other', () => {
    const said = { value: 4.46, scale: 5, count: { min: 90, open: false } };
    expect(mergeRating({ value: 4.5, scale: 5 }, said)).toEqual(said);
    expect(mergeRating({ value: 3.5, scale: 5 }, said)).toEqual({ value: 3.5, scale: 5 });
    expect(mergeRating({ value: 4.5, scale: 5, count: { min: 2, open: false } }, said).count?.min).toBe(2);
    expect(mergeRating({ count: { min: 0, open: false } }, said)).toEqual({ count: { min: 0, open: false } });
  });
});

describe('ids in addresses', () => {
  const idAt = (raw: string) => {
    const { hostname: host, pathname: path, search: query } = new URL(raw, 'https://shop.example');
    return idInUrl({ host, path, query });
  };
  it.each([
    ['/stone-jacket-met-capuchon-8247030001', '8247030001'],
    ['/futaba/t4pxr-r304sb-p-64925.html', '64925'],
    ['/dining-set.product.100432602.html', '100432602'],
    ['/site/ssd-nvme/6509712.p?skuId=6509712', '6509712'],
    ['/Home-Garden/Egg-Chair/40186900/product.html', '40186900'],
    ['/p/wipes-5-pack/prod24380340', 'prod24380340'],
    ['/sandal/_/R-US_40T6MBMS1S', 'R-US_40T6MBMS1S'],
    ['/product/R1K5YEMBM-hand-warmers', 'R1K5YEMBM'],
    ['/itm/198187151691', '198187151691'],
    ['/lamparas/p/MCO42090990', 'MCO42090990'],
    ['/table-c003361260.html', 'c003361260'],
    ['/pc/40376-pc-portable-g5.html', '40376'],
    ['/index.php?route=product/product&product_id=42', '42'],
    ['/women/coats/wool-coat/MG10188.html', 'MG10188'],
  ])('%s holds %s', (path, id) => expect(idAt(path)).toBe(id));
  it.each([
    '/p/benches/60-x-24-maple-square-edge-bench-top',
    '/catalog/products/keystick-sconce',
    '/products/harbour-candle',
    '/produit/ecran-24-full-hd-60hz-noir/',
    '/?utm_id=abc',
  ])('%s holds none', (path) => expect(idAt(path)).toBeUndefined());
});

describe('terms', () => {
  it.each([
    ['<p>Free delivery</p><p>when you spend £35 or more</p>', 'conditional'],
    ['<p>Livraison <b>Gratuite</b> *</p>', 'conditional'],
    ['<p>inkl. 19 % MwSt. zzgl. <a>Versand</a></p>', 'paid'],
    ['<p>inkl. 19 % MwSt. inkl. <a>Versand*</a></p>', 'free'],
    ['<p>Free shipping</p>', 'free'],
    ['<p>Shipping calculated at checkout</p>', undefined],
    ['<p>Choose a shipping address</p>', undefined],
  ])('postage in %s: %s', (html, kind) => expect(readShipping(runs(html))?.kind).toBe(kind));

  it('reads a promise of dispatch, not stock', () => {
    expect(readDispatch(runs('<p>In stock</p><p>Ships same day.</p>'))).toMatchObject({ kind: 'promised', hours: 24 });
    expect(readDispatch(runs('<p>In stock</p>'))).toBeUndefined();
  });

  it('names a seller after its label, never the site itself', () => {
    const setting = { country: '', isOwnName: (name: string) => name === 'Tallow' };
    expect(sellerOf(runs('<b>Sold by:</b> <a>Harrow Forge</a>'), setting)).toEqual({
      shop: { name: 'Harrow Forge' },
      shopKind: 'marketplace',
    });
    expect(sellerOf(runs('<b>Vendor:</b> <a href="/store/harrow/">Harrow Forge</a>'), setting).shop?.name).toBe(
      'Harrow Forge',
    );
    // Shopify calls the brand so.
    expect(sellerOf(runs('<b>Vendor:</b> <i>Harrow Forge</i>'), setting)).toEqual({});
    for (const html of ['<b>Sold by</b><a>Tallow</a>', '<b>Seller</b>', '<b>Vendor:</b><b>12</b>'])
      expect(sellerOf(runs(html), setting)).toEqual({});
  });
});

const card = (i: number, extra = '') =>
  `<li class="cell"><a href="/lamps/lamp-${i}"><img alt="" src="x.jpg"></a><h3><a href="/lamps/lamp-${i}">Lamp number ${i}</a></h3><b>$${i + 10}.00</b>${extra}</li>`;
const grid = (count: number, tag = 'ul') =>
  `<${tag} class="list">${Array.from({ length: count }, (_, i) => card(i)).join('')}</${tag}>`;

describe('kinds of page', () => {
  const kind = (body: string, options?: Parameters<typeof look>[1]) => look(body, options).reading.kind;
  it.each([
    ['a list of a shop', cart + grid(6), {}, 'grid'],
    ['the same without a cart', grid(6), {}, 'none'],
    ['three alike', cart + grid(3), {}, 'none'],
    ['the front page', cart + grid(6), { address: 'https://www.tallow.example/' }, 'none'],
    ['a search on the front page', cart + grid(6), { address: 'https://www.tallow.example/?s=lamp' }, 'grid'],
    ['the cart', cart + grid(6), { address: 'https://www.tallow.example/cart' }, 'none'],
    ['only a carousel', `${cart}<div class="swiper">${grid(6)}</div>`, {}, 'none'],
    ['an error page', cart + grid(6), { head: '<title>404 - Page not found</title>' }, 'none'],
    ['houses', grid(6).replaceAll('$', '$25,'), {}, 'none'],
    [
      'a challenge',
      '<h1>tallow.example</h1><p>Verify you are human</p>',
      { head: '<title>Just a moment...</title>' },
      'wall',
    ],
    ['a captcha', '<form action="/captcha/check"><button>Go</button></form>', {}, 'wall'],
    ['滑动验证', '<p>请完成滑动验证</p>', { lang: 'zh' }, 'wall'],
    [
      'a login',
      '<main><h1>Sign in</h1><input type="password"></main>',
      { address: 'https://www.tallow.example/login' },
      'wall',
    ],
    [
      'an event',
      '<h1>Show</h1><b>$40</b><button>Buy now</button>',
      {
        head: '<title>Show</title><script type="application/ld+json">{"@type":"MusicEvent","name":"Show","offers":{"price":"40","priceCurrency":"USD"}}</script>',
      },
      'none',
    ],
    [
      'a product seen alone',
      `${cart}<main><h1>Iron Pot</h1><b>$40.00</b><button>Add to cart</button></main>`,
      { head: '<title>Iron Pot | Tallow</title>' },
      'item',
    ],
    [
      'the same, nothing to buy',
      `${cart}<main><h1>Iron Pot</h1><b>$40.00</b></main>`,
      { head: '<title>Iron Pot | Tallow</title>' },
      'none',
    ],
    [
      'a review of a product',
      `<main><h1>Iron Pot</h1><b>$40.00</b></main>`,
      { head: '<meta property="og:type" content="article"><title>Iron Pot</title>' },
      'none',
    ],
    [
      'a list of courses',
      cart + grid(6),
      {
        head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'ItemList', itemListElement: [1, 2, 3].map((i) => ({ '@type': 'ListItem', item: { '@type': 'Course', name: `C${i}`, url: `/c/${i}` } })) })}</script>`,
      },
      'none',
    ],
    [
      'goods with a recipe, a place and an app beside them',
      `${cart}<main><h1>Flour</h1><b>$5.20</b><button>Add to cart</button></main>`,
      {
        address: 'https://www.tallow.example/products/flour',
        head: '<script type="application/ld+json">[{"@type":"Product","name":"Flour","offers":{"price":"5.20","priceCurrency":"USD"}},{"@type":"Recipe","name":"Bread"},{"@type":"Place","name":"Mill"},{"@type":"MobileApplication","name":"Mill"}]</script>',
      },
      'item',
    ],
    [
      'a category that calls itself a product',
      cart + grid(6).replaceAll('</li>', '<button>Add to cart</button></li>'),
      {
        head: '<script type="application/ld+json">{"@type":"Product","name":"Lamps","offers":{"@type":"AggregateOffer","lowPrice":"10","highPrice":"15","priceCurrency":"USD"}}</script>',
      },
      'grid',
    ],
    ['nothing', '', {}, 'none'],
  ])('%s', (_name, body, options, expected) => expect(kind(body, options)).toBe(expected));
});

describe('life on the page', () => {
  it('finds what an infinite list adds, on the next look', () => {
    const { page, reading } = look(cart + grid(6));
    expect(reading.cards).toHaveLength(6);
    page.doc.querySelector('.list')?.insertAdjacentHTML('beforeend', card(90) + card(91));
    expect(findCards(reader, page, kindOf(reader, page))).toHaveLength(8);
  });

  it('reads a card that was filled again', () => {
    const { page, reading } = look(cart + grid(6));
    const [first] = reading.cards;
    if (!first) throw new Error('no card');
    first.element.outerHTML.length;
    (first.element.querySelector('h3 a') as Element).textContent = 'Recycled lamp';
    (first.element.querySelector('b') as Element).textContent = '$99.00';
    expect(readCard(reader, first, page)).toMatchObject({ title: 'Recycled lamp', price: { amount: 99 } });
  });

  it('follows the price of the variant that is picked', () => {
    const { page, reading } = look(`${cart}<main><h1>Iron Pot</h1><b>$40.00</b><button>Add to cart</button></main>`, {
      head: '<title>Iron Pot</title>',
    });
    expect(reading.item?.price?.amount).toBe(40);
    (page.doc.querySelector('b') as Element).textContent = '$55.00';
    expect(readItem(reader, page)?.price?.amount).toBe(55);
  });

  it('shows where the title and the buy button are', () => {
    const { page } = look(
      `${cart}<main><h1>Iron Pot</h1><b>$40.00</b><form><button>Add to cart</button></form></main>`,
      { head: '<title>Iron Pot</title>' },
    );
    expect(reader.title?.(page)?.localName).toBe('h1');
    expect(reader.buy?.(page)?.localName).toBe('form');
  });
});

describe('hostile pages', () => {
  it('keeps titles as text and drops addresses of elsewhere', () => {
    const poisoned = `<li class="cell"><a href="https://evil.example/x"><img src="x.jpg"></a><h3><a href="https://evil.example/x">&lt;img src=x onerror=alert(1)&gt; \u202ePot</a></h3><b>$5.00</b></li>`;
    const { reading } = look(cart + grid(6).replace('</ul>', `${poisoned}</ul>`));
    expect(reading.errors).toBe(0);
    for (const { listing } of reading.cards)
      expect(listing.url ?? 'https://www.tallow.example/').toMatch(/^https:\/\/www\.tallow\.example\//);
  });

  it('reads hundreds of cards at once', () => {
    const { page, reading } = look(cart + grid(120));
    expect(reading.cards).toHaveLength(120);
    expect(reading.errors).toBe(0);
    expect(kindOf(reader, page)).toBe('grid');
  });

  it('bears deep nesting and endless text', () => {
    const deep = `${'<div>'.repeat(400)}$5.00${'</div>'.repeat(400)}`;
    const { reading } = look(
      `${cart}<main><h1>${'Pot '.repeat(30_000)}</h1>${deep}<p>${'$1 '.repeat(100_000)}</p><button>Add to cart</button></main>`,
    );
    expect(reading.errors).toBe(0);
    expect(reading.kind).toBe('none');
  });
});
