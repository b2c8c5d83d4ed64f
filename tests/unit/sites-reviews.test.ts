// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteOfHost } from '../../lib/sites/catalog.ts';
import { pageOf, readItem } from '../../lib/sites/read.ts';
import { readerOf } from '../../lib/sites/readers.ts';
import { type ReviewParts, readReviews } from '../../lib/sites/reviews.ts';
import { reviewsSaid, withReviewsSaid } from '../../lib/sites/reviews-said.ts';

const pageWith = (html: string) =>
  pageOf(new DOMParser().parseFromString(`<html lang="en"><body>${html}`, 'text/html'), 'https://shop.example/p/1', []);
const PARTS: ReviewParts = { each: '.r', text: ['.new', '.t'], stars: '.s', date: '.d', verified: '.v' };
const read = (html: string, more: Partial<ReviewParts> = {}) => readReviews(pageWith(html), { ...PARTS, ...more });
const starsIn = (html: string) => read(`<div class="r"><p class="t">Nice</p>${html}</div>`)?.shown[0]?.stars;

describe('the reviews of a page', () => {
  it('are nothing where none are printed', () => expect(read('<p class="t">No review</p>')).toBeUndefined());

  it('are read part by part, the newer text first', () =>
    expect(
      read(
        '<div class="r"><i class="s" aria-label="4 out of 5 stars"></i><b class="d">3 May 2026</b><b class="v"></b><p class="t">Old</p><p class="new">Sits <style>.x{}</style>well</p></div><div class="r"></div>',
      ),
    ).toEqual({
      lang: 'en',
      shown: [
        { text: 'Sits well', stars: 4, date: '3 May 2026', verified: true },
        { text: '', verified: false },
      ],
    }));

  it('say nothing of verified purchases where the shop has no such mark', () => {
    const { verified: _verified, ...plain } = PARTS;
    expect(readReviews(pageWith('<div class="r"><p class="t">Nice</p></div>'), plain)?.shown).toEqual([
      { text: 'Nice' },
    ]);
  });

  it.each([
    ['<i class="s" data-stars="3"></i>', 3],
    ['<i class="s a-icon a-star-5"></i>', 5],
    ['<i class="s comment-star star4"></i>', 4],
    ['<i class="s a-star-4-5">4.5 out of 5 stars</i>', 4.5],
    ['<i class="s">5つ星のうち2.0</i>', 2],
    ['<i class="s">4,0 de 5 estrellas</i>', 4],
    ['<i class="s">Rated 5 out of 5 stars</i>', 5],
    ['<i class="s">Calificación 1 de 5</i>', 1],
    ['<i class="s"></i>', undefined],
    ['<i class="s">Very good</i>', undefined],
    ['<i class="s" data-stars="0"></i>', undefined],
    ['', undefined],
  ])('%s has %s stars', (html, stars) => expect(starsIn(html)).toBe(stars));

  it('are at most fifty', () => expect(read('<div class="r"></div>'.repeat(60))?.shown).toHaveLength(50));
});

describe('the histogram of a page', () => {
  const rows = (...shares: (string | number)[]) =>
    shares.map((share, n) => `<li>${5 - n} star<i class="m" aria-valuenow="${share}"></i></li>`).join('');
  const percent = (html: string) => read(html, { rows: 'li', share: '.m' })?.histogram;

  it('goes from one star to five', () =>
    expect(percent(rows(84, 8, 3, 1, 4))).toEqual({ of: 'percent', stars: [4, 1, 3, 8, 84] }));
  it('may be rounded and written with a sign', () =>
    expect(percent(rows('83%', '8%', '4%', '2%', '4%'))?.stars).toEqual([4, 2, 4, 8, 83]));
  it.each([
    ['bars still empty', rows(0, 0, 0, 0, 0)],
    ['shares that do not add up', rows(60, 20, 5, 1, 1)],
    ['four rows', rows(80, 10, 5, 5)],
    ['a row without a share', rows(84, 8, '', 1, 4)],
    ['rows of something else', '<li>A<i class="m" aria-valuenow="20"></i></li>'.repeat(5)],
  ])('is none: %s', (_name, html) => expect(percent(html)).toBeUndefined());

  it('may count reviews', () => {
    const counted = [101, 14, 6, 3, 4].map((n, at) => `<li>${5 - at}<i class="m">${n}</i></li>`).join('');
    expect(read(counted, { rows: 'li', share: '.m', of: 'count' })?.histogram).toEqual({
      of: 'count',
      stars: [4, 3, 6, 14, 101],
    });
  });
});

describe('the reviews of structured data', () => {
  const review = (more: object) => ({ '@type': 'Review', author: { name: 'Reviewer Name' }, ...more });

  it('are of five stars whatever their scale', () =>
    expect(
      reviewsSaid(
        {
          review: [
            review({
              reviewBody: 'Warm',
              reviewRating: { ratingValue: '8', bestRating: 10 },
              datePublished: '2026-05-03',
            }),
            review({ description: 'Thin', reviewRating: { ratingValue: '4,5' } }),
          ],
          reviews: review({ reviewRating: { ratingValue: 7 } }),
        },
        'en',
      ),
    ).toEqual({
      lang: 'en',
      shown: [{ text: 'Warm', stars: 4, date: '2026-05-03' }, { text: 'Thin', stars: 4.5 }, { text: '' }],
    }));

  it('are taken where the markup has none, beside its histogram', () => {
    const histogram = { of: 'count' as const, stars: [0, 0, 0, 0, 9] as const };
    const said = { review: review({ reviewBody: 'Warm' }) };
    const shown = [{ text: 'Own' }];
    expect(withReviewsSaid({ reviews: { histogram, shown: [] } }, said, 'en')).toEqual({
      reviews: { histogram, lang: 'en', shown: [{ text: 'Warm' }] },
      from: { reviews: 'structured' },
    });
    expect(withReviewsSaid({ reviews: { shown } }, said, 'en')).toEqual({ reviews: { shown } });
    expect(withReviewsSaid({}, { review: 'A text' }, 'en')).toEqual({});
    expect(withReviewsSaid({}, undefined, 'en')).toEqual({});
  });
});

describe('the reviews of a shop nobody named', () => {
  it('are read from its microdata', () => {
    const html = `<html lang="en"><head><title>Brass lamp</title></head><body class="product-page"><div itemscope itemtype="https://schema.org/Product">
      <h1 itemprop="name">Brass lamp</h1>
      <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><b itemprop="price" content="40">€40</b><meta itemprop="priceCurrency" content="EUR"></div>
      <div itemprop="aggregateRating" itemscope itemtype="https://schema.org/AggregateRating"><i itemprop="ratingValue">4.5</i> <i itemprop="reviewCount">12</i></div>
      <div itemprop="review" itemscope itemtype="https://schema.org/Review"><span itemprop="author">Reviewer Name</span>
        <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="4"></div>
        <meta itemprop="datePublished" content="2026-05-03"><p itemprop="reviewBody">Warm light.</p></div>
      <form action="/cart/add"><button>Add to cart</button></form></div></body></html>`;
    const page = pageOf(new DOMParser().parseFromString(html, 'text/html'), 'https://lamps.example/product/1', []);
    const item = readItem(readerOf(undefined), page);
    expect(item?.reviews).toEqual({ lang: 'en', shown: [{ text: 'Warm light.', stars: 4, date: '2026-05-03' }] });
    expect(item?.from.reviews).toBe('structured');
  });
});

describe('those who wrote', () => {
  const folder = join(import.meta.dirname, '../pages');
  const pages = readdirSync(folder)
    .flatMap((site) => readdirSync(join(folder, site)).map((name) => join(folder, site, name)))
    .filter((path) => path.endsWith('.html') && /Reviewer Name/.test(readFileSync(path, 'utf8')));

  it('stand on pages of many shops', () => expect(pages.length).toBeGreaterThan(6));

  it.each(pages.map((path) => [path.slice(folder.length + 1), path]))('are never read: %s', (_name, path) => {
    const { url } = JSON.parse(readFileSync(path.replace('.html', '.expected.json'), 'utf8')) as { url: string };
    const doc = new DOMParser().parseFromString(readFileSync(path, 'utf8'), 'text/html');
    const reader = readerOf(siteOfHost(new URL(url).hostname)?.site);
    const item = readItem(reader, pageOf(doc, url, reader.hosts));
    expect(item?.reviews?.shown.length).toBeGreaterThan(0);
    expect(JSON.stringify(item)).not.toMatch(/Reviewer Name|profile|beispiel\d/i);
  });
});
