/** Shapes of everything that reaches the worker. The worker's alone: the content script carries no zod. */
import * as z from 'zod/mini';
import type { MessageName } from './protocol.ts';
import { BOARD_SCHEMAS } from './schemas/boards.ts';
import { CASE_SCHEMAS } from './schemas/cases.ts';
import { FIRST_PAGE_MESSAGES, FIRST_SCHEMAS } from './schemas/first.ts';
import { LIST_SCHEMAS } from './schemas/lists.ts';
import { none, tabId, text, time } from './schemas/parts.ts';
import { RECORD_SCHEMAS } from './schemas/records.ts';
import { WARN_SCHEMAS } from './schemas/warn.ts';

/** Most listings of one message; a content script sends more in several. */
export const MAX_BATCH = 200;

const short = text(200);
const amount = z.number().check(z.gte(0), z.lte(1e12));
const hours = z.number().check(z.gte(0), z.lte(24 * 3660));
const address = text(2000).check(
  z.regex(/^https:\/\//),
  z.refine((url) => URL.canParse(url)),
);
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

const money = z.object({ amount, currency, from: z.boolean(), max: z.optional(amount) });
const count = { min: amount, open: z.boolean() };
const rating = z.object({ value: z.optional(amount), scale: z.optional(amount), count: z.optional(z.object(count)) });
const score = z.object({ value: amount, scale: z.number().check(z.gt(0), z.lte(1000)) });
const party = z.object({ name: z.optional(short), id: z.optional(text(100)), url: z.optional(address) });
const source = z.enum(['markup', 'structured', 'embedded', 'text', 'record']);

const review = z.object({
  text: text(400),
  stars: z.optional(z.number().check(z.gte(0), z.lte(5))),
  date: z.optional(short),
  at: z.optional(time),
  verified: z.optional(z.boolean()),
});

export const listingSchema = z.object({
  /** Overwritten by the worker with the space of the sender's host. */
  site: text(253),
  place: z.enum(['main', 'aside']),
  primary: z.optional(z.literal(true)),
  sponsored: z.optional(z.boolean()),
  id: z.optional(text(100)),
  url: z.optional(address),
  title: z.optional(text(500)),
  price: z.optional(money),
  listPrice: z.optional(money),
  shop: z.optional(party),
  shopKind: z.optional(z.enum(['self-operated', 'flagship', 'franchise', 'marketplace'])),
  shopRating: z.optional(z.extend(score, { n: z.optional(amount) })),
  service: z.optional(
    z.object({ percent: z.optional(z.number().check(z.gte(0), z.lte(100))), seconds: z.optional(amount), text: short }),
  ),
  promoter: z.optional(party),
  rating: z.optional(rating),
  sales: z.optional(z.object({ ...count, kind: z.enum(['payers', 'total', 'month', '90d']), text: short })),
  dispatch: z.optional(
    z.object({
      kind: z.enum(['promised', 'observed', 'presale', 'custom', 'delivery-date', 'stock']),
      hours: z.optional(hours),
      business: z.optional(z.literal(true)),
      text: short,
    }),
  ),
  shipping: z.optional(z.object({ kind: z.enum(['free', 'conditional', 'paid']), text: short })),
  returns: z.optional(short),
  licence: z.optional(short),
  marks: z.optional(z.array(text(60)).check(z.maxLength(20))),
  brand: z.optional(text(100)),
  priceAfter: z.optional(z.literal('coupon')),
  details: z.optional(
    z.object({
      rows: z.optional(amount),
      maker: z.optional(short),
      origin: z.optional(short),
      permit: z.optional(short),
      category: z.optional(short),
    }),
  ),
  reviews: z.optional(
    z.object({
      histogram: z.optional(
        z.object({ of: z.enum(['count', 'percent']), stars: z.tuple([amount, amount, amount, amount, amount]) }),
      ),
      lang: z.optional(text(35)),
      shown: z.array(review).check(z.maxLength(50)),
    }),
  ),
  shopFacts: z.optional(z.object({ since: z.optional(time), followers: z.optional(amount) })),
  claims: z.optional(z.object({ rating: z.optional(rating), price: z.optional(money), shop: z.optional(short) })),
  from: z.partialRecord(
    z.enum([
      'id',
      'title',
      'price',
      'listPrice',
      'shop',
      'shopKind',
      'shopRating',
      'service',
      'promoter',
      'rating',
      'sales',
      'dispatch',
      'shipping',
      'returns',
      'licence',
      'marks',
      'brand',
      'details',
      'reviews',
      'shopFacts',
    ]),
    source,
  ),
});

const key = text(600);
const visit = text(64);
const kind = z.enum(['grid', 'item', 'none', 'wall']);
const storeName = text(40);
const rows = z.array(z.unknown()).check(z.maxLength(2000));

export const SCHEMAS = {
  ...FIRST_SCHEMAS,
  'page.hello': none,
  'listings.judge': z.object({
    kind,
    visit,
    listings: z.array(z.object({ key, listing: listingSchema })).check(z.maxLength(MAX_BATCH)),
  }),
  'page.health': z.object({
    visit,
    kind,
    seen: amount,
    unreadable: amount,
    scanMs: amount,
    badges: amount,
    gone: z.array(key).check(z.maxLength(5000)),
  }),
  'page.needCard': none,
  'page.openReport': z.object({ key }),
  'page.vouch': z.object({ key }),
  'tab.read': z.object({ tabId }),
  'tab.show': z.object({ tabId, key }),
  'tab.outline': z.object({ tabId }),
  'shop.read': z.object({ key: text(900) }),
  ...RECORD_SCHEMAS,
  ...CASE_SCHEMAS,
  ...LIST_SCHEMAS,
  ...BOARD_SCHEMAS,
  ...WARN_SCHEMAS,
  'settings.read': none,
  'settings.write': z.looseObject({}),
  'sites.read': none,
  'site.switch': z.object({ id: text(253), on: z.boolean() }),
  'origins.sync': none,
  'store.info': none,
  'data.export': z.object({ store: z.optional(storeName), after: z.optional(key) }),
  'data.import': z.object({ store: storeName, rows }),
  'data.erase': none,
} satisfies Record<MessageName, z.ZodMiniType>;

/** The messages a content script may send; everything else is for our own pages only. */
export const PAGE_MESSAGES: ReadonlySet<MessageName> = new Set<MessageName>([
  ...FIRST_PAGE_MESSAGES,
  'page.hello',
  'listings.judge',
  'page.health',
  'page.needCard',
  'page.openReport',
  'page.vouch',
  'page.openCase',
]);
