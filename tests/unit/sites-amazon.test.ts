// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { dispatchFrom, shippingFrom } from '../../lib/sites/amazon/delivery.ts';
import { readBrand, readSeller } from '../../lib/sites/amazon/seller.ts';
import { asAsin, asinIn, moneyOf, ratingOf, soldOf, starsOf } from '../../lib/sites/amazon/values.ts';
import { reader } from '../../lib/sites/amazon.ts';
import { pageOf } from '../../lib/sites/read.ts';

const docOf = (body: string) => new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
const page = (body: string, url = 'https://www.amazon.com/s?k=lamp') => pageOf(docOf(body), url, reader.hosts);

describe('starsOf', () => {
  it.each([
    ['4.5 out of 5 stars, rating details', 4.5],
    ['4,6 von 5 Sternen', 4.6],
    ['4,3 étoiles sur 5', 4.3],
    ['4,4 su 5 stelle', 4.4],
    ['4,8 de 5 estrellas, información de la valoración', 4.8],
    ['4,7 de 5 estrelas', 4.7],
    ['5つ星のうち4.5', 4.5],
    ['4,4 van 5 sterren', 4.4],
    ['4,4 av 5 stjärnor', 4.4],
    ['4,4 z 5 gwiazdek', 4.4],
    ['5 yıldız üzerinden 4,5', 4.5],
    ['4.5 颗星，最多 5 颗星', 4.5],
    ['٤٫٥ من ٥ نجوم', 4.5],
    ['5.0 out of 5 stars', 5],
    ['5つ星のうち5.0', 5],
    ['4.4 out of 5 stars 975 ratings', 4.4],
  ])('reads %s', (label, value) => expect(starsOf(label)).toEqual({ value, scale: 5 }));

  it.each(['', 'Amazon Prime', 'P20 Robot, 3 in 1, 2800Pa', 'NaN out of NaN', '7.5 out of 10', '-', '0 out of 5'])(
    'takes no stars from %j',
    (label) => expect(starsOf(label)).toBeUndefined(),
  );
});

describe('ratingOf', () => {
  const link = (html: string) => docOf(html).querySelector('a');
  it.each([
    ['<a aria-label="10,121 ratings">(10.1K)</a>', 10121],
    ['<a aria-label="7.319 calificaciones">(7,3 mil)</a>', 7319],
    ['<a aria-label="4.4 out of 5 stars, 272,461 ratings">272,461</a>', 272461],
    ['<a aria-label="Rated 4.4 out of 5 stars by 10478 reviews">4.4(10.4k)</a>', 10478],
    ['<a aria-label="">(184,046)</a>', 184046],
  ])('counts %s', (html, min) => expect(ratingOf('', link(html))?.count?.min).toBe(min));
  it('is nothing without stars and count', () => expect(ratingOf('', null)).toBeUndefined());
});

describe('soldOf', () => {
  it.each([
    ['1K+ bought in past month', 1000],
    ['10K+ bought in past week', 10000],
    ['5000+ Mal im letzten Monat gekauft', 5000],
    ['1.000+ Mal im letzten Monat gekauft', 1000],
    ['Plus de 4 k achetés au cours du mois dernier', 4000],
    ['10.000+ acquistati nel mese scorso', 10000],
    ['4 mil+ comprados el mes pasado', 4000],
    ['Mais de 5 mil compras no mês passado', 5000],
    ['過去1か月で4,000点以上購入されました', 4000],
    ['100+ gekocht in de afgelopen maand', 100],
    ['50+ köpta under den senaste månaden', 50],
    ['Ponad 100 kupionych w zeszłym miesiącu', 100],
    ["Geçen ay 500'den fazla satın alındı", 500],
    ['上个月已售 1000+', 1000],
    ['过去一个月有1000+顾客购买', 1000],
    ['تم شراء أكثر من 50 في الشهر الماضي', 50],
  ])('%s', (note, min) => expect(soldOf(note)).toMatchObject({ min, open: true, kind: 'month' }));
  it.each(['New on Amazon in past month', 'Top Reviewed for Portability', '200+ viewed in past week', ''])(
    '%j is no sale',
    (note) => expect(soldOf(note)).toBeUndefined(),
  );
});

describe('addresses', () => {
  it.each([
    ['/Lumora-Lamp/dp/B0EXA00001/ref=sr_1_1', 'B0EXA00001'],
    ['/sspa/click?url=%2FLumora%2Fdp%2FB0EXA00001', 'B0EXA00001'],
    ['https://www.amazon.de/gp/product/000000001X?psc=1', '000000001X'],
    ['/product-reviews/B0EXA00001/262-0', 'B0EXA00001'],
    ['/gp/help/customer/display.html', undefined],
    ['/dp/B0EXA000012345', undefined],
  ])('asinIn(%s)', (address, id) => expect(asinIn(address)).toBe(id));
  it.each(['B0EXA0000', 'b0exa00001', '12345678901', 'ABCDEFGHIJ', ''])('%j is no ASIN', (id) =>
    expect(asAsin(id)).toBeUndefined(),
  );
});

describe('moneyOf', () => {
  const read = (html: string, url?: string) => moneyOf(docOf(html).querySelector('.box'), page('', url));
  it('puts a price together when its hidden text is blank', () =>
    expect(
      read(
        '<span class="box"><span class="a-offscreen"> </span><span aria-hidden="true"><span class="a-price-symbol">R$</span> <span class="a-price-whole">1.303 <span class="a-price-decimal">,</span></span> <span class="a-price-fraction">05</span></span></span>',
        'https://www.amazon.com.br/dp/B0EXA00001',
      ),
    ).toMatchObject({ amount: 1303.05, currency: 'BRL' }));
  it('reads both ends of a range', () =>
    expect(
      read(
        '<p><span class="a-price box"><i class="a-offscreen">$19.99</i></span><span class="a-price-dash">-</span><span class="a-price"><i class="a-offscreen">$34.99</i></span></p>',
      ),
    ).toEqual({ amount: 19.99, max: 34.99, currency: 'USD', from: true }));
  it.each(['NaN', '$NaN.99', '-', '$'])('reads nothing from %s', (text) =>
    expect(read(`<span class="box"><i class="a-offscreen">${text}</i></span>`)).toBeUndefined(),
  );
});

describe('readSeller', () => {
  const rows = (label: string, value: string) =>
    `<div id="merchantInfoFeature_feature_div"><div class="offer-display-feature-label">${label}</div><div class="offer-display-feature-text"><span class="offer-display-feature-text-message">${value}</span></div></div>`;
  it.each([
    'Amazon.com',
    'Amazon.com.br',
    'Amazon EU S.à r.l.',
    'Amazon Resale',
    'Amazon',
    '亚马逊',
    'Amazon Media EU S.à r.l.',
  ])('%s sells itself', (name) =>
    expect(readSeller(docOf(rows('Sold by', name)))).toMatchObject({ shop: { name }, shopKind: 'self-operated' }),
  );
  it.each([
    'Amazonia Goods Example',
    'Sorrento Home Example',
    'Example (sold on Amazon.com)',
    'Amazon Deals Example Ltd',
  ])('%s is a seller like any other', (name) =>
    expect(readSeller(docOf(rows('Sold by', name)))).toMatchObject({ shop: { name }, shopKind: 'marketplace' }),
  );
  it.each([
    ['Ships from and sold by Amazon.com. Gift-wrap available.', 'Amazon.com'],
    ['Verkauf und Versand durch Amazon. Geschenkverpackung verfügbar.', 'Amazon'],
    ['Expédié et vendu par Amazon.', 'Amazon'],
    ['Venduto e spedito da Amazon.', 'Amazon'],
    ['Vendido y enviado por Amazon.', 'Amazon'],
    ['この商品は、Amazon.co.jp が販売、発送します。', 'Amazon.co.jp'],
    ['Verzonden en verkocht door Amazon.', 'Amazon'],
    ['Fraktas från och säljs av Amazon.', 'Amazon'],
    ['Wysyłka i sprzedaż przez Amazon', 'Amazon'],
    ['Amazon.com.tr tarafından satılır ve gönderilir.', 'Amazon.com.tr'],
    ['由 亚马逊 直接销售和发货。', '亚马逊'],
    ['يُشحن ويُباع من Amazon.sa', 'Amazon.sa'],
  ])('in the sentence "%s"', (sentence, name) =>
    expect(readSeller(docOf(`<div id="merchant-info">${sentence}</div>`))).toEqual({
      shop: { name },
      shopKind: 'self-operated',
    }),
  );
  it.each([
    ['Sold by Norvik Example and Fulfilled by Amazon.', 'Norvik Example'],
    ['Verkauf durch Norvik Example und Versand durch Amazon.', 'Norvik Example'],
    ['Vendido por Norvik Example y gestionado por Amazon.', 'Norvik Example'],
    ['この商品は、Norvik Example が販売し、Amazon Fulfillment が発送します。', 'Norvik Example'],
    ['由 诺维克示例 销售并由亚马逊配送', '诺维克示例'],
  ])('another seller in "%s"', (sentence, name) =>
    expect(readSeller(docOf(`<div id="merchant-info">${sentence}</div>`))).toEqual({
      shop: { name },
      shopKind: 'marketplace',
    }),
  );
  it('tells the seller row of a table by its label', () =>
    expect(
      readSeller(
        docOf(
          '<div id="tabular-buybox"><span class="tabular-buybox-text" tabular-attribute-name="Versand"><span>Amazon</span></span><span class="tabular-buybox-text" tabular-attribute-name="Verkäufer"><a href="/gp/help/seller?seller=A0EXAMPLE0002">Kornblick Beispiel</a></span></div>',
        ),
      ),
    ).toMatchObject({ shop: { name: 'Kornblick Beispiel', id: 'A0EXAMPLE0002' }, shopKind: 'marketplace' }));
  it('never takes the seller of the used offer', () =>
    expect(
      readSeller(
        docOf(
          '<div id="usedAccordionRow"><div id="merchant-info">Sold by Amazon Resale and Fulfilled by Amazon.</div></div>',
        ),
      ),
    ).toEqual({}));
});

describe('readBrand', () => {
  it.each([
    ['Visit the Lumora Light Store', 'Lumora Light'],
    ['Brand: Lumora', 'Lumora'],
    ['Besuche den Lumora-Store', 'Lumora'],
    ['Marke: Lumora', 'Lumora'],
    ['Visiter la boutique Lumora', 'Lumora'],
    ['Marque : Lumora', 'Lumora'],
    ['Visita lo Store di Lumora', 'Lumora'],
    ['Visita la tienda de Lumora', 'Lumora'],
    ['Visite a loja Lumora', 'Lumora'],
    ['Lumoraのストアを表示', 'Lumora'],
    ['ブランド: Lumora のストアを表示', 'Lumora'],
    ['ブランド: Lumora', 'Lumora'],
    ['Bezoek de Lumora-winkel', 'Lumora'],
    ['Besök Lumora-butiken', 'Lumora'],
    ['Odwiedź sklep Lumora', 'Lumora'],
    ["Lumora Store'u ziyaret edin", 'Lumora'],
    ['访问 Lumora 店铺', 'Lumora'],
    ['قم بزيارة متجر Lumora', 'Lumora'],
    ['Lumora', 'Lumora'],
  ])('%s', (text, brand) => expect(readBrand(docOf(`<a id="bylineInfo">${text}</a>`))).toBe(brand));
  it('is not the author of a book', () =>
    expect(readBrand(docOf('<div id="bylineInfo">by <span class="author"><a>A. Example</a></span></div>'))).toBe(''));
});

describe('delivery', () => {
  const prime = 'Join Prime to get FREE delivery Tue, Aug 18';
  it.each([
    [[prime, 'Or Non-members get FREE delivery Fri, Aug 21 on $35 of items shipped by Amazon'], 'conditional'],
    [[prime, 'Or Non-members get FREE delivery Fri, Aug 21'], 'free'],
    [[prime], 'conditional'],
    [['FREE delivery Tue, 20 Jan', 'Or fastest delivery Tomorrow, 18 Jan'], 'free'],
    [['$5.99 delivery Fri, Aug 21', 'Or Prime members get FREE delivery Tomorrow'], 'paid'],
    [['Delivery Thu, Sep 11'], undefined],
    [['FREE Shipping on orders with at least $25 of books.'], 'conditional'],
    [['GRATIS Lieferung Mi., 16. Sept.'], 'free'],
    [['Lieferung für 3,99 € Fr., 30. Okt.'], 'paid'],
    [['Livraison GRATUITE mar. 7 oct.'], 'free'],
    [['Consegna GRATUITA mar 7 ott'], 'free'],
    [['Entrega por 4,99 € entre el 9 - 15 de dic'], 'paid'],
    [['Entrega GRÁTIS: Terça-feira, 25 de Novembro'], 'free'],
    [['無料配送 10月7日 火曜日'], 'free'],
    [['¥410 10月7日 火曜日にお届け'], 'paid'],
    [['Gratis bezorging di 7 okt'], 'free'],
    [['Bezorging voor € 4,99 di 7 okt'], 'paid'],
    [['FRI leverans tis, 7 okt'], 'free'],
    [['FRI leverans tis, 7 okt på din första beställning'], 'conditional'],
    [['Leverans för 49,00 kr tis, 7 okt'], 'paid'],
    [['DARMOWA dostawa wt., 7 paź'], 'free'],
    [['Dostawa za 9,99 zł wt., 7 paź'], 'paid'],
    [['ÜCRETSİZ teslimat 7 Eki Sal'], 'free'],
    [['免费配送 10月7日'], 'free'],
    [['توصيل مجاني الثلاثاء، 7 أكتوبر'], 'free'],
    [['Only 3 left in stock - order soon.'], undefined],
    [[], undefined],
  ])('%j costs the shopper without a membership %s', (lines, kind) =>
    expect(shippingFrom(lines, 'USD', true)?.kind).toBe(kind),
  );
  it('takes no amount for a fee outside the delivery block', () =>
    expect(shippingFrom(['Save $5.00 with coupon'], 'USD')).toBeUndefined());
  it('prefers a promise to dispatch over a day of arrival', () =>
    expect(dispatchFrom(['Usually ships within 3 to 4 days'], ['Arrives Jul 18 - 22'])).toMatchObject({
      kind: 'promised',
      hours: 96,
    }));
  it('a day of arrival has no hours', () =>
    expect(dispatchFrom(['In Stock'], ['FREE delivery Thu, Jul 16'])).toEqual({
      kind: 'delivery-date',
      text: 'FREE delivery Thu, Jul 16',
    }));
});

describe('kind', () => {
  const card =
    '<div data-component-type="s-search-result" data-asin="B0EXA00001"><a href="/dp/B0EXA00001"><h2>Lamp</h2></a></div>';
  it.each([
    ['a picture check', '<form action="/errors/validateCaptcha"></form>', '/dp/B0EXA00001', 'wall'],
    ['the address of a check', '', '/errors/validateCaptcha', 'wall'],
    ['a sign-in', '', '/ap/signin', 'wall'],
    ['the page of status 503', '<a href="/dogsofamazon/ref=cs_503_d"><img></a>', '/s?k=lamp', 'wall'],
    ['a page not found', '<a href="/dogsofamazon/ref=cs_404_d"><img></a>', '/dp/B0EXA00001', 'none'],
    ['the front page', card, '/', 'none'],
    ['the front page in another language', card, '/-/en/ref=nav_logo', 'none'],
    ['a help page', '<h1 id="title">Returns</h1>', '/gp/help/customer/display.html', 'none'],
    [
      'a cart with suggestions',
      '<ol><li class="a-carousel-card"><a href="/dp/B0EXA00001">Lamp</a></li></ol>',
      '/gp/cart/view.html',
      'none',
    ],
    ['an item not yet filled', '<div id="dp"><span id="productTitle"> </span></div>', '/dp/B0EXA00001', 'none'],
    ['an item', '<span id="productTitle">Lamp</span>', '/dp/B0EXA00001', 'item'],
    ['results', card, '/s?k=lamp', 'grid'],
    [
      'the front page of bestseller lists',
      '<li class="a-carousel-card"><div class="zg-carousel-general-faceout"><a href="/dp/B0EXA00001">Lamp</a></div></li>',
      '/gp/bestsellers',
      'grid',
    ],
  ])('%s', (_, body, path, kind) => expect(reader.kind(page(body, `https://www.amazon.com${path}`))).toBe(kind));
});
