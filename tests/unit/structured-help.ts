/** Pages of a few lines for tests of structured data. */
import type { Draft } from '../../lib/listing/types.ts';
import { pageOf } from '../../lib/sites/read.ts';
import { productOf } from '../../lib/sites/structured.ts';

export const pageWith = (html: string, address = 'https://www.tallow.example/p/1', attributes = 'lang="en"') =>
  pageOf(
    new DOMParser().parseFromString(`<!doctype html><html ${attributes}>${html}</html>`, 'text/html'),
    address,
    [],
  );

export const ld = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

/** The draft of a page's product, without the sources of its fields. */
export function draftOf(html: string, address?: string, attributes?: string): Draft | undefined {
  const draft = productOf(pageWith(html, address, attributes))?.draft;
  if (!draft) return undefined;
  const { from: _, ...rest } = draft;
  return rest;
}

/** The same for one JSON-LD script: a lamp at 12 euros, unless the fields say otherwise. */
export const lamp = (fields: object, address?: string, attributes?: string): Draft | undefined =>
  draftOf(
    ld({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: 'Lamp',
      offers: { '@type': 'Offer', price: '12.00', priceCurrency: 'EUR' },
      ...fields,
    }),
    address,
    attributes,
  );

export const euros = (amount: number) => ({ amount, currency: 'EUR', from: false });
