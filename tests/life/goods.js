/** Invented goods in the shape of a search card of 2026, for the pages beside this file. */
const asin = (n) => `B0LIFE${String(n).padStart(4, '0')}`;
const picture = '<img class="s-image" alt="" src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>">';
const priceOf = (price) => `<span class="a-price"><span class="a-offscreen">${price}</span></span>`;
const card = (n, { title = `Enamel mug ${n}`, price = `$${n}.50` } = {}) => `
  <div role="listitem" data-asin="${asin(n)}" data-component-type="s-search-result" class="s-result-item">
    <div class="s-product-image-container aok-relative"><a href="/dp/${asin(n)}">${picture}</a></div>
    <div data-cy="title-recipe"><a href="/dp/${asin(n)}"><h2><span>${title}</span></h2></a></div>
    <div data-cy="price-recipe">${price && priceOf(price)}</div>
  </div>`;
const cards = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => card(from + i)).join('');
const list = () => document.querySelector('#list');

Object.assign(globalThis, { asin, card, cards, list, priceOf });
