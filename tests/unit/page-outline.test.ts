// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { maskOf } from '../../lib/page/outline/mask.ts';
import { type OutlineCard, outlineOf, pickCards } from '../../lib/page/outline/outline.ts';

const ADDRESS = 'https://www.shop.example/s/maria-lindqvist/B0QX7T9K2M?session=a8f3c9e1d2b4&q=secret+gift#token';

/** A shop's page that is full of its reader. */
const PAGE = `
  <header id="nav-maria-lindqvist" class="nav-bar user-8841207 css-1x9fk2q" data-user-id="8841207" data-maria-name>
    <span class="greeting lindqvist">Hello, Maria Lindqvist</span>
    <a href="https://www.shop.example/account?email=maria.lindqvist@mail.example&token=eyJhbGciOi" title="Maria's account">maria.lindqvist@mail.example</a>
    <span>+46 70 123 45 67</span><address>Storgatan 14, 114 55 Stockholm</address>
    <input type="hidden" name="csrf_eyJhbGciOi" value="eyJhbGciOiJIUzI1NiJ9"><textarea>my secret note</textarea>
    <object data="https://tracker.example/?uid=8841207"></object>
  </header>
  <script>window.user = { name: 'Maria Lindqvist', token: 'sk_live_51Hx' };</script>
  <style>.maria { color: red }</style><!-- session a8f3c9e1d2b4 -->
  <main id="search-results"><ul class="product-list zq-list">
    <li class="zq-card product-card maria@mail.example" id="item-a8f3c9e1d2b4" data-sku="B0QX7T9K2M" role="listitem">
      <a class="zq-link product-link" href="/p/B0QX7T9K2M?ref=lindqvist"><h2 class="title" itemprop="name">Enamel mug, blue</h2></a>
      <span class="price a8F3cK9eQ" itemprop="price" content="12.50">$12.50</span><span class="sold">1,204 sold</span>
      <img src="https://img.example/8841207.jpg" alt="For Maria">
    </li>
    ${'<li class="zq-card product-card" role="listitem"><h2 class="title">Another mug</h2></li>'.repeat(30)}
  </ul></main>`;

const SECRETS =
  /maria|lindqvist|mail\.example|8841207|46 70|123 45|storgatan|114 55|stockholm|eyJ|csrf|a8f3c9|sk_live|secret|session|token|B0QX|1x9fk2q|a8F3cK|tracker|img\.example|enamel|mug|hello|12\.50|1,204|red/i;

const cardsOf = (): OutlineCard[] =>
  [...document.querySelectorAll('li')].map((element, i) => ({
    element,
    listing: {
      site: 's',
      place: 'main',
      from: {},
      title: 'x',
      ...(i === 0 && { price: { amount: 1, currency: 'USD', from: false } }),
    },
  }));
const outline = (cards = cardsOf()) => outlineOf(document, ADDRESS, cards);

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a page report', () => {
  it('says nothing of the reader', () => {
    document.body.innerHTML = PAGE;
    const text = outline();
    expect(SECRETS.exec(text)?.[0]).toBeUndefined();
    expect(SECRETS.test(PAGE)).toBe(true);
  });

  it('says nothing of the reader where no card was found, either', () => {
    document.body.innerHTML = PAGE;
    const text = outline([]);
    expect(SECRETS.exec(text)?.[0]).toBeUndefined();
    expect(text).toContain('product-list');
  });

  it('says how the page is built', () => {
    document.body.innerHTML = PAGE;
    const text = outline();
    expect(text.split('\n')[0]).toBe('www.shop.example/s/xxxxx-xxxxxxxx/#');
    expect(text).toContain('<li class="zq-card product-card xxxxx·xxxx.xxxxxxx" id="item-#" data-sku role="listitem">');
    expect(text).toContain('<h2 class="title" itemprop="name">');
    expect(text).toContain('"$99.99"');
    expect(text).toContain('"9,999 sold"');
    expect(text).toContain('without price');
    expect(text).toContain('… more like it');
    expect(text).toMatch(/<html.*> > <body> > <main id="search-results"> > <ul class="product-list zq-list"> > <li/);
  });

  it('is cut where a page is endless', () => {
    document.body.innerHTML = Array.from(
      { length: 900 },
      (_, i) => `<div class="${'price '.repeat(i % 7)}"><b>text</b></div>`,
    ).join('');
    const text = outline([]);
    expect(text.length).toBeLessThan(200_000);
    expect(text).toContain('… cut here');
  });

  it('opens the shadow roots of the page', () => {
    document.body.innerHTML = '<product-card></product-card>';
    const host = document.querySelector('product-card') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = '<span class="price">$5</span>';
    expect(outline([])).toContain('#shadow-root');
    expect(outline([])).toContain('<span class="price">');
  });
});

describe('the cards of a report', () => {
  const card = (...has: string[]): OutlineCard => ({
    element: document.createElement('li'),
    listing: { site: 's', place: 'main', from: {}, ...Object.fromEntries(has.map((field) => [field, 'x'])) },
  });

  it('are those that lack most, one of each kind, and a whole one', () => {
    const whole = card('title', 'price', 'id', 'rating', 'shop');
    const cards = [
      whole,
      card('title'),
      card('title'),
      card('title', 'price'),
      card(),
      card('title', 'id'),
      card('price'),
    ];
    const picked = pickCards(cards);
    expect(picked).toHaveLength(4);
    expect(picked[0]).toBe(cards[4]);
    expect(picked.at(-1)).toBe(whole);
  });
});

describe('names', () => {
  const mask = () => maskOf(document);
  it.each([
    ['s-result-item', 's-result-item'],
    ['J_goodsList', 'J_goodsList'],
    ['ProductCard-module__title', 'ProductCard-module__title'],
    ['col-4', 'col-9'],
    ['css-1x9fk2q', 'xxx-#'],
    ['jsx-2871293847', 'xxx-99999999'],
    ['_bannerPicBox_a8d7e', '_bannerPicBox_#'],
    ['user-john-smith', 'user-xxxx-xxxxx'],
    ['用户-张三', '·-·'],
  ])('%s → %s', (raw, masked) => expect(mask().name(raw)).toBe(masked));

  it('keep a prefix that many names of the page share, unless its text says it too', () => {
    document.body.innerHTML = '<i class="octopus-card"></i><i class="octopus-row"></i><i class="octopus-cell"></i>';
    expect(mask().name('octopus-card')).toBe('octopus-card');
    document.body.append('Dear Octopus');
    expect(mask().name('octopus-card')).toBe('xxxxxxx-card');
  });

  it.each([
    ['US $1,299.00', 'xx $9,999.99'],
    ['已售1.2万件', '已售9.9万件'],
    ['张三的店', 'xxxx'],
    ['4.8 out of 5 stars', '9.9 out of 9 stars'],
    ['me@mail.example', 'xx·xxxx.xxxxxxx'],
  ])('texts: %s → %s', (raw, masked) => expect(mask().text(raw)).toBe(masked));
});
