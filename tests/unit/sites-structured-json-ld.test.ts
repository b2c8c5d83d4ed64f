// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { itemListOf, productOf, typesOfPage } from '../../lib/sites/structured.ts';
import { draftOf, euros, lamp, ld, pageWith } from './structured-help.ts';

const TWELVE = { '@type': 'Offer', price: '12.00', priceCurrency: 'EUR' };
const LAMP = { '@type': 'Product', name: 'Lamp', offers: TWELVE };

describe('scripts that are no clean JSON', () => {
  const body = '{"@type":"Product","name":"Lamp","offers":{"@type":"Offer","price":"12.00","priceCurrency":"EUR"}}';
  it.each([
    ['a mark of byte order', `\ufeff${body}`],
    ['a comment of HTML', `<!-- ${body} -->`],
    ['CDATA', `/*<![CDATA[*/ ${body} /*]]>*/`],
    ['a comment line inside', body.replace('"offers"', '\n// the offer\n"offers"')],
    ['a block comment inside', body.replace('"offers"', '\n/* the offer */\n"offers"')],
    ['entities for quotes', body.replaceAll('"', '&quot;')],
    ['numbered entities', body.replaceAll('"', '&#34;')],
    ['escaped quotes', body.replaceAll('"', '\\"')],
    ['two values in a row', `{"@type":"WebSite","name":"Tallow"}\n${body}`],
    ['two values with a comma', `{"@type":"WebSite","name":"Tallow"},${body}`],
    ['a bracket too many', `${body}}`],
    ['a list without commas', `{"@graph":[{"@type":"WebSite"}{"@type":"WebPage"} ${body}]}`],
    ['a value left out', body.replace('"name"', '"sku": ,"name"')],
    ['NaN', body.replace('"name"', '"weight":NaN,"name"')],
    ['undefined at the end', body.replace('"EUR"', '"EUR","highPrice": undefined ')],
    ['a semicolon', `${body};`],
  ])('reads a script with %s', (_name, text) =>
    expect(draftOf(ld(text))).toMatchObject({ title: 'Lamp', price: euros(12) }),
  );

  it.each([
    ['19,99', 19.99],
    ['1.299,00', 1299],
    ['.5', 0.5],
    ['€12', 12],
  ])('reads a price %s that stands without quotes', (price, amount) =>
    expect(draftOf(ld(body.replace('"12.00"', price)))?.price?.amount).toBe(amount),
  );

  it.each([
    ['half a script', body.slice(0, 60)],
    ['a program', `var data = function () { return "Lamp" }`],
    ['a template', '{{ product | json }}'],
  ])('reads nothing from %s', (_name, text) => expect(draftOf(ld(text))).toBeUndefined());

  it('reads the scripts beside one that is too large', () =>
    expect(draftOf(ld(`["${'x'.repeat(5_000_001)}"]`) + ld(LAMP))?.title).toBe('Lamp'));
});

describe('ways to name the vocabulary', () => {
  const prefixed = (prefix: string): object => ({
    '@type': `${prefix}Product`,
    [`${prefix}name`]: 'Lamp',
    [`${prefix}offers`]: { '@type': `${prefix}Offer`, [`${prefix}price`]: '12.00', [`${prefix}priceCurrency`]: 'EUR' },
  });
  it.each([
    ['a prefix', { '@context': { schema: 'https://schema.org/' }, ...prefixed('schema:') }],
    ['https addresses', prefixed('https://schema.org/')],
    ['http addresses', prefixed('http://schema.org/')],
    ['a vocabulary', { '@context': { '@vocab': 'http://schema.org/' }, ...LAMP }],
    ['type without its sign', { '@context': 'https://schema.org', ...LAMP, '@type': undefined, type: 'Product' }],
    ['small letters', { ...LAMP, '@type': 'product' }],
    ['several types', { ...LAMP, '@type': ['Thing', 'Product'] }],
    [
      'expanded values',
      [
        {
          '@type': ['http://schema.org/Product'],
          'http://schema.org/name': [{ '@value': 'Lamp' }],
          offers: [[TWELVE]],
        },
      ],
    ],
    ['a set', { ...LAMP, '@type': 'Product', offers: { '@set': [TWELVE] } }],
    ['a language', { ...LAMP, name: [{ '@language': 'en', '@value': 'Lamp' }] }],
  ])('reads %s', (_name, value) => expect(draftOf(ld(value))).toMatchObject({ title: 'Lamp', price: euros(12) }));

  it.each([
    'IndividualProduct',
    'ProductModel',
    'ProductGroup',
    'SomeProducts',
    'Vehicle',
    'Car',
    ['Book', 'Product'],
    ['Product', 'DietarySupplement'],
  ])('takes %s for goods', (type) => expect(lamp({ '@type': type })?.price).toEqual(euros(12)));

  it.each([
    'SoftwareApplication',
    'MobileApplication',
    'Hotel',
    'HotelRoom',
    'Apartment',
    'Recipe',
    'NewsArticle',
    'MusicEvent',
    'Course',
    'JobPosting',
    'Restaurant',
    'MenuItem',
    'RealEstateListing',
    'SingleFamilyResidence',
    'FinancialProduct',
    'FlightReservation',
    'Service',
    'Movie',
  ])('takes %s for none, alone or beside Product', (type) => {
    expect(lamp({ '@type': type })).toBeUndefined();
    expect(lamp({ '@type': ['Product', type] })).toBeUndefined();
  });
});

describe('things that name each other', () => {
  it('puts a graph together', () =>
    expect(
      draftOf(
        ld({
          '@graph': [
            { '@type': 'Person', '@id': '#shop', name: 'Harrow Forge' },
            { '@type': 'Brand', '@id': '#brand', name: 'Lumora' },
            { '@type': 'Offer', '@id': '#offer', price: 12, priceCurrency: 'EUR', seller: { '@id': '#shop' } },
            { '@type': 'AggregateRating', '@id': '#rating', ratingValue: 4.5, ratingCount: 8 },
            {
              '@type': 'Product',
              name: 'Lamp',
              offers: [{ '@id': '#offer' }],
              brand: { '@type': 'Brand', '@id': '#brand' },
              aggregateRating: { '@id': '#rating' },
            },
          ],
        }),
      ),
    ).toMatchObject({
      brand: 'Lumora',
      shop: { name: 'Harrow Forge' },
      price: euros(12),
      rating: { value: 4.5, count: { min: 8 } },
    }));

  it.each([
    ['WebPage', { '@type': 'WebPage', mainEntity: LAMP }],
    [
      'ItemPage in a graph',
      {
        '@graph': [
          { '@type': 'ItemPage', mainEntity: { '@id': '#l' } },
          { ...LAMP, '@id': '#l' },
        ],
      },
    ],
    ['an offer', { ...TWELVE, itemOffered: { '@type': 'Product', name: 'Lamp' } }],
    [
      'an action',
      {
        '@type': 'WebPage',
        potentialAction: {
          '@type': 'BuyAction',
          price: 12,
          priceCurrency: 'EUR',
          object: { '@type': 'Product', name: 'Lamp' },
        },
      },
    ],
  ])('finds the product of %s', (_name, value) =>
    expect(draftOf(ld(value))).toMatchObject({ title: 'Lamp', price: euros(12) }),
  );

  it('adds a rating that another script says of the product, whatever names it', () => {
    const rating = { '@type': 'AggregateRating', ratingValue: '4.8', reviewCount: '31' };
    for (const other of [
      { '@type': 'Product', name: 'Lamp', aggregateRating: rating },
      { '@type': 'Product', '@id': '#l', aggregateRating: rating },
      { '@type': 'Product', aggregateRating: rating },
      { ...rating, itemReviewed: { '@type': 'Product', name: 'Lamp' } },
    ])
      expect(draftOf(ld({ ...LAMP, '@id': '#l' }) + ld(other)), JSON.stringify(other)).toMatchObject({
        price: euros(12),
        rating: { value: 4.8, scale: 5, count: { min: 31 } },
      });
  });

  it('leaves out the rating of other goods', () => {
    const oil = { '@type': 'Product', name: 'Oil', aggregateRating: { ratingValue: 5, ratingCount: 9 } };
    expect(draftOf(ld(LAMP) + ld(oil))?.rating).toBeUndefined();
  });

  it.each(['Organization', 'LocalBusiness', 'Store'])('leaves a rating of the %s to it', (type) =>
    expect(
      lamp({ aggregateRating: { ratingValue: 4.9, ratingCount: 900, itemReviewed: { '@type': type, name: 'Tallow' } } })
        ?.rating,
    ).toBeUndefined(),
  );

  it('survives names that run in a circle, and links to nothing', () => {
    const html = ld({
      '@graph': [
        { ...LAMP, '@id': '#a', brand: { '@id': '#b' }, isVariantOf: { '@id': '#a' }, hasVariant: { '@id': '#a' } },
        { '@id': '#b', '@type': 'Brand', name: { '@id': '#c' } },
        { '@id': '#c', '@type': 'Brand', name: { '@id': '#b' }, sku: { '@id': '#gone' } },
      ],
    });
    expect(draftOf(html)).toMatchObject({ title: 'Lamp', price: euros(12) });
    expect(draftOf(html)?.brand).not.toBe('#gone');
  });

  it('does not take an id for a seller', () => {
    for (const seller of [
      { '@id': 'https://www.tallow.example/#organization' },
      { '@id': '#shop' },
      'https://x.example/',
    ])
      expect(lamp({ offers: { ...TWELVE, seller } })).not.toHaveProperty('shop');
  });
});

describe('variants', () => {
  const variant = (name: string, price: number, query: string) => ({
    '@type': 'Product',
    name,
    sku: name,
    offers: { '@type': 'Offer', price, priceCurrency: 'EUR', url: `https://www.tallow.example/p/1${query}` },
    url: `https://www.tallow.example/p/1${query}`,
  });
  const group = {
    '@type': 'ProductGroup',
    '@id': '#g',
    name: 'Lamp',
    productGroupID: 'L',
    brand: { '@type': 'Brand', name: 'Lumora' },
    aggregateRating: { ratingValue: 4.4, reviewCount: 12 },
  };
  const two = [variant('Lamp red', 12, '?variant=1'), variant('Lamp blue', 20, '?variant=2')];

  it('is the range of the group, or the price of the variant that the address names', () => {
    const html = ld({ ...group, hasVariant: two });
    expect(draftOf(html)?.price).toEqual({ amount: 12, currency: 'EUR', from: true, max: 20 });
    expect(draftOf(html, 'https://www.tallow.example/p/1?variant=2')?.price).toEqual(euros(20));
  });

  it('prefers the variant that the address names to the range of its group, by the address of its offer too', () => {
    const offers = { '@type': 'AggregateOffer', lowPrice: 12, highPrice: 20, priceCurrency: 'EUR' };
    const hasVariant = two.map(({ url: _, ...one }) => one);
    const html = ld({ ...group, offers, hasVariant });
    expect(draftOf(html)?.price).toMatchObject({ amount: 12, max: 20 });
    expect(draftOf(html, 'https://www.tallow.example/p/1?variant=2')?.price).toEqual(euros(20));
  });

  it('takes the offer that the address names', () => {
    const offers = two.map((one) => one.offers);
    expect(lamp({ offers })?.price).toMatchObject({ from: true, max: 20 });
    expect(lamp({ offers }, 'https://www.tallow.example/p/1?ref=x&variant=2')?.price).toEqual(euros(20));
  });

  it('reads a group whose variants stand beside it', () => {
    const graph = [group, ...two.map((one) => ({ ...one, isVariantOf: { '@id': '#g' } }))];
    const html = `<body>${ld({ '@graph': graph })}<h1>Lamp</h1></body>`;
    expect(draftOf(html)).toMatchObject({ title: 'Lamp', price: { amount: 12, max: 20 }, brand: 'Lumora' });
    expect(draftOf(html, 'https://www.tallow.example/p/1?variant=2')).toMatchObject({
      title: 'Lamp blue',
      price: euros(20),
      rating: { value: 4.4 },
      brand: 'Lumora',
    });
  });
});

describe('lists', () => {
  const at = 'https://www.tallow.example/lamps';
  const names = (value: unknown): string[] => itemListOf(pageWith(ld(value), at)).map(({ url, name }) => name || url);
  const oil = { ...LAMP, name: 'Oil', url: '/p/2' };
  it.each([
    ['addresses alone', { '@type': 'ItemList', itemListElement: ['/p/1', '/p/2'] }, ['/p/1', '/p/2']],
    ['products', { '@type': 'ItemList', itemListElement: [LAMP, oil] }, ['Lamp', 'Oil']],
    [
      'the main entity of a page of search results',
      {
        '@type': 'SearchResultsPage',
        mainEntity: { '@type': 'ItemList', itemListElement: [{ item: LAMP }, { item: oil }] },
      },
      ['Lamp', 'Oil'],
    ],
    [
      'an offer catalogue',
      {
        '@type': 'OfferCatalog',
        itemListElement: [
          { ...TWELVE, itemOffered: { '@type': 'Product', name: 'Lamp' } },
          { ...TWELVE, itemOffered: { '@type': 'Product', name: 'Oil' } },
        ],
      },
      ['Lamp', 'Oil'],
    ],
    [
      'addresses as items',
      {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', item: '/p/1' },
          { item: { '@id': 'https://x.example/p/2', '@type': 'Product' } },
        ],
      },
      ['/p/1', 'https://x.example/p/2'],
    ],
    [
      'no dishes, no posts',
      {
        '@type': 'ItemList',
        itemListElement: [
          { item: { '@type': 'Recipe', name: 'Soup', url: '/s' } },
          { item: { '@type': 'BlogPosting', url: '/b' } },
        ],
      },
      [],
    ],
  ])('reads %s', (_name, value, expected) => expect(names(value)).toEqual(expected));

  it('is no product page when every entry bears the address of the list', () => {
    const here = [LAMP, oil, { ...LAMP, name: 'Wick' }].map((one) => ({ ...one, url: at }));
    expect(productOf(pageWith(ld(here), at))).toBeUndefined();
  });
});

describe('texts about goods', () => {
  const article = { '@type': 'NewsArticle', headline: 'Five lamps', datePublished: '2026-01-02' };
  const sold = (fields: object, offer: object = {}) => ({ ...LAMP, offers: { ...TWELVE, ...offer }, ...fields });
  it.each([
    ['are named only', { '@type': 'Product', name: 'Lamp' }],
    ['are sold at another site', sold({}, { url: 'https://www.harrow.example/lamp' })],
    ['are sold by another seller', sold({}, { seller: { '@type': 'Organization', name: 'Harrow Forge' } })],
    [
      'stand in a list without prices',
      { '@type': 'ItemList', itemListElement: [{ item: { '@type': 'Product', name: 'Lamp' } }] },
    ],
  ])('stay texts where the goods %s', (_name, value) => {
    const types = typesOfPage(pageWith(ld(article) + ld(value)));
    expect(types).toContain('NewsArticle');
    expect(types).not.toContain('Product');
    expect(types).not.toContain('ItemList');
  });

  it('are beside the goods where the site sells those itself', () =>
    expect(typesOfPage(pageWith(ld(article) + ld(sold({}, { url: '/p/1' }))))).toContain('Product'));
});
