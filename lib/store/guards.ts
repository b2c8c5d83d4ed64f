/**
 * What a row must look like to be believed: rows come from older builds, from damaged disks and from import files.
 * A field that is not known is let through (a later build may have added it); a known one must be what it says.
 */
import type { OldRecord } from '../records/old.ts';
import { RECORD_VALUES, type StoredRecord } from '../records/types.ts';
import { shapeOf } from '../records/verify.ts';
import { ABOUTS, STATES } from '../trust/types.ts';
import { MAX_POINTS } from './points.ts';
import type { KeyRow, ListingRow, PriceRow, ShopRow, VerdictRow } from './schema.ts';

type Check = (value: unknown) => boolean;
type Checks = Readonly<Record<string, Check>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text =
  (max: number, min = 0): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max && value.length >= min;
const within =
  (min: number, max: number): Check =>
  (value) =>
    typeof value === 'number' && value >= min && value <= max;
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const list =
  (item: Check, max: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(item);
const shape =
  (required: Checks, optional: Checks = {}): Check =>
  (value) =>
    isObject(value) &&
    Object.entries(required).every(([name, check]) => check(value[name])) &&
    Object.entries(optional).every(([name, check]) => value[name] === undefined || check(value[name]));

/** The last millisecond that a Date can hold. */
const time = within(0, 8.64e15);
const day = within(0, 1e8);
const amount = within(0, 1e12);
const scale = within(Number.MIN_VALUE, 1000);
const share = within(0, 100);
const flag = oneOf(true, false);
const short = text(200);
const key = text(600, 1);
const site = text(253, 1);
const id = text(600, 1);
const hash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const address = (value: unknown) => typeof value === 'string' && value.length <= 2000 && /^https?:\/\//.test(value);
const currency = (value: unknown) => typeof value === 'string' && /^[A-Z]{3}$/.test(value);
const salesKind = oneOf('payers', 'total', 'month', '90d');
const shopKind = oneOf('self-operated', 'flagship', 'franchise', 'marketplace');

const count = shape({ min: amount, open: flag });
const money = shape({ amount, currency, from: flag }, { max: amount });
const party = shape({}, { name: short, id: text(100), url: address });
const rating = shape({}, { value: amount, scale, count });

const listing = shape(
  { site, place: oneOf('main', 'aside'), from: isObject },
  {
    primary: oneOf(true),
    sponsored: flag,
    id: text(100),
    url: address,
    title: text(500),
    price: money,
    listPrice: money,
    shop: party,
    promoter: party,
    shopKind,
    shopRating: shape({ value: amount, scale }, { n: amount }),
    service: shape({ text: short }, { percent: share, seconds: amount }),
    rating,
    sales: shape({ min: amount, open: flag, kind: salesKind, text: short }),
    dispatch: shape(
      { kind: oneOf('promised', 'observed', 'presale', 'custom', 'delivery-date', 'stock'), text: short },
      { hours: amount, business: oneOf(true) },
    ),
    shipping: shape({ kind: oneOf('free', 'conditional', 'paid'), text: short }),
    returns: short,
    licence: short,
    marks: list(text(60), 20),
    brand: text(100),
    priceAfter: oneOf('coupon'),
    details: shape({}, { rows: amount, maker: short, origin: short, permit: short, category: short }),
    shopFacts: shape({}, { since: time, followers: amount }),
    claims: shape({}, { rating, price: money, shop: short }),
  },
);

const listingRow = shape(
  {
    key,
    listing,
    first: time,
    last: time,
    days: list(day, 90),
    sales: list(shape({ at: time, min: amount, kind: salesKind }), MAX_POINTS * 4),
    state: oneOf(...STATES),
    score: share,
    low: share,
    high: share,
  },
  { shop: text(900), other: shape({ title: text(500), until: time }) },
);
const shopRow = shape(
  {
    key: text(900, 1),
    site,
    course: list(shape({ at: time, value: amount, scale }), MAX_POINTS),
    first: time,
    last: time,
  },
  { id: text(100), name: short, kind: shopKind },
);
const pricePoint = shape({ at: time, amount, currency }, { from: oneOf(true), list: amount, after: oneOf('coupon') });
const priceRow = shape({ key, points: list(pricePoint, MAX_POINTS), last: time });
const note = shape(
  { id: text(100), type: text(40), value: text(40), issuer: short, created: time, expires: time },
  { name: short, text: text(1000), deadline: time, about: oneOf(...ABOUTS) },
);
const strike = shape(
  { count: amount, listings: amount, names: list(short, 1000), expires: time },
  { contested: amount },
);
const verdict = shape(
  {
    state: oneOf(...STATES),
    score: share,
    low: share,
    high: share,
    shown: list(text(40), 20),
    findings: list(isObject, 50),
    signals: list(isObject, 100),
    records: list(note, 1000),
    profile: short,
    at: time,
  },
  {
    unknown: text(40),
    mark: short,
    n: amount,
    by: oneOf('shop', 'promoter'),
    deadline: time,
    strikes: shape({}, { shop: strike, promoter: strike }),
  },
);
const verdictRow = shape({ key, hash, verdict, at: time });
const oldRecord = shape(
  {
    id: hash,
    version: oneOf(1),
    type: oneOf('report', 'vouch'),
    issuer: oneOf('self'),
    subject: shape({ kind: oneOf('listing', 'shop', 'promoter', 'brand'), site, id }),
    value: oneOf(...RECORD_VALUES),
    created: time,
    expires: time,
  },
  {
    negates: hash,
    evidence: hash,
    seen: text(2000),
    links: list(address, 5),
    interest: oneOf('none', 'seller', 'competitor'),
    facts: shape({ at: time }, { title: text(500), price: shape({ amount, currency }), shop: short, url: address }),
  },
);
const keyRow = shape({ key: text(43, 43), pkcs8: text(200, 1), created: time, current: flag });

/** Keys name the row's own site: a row cannot stand in for another shop's. */
export const isListingRow = (value: unknown): value is ListingRow =>
  listingRow(value) && (value as ListingRow).key.startsWith(`${(value as ListingRow).listing.site}:`);
export const isShopRow = (value: unknown): value is ShopRow =>
  shopRow(value) && (value as ShopRow).key.startsWith(`shop:${(value as ShopRow).site}:`);
export const isPriceRow = (value: unknown): value is PriceRow => priceRow(value);
export const isVerdictRow = (value: unknown): value is VerdictRow => verdictRow(value);
/** The shape is that of a record from anywhere; id and signature were verified when it was stored. */
export const isRecord = (value: unknown): value is StoredRecord => typeof shapeOf(value) === 'object';
export const isOldRecord = (value: unknown): value is OldRecord => oldRecord(value);
export const isKeyRow = (value: unknown): value is KeyRow => keyRow(value);
