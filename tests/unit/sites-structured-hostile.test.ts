// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { itemListOf, markupProducts, productOf, typesOfPage } from '../../lib/sites/structured.ts';
import { ownMs } from './cpu.ts';
import { ld, pageWith } from './structured-help.ts';

const LAMP = { '@type': 'Product', name: 'Lamp', offers: { price: 12, priceCurrency: 'EUR' } };
const nested = (depth: number, key: string): string => `${`{"${key}":`.repeat(depth)}1${'}'.repeat(depth)}`;
const times = (count: number, one: (i: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, i) => one(i));

/** Milliseconds; what is not bounded takes minutes. */
const LIMIT = 10_000;
const reads = (html: string): string | undefined => {
  const page = pageWith(html);
  let title: string | undefined;
  const spent = ownMs(() => {
    title = productOf(page)?.draft.title;
    itemListOf(page);
    typesOfPage(page);
    markupProducts(page);
  });
  expect(spent).toBeLessThan(LIMIT);
  return title;
};

describe('structured data made to hurt', () => {
  it.each([
    [
      '100,000 nodes',
      () => ld(times(100_000, (i) => ({ '@type': 'Thing', '@id': `#${i}`, name: { '@id': `#${i + 1}` } }))),
    ],
    ['a depth of 100,000', () => ld(nested(100_000, 'mainEntity'))],
    ['a list as deep', () => ld('['.repeat(100_000) + ']'.repeat(100_000))],
    [
      '20,000 offers',
      () => ld({ ...LAMP, name: 'Oil', offers: times(20_000, (i) => ({ price: i + 1, priceCurrency: 'EUR' })) }),
    ],
    [
      '5,000 variants of one group',
      () =>
        ld({
          '@graph': [
            { '@type': 'ProductGroup', '@id': '#g', name: 'Oil' },
            ...times(5000, (i) => ({ '@type': 'Product', name: `Oil ${i}`, isVariantOf: { '@id': '#g' } })),
          ],
        }),
    ],
    [
      '5,000 ratings of one product',
      () =>
        ld(
          times(5000, () => ({
            '@type': 'AggregateRating',
            ratingValue: 5,
            ratingCount: 1,
            itemReviewed: { '@type': 'Product', name: 'Oil' },
          })),
        ),
    ],
    [
      'names in a circle',
      () =>
        ld({
          '@graph': times(1000, (i) => ({
            '@id': `#${i}`,
            '@type': 'Brand',
            name: [{ '@id': `#${(i + 1) % 1000}` }, { '@id': `#${(i + 7) % 1000}` }, { '@id': `#${(i + 9) % 1000}` }],
          })),
        }),
    ],
    ['many broken scripts', () => ld(`{"a":"b" "c"${',"x":"y'.repeat(20_000)}`).repeat(10)],
    ['words without quotes', () => ld(`{${'"a": x y z,'.repeat(20_000)}`)],
  ])('%s cost little, and the page’s own product is read', (_name, script) => {
    const html = script();
    expect(reads(`${ld({ ...LAMP, url: '/p/1' })}${html}`)).toBe('Lamp');
  });

  it('a thousand scopes that refer to each other cost little', () => {
    const ids = times(40, (i) => `n${i}`).join(' ');
    const scopes = times(
      1000,
      (i) =>
        `<p id="n${i}" itemprop="isRelatedTo" itemscope itemtype="http://schema.org/Product" itemref="${ids}"><b itemprop="name">Oil ${i}</b></p>`,
    );
    reads(`<body>${scopes.join('')}</body>`);
  });

  it('scopes as deep as a document goes cost little', () => {
    const open =
      '<div itemprop="isPartOf" itemscope itemtype="http://schema.org/Product" typeof="Product" property="x" rel="a:b">';
    reads(`<body>${open.repeat(400)}<b itemprop="name">Oil</b>${'</div>'.repeat(400)}</body>`);
  });
});
