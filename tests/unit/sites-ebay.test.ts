// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { itemIdIn, percentIn, sellerIn } from '../../lib/sites/ebay/values.ts';
import { reader } from '../../lib/sites/ebay.ts';
import { pageOf, readPage } from '../../lib/sites/read.ts';

describe('the id of an offer', () => {
  it.each([
    ['https://www.ebay.com/itm/155888203360?hash=item24', '155888203360'],
    ['/itm/some-words-of-the-title/155888203360', '155888203360'],
    ['https://www.ebay.de/p/28061773468?iid=397597983464#UserReviews', '397597983464'],
  ])('%s', (address, id) => expect(itemIdIn(address)).toBe(id));

  it.each([
    'https://ebay.com/itm/123456?hash=item123546',
    'https://www.ebay.com/sch/i.html?_nkw=155888203360',
    'https://www.ebay.com/p/28061773468',
    'https://www.ebay.com/usr/155888203360',
  ])('none in %s', (address) => expect(itemIdIn(address)).toBeUndefined());
});

describe('the seller of a line', () => {
  const score = (value: number, n?: number) => ({ value, scale: 100, ...(n !== undefined && { n }) });
  it.each([
    ['qqsample2009 98.3% positive (30.3K)', 'qqsample2009', score(98.3, 30_300)],
    ['Customs services provided sample-7 100% positive (99)', 'sample-7', score(100, 99)],
    ['muster_handel 99,5% positiv (1.234)', 'muster_handel', score(99.5, 1234)],
    ['boutique.x 99,1 % d’évaluations positives (2,4K)', 'boutique.x', score(99.1, 2400)],
    ['sklep-1 100% pozytywnych (12)', 'sklep-1', score(100, 12)],
    ['newcomer 0% positive (0)', 'newcomer', score(0, 0)],
    ['Name of a Shop (13,435) 99.8%', 'Name of a Shop', score(99.8)],
    ['sampleseller (0)', 'sampleseller', undefined],
  ])('%s', (line, name, shopRating) => {
    const seller = sellerIn(line);
    expect(seller?.shop.name).toBe(name);
    expect(seller?.shopRating).toEqual(shopRating);
  });

  it.each(['Was: $12.00 5% off', 'Sell one like this', '— 98% positive (3)', 'Item: 155888203360', ''])(
    'nobody in %j',
    (line) => expect(sellerIn(line)).toBeUndefined(),
  );

  it('invents no share of feedback', () => {
    expect(percentIn('No feedback yet')).toBeUndefined();
    expect(percentIn('310% positive')).toBeUndefined();
  });
});

const card = (id: number, parts: string, labels = '') =>
  `<li class="s-card" data-listingid="99000000${id}"><a class="s-card__link" href="/itm/99000000${id}"></a>
   <div class="s-card__title"><span>Lamp ${id}</span></div>
   <div class="su-card-container__attributes__primary">${parts}</div>
   ${labels && `<div class="s-card__sep"><b aria-labelledby="${labels}"><span>derosnopS</span></b></div>`}</li>`;

function read(cards: readonly string[], host = 'www.ebay.com', before = '') {
  const doc = new DOMParser().parseFromString(`${before}<ul class="srp-results">${cards.join('')}</ul>`, 'text/html');
  return readPage(reader, pageOf(doc, `https://${host}/sch/i.html?_nkw=lamp`, reader.hosts));
}
const price = (text: string) => `<div><span class="s-card__price">${text}</span></div>`;

describe('a card in the language of its country', () => {
  it.each([
    ['www.ebay.com', '$12.50', 'Free delivery in 2-4 days', '1,234 sold', 12.5, 'USD', 'free', 1234],
    ['www.ebay.co.uk', '£12.50', '+£3.50 postage', '10+ sold', 12.5, 'GBP', 'paid', 10],
    ['www.ebay.de', 'EUR 1.012,50', '+ ca. EUR 12,96 Versand', '1.234 verkauft', 1012.5, 'EUR', 'paid', 1234],
    ['www.ebay.at', 'EUR 12,50', 'Kostenloser internationaler Versand', '8+ verkauft', 12.5, 'EUR', 'free', 8],
    ['www.ebay.fr', '12,50 EUR', '+15,00 EUR pour la livraison', '15 objets vendus', 12.5, 'EUR', 'paid', 15],
    ['www.ebay.fr', '1 012,50 EUR', 'Livraison internationale gratuite', '12 vendus', 1012.5, 'EUR', 'free', 12],
    ['www.ebay.it', 'EUR 12,50', '+EUR 10,00 di spedizione', '34 venduti', 12.5, 'EUR', 'paid', 34],
    ['www.ebay.it', 'EUR 12,50', 'Spedizione gratis', '34 venduti', 12.5, 'EUR', 'free', 34],
    ['www.ebay.es', '12,50 EUR', '+9,00 EUR de envío', '53 vendidos', 12.5, 'EUR', 'paid', 53],
    ['www.ebay.es', '12,50 EUR', 'Envío internacional gratis', '53 vendidos', 12.5, 'EUR', 'free', 53],
    ['www.ebay.nl', 'EUR 12,50', '+EUR 5,00 verzendkosten', '7 verkocht', 12.5, 'EUR', 'paid', 7],
    ['www.ebay.nl', 'EUR 12,50', 'Gratis verzending', '7 verkocht', 12.5, 'EUR', 'free', 7],
    ['www.ebay.pl', '1 012,50 zł', '+37,48 zł za przesyłkę', '12 sprzedanych', 1012.5, 'PLN', 'paid', 12],
    ['www.ebay.pl', '12,50 zł', 'Darmowa dostawa', '12 sprzedanych', 12.5, 'PLN', 'free', 12],
    ['www.ebay.ch', 'CHF 12.50', 'Kostenlose Lieferung', '3 verkauft', 12.5, 'CHF', 'free', 3],
    ['www.ebay.ca', 'C $12.50', '+C $9.99 shipping', '3 sold', 12.5, 'CAD', 'paid', 3],
    ['www.ebay.com.au', 'AU $12.50', 'Free postage', '3 sold', 12.5, 'AUD', 'free', 3],
    ['www.ebay.com.sg', 'S$ 12.50', '+S$ 45.73 shipping estimate', '3 sold', 12.5, 'SGD', 'paid', 3],
    ['www.ebay.com.hk', 'HKD 112.50', '+HKD 20.00 運費', '3 sold', 112.5, 'HKD', 'paid', 3],
    ['www.ebay.com', 'S/. 44.38', '+S/. 66.64 por el envío', '3 sold', 44.38, 'PEN', 'paid', 3],
  ])('%s: %s, %s, %s', (host, amount, postage, sold, value, currency, shipping, sales) => {
    const [found] = read([card(1001, `${price(amount)}<div>${postage}</div><div>${sold}</div>`)], host).cards;
    expect(found?.listing.price).toMatchObject({ amount: value, currency });
    expect(found?.listing.shipping?.kind).toBe(shipping);
    expect(found?.listing.sales?.min).toBe(sales);
  });

  it.each([
    'Shipping not specified',
    'Versand nicht angegeben',
    'Envío no especificado',
    'Free Local Pickup',
    '3+ watchers',
  ])('says nothing of postage: %s', (line) => {
    const [found] = read([card(1001, `${price('$1.00')}<div>${line}</div>`)]).cards;
    expect(found?.listing).not.toHaveProperty('shipping');
    expect(found?.listing).not.toHaveProperty('sales');
  });
});

describe('ads that eBay marks for screen readers alone', () => {
  const words = '<div id="ad">Sponsored</div><div id="x"></div><div id="y">Sponsored</div>';
  const fillers = ['x y', 'y x', 'z y', 'x z'];
  const page = (count: number, ads: readonly number[]) =>
    Array.from({ length: count }, (_, i) =>
      card(1001 + i, price('$1.00'), ads.includes(i) ? `ad ${i % 2 ? 'x' : 'z'}` : fillers[i % 4]),
    );
  const adsOf = (cards: readonly string[]) =>
    read(cards, 'www.ebay.com', words).cards.flatMap(({ listing }, i) => (listing.sponsored ? [i] : []));

  it('are those whose first label is never a second one; a decoy with the same word is not', () =>
    expect(adsOf(page(24, [2, 9, 17]))).toEqual([2, 9, 17]));

  it('are not guessed on a page with few results', () => expect(adsOf(page(12, [2, 9]))).toEqual([]));

  it('are not more than half of a page', () =>
    expect(
      adsOf(
        page(
          24,
          Array.from({ length: 20 }, (_, i) => i),
        ),
      ),
    ).toEqual([]));

  it('are looked for again when the page changed', () => {
    const html = `${words}<ul>${page(24, [2]).join('')}</ul>`;
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const same = pageOf(doc, 'https://www.ebay.com/sch/i.html?_nkw=lamp', reader.hosts);
    const count = () => readPage(reader, same).cards.filter(({ listing }) => listing.sponsored).length;
    expect(count()).toBe(1);
    const mark = doc.getElementById('ad');
    if (mark) mark.textContent = '';
    expect(count()).toBe(0);
  });
});

describe('hidden samples and category tiles', () => {
  it('are no offers', () => {
    const sample =
      '<li class="s-card" data-listingid="2500219655424533"><a href="https://ebay.com/itm/123456"><div class="s-card__title">Shop on eBay</div></a></li>';
    const tile = '<div class="su-item-card"><a class="su-item-card__title" href="/b/Lamps/1/bn_2">Lamps</a></div>';
    expect(read([sample, tile])).toMatchObject({ kind: 'none', cards: [] });
  });

  it('keep no real id: an offer whose link is the sample’s is known by its own attribute', () => {
    const real = card(1001, price('$1.00')).replaceAll('/itm/990000001001', 'https://ebay.com/itm/123456?x=1');
    expect(read([real]).cards[0]?.listing).toMatchObject({
      id: '990000001001',
      url: 'https://www.ebay.com/itm/990000001001',
    });
  });
});
