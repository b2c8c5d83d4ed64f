/** Selectors by many attributes and words at once. */

/** `[class*="a" i],[class*="b" i],[id*="a" i],…` */
export const anyWith = (attributes: string, words: string): string =>
  attributes
    .split(' ')
    .flatMap((name) => words.split(' ').map((word) => `[${name}*="${word}" i]`))
    .join(',');

/** Parts of a shop's addresses that lead to its cart, and to other places without goods. */
export const CART_PATHS = 'cart|basket|panier|warenkorb|carrito|carrello|checkout|winkelwagen|handlekurv|koszyk|sepet';
export const OTHER_PATHS = `${CART_PATHS}|wishlist|compare|log-?in|sign-?in|register|account|contact|help|faq`;
