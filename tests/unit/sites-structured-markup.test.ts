// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { markupProducts, openGraph, productOf, typesOfPage } from '../../lib/sites/structured.ts';
import { draftOf, euros, ld, pageWith } from './structured-help.ts';

const ITEM = 'itemscope itemtype="http://schema.org/Product"';
const OFFER = 'itemprop="offers" itemscope itemtype="http://schema.org/Offer"';
const NAME = '<span itemprop="name">Lamp</span>';
const PRICE = '<meta itemprop="price" content="12.00"><meta itemprop="priceCurrency" content="EUR">';

describe('microdata', () => {
  it('reads a whole product', () =>
    expect(
      draftOf(`<body><div ${ITEM} itemid="#lamp"><h1 itemprop="name">Lamp</h1>
        <a itemprop="url" href="/p/1">More</a><a itemprop="brand" href="/brands/lumora">Lumora</a>
        <div itemprop="aggregateRating" itemscope itemtype="http://schema.org/AggregateRating">
          <span itemprop="ratingValue">4,4</span> of <span itemprop="bestRating">5</span>, <b itemprop="reviewCount">89 </b> reviews</div>
        <div ${OFFER}><meta itemprop="priceCurrency" content="EUR"><span itemprop="price">1.299,00</span>
          <link itemprop="availability" href=" http://schema.org/PreOrder"><span itemprop="seller" itemscope itemtype="http://schema.org/Organization"><i itemprop="name">Harrow Forge</i></span></div>
        <data itemprop="sku" value="L-1">number one</data></div></body>`),
    ).toEqual({
      id: 'L-1',
      url: '/p/1',
      title: 'Lamp',
      price: euros(1299),
      shop: { name: 'Harrow Forge' },
      shopKind: 'marketplace',
      rating: { value: 4.4, scale: 5, count: { min: 89, open: false } },
      dispatch: { kind: 'presale', text: 'PreOrder' },
      brand: 'Lumora',
    }));

  it.each([
    ['a meta', '<meta itemprop="price" content="12.00">'],
    ['an attribute beside words', '<b itemprop="price" content="12.00">twelve</b>'],
    ['words', '<b itemprop="price">€ 12,00</b>'],
    ['words, the attribute empty', '<b itemprop="price" content="">12.00</b>'],
    ['a data element', '<data itemprop="price" value="12.00">twelve</data>'],
    ['a field of a form', '<input itemprop="price" type="hidden" value="12.00">'],
    ['a link with words', '<a itemprop="price" href="/buy">12.00</a>'],
  ])('reads a price in %s', (_name, price) =>
    expect(
      draftOf(`<div ${ITEM}>${NAME}<p ${OFFER}>${price}<meta itemprop="priceCurrency" content="EUR"></p></div>`)?.price,
    ).toEqual(euros(12)),
  );

  it.each([
    [
      'the offer refers to its price',
      `<div ${ITEM}>${NAME}<p ${OFFER} itemref="cost"></p></div><div id="cost">${PRICE}</div>`,
    ],
    ['the product refers to its offer', `<div ${ITEM} itemref="o">${NAME}</div><p id="o" ${OFFER}>${PRICE}</p>`],
    [
      'the property itself is referred to',
      `<div ${ITEM} itemref="n"><p ${OFFER}>${PRICE}</p></div><b id="n" itemprop="name">Lamp</b>`,
    ],
    [
      'an offer holds the product',
      `<div itemscope itemtype="http://schema.org/Offer">${PRICE}<p itemprop="itemOffered" ${ITEM}>${NAME}</p></div>`,
    ],
    [
      'the product has two types',
      `<div itemscope itemtype="http://schema.org/Product http://schema.org/Book">${NAME}<p ${OFFER}>${PRICE}</p></div>`,
    ],
    ['name and price stand in two scopes', `<div ${ITEM}>${NAME}</div><div ${ITEM}><p ${OFFER}>${PRICE}</p></div>`],
    [
      'the price is specified',
      `<div ${ITEM}>${NAME}<p ${OFFER}><i itemprop="priceSpecification" itemscope itemtype="http://schema.org/PriceSpecification">${PRICE}</i></p></div>`,
    ],
  ])('reads a product where %s', (_name, html) =>
    expect(draftOf(`<body>${html}</body>`)).toMatchObject({ title: 'Lamp', price: euros(12) }),
  );

  it('takes the product of the heading, not those beside it', () => {
    const other = (name: string) => `<div ${ITEM}><b itemprop="name">${name}</b><p ${OFFER}>${PRICE}</p></div>`;
    const inner = `<div itemprop="isSimilarTo" ${ITEM}><b itemprop="name">Oil</b><p ${OFFER}>${PRICE}</p></div>`;
    const page = pageWith(
      `<body><h1>Lamp</h1><div ${ITEM}>${NAME}<p ${OFFER}>${PRICE}</p>${inner}</div>${other('Wick')}${other('Jar')}</body>`,
    );
    expect(productOf(page)?.draft.title).toBe('Lamp');
    expect(markupProducts(page).map(({ draft }) => draft.title)).toEqual(['Lamp', 'Wick', 'Jar']);
  });

  it('reads a grid as several, none of them the page’s own', () => {
    const cards = ['Lamp', 'Oil', 'Wick'].map((name) => `<li ${ITEM}><b itemprop="name">${name}</b></li>`).join('');
    const page = pageWith(`<body><h1>Lamps</h1><ul>${cards}</ul></body>`);
    expect(markupProducts(page)).toHaveLength(3);
    expect(productOf(page)).toBeUndefined();
  });

  it('reads a product without an offer as one without a price', () => {
    const product = productOf(pageWith(`<div ${ITEM}>${NAME}<meta itemprop="sku" content="L-1"></div>`));
    expect(product).toMatchObject({ hasOffer: false, draft: { title: 'Lamp', id: 'L-1' } });
  });

  it.each([
    [
      'a review',
      `<div itemscope itemtype="http://schema.org/Review"><p itemprop="itemReviewed" ${ITEM}>${NAME}<i ${OFFER}>${PRICE}</i></p></div>`,
    ],
    [
      'an article',
      `<article itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Lamps</h1><div ${ITEM}>${NAME}<p ${OFFER}>${PRICE}</p></div></article>`,
    ],
    [
      'a recipe',
      `<div itemscope itemtype="http://schema.org/Recipe http://schema.org/Product">${NAME}<p ${OFFER}>${PRICE}</p></div>`,
    ],
  ])('takes no goods from %s', (_name, html) => {
    const page = pageWith(`<body>${html}</body>`);
    expect(markupProducts(page)).toHaveLength(0);
    expect(productOf(page)).toBeUndefined();
    if (!typesOfPage(page).has('Recipe')) expect(typesOfPage(page)).not.toContain('Product');
  });

  it('keeps the goods of a shop that wraps its page in an article', () => {
    const page = pageWith(
      `<body itemscope itemtype="http://schema.org/Article"><h1>Lamp</h1></body>${ld({ '@type': 'Product', name: 'Lamp', offers: { price: 12, priceCurrency: 'EUR' } })}`,
    );
    expect(typesOfPage(page)).toContain('Product');
  });

  it('survives references that run in a circle', () => {
    const page = pageWith(
      `<body><div id="a" itemprop="x" ${ITEM} itemref="b a gone">${NAME}</div><div id="b" itemprop="y" ${ITEM} itemref="a"><b itemprop="name">Oil</b></div></body>`,
    );
    expect(() => [markupProducts(page), productOf(page)]).not.toThrow();
  });

  it('reads the older vocabulary', () =>
    expect(
      draftOf(`<div itemscope itemtype="http://data-vocabulary.org/Product"><span itemprop="brand">Lumora</span>${NAME}
        <span itemprop="identifier" content="mpn:925872">925872</span>
        <span itemprop="review" itemscope itemtype="http://data-vocabulary.org/Review-aggregate"><span itemprop="rating">4.4</span>, <span itemprop="count">89</span> reviews</span>
        <span itemprop="offerDetails" itemscope itemtype="http://data-vocabulary.org/Offer"><meta itemprop="currency" content="USD">$<span itemprop="price">119.99</span>
        <span itemprop="seller">Harrow Forge</span><span itemprop="availability" content="in_stock">In stock</span></span></div>`),
    ).toMatchObject({
      id: '925872',
      brand: 'Lumora',
      price: { amount: 119.99, currency: 'USD' },
      shop: { name: 'Harrow Forge' },
      rating: { value: 4.4, count: { min: 89 } },
    }));
});

describe('RDFa', () => {
  it.each([
    [
      'Lite',
      '<div vocab="https://schema.org/" typeof="Product"><b property="name">Lamp</b><p property="offers" typeof="Offer"><i property="price" content="12.00">€12</i><meta property="priceCurrency" content="EUR"></p></div>',
    ],
    [
      'with a prefix',
      '<div prefix="s: http://schema.org/" typeof="s:Product"><b property="s:name">Lamp</b><p property="s:offers" typeof="s:Offer"><i property="s:price" content="12.00"></i><meta property="s:priceCurrency" content="EUR"></p></div>',
    ],
    [
      'with addresses',
      '<div typeof="http://schema.org/Product"><b property="http://schema.org/name">Lamp</b><p property="http://schema.org/offers" typeof="http://schema.org/Offer"><i property="http://schema.org/price">12.00</i><i property="http://schema.org/priceCurrency" content="EUR"></i></p></div>',
    ],
    [
      'with a relation',
      '<div typeof="schema:Product"><b property="schema:name">Lamp</b><div rel="schema:offers"><p typeof="schema:Offer"><i property="schema:price" content="12.00"></i><i property="schema:priceCurrency" content="EUR"></i></p></div></div>',
    ],
    [
      'of GoodRelations',
      `<div xmlns:gr="http://purl.org/goodrelations/v1#" about="#offer" typeof="gr:Offering"><div rel="gr:hasBusinessFunction" resource="http://purl.org/goodrelations/v1#Sell"></div>
        <div rel="gr:includes"><div typeof="gr:SomeItems" about="#lamp"><b property="gr:name" content="Lamp" xml:lang="en"></b></div></div>
        <div rel="gr:hasPriceSpecification"><div typeof="gr:UnitPriceSpecification"><i property="gr:hasCurrency" content="EUR" datatype="xsd:string"></i><i property="gr:hasCurrencyValue" content="12.00" datatype="xsd:float"></i></div></div></div>`,
    ],
  ])('reads a product %s', (_name, html) =>
    expect(draftOf(`<body>${html}</body>`)).toMatchObject({ title: 'Lamp', price: euros(12) }),
  );
});

describe('tags of the head', () => {
  const tags = (pairs: Record<string, string>): string =>
    Object.entries(pairs)
      .map(([name, content]) => `<meta property="${name}" content="${content}">`)
      .join('');
  const head = (pairs: Record<string, string>) =>
    draftOf(`<head>${ld({ '@type': 'Product', name: 'Lamp' })}${tags(pairs)}</head>`);
  it.each([
    [{ 'product:price:amount': '12.00', 'product:price:currency': 'EUR' }, euros(12), undefined],
    [{ 'og:price:amount': '1.299,00', 'og:price:currency': 'EUR' }, euros(1299), undefined],
    [
      {
        'product:price:amount': '15',
        'product:price:currency': 'EUR',
        'product:sale_price:amount': '12',
        'product:sale_price:currency': 'EUR',
      },
      euros(12),
      euros(15),
    ],
    [
      { 'product:price:amount': '12', 'product:original_price:amount': '15', 'product:price:currency': 'EUR' },
      euros(12),
      euros(15),
    ],
    [{ 'twitter:label1': 'Price', 'twitter:data1': '€12,00' }, euros(12), undefined],
    [{ 'twitter:label1': 'Reading time', 'twitter:data1': '12 €' }, undefined, undefined],
    [
      { 'twitter:label1': 'Price', 'twitter:data1': '€99', 'og:price:amount': '12', 'og:price:currency': 'EUR' },
      euros(12),
      undefined,
    ],
    [{ 'product:price:amount': '0', 'product:price:currency': 'EUR' }, undefined, undefined],
  ])('reads %j', (pairs, price, listPrice) => {
    expect(head(pairs)?.price).toEqual(price);
    expect(head(pairs)?.listPrice).toEqual(listPrice);
  });

  it('reads id, brand and what is only to come', () => {
    expect(head({ 'product:retailer_item_id': 'L-1', 'product:brand': 'Lumora' })).toMatchObject({
      id: 'L-1',
      brand: 'Lumora',
    });
    expect(head({ 'product:brand': 'N/A' })).not.toHaveProperty('brand');
    expect(head({ 'product:availability': 'preorder' })?.dispatch?.kind).toBe('presale');
    expect(openGraph(pageWith(`<head>${tags({ 'og:type': 'product' })}</head>`)).get('og:type')).toBe('product');
  });
});
