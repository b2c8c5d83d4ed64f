// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { PART_WORTH } from '../../lib/trust/parts.ts';
import { euros, lamp } from './structured-help.ts';

const offer = (fields: object, address?: string, attributes?: string) =>
  lamp({ offers: { '@type': 'Offer', price: '12.00', priceCurrency: 'EUR', ...fields } }, address, attributes);

describe('amounts', () => {
  it.each([
    ['1299.00', 'de', 1299],
    ['1.299,00', 'de', 1299],
    ['1.299', 'de', 1299],
    ['1.299.000', 'de', 1299000],
    ['1.299', 'en', 1.299],
    ['1,299', 'en', 1299],
    ['1,299.00', 'en', 1299],
    ['1 299,00', 'fr', 1299],
    ["1'299.00", 'de-ch', 1299],
    [1299, 'de', 1299],
    [1.299, 'de', 1.299],
    ['12.5', 'en', 12.5],
    ['12.499999', 'en', 12.499999],
    ['EUR 12.00', 'en', 12],
    ['12,00 €', 'de', 12],
    [{ '@type': 'MonetaryAmount', value: 12, currency: 'EUR' }, 'en', 12],
    [{ '@value': '12.00', '@type': 'xsd:decimal' }, 'en', 12],
    [['12.00'], 'en', 12],
  ])('reads %j on a page in %s', (price, lang, amount) =>
    expect(offer({ price }, undefined, `lang="${lang}"`)?.price).toEqual(euros(amount)),
  );

  it.each([
    ['$', 'USD'],
    ['€', 'EUR'],
    ['US$', 'USD'],
    ['gbp', 'GBP'],
    ['RMB', 'CNY'],
    ['kr', 'SEK'],
    ['TRY', 'TRY'],
    ['Rs.', 'INR'],
  ])('takes the currency %s for %s', (priceCurrency, currency) =>
    expect(offer({ priceCurrency })?.price).toMatchObject({ amount: 12, currency }),
  );

  it('takes the currency of the country where none is named, and names none where that is not known', () => {
    const none = { offers: { '@type': 'Offer', price: '12.00' } };
    expect(lamp(none, 'https://tallow.pl/p/1')?.price?.currency).toBe('PLN');
    expect(lamp(none)).not.toHaveProperty('price');
  });

  it.each([0, '0.00', '', 'free', 'call us', -3, null, true])('reads no price from %j', (price) =>
    expect(offer({ price })).not.toHaveProperty('price'),
  );
});

describe('price specifications', () => {
  const spec = (price: number, more: object = {}) => ({
    '@type': 'UnitPriceSpecification',
    price,
    priceCurrency: 'EUR',
    ...more,
  });
  const quantity = (value: number, unitCode: string, more: object = {}) => ({
    '@type': 'QuantitativeValue',
    value,
    unitCode,
    ...more,
  });
  const read = (...priceSpecification: object[]) => {
    const draft = offer({ price: undefined, priceSpecification });
    return [draft?.price?.amount, draft?.listPrice?.amount];
  };
  it.each([
    ['a price alone', [spec(10)], [10, undefined]],
    ['a list price after it', [spec(10), spec(15, { priceType: 'https://schema.org/ListPrice' })], [10, 15]],
    ['a list price before it', [spec(15, { priceType: 'https://schema.org/StrikethroughPrice' }), spec(10)], [10, 15]],
    ['a suggested price', [spec(15, { priceType: 'https://schema.org/SRP' }), spec(10)], [10, 15]],
    ['a maker’s price', [spec(15, { priceType: 'https://schema.org/MSRP' }), spec(10)], [10, 15]],
    ['a sale price', [spec(10, { priceType: 'https://schema.org/SalePrice' })], [10, undefined]],
    ['what the shop paid', [spec(5, { priceType: 'https://schema.org/InvoicePrice' }), spec(10)], [10, undefined]],
    [
      'net and gross',
      [spec(10, { valueAddedTaxIncluded: false }), spec(12, { valueAddedTaxIncluded: true })],
      [12, undefined],
    ],
    ['net alone', [spec(10, { valueAddedTaxIncluded: false })], [10, undefined]],
    ['members', [spec(8, { validForMemberTier: { '@id': '#gold' } }), spec(10)], [10, undefined]],
    [
      'many pieces',
      [spec(8, { eligibleQuantity: { minValue: 10 } }), spec(10, { eligibleQuantity: { minValue: 1 } })],
      [10, undefined],
    ],
    ['a kilogram', [spec(40, { referenceQuantity: quantity(1, 'KGM') }), spec(10)], [10, undefined]],
    ['a kilogram alone', [spec(40, { referenceQuantity: quantity(1, 'KGM') })], [undefined, undefined]],
    [
      'the whole bottle',
      [spec(10, { referenceQuantity: quantity(750, 'MLT', { valueReference: quantity(1, 'LTR') }) })],
      [10, undefined],
    ],
    ['one piece', [spec(10, { referenceQuantity: quantity(1, 'C62') })], [10, undefined]],
    ['a month', [spec(3, { billingDuration: 'P1M' })], [undefined, undefined]],
    ['postage', [{ '@type': 'DeliveryChargeSpecification', price: 4, priceCurrency: 'EUR' }], [undefined, undefined]],
  ])('tells %s', (_name, specs, expected) => expect(read(...specs)).toEqual(expected));
});

describe('several offers', () => {
  const one = (price: number, more: object = {}) => ({ '@type': 'Offer', price, priceCurrency: 'EUR', ...more });
  const seller = (name: string) => ({ seller: { '@type': 'Organization', name } });
  it.each([
    ['a range', [one(12), one(20)], { amount: 12, currency: 'EUR', from: true, max: 20 }],
    ['what is in stock', [one(9, { availability: 'out of stock' }), one(12)], euros(12)],
    [
      'what is sold out, written otherwise',
      [one(9, { availability: 'http://schema.org/SoldOut' }), one(12)],
      euros(12),
    ],
    ['what is new', [one(9, { itemCondition: 'https://schema.org/UsedCondition' }), one(12)], euros(12)],
    ['what is for everyone', [one(9, { validForMemberTier: { name: 'Gold' } }), one(12)], euros(12)],
    [
      'what is sold, not lent',
      [one(3, { businessFunction: 'http://purl.org/goodrelations/v1#LeaseOut' }), one(12)],
      euros(12),
    ],
    ['what the site itself sells', [one(9, seller('Harrow Forge')), one(12, seller('Tallow'))], euros(12)],
  ])('are %s', (_name, offers, price) => expect(lamp({ offers })?.price).toEqual(price));

  it('has no price where everything is lent', () =>
    expect(lamp({ offers: one(3, { businessFunction: 'gr:LeaseOut' }) })).not.toHaveProperty('price'));

  it('names no shop where several sell, and the one that all name', () => {
    expect(lamp({ offers: [one(9, seller('Harrow Forge')), one(12, seller('Wick & Sons'))] })).not.toHaveProperty(
      'shop',
    );
    expect(lamp({ offers: [one(9, seller('Harrow Forge')), one(12, seller('Harrow Forge'))] })?.shop).toEqual({
      name: 'Harrow Forge',
    });
  });

  it('hands down what an AggregateOffer says of all', () =>
    expect(
      lamp({
        offers: {
          '@type': 'AggregateOffer',
          priceCurrency: 'EUR',
          lowPrice: '12.00',
          highPrice: '30.00',
          ...seller('Harrow Forge'),
          offers: [
            { '@type': 'Offer', price: 12 },
            { '@type': 'Offer', price: 15 },
          ],
        },
      }),
    ).toMatchObject({ price: { amount: 12, from: true, max: 30 }, shop: { name: 'Harrow Forge' } }));

  it.each([
    [
      'offers without prices',
      { lowPrice: 13, highPrice: 13, offers: [{ '@type': 'Offer', sku: '1' }, { '@type': 'Offer' }] },
      euros(13),
    ],
    ['one offer', { lowPrice: 13, offers: [one(13)] }, euros(13)],
    ['a price', { price: 13 }, euros(13)],
    ['a range in words', { lowPrice: '$13', highPrice: '$20' }, { amount: 13, currency: 'USD', from: true, max: 20 }],
  ])('reads an AggregateOffer with %s', (_name, fields, price) =>
    expect(lamp({ offers: { '@type': 'AggregateOffer', priceCurrency: 'EUR', ...fields } })?.price).toEqual(price),
  );

  it.each([
    ['a word', 'Harrow Forge'],
    ['an organisation', { '@type': 'Organization', name: 'Harrow Forge' }],
    ['a person', { '@type': 'Person', name: 'Harrow Forge' }],
    ['a list', [{ '@type': 'Organization', name: 'Harrow Forge' }]],
  ])('reads a seller that is %s', (_name, who) =>
    expect(offer({ seller: who })).toMatchObject({ shop: { name: 'Harrow Forge' }, shopKind: 'marketplace' }),
  );

  it.each(['Tallow', 'tallow.example', 'Tallow GmbH', 'The Tallow'])('takes %s for the site itself', (name) =>
    expect(offer({ seller: { name } })).not.toHaveProperty('shop'),
  );
});

describe('ids and addresses', () => {
  it.each([
    [{ sku: 'A-1' }, 'A-1'],
    [{ productID: 'mpn:9258', sku: 'A-1' }, '9258'],
    [{ sku: 77 }, '77'],
    [{ sku: ['A-1', 'A-2'] }, 'A-1'],
    [{ mpn: 'M' }, 'M'],
    [{ sku: 'N/A', mpn: 'M' }, 'M'],
    [{ gtin13: '4006381333931' }, undefined],
  ])('%j is known as %s', (fields, id) => expect(lamp(fields)?.id).toBe(id));

  it.each([
    [{ url: 'https://www.tallow.example/p/9' }, 'https://www.tallow.example/p/9'],
    [{ url: '/p/9' }, '/p/9'],
    [{ url: 'p/9.html' }, 'p/9.html'],
    [{ '@id': '#product' }, undefined],
    [{ '@id': 'https://www.tallow.example/p/9' }, 'https://www.tallow.example/p/9'],
    [{ mainEntityOfPage: 'https://www.tallow.example/p/9' }, 'https://www.tallow.example/p/9'],
    [
      { mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://www.tallow.example/p/9' } },
      'https://www.tallow.example/p/9',
    ],
    [{ url: 'javascript:alert(1)' }, undefined],
  ])('%j stands at %s', (fields, url) => expect(lamp(fields)?.url).toBe(url));

  it.each([
    ['Lumora', 'Lumora'],
    [{ '@type': 'Brand', name: 'Lumora' }, 'Lumora'],
    [[{ '@type': 'Organization', name: 'Lumora' }, { name: 'Other' }], 'Lumora'],
    [{ '@type': 'Brand', logo: '/l.png' }, undefined],
    ['No brand', undefined],
    ['https://www.tallow.example/brands/lumora', undefined],
  ])('the brand %j is %s', (brand, name) => expect(lamp({ brand })?.brand).toBe(name));
});

describe('ratings', () => {
  const rating = (fields: object) => lamp({ aggregateRating: { '@type': 'AggregateRating', ...fields } })?.rating;
  it.each([
    [{ ratingValue: '4,5' }, { value: 4.5, scale: 5 }],
    [{ ratingValue: '4.5 out of 5' }, { value: 4.5, scale: 5 }],
    [{ ratingValue: '4.5/5' }, { value: 4.5, scale: 5 }],
    [
      { ratingValue: '90%', bestRating: 100 },
      { value: 90, scale: 100 },
    ],
    [{ ratingValue: '90%' }, { value: 90, scale: 100 }],
    [
      { ratingValue: 8.2, bestRating: 10, worstRating: 1 },
      { value: 8.2, scale: 10 },
    ],
    [
      { ratingValue: 4.6, bestRating: '4.9' },
      { value: 4.6, scale: 5 },
    ],
    [
      { ratingValue: 4, ratingCount: '1.022' },
      { value: 4, scale: 5, count: { min: 1022, open: false } },
    ],
    [
      { ratingValue: 4, ratingCount: '1 022 avis' },
      { value: 4, scale: 5, count: { min: 1022, open: false } },
    ],
    [
      { ratingValue: 4, reviewCount: '(31)' },
      { value: 4, scale: 5, count: { min: 31, open: false } },
    ],
    [
      { ratingValue: 4, ratingCount: 0, reviewCount: 31 },
      { value: 4, scale: 5, count: { min: 31, open: false } },
    ],
    [
      { ratingValue: 4, ratingCount: 90, reviewCount: 31 },
      { value: 4, scale: 5, count: { min: 90, open: false } },
    ],
    [{ ratingValue: 5, ratingCount: 0 }, { count: { min: 0, open: false } }],
    [{ ratingValue: 'none' }, undefined],
  ])('reads %j', (fields, expected) => expect(rating(fields)).toEqual(expected));

  it('makes none of single reviews', () =>
    expect(lamp({ review: [{ '@type': 'Review', reviewRating: { ratingValue: 5 } }] })).not.toHaveProperty('rating'));
});

describe('terms', () => {
  const shipping = (details: unknown, address = 'https://tallow.de/p/1') =>
    offer({ shippingDetails: details }, address);
  const rate = (value: unknown, more: object = {}) => ({ shippingRate: { value, currency: 'EUR' }, ...more });
  const service = (...shippingConditions: object[]) => ({
    hasShippingService: { '@type': 'ShippingService', shippingConditions },
  });
  it.each([
    ['a text', rate('0'), 'free'],
    ['a sign', rate('€ 4,90'), 'paid'],
    ['a threshold', rate(4.9, { freeShippingThreshold: { value: 50, currency: 'EUR' } }), 'conditional'],
    ['a threshold alone', { freeShippingThreshold: { value: 50 } }, 'conditional'],
    ['members', rate(0, { validForMemberTier: { name: 'Gold' } }), 'conditional'],
    ['a service', service(rate(0)), 'free'],
    [
      'a service above an amount',
      service(rate(4.9), rate(0, { orderValue: { minValue: 50, currency: 'EUR' } })),
      'conditional',
    ],
    [
      'a country by name',
      rate(0, { shippingDestination: { addressCountry: { '@type': 'Country', name: 'DE' } } }),
      'free',
    ],
    ['other countries', rate(0, { shippingDestination: [{ addressCountry: ['FR', 'NL'] }] }), undefined],
    ['a word', 'free', undefined],
  ])('postage by %s', (_name, details, kind) => expect(shipping(details)?.shipping?.kind).toBe(kind));

  const handling = (handlingTime: unknown, more: object = {}) => ({
    deliveryTime: { '@type': 'ShippingDeliveryTime', handlingTime, ...more },
  });
  it.each([
    [handling({ minValue: 0, maxValue: 1, unitCode: 'DAY' }), 24, undefined],
    [handling({ minValue: 1, maxValue: 2, unitCode: 'd' }), 48, undefined],
    [handling({ value: '3', unitText: 'business days' }), 72, true],
    [handling({ maxValue: 90, unitCode: 'MIN' }), 2, undefined],
    [handling({ maxValue: 1, unitCode: 'WEE' }), 168, undefined],
    [handling({ maxValue: 2, unitCode: 'DAY' }, { businessDays: { dayOfWeek: ['Monday'] } }), 48, true],
    [handling('P0D'), 24, undefined],
    [
      {
        hasShippingService: {
          handlingTime: {
            '@type': 'ServicePeriod',
            duration: { maxValue: 2, unitCode: 'DAY' },
            businessDays: ['Monday'],
          },
        },
      },
      48,
      true,
    ],
  ])('dispatch by %j', (details, hours, business) =>
    expect(shipping(details)?.dispatch).toMatchObject({ kind: 'promised', hours, ...(business && { business }) }),
  );

  it('reads the lead time of an offer, and goods made to order', () => {
    expect(offer({ deliveryLeadTime: { value: 2, unitCode: 'DAY' } })?.dispatch).toMatchObject({
      kind: 'promised',
      hours: 48,
    });
    expect(offer({ availability: 'https://schema.org/MadeToOrder' })?.dispatch?.kind).toBe('custom');
    for (const word of ['PreOrder', 'preorder', 'pre-order', 'http://schema.org/PreSale'])
      expect(offer({ availability: word })?.dispatch?.kind, word).toBe('presale');
  });

  const returns = (policy: unknown, address = 'https://tallow.de/p/1') =>
    offer({ hasMerchantReturnPolicy: policy }, address)?.returns;
  it.each([
    [{ merchantReturnDays: 30, returnFees: 'https://schema.org/FreeReturn' }, true],
    [{ merchantReturnDays: '14', returnFees: 'https://schema.org/ReturnFeesCustomerResponsibility' }, true],
    [{ returnPolicyCategory: 'https://schema.org/MerchantReturnUnlimitedWindow' }, true],
    [{ returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow' }, true],
    [{ returnPolicyCategory: 'http://schema.org/MerchantReturnNotPermitted', applicableCountry: 'DE' }, false],
    [{ returnPolicyCategory: 'https://schema.org/MerchantReturnUnspecified' }, undefined],
    [{ merchantReturnDays: 30, applicableCountry: ['FR'] }, undefined],
    [
      [
        { merchantReturnDays: 30, applicableCountry: 'FR' },
        { returnPolicyCategory: 'MerchantReturnNotPermitted', applicableCountry: 'DE' },
      ],
      false,
    ],
    [{ merchantReturnLink: 'https://tallow.de/returns' }, undefined],
  ])('the judge understands the returns of %j', (policy, promised) => {
    const words = returns(policy);
    const worth = PART_WORTH.returns(
      { site: 'x', place: 'main', from: {}, ...(words && { returns: words }) },
      {} as never,
    )?.value;
    expect(worth === undefined ? undefined : worth > 0.5).toBe(promised);
  });

  it('falls back on the policy of the shop, not for the goods of another seller', () => {
    const graph = (seller: string) => ({
      '@graph': [
        { '@type': 'OnlineStore', name: 'Tallow', hasMerchantReturnPolicy: { merchantReturnDays: 60 } },
        { '@type': 'Product', name: 'Lamp', offers: { price: 12, priceCurrency: 'EUR', seller: { name: seller } } },
      ],
    });
    expect(lamp({ ...graph('Tallow'), '@type': undefined, name: undefined, offers: undefined })?.returns).toBe(
      'Returns within 60 days',
    );
    expect(
      lamp({ ...graph('Harrow Forge'), '@type': undefined, name: undefined, offers: undefined }),
    ).not.toHaveProperty('returns');
  });
});
