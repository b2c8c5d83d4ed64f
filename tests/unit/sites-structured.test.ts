// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../lib/sites/read.ts';
import { parseLoose } from '../../lib/sites/structured/json.ts';
import { countryOf, currencyOfCountry, ownerLabel, ownNameTest } from '../../lib/sites/structured/place.ts';
import {
  complete,
  itemListOf,
  jsonLd,
  markupProducts,
  newLook,
  openGraph,
  productOf,
  settingOf,
  typesOfPage,
} from '../../lib/sites/structured.ts';
import { ownMs } from './cpu.ts';

const pageWith = (html: string, address = 'https://www.tallow.example/p/1', attributes = 'lang="en"') =>
  pageOf(
    new DOMParser().parseFromString(`<!doctype html><html ${attributes}>${html}</html>`, 'text/html'),
    address,
    [],
  );
const ld = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const product = (fields: object) =>
  pageWith(`<head>${ld({ '@context': 'https://schema.org', '@type': 'Product', name: 'Lamp', ...fields })}</head>`);
const offer = (fields: object) =>
  productOf(product({ offers: { '@type': 'Offer', priceCurrency: 'EUR', ...fields } }))?.draft;

describe('parseLoose', () => {
  it.each([
    ['{"a":1,}', { a: 1 }],
    ['{"a":"b\nc"}', { a: 'b c' }],
    ['<!-- {"a":"x"} -->', { a: 'x' }],
    ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['{"a":"b"};', { a: 'b' }],
    ['{"a":"say "hi" there","b":2}', { a: 'say "hi" there', b: 2 }],
    ['{"a":"say "hi", ok","b":2}', { a: 'say "hi", ok', b: 2 }],
    ['{"a":"he said, "hi" there"}', { a: 'he said, "hi" there' }],
    ['{"a":"18"x30"","b":["c","d"]}', { a: '18"x30"', b: ['c', 'd'] }],
    [`{"a":"it\\'s"}`, { a: "it's" }],
    ['{"a":"C:\\\\dir","b":"x"y"}', { a: 'C:\\dir', b: 'x"y' }],
  ])('mends %s', (text, value) => expect(parseLoose(text)).toEqual(value));

  it.each(['', '}{', '"x', '{"a":', 'not json', '[1,2,'])('gives up on %s', (text) =>
    expect(parseLoose(text)).toBeUndefined(),
  );

  it('reads what is whole as it stands', () =>
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseLoose(text)).toEqual(JSON.parse(text));
      }),
    ));

  it('never throws', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', '{', '}', '[', ']', ':', ',', '\\', 'a', ' ', '\n', '1') }),
        (text) => {
          parseLoose(text);
        },
      ),
    ));

  it.each([
    ['raw quotes', `{"a":"${'" '.repeat(140_000)}`],
    ['open brackets', '['.repeat(290_000)],
    ['commas and quotes', `{"a":"${'", '.repeat(90_000)}`],
    ['backslashes', `{"a":"${'\\'.repeat(290_000)}`],
    ['blanks', `{"a" ${' '.repeat(290_000)}"`],
    ['more than the cap', `{"a":"${'x'.repeat(5_000_001)}"}`],
    ['broken and large', `{"a":"${'x'.repeat(4_000_000)}"`],
  ])('takes little time over %s', (_name, text) => {
    expect(ownMs(() => expect(parseLoose(text)).toBeUndefined())).toBeLessThan(5000);
  });
});

describe('prices of offers', () => {
  it.each([
    ['a number', { price: 12.5 }, { amount: 12.5, currency: 'EUR', from: false }],
    ['a machine number', { price: '1299.00' }, { amount: 1299, currency: 'EUR', from: false }],
    ['a printed number', { price: '1.299,00' }, { amount: 1299, currency: 'EUR', from: false }],
    ['a sign of its own', { price: '£12.00' }, { amount: 12, currency: 'GBP', from: false }],
    ['whole amounts grouped', { price: '1.299', priceCurrency: 'IDR' }, { amount: 1299, currency: 'IDR', from: false }],
    [
      'three decimals of a dinar',
      { price: '423.923', priceCurrency: 'KWD' },
      { amount: 423.923, currency: 'KWD', from: false },
    ],
    [
      'a range',
      { '@type': 'AggregateOffer', lowPrice: 10, highPrice: 20 },
      { amount: 10, currency: 'EUR', from: true, max: 20 },
    ],
    [
      'a range of one price',
      { '@type': 'AggregateOffer', lowPrice: '43.90', highPrice: '43.90' },
      { amount: 43.9, currency: 'EUR', from: false },
    ],
    [
      'a low end alone',
      { '@type': 'AggregateOffer', lowPrice: 10, offerCount: 4 },
      { amount: 10, currency: 'EUR', from: true },
    ],
    [
      'a specification',
      { priceSpecification: { price: '9.00', priceCurrency: 'USD' } },
      { amount: 9, currency: 'USD', from: false },
    ],
  ])('reads %s', (_name, fields, price) => expect(offer(fields)?.price).toEqual(price));

  it.each([['NaN'], [''], ['-5'], ['0'], ['free'], [null], [{}], [[]], ['1e9'], ['12-05-2026']])(
    'reads no price from %j',
    (price) => expect(offer({ price })?.price).toBeUndefined(),
  );

  it('tells list, member, unit and postage prices from the price', () => {
    const spec = (price: string, more: object) => ({
      '@type': 'UnitPriceSpecification',
      price,
      priceCurrency: 'EUR',
      ...more,
    });
    const draft = offer({
      priceSpecification: [
        spec('3.00', { referenceQuantity: { '@type': 'QuantitativeValue', value: 1, unitCode: 'KGM' } }),
        { '@type': 'DeliveryChargeSpecification', price: '4.99', priceCurrency: 'EUR' },
        spec('40.00', { priceType: 'https://schema.org/StrikethroughPrice' }),
        spec('25.00', { validForMemberTier: { name: 'Gold' } }),
        spec('30.00', {}),
      ],
    });
    expect(draft).toMatchObject({ price: { amount: 30 }, listPrice: { amount: 40 } });
  });

  it('takes the lowest of several offers in stock, of new goods', () => {
    const offers = [
      { price: 20, priceCurrency: 'EUR' },
      { price: 12, priceCurrency: 'EUR', availability: 'https://schema.org/OutOfStock' },
      { price: 15, priceCurrency: 'EUR' },
      { price: 9, priceCurrency: 'EUR', itemCondition: 'https://schema.org/UsedCondition' },
    ];
    expect(productOf(product({ offers }))?.draft.price).toEqual({ amount: 15, currency: 'EUR', from: true, max: 20 });
  });

  it('prefers the own offer of a group to its stale variants, and variants to nothing', () => {
    const hasVariant = [{ '@type': 'Product', sku: 'v1', offers: { price: 79, priceCurrency: 'INR' } }];
    const group = { '@type': 'ProductGroup', hasVariant };
    expect(productOf(product({ ...group, offers: { price: 26, priceCurrency: 'INR' } }))?.draft.price?.amount).toBe(26);
    expect(productOf(product(group))?.draft.price?.amount).toBe(79);
  });
});

describe('ratings', () => {
  const rating = (fields: object) =>
    productOf(product({ aggregateRating: { '@type': 'AggregateRating', ...fields } }))?.draft.rating;
  it.each([
    [
      { ratingValue: '4,5', reviewCount: '1,022' },
      { value: 4.5, scale: 5, count: { min: 1022, open: false } },
    ],
    [
      { ratingValue: 88, bestRating: 100, ratingCount: 7 },
      { value: 88, scale: 100, count: { min: 7, open: false } },
    ],
    [
      { ratingValue: '9.1', bestRating: '10' },
      { value: 9.1, scale: 10 },
    ],
    [{ ratingValue: 0, ratingCount: 0 }, { count: { min: 0, open: false } }],
    [{ ratingValue: 9.1 }, { value: 9.1, scale: 10 }],
  ])('reads %j', (fields, expected) => expect(rating(fields)).toEqual(expected));
  it.each([{ ratingValue: 'NaN' }, { ratingValue: -3 }, { ratingValue: 400 }, {}])('reads none from %j', (fields) =>
    expect(rating(fields)).toBeUndefined(),
  );

  it('leaves the rating of the shop to the shop', () => {
    const page = pageWith(
      ld([
        { '@type': 'Organization', aggregateRating: { ratingValue: 4.9, ratingCount: 9 } },
        { '@type': 'Product', name: 'Lamp', offers: { price: 5, priceCurrency: 'EUR' } },
      ]),
    );
    expect(productOf(page)?.draft.rating).toBeUndefined();
  });
});

describe('terms', () => {
  const shipping = (details: unknown, address = 'https://tallow.de/p/1') =>
    productOf(
      pageWith(
        ld({ '@type': 'Product', name: 'Lamp', offers: { price: 5, priceCurrency: 'EUR', shippingDetails: details } }),
        address,
      ),
    )?.draft;
  const rate = (value: number, country?: string) => ({
    shippingRate: { value, currency: 'EUR' },
    ...(country && { shippingDestination: { addressCountry: country } }),
  });
  it.each([
    ['free', rate(0), 'free'],
    ['paid', rate(4.9), 'paid'],
    ['free here, paid abroad', [rate(0, 'DE'), rate(9, 'NO')], 'free'],
    ['free and paid here', [rate(0, 'DE'), rate(9, 'DE')], 'conditional'],
    ['nowhere here', [rate(0, 'NO')], undefined],
    ['not shipped', { ...rate(0), doesNotShip: true }, undefined],
  ])('postage: %s', (_name, details, kind) => expect(shipping(details)?.shipping?.kind).toBe(kind));

  it.each([
    [{ minValue: 0, maxValue: 2, unitCode: 'DAY' }, 48],
    [{ value: 36, unitCode: 'HUR' }, 36],
    [{ maxValue: 0 }, 24],
    ['P3D', 72],
    ['PT12H', 12],
    [{ maxValue: 'soon' }, undefined],
    [{ maxValue: -2 }, undefined],
    ['whenever', undefined],
  ])('handling time %j is %s hours', (handlingTime, hours) =>
    expect(shipping({ deliveryTime: { handlingTime } })?.dispatch?.hours).toBe(hours),
  );

  it('says no dispatch from transit alone', () =>
    expect(shipping({ deliveryTime: { transitTime: { maxValue: 3, unitCode: 'DAY' } } })?.dispatch).toBeUndefined());
  it('calls a preorder what it is', () =>
    expect(offer({ price: 5, availability: 'https://schema.org/PreOrder' })?.dispatch?.kind).toBe('presale'));
  it.each([
    [{ merchantReturnDays: 30, returnFees: 'https://schema.org/FreeReturn' }, 'Returns within 30 days, free'],
    [{ returnPolicyCategory: 'https://schema.org/MerchantReturnNotPermitted' }, 'No returns'],
    [{}, undefined],
  ])('returns %j', (policy, words) =>
    expect(offer({ price: 5, hasMerchantReturnPolicy: policy })?.returns).toBe(words),
  );
});

describe('whose shop', () => {
  it.each([
    ['www.spacenet.com.tn', 'spacenet'],
    ['spacenet.tn', 'spacenet'],
    ['shop.tallow-pine.co.uk', 'tallowpine'],
    ['localhost', ''],
  ])('%s belongs to %s', (host, owner) => expect(ownerLabel(host)).toBe(owner));

  it('leaves the site out as a seller, and names another party', () => {
    const own = ownNameTest('www.tallowpine.example', ['Tallow & Pine Outfitters', '']);
    for (const name of ['Tallow & Pine', 'tallowpine.example', 'TALLOW & PINE OUTFITTERS', ''])
      expect(own(name), name).toBe(true);
    for (const name of ['Harrow Forge', 'Pine', 'T']) expect(own(name), name).toBe(false);
    const seller = (name: string) => offer({ price: 5, seller: { '@type': 'Organization', name } });
    expect(seller('Harrow Forge')).toMatchObject({ shop: { name: 'Harrow Forge' }, shopKind: 'marketplace' });
    expect(seller('Tallow')).not.toHaveProperty('shop');
  });

  it.each([
    ['www.kwint.nl', '', '', 'NL', 'EUR'],
    ['shop.tn', 'fr', '', 'TN', 'TND'],
    ['shop.co.uk', '', '', 'GB', 'GBP'],
    ['shop.com.au', '', '', 'AU', 'AUD'],
    ['shop.com', 'en-us', '', 'US', 'USD'],
    ['shop.io', 'en', '', '', undefined],
    ['shop.com', '', 'fr_CH', 'CH', 'CHF'],
    ['shop.com.co', 'es', '', 'CO', 'COP'],
  ])('%s with "%s" and "%s" is in %s and pays in %s', (host, lang, locale, country, currency) => {
    expect(countryOf(host, lang, locale)).toBe(country);
    expect(currencyOfCountry(country)).toBe(currency);
  });
});

describe('pages', () => {
  const goods = (name: string, url: string, price = 5) => ({
    '@type': 'Product',
    name,
    url,
    offers: { '@type': 'Offer', price, priceCurrency: 'EUR' },
  });

  it('picks the product of the address among several, and none where they stand for a list', () => {
    const several = [goods('Lamp', '/p/1'), goods('Wick', '/p/2'), goods('Oil', '/p/3')];
    expect(productOf(pageWith(ld(several)))?.draft.title).toBe('Lamp');
    const list = pageWith(ld({ '@graph': several }), 'https://www.tallow.example/lamps');
    expect(productOf(list)).toBeUndefined();
    expect(itemListOf(list).map(({ name }) => name)).toEqual(['Lamp', 'Wick', 'Oil']);
  });

  it('follows links by id, and survives circles', () => {
    const page = pageWith(
      ld({
        '@graph': [
          { '@id': '#b', '@type': 'Brand', name: 'Lumora', owner: { '@id': '#p' } },
          { ...goods('Lamp', '/p/1'), '@id': '#p', brand: { '@id': '#b' }, isRelatedTo: { '@id': '#p' } },
        ],
      }),
    );
    expect(productOf(page)?.draft.brand).toBe('Lumora');
  });

  it('reads an ItemList of addresses and of products, breadcrumbs left out', () => {
    const item = (position: number, rest: object) => ({ '@type': 'ListItem', position, ...rest });
    const page = pageWith(
      ld({
        '@type': 'BreadcrumbList',
        itemListElement: [item(1, { item: '/a', name: 'A' }), item(2, { name: 'B' }), item(3, { name: 'C' })],
      }) +
        ld({
          '@type': 'ItemList',
          itemListElement: [item(1, { url: '/p/1', name: 'Lamp' }), item(2, { item: goods('Wick', '/p/2') })],
        }),
      'https://www.tallow.example/lamps',
    );
    expect(itemListOf(page)).toMatchObject([
      { position: 1, url: '/p/1', name: 'Lamp' },
      { position: 2, url: '/p/2', product: { hasOffer: true } },
    ]);
    expect(productOf(page)).toBeUndefined();
  });

  it('completes JSON-LD by microdata of the same product and by tags, never mixing prices', () => {
    const page = pageWith(
      `<head>${ld(goods('Lamp', '/p/1', 150))}<meta property="product:price:amount" content="120"><meta property="og:price:standard_amount" content="150"><meta property="product:price:currency" content="EUR"></head>
       <body><div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Lamp</span><meta itemprop="sku" content="L-1"></div>
       <div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Oil</span><meta itemprop="mpn" content="O-1"></div></body>`,
    );
    expect(productOf(page)?.draft).toMatchObject({
      id: 'L-1',
      price: { amount: 120 },
      listPrice: { amount: 150 },
      from: { id: 'structured', price: 'structured' },
    });
  });

  it('does not read a page full of tag sets as one product', () => {
    const set = '<meta property="og:type" content="product"><meta property="product:price:amount" content="9">';
    expect(openGraph(pageWith(`<head>${set.repeat(3)}</head>`)).count('product:price:amount')).toBe(3);
  });

  it('is no product of a shop when it is a stay, a dish or a program as well', () => {
    for (const type of ['VacationRental', 'Recipe', 'SoftwareApplication', 'Course', 'HotelRoom'])
      expect(
        productOf(product({ '@type': ['Product', type], offers: { price: 5, priceCurrency: 'EUR' } })),
        type,
      ).toBeUndefined();
  });

  it('reads microdata anew on the next look, and JSON-LD once', () => {
    const page = pageWith('<body><ul itemscope itemtype="https://schema.org/ItemList"></ul></body>');
    expect(markupProducts(page)).toHaveLength(0);
    page.doc
      .querySelector('ul')
      ?.insertAdjacentHTML(
        'beforeend',
        '<li itemscope itemtype="https://schema.org/Product"><b itemprop="name">Lamp</b></li>',
      );
    expect(markupProducts(page)).toHaveLength(0);
    newLook(page);
    expect(markupProducts(page).map(({ draft }) => draft.title)).toEqual(['Lamp']);
    expect(jsonLd(page)).toBe(jsonLd(page));
  });

  it('bears odd markup: no throw, nothing made up', () => {
    const page = pageWith(
      `<head>${ld('{"@type":"Product","name":{"@value":"Lamp"},"offers":"none","brand":[null,7,{}],"aggregateRating":[[]],"__proto__":{"price":5}}')}${ld('[[[[[[]]]]]]')}${ld('null')}${ld('7')}</head>
       <body itemscope itemtype=" "><p itemprop="__proto__ constructor price">x</p><div itemscope itemprop="offers"></div></body>`,
    );
    const found = productOf(page);
    expect(found?.draft).toMatchObject({ title: 'Lamp' });
    for (const field of ['price', 'shop', 'rating', 'shipping']) expect(found?.draft).not.toHaveProperty(field);
    expect(typesOfPage(page)).toContain('Product');
    expect(settingOf(page).currency).toBeUndefined();
  });

  it('reads 5 MB of JSON-LD, and stops there', () => {
    const many = Array.from({ length: 40_000 }, (_, i) => goods(`Lamp ${i}`, `/p/${i}`));
    const page = pageWith(`${ld(many)}${ld(`{"@type":"Product","name":"${'x'.repeat(5_000_000)}"}`)}`);
    expect(ownMs(() => expect(productOf(page)?.draft.title).toBe('Lamp 1'))).toBeLessThan(10_000);
  });
});

describe('complete', () => {
  it('keeps what is there, with its source', () => {
    const shown = { title: 'Lamp', price: { amount: 5, currency: 'EUR', from: false } };
    const said = {
      title: 'LAMP',
      brand: 'Lumora',
      price: { amount: 9, currency: 'EUR', from: false },
      listPrice: { amount: 12, currency: 'EUR', from: false },
      from: { brand: 'structured', title: 'structured' },
    } as const;
    expect(complete(shown, said)).toEqual({ ...shown, brand: 'Lumora', from: { brand: 'structured' } });
  });
});
