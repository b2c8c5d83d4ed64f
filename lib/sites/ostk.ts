/** Overstock and Bed Bath & Beyond: one company, one shop system at a time. Theirs of 2019, of 2023, and Shopify since 2024. */
import type { Draft } from '../listing/types.ts';
import type { Page, SiteReader } from './define.ts';
import { textRuns } from './dom.ts';
import type { HostRow } from './hosts.ts';
import { defineShop } from './shop.ts';

function idOf({ pathname }: URL): string | undefined {
  const old = /\/(\d{5,10})\/product\.html$/.exec(pathname)?.[1];
  const handle = old ? undefined : /\/products\/([\w%.-]{3,200})$/.exec(pathname)?.[1];
  return old ?? (handle && (/-(\d{6,10})$/.exec(handle)?.[1] ?? handle));
}

/** "Easy 30-Day Returns": the words beside a link to the policy. */
function more({ doc }: Page): Draft {
  const links = [...doc.querySelectorAll('a[href*="Return-Policy"]')].slice(0, 6);
  const words = links.flatMap((link) => textRuns(link.parentElement ?? link, 20).map(({ text }) => text));
  const returns = words.find((text) => text.length < 80 && /\b\d{1,3}[ -]day\b/i.test(text));
  return returns ? { returns } : {};
}

export const ostkShop = (id: string, hosts: readonly HostRow[]): SiteReader =>
  defineShop({
    id,
    hosts,
    goods: { idOf, title: '.cl-product-title,[class*="product-title"]' },
    item: {
      title: ['h1.product-title', 'h1[data-test="product-title"]', '[data-cy="product-title"]'],
      brand: ['.product-vendor a', '[data-testid="brand-info"] a', '[data-cy="brand-name"] a'],
      price: ['.product-info__price', 'div:has(> [data-testid="current-price"])', '[data-cy="price-set"]'],
      stars: ['#pr-reviewsnippet', '[aria-label="Go to reviews section"]', '[data-cy="stars-holder"]'],
      shipping: ['[data-testid="deliveryEstimates"]'],
      banner: '.icons-with-text__title,[class*="ambar_cambarMessage"],.announcement__text',
      buy: ['.js-product-form-main', 'form:has(#CartFocus)', '#CartFocus', '[data-cy="add-to-cart-button"]'],
    },
    more,
  });
