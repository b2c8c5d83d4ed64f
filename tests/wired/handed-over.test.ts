/** What a reader hands over, however odd the page, passes the worker's schema: one odd card must not cost a batch. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listingKey } from '../../lib/listing/key.ts';
import type { Draft } from '../../lib/listing/types.ts';
import { SCHEMAS } from '../../lib/messages/schemas.ts';
import type { Page } from '../../lib/sites/define.ts';
import { toListing } from '../../lib/sites/read.ts';

const page: Page = {
  doc: {} as Document,
  url: new URL('https://shop.example/list'),
  lang: 'en',
  memo: new Map(),
  spaceOf: (host) => host.replace(/^www\./, ''),
};

const number = fc.oneof(
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -1, 0, 1e13, Number.MAX_VALUE, 1e-300),
  fc.double(),
  fc.integer({ min: 0, max: 500 }),
);
const text = fc.oneof(
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom(61, 101, 201, 501, 2100).map((size) => '长'.repeat(size)),
  fc.constantFrom('', ' ', '\u202e\u200b', '__proto__'),
);
const url = fc.oneof(
  fc.webUrl(),
  text.map((path) => `https://shop.example/${path}`),
  fc.constantFrom('https://', '//', 'javascript:alert(1)', '/item/1', 'https://u:p@shop.example/1#x'),
);
const currency = fc.constantFrom('USD', 'usd', '¥', '');
const money = fc.record(
  { amount: number, currency, from: fc.boolean(), max: number },
  { requiredKeys: ['amount', 'currency', 'from'] },
);
const count = fc.record({ min: number, open: fc.boolean() });
const party = fc.record({ name: text, id: text, url }, { requiredKeys: [] });

const draft = fc.record(
  {
    id: text,
    url,
    title: text,
    price: money,
    listPrice: money,
    shop: party,
    promoter: party,
    shopRating: fc.record({ value: number, scale: number }),
    service: fc.record({ percent: number, seconds: number, text }, { requiredKeys: ['text'] }),
    rating: fc.record({ value: number, scale: number, count }, { requiredKeys: [] }),
    sales: fc.record({ min: number, open: fc.boolean(), kind: fc.constant('total'), text }),
    dispatch: fc.record({ kind: fc.constant('promised'), hours: number, text }, { requiredKeys: ['kind', 'text'] }),
    shipping: fc.record({ kind: fc.constant('free'), text }),
    returns: text,
    licence: text,
    marks: fc.array(text, { maxLength: 40 }),
    brand: text,
    sponsored: fc.boolean(),
    from: fc.constant({ title: 'structured' }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Draft>;

/** As the browser sends it: Chrome through JSON, Firefox as it is. */
const sent = (listing: unknown) => [listing, JSON.parse(JSON.stringify(listing))];

describe('a listing made of a hostile page', () => {
  it('passes the schema with its key', () => {
    fc.assert(
      fc.property(draft, (raw) => {
        const made = toListing(raw, page, 'main');
        for (const listing of sent(made)) {
          const body = { kind: 'grid', visit: 'v', listings: [{ key: `${listingKey(made)}~99`, listing }] };
          const parsed = SCHEMAS['listings.judge'].safeParse(body);
          expect(parsed.error?.issues.map(({ path, code }) => `${path.join('.')} ${code}`) ?? []).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });
});
