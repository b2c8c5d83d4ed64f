// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { idIn, moneyOf, reviewsIn } from '../../lib/sites/mercadolibre/values.ts';
import { reader } from '../../lib/sites/mercadolibre.ts';
import { pageOf, readPage } from '../../lib/sites/read.ts';

const docOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const pageAt = (html: string, url: string) => pageOf(docOf(html), url, reader.hosts);
const read = (html: string, url: string) => readPage(reader, pageAt(html, url));

describe('the id in an address', () => {
  it.each([
    [
      'a catalogue product',
      'https://www.mercadolivre.com.br/jogo-de-panelas/p/MLB15258301#polycard_client=x',
      'MLB15258301',
    ],
    ["a seller's product", 'https://www.mercadolibre.com.pe/taza-azul/up/MPEU3267098307', 'MPEU3267098307'],
    ['a listing', 'https://articulo.mercadolibre.com.pe/MPE-819367316-taza-azul-_JM', 'MPE-819367316'],
    [
      'an ad that names its listing',
      'https://click1.mercadolibre.com.mx/mclics/count?a=1#wid=MLM9900000102&sid=search',
      'MLM9900000102',
    ],
    ['an ad that does not', 'https://click1.mercadolivre.com.br/mclics/clicks/external/MLB/count', undefined],
    ['a category', 'https://www.mercadolibre.com.co/mas-vendidos/MCO167812', undefined],
    ['a word of the title', 'https://articulo.mercadolibre.com.ar/taza-ABC123456', undefined],
    ['nothing', '', undefined],
  ])('of %s', (_, address, id) => expect(idIn(address)).toBe(id));
});

describe('an amount in nodes', () => {
  const amount = (symbol: string, fraction: string, cents = '') =>
    docOf(
      `<span class="andes-money-amount"><span class="andes-money-amount__currency-symbol">${symbol}</span><span class="andes-money-amount__fraction">${fraction}</span>${cents && `<span>,</span><span class="andes-money-amount__cents">${cents}</span>`}</span>`,
    ).querySelector('.andes-money-amount');

  it.each([
    ['mexico groups with commas', 'www.mercadolibre.com.mx', '$', '1,299', '50', 1299.5, 'MXN'],
    ['brazil with points', 'www.mercadolivre.com.br', 'R$', '1.059', '90', 1059.9, 'BRL'],
    ['colombia has no cents', 'www.mercadolibre.com.co', '$', '71.492', '', 71492, 'COP'],
    ['chile neither', 'www.mercadolibre.cl', '$', '12.990', '', 12990, 'CLP'],
    ['peru', 'www.mercadolibre.com.pe', 'S/', '179', '90', 179.9, 'PEN'],
    ['nicaragua signs as canada does', 'www.mercadolibre.com.ni', 'C$', '1.250', '', 1250, 'NIO'],
    ['guatemala signs with a letter', 'www.mercadolibre.com.gt', 'Q', '349', '', 349, 'GTQ'],
    ['dollars in uruguay', 'www.mercadolibre.com.uy', 'U$S', '1.250', '', 1250, 'USD'],
    ['dollars in argentina', 'www.mercadolibre.com.ar', 'US$', '15.900', '', 15900, 'USD'],
    ['ecuador', 'www.mercadolibre.com.ec', 'US$', '45', '99', 45.99, 'USD'],
  ])('%s', (_, host, symbol, fraction, cents, value, currency) =>
    expect(moneyOf(amount(symbol, fraction, cents), pageAt('', `https://${host}/x`))).toMatchObject({
      amount: value,
      currency,
    }),
  );

  it('is none where the whole part is missing: cents alone are no price', () =>
    expect(moneyOf(amount('$', '', '99'), pageAt('', 'https://www.mercadolivre.com.br/'))).toBeUndefined());

  it.each([
    ['a unit of account', 'UF', '3.500'],
    ['no number', '$', 'NaN'],
    ['nothing', '$', ''],
  ])('%s is none', (_, symbol, fraction) =>
    expect(moneyOf(amount(symbol, fraction), pageAt('', 'https://www.mercadolibre.cl/x'))).toBeUndefined(),
  );
});

describe('the line of reviews', () => {
  const line = (...texts: string[]) =>
    docOf(`<p>${texts.map((text) => `<span>${text}</span>`).join('')}</p>`).querySelector('p');
  it.each([
    [['5.0', '| +50 vendidos'], { rating: { value: 5, scale: 5 }, sales: { min: 50, open: true } }],
    [['+10mil vendidos'], { sales: { min: 10000, open: true } }],
    [['4,8', '(1.204)'], { rating: { value: 4.8, count: { min: 1204 } } }],
    [['4 vendidos'], { sales: { min: 4, open: false } }],
  ])('%j', (texts, expected) => expect(reviewsIn(line(...texts))).toMatchObject(expected));
  it('holds 9.9 for no mean of 5 and 4 vendidos for no mean', () => {
    expect(reviewsIn(line('9.9'))).not.toHaveProperty('rating');
    expect(reviewsIn(line('4 vendidos'))).not.toHaveProperty('rating');
  });
});

describe('kind', () => {
  const card =
    '<li class="ui-search-layout__item"><a class="poly-component__title" href="/x/p/MLA90000001">Taza</a></li>';
  it.each([
    ['a list', card, 'https://listado.mercadolibre.com.ar/taza', 'grid'],
    ['the same strip at home', card, 'https://www.mercadolibre.com.ar/', 'none'],
    [
      'a strip alone',
      `<div class="ui-recommendations-carousel">${card}</div>`,
      'https://www.mercadolibre.com.ar/ayuda',
      'none',
    ],
    ['the check by its address', '<p>hola</p>', 'https://www.mercadolibre.com.ar/gz/account-verification?go=x', 'wall'],
    [
      'the check by its words',
      '<h1>Para continuar, acesse sua conta</h1>',
      'https://www.mercadolivre.com.br/x/p/MLB90000001',
      'wall',
    ],
    [
      'no results',
      '<h3>No hay publicaciones que coincidan con tu búsqueda</h3>',
      'https://listado.mercadolibre.com.ar/xyz',
      'none',
    ],
  ])('%s', (_, html, url, kind) => expect(read(html, url).kind).toBe(kind));
});

it('takes the product of its id from the data, not one that in-page navigation left behind', () => {
  const html = (id: string) =>
    `<script type="application/ld+json">{"@type":"Product","name":"Otra cosa","productID":"${id}","brand":"Norvik","offers":{"@type":"Offer"}}</script><h1 class="ui-pdp-title">Taza Lumora</h1>`;
  const url = 'https://www.mercadolibre.com.ar/taza/p/MLA90000001';
  expect(read(html('MLA90000001'), url).item?.brand).toBe('Norvik');
  expect(read(html('MLA90000002'), url).item).not.toHaveProperty('brand');
});
