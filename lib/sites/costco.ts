/** Costco (US, Canada and the shops of other countries): product pages; lists by the addresses of their goods. */
import type { Draft } from '../listing/types.ts';
import type { Page } from './define.ts';
import { textOf } from './dom.ts';
import { costcoHosts } from './hosts.ts';
import { shippingOf } from './lines.ts';
import { defineShop } from './shop.ts';

/** "Delivery, setup and packaging removal included", "Shipping & Handling Included*", and the words of Canada and Mexico. */
const INCLUDED =
  /\b(?:shipping|delivery)\b[^.]{0,60}(?<!not )\bincluded\b|\blivraison\b[^.]{0,60}(?<!non )\b(?:comprise?s?|incluse?s?)\b|env[ií]o[^.]{0,40}(?<!no )incluido/i;

function more({ doc }: Page): Draft {
  const line = ['.shipping-statement', '#shipping-statement', '.product-info-shipping'].map((select) =>
    textOf(doc, select),
  );
  const included = line.map((text) => INCLUDED.exec(text)?.[0]).find((text) => text);
  const shipping = included
    ? { kind: 'free' as const, text: included }
    : shippingOf(line.map((text) => text.slice(0, 300)));
  const returns = /[^.]*\bcan be returned\b[^.]*\./i.exec(
    textOf(doc, '.product-info-shipping').replace(/Costco\.com/g, 'Costco'),
  )?.[0];
  return { ...(shipping && { shipping }), ...(returns && { returns: returns.trim() }) };
}

export const reader = defineShop({
  id: 'costco',
  hosts: costcoHosts,
  goods: {
    // costco.com and .ca; /p/ in the shops of other countries and on costco.com since 2025.
    idOf: ({ pathname }) => /(?:\.product\.|\/p\/(?:[^/]+\/){0,2})(\d{4,12})(?:\.html)?\/?$/.exec(pathname)?.[1],
    title: '[automation-id^="productDescriptionLink"],.description a',
  },
  item: {
    title: ['h1[automation-id="productName"]', 'h1[itemprop="name"]', '.product-title'],
    brand: ['[itemprop="brand"]'],
    // Costco's script fills in the digits: "--" until then.
    price: ['.your-price', '#pull-right-price'],
    stars: ['#details-bazaar-voice', '.bazaar-voice'],
    arrival: ['#edd-msg-code-smallpack .edd-primary-clause', '#edd-message', '.edd-primary-clause'],
    marks: '.product-h1-container-v2 .pill,#product-details .pill',
    buy: ['#ProductForm', '#add-to-cart-btn'],
  },
  more,
});
