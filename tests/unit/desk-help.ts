/** Cases for the desk's tests: made of records and folded as the worker does it. */
import type { CaseView, DeskRow, SeenOf } from '../../lib/messages/protocol.ts';
import type { StoredRecord, Subject } from '../../lib/records/types.ts';
import { foldCase } from '../../lib/trust/cases/fold.ts';
import { caseLog } from '../../lib/trust/cases/log.ts';
import type { CaseContext } from '../../lib/trust/cases/types.ts';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 22, 12);

/** A public key, as far as anybody looks at it here. */
export const keyOf = (name: string): string => name.padEnd(43, '0').slice(0, 43);
export const OWN = keyOf('Mine4711');
export const TRUSTED = keyOf('Lab0aBcD');
export const STRANGER = keyOf('Xq7_Zz-9');

export const subject: Subject = { kind: 'listing', site: 'taobao.com', id: '55' };

let count = 0;
export function record(over: Partial<StoredRecord> = {}): StoredRecord {
  count += 1;
  const created = over.created ?? NOW - 3 * DAY;
  return {
    id: count.toString(16).padStart(64, '0'),
    version: 2,
    type: 'report',
    issuer: STRANGER,
    subject,
    value: 'shoddy',
    created,
    expires: created + (over.type === 'appeal' ? 14 : over.type === 'label' || over.type === 'vouch' ? 365 : 90) * DAY,
    sig: 's'.repeat(86),
    ...over,
  };
}

export const NAMES: Readonly<Record<string, string>> = { [OWN]: 'self', [TRUSTED]: 'Harbour Lab' };

export const seen = (over: Partial<SeenOf> = {}): SeenOf => ({
  listing: {
    site: 'taobao.com',
    id: '55',
    place: 'main',
    from: {},
    title: 'Northwind travel mug 500 ml',
    price: { amount: 89, currency: 'CNY', from: false },
    shop: { name: 'Northwind Outlet' },
    url: 'https://item.taobao.com/item.htm?id=55',
    shopRating: { value: 4.9, scale: 5 },
    shipping: { kind: 'free', text: 'Free shipping' },
  },
  state: 'partial',
  score: 71,
  low: 60,
  high: 80,
  first: NOW - 30 * DAY,
  last: NOW - DAY,
  prices: [
    { at: NOW - 30 * DAY, amount: 129, currency: 'CNY' },
    { at: NOW - 12 * DAY, amount: 99, currency: 'CNY' },
    { at: NOW - DAY, amount: 89, currency: 'CNY' },
  ],
  sales: [
    { at: NOW - 30 * DAY, min: 1200 },
    { at: NOW - DAY, min: 1900 },
  ],
  ...over,
});

interface ViewOptions {
  about?: Subject;
  names?: Record<string, string>;
  seen?: SeenOf | undefined;
  strikes?: CaseView['strikes'];
  now?: number;
}

/** What the worker answers on one subject. */
export function viewOf(records: readonly StoredRecord[], options: ViewOptions = {}): CaseView {
  const { about = subject, names = { ...NAMES }, strikes = { shop: 0, promoter: 0 }, now = NOW } = options;
  const own = Object.keys(names).filter((key) => names[key] === 'self');
  const trusted = Object.keys(names).filter((key) => names[key] !== 'self');
  const context: CaseContext = {
    whose: { own: new Set(own), issuers: new Map(trusted.map((key) => [key, 1])) },
    standing: new Map(),
    agreement: { subjects: new Map(), issuers: new Map() },
    now,
  };
  const look = 'seen' in options ? options.seen : seen();
  return {
    subject: about,
    case: foldCase(about, records, context),
    log: caseLog(about, records, context),
    records: [...records],
    names,
    ...(look && { seen: look }),
    strikes,
  };
}

export const deskRow = (id: string, over: Partial<DeskRow> = {}): DeskRow => ({
  subject: { ...subject, id },
  title: `Listing ${id}`,
  site: 'taobao.com',
  shop: 'Northwind Outlet',
  state: 'reported',
  value: 'shoddy',
  reports: 2,
  appeals: 0,
  at: NOW - 2 * DAY,
  harm: 3,
  ...over,
});
