/**
 * What is stored, and how the database grew. Steps are append-only: a released step is never edited, a new version is
 * one more step, and each is tested from the version before it.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ShoppingRow } from '../boards/shopping.ts';
import type { Snapshot } from '../boards/snapshot.ts';
import type { Observed } from '../boards/types.ts';
import type { Score, ShopKind } from '../listing/types.ts';
import type { StoredRecord } from '../records/types.ts';
import type { SeenPrice } from '../trust/price/past.ts';
import type { Verdict } from '../trust/types.ts';

export interface ListingRow extends Observed {
  /** `shop:site:id`; absent where the page does not show the shop. */
  shop?: string;
  other?: OtherGoods;
}

export interface RatingPoint extends Score {
  at: number;
}

export interface ShopRow {
  /** `shop:site:id`. */
  key: string;
  site: string;
  id?: string;
  name?: string;
  kind?: ShopKind;
  /** The score the site publishes, oldest first. */
  course: RatingPoint[];
  first: number;
  last: number;
}

export type PricePoint = SeenPrice;

/** The goods that stood under a listing's id before the present ones. */
export interface OtherGoods {
  title: string;
  /** Epoch milliseconds when they were last seen. */
  until: number;
}

export interface PriceRow {
  /** Key of the listing. */
  key: string;
  /** Oldest first; an unchanged price is kept as its first and its latest sighting. */
  points: PricePoint[];
  last: number;
}

export interface VerdictRow {
  /** Key of the listing. */
  key: string;
  /** Of everything the verdict rests on. */
  hash: string;
  verdict: Verdict;
  at: number;
}

/** A key of the user's own. */
export interface KeyRow {
  /** Raw public key, base64url: the issuer of what it signs. */
  key: string;
  /** Private key, PKCS #8 in base64url: Firefox before 136 cannot store an Ed25519 CryptoKey. Never exported in clear. */
  pkcs8: string;
  /** Epoch milliseconds when it was made or taken in here. */
  created: number;
  /** The one that signs; former ones only tell what is the user's own. */
  current: boolean;
}

/** A picture of evidence. It belongs to whichever records name its hash. */
export interface PictureRow {
  /** SHA-256 of the bytes, hex. */
  hash: string;
  type: string;
  bytes: ArrayBuffer;
  /** Epoch milliseconds. */
  at: number;
}

/** Records that came together. */
export interface ArrivalRow {
  at: number;
  ids: string[];
}

/** Whose rulings and labels count here, besides the user's own. */
export interface IssuerRow {
  /** Public key. */
  key: string;
  name: string;
  /** Above 0, up to 1. */
  weight: number;
  muted: boolean;
  added: number;
}

/** How often listings of one site were seen and opened in one week. */
export interface WeekRow extends ShoppingRow {
  /** `week:site`. */
  key: string;
}

/** What a listing was counted for last, so that it counts once a week. Weeks as in `WeekRow`. */
export interface CountedRow {
  /** Key of the listing. */
  key: string;
  seen?: number;
  /** It was labelled or qualified when it was seen in that week. */
  good?: true;
  opened?: number;
}

export interface KaopuSchema extends DBSchema {
  listings: { key: string; value: ListingRow; indexes: { last: number; first: number; site: string; shop: string } };
  shops: { key: string; value: ShopRow; indexes: { last: number } };
  prices: { key: string; value: PriceRow; indexes: { last: number } };
  verdicts: { key: string; value: VerdictRow; indexes: { at: number } };
  records: {
    key: string;
    value: StoredRecord;
    indexes: {
      subject: [kind: string, site: string, id: string];
      issuer: string;
      negates: string;
      type: string;
      pictures: string;
      /** Who sells, and who recommends, what the record is about. */
      shop: [type: string, site: string, shop: string];
      promoter: [type: string, site: string, promoter: string];
    };
  };
  /** Read through `mergeSettings`, whatever it holds. */
  settings: { key: string; value: unknown };
  keys: { key: string; value: KeyRow };
  pictures: { key: string; value: PictureRow };
  issuers: { key: string; value: IssuerRow };
  /** When reports and vouches were first seen here, by what came together: what a record says of its own time is its issuer's word. */
  arrivals: { key: number; value: ArrivalRow };
  /** What is worked out in the background over all records: results by name, and work that is not done yet. */
  model: { key: string; value: unknown };
  /** Of each board a day. */
  snapshots: { key: string; value: Snapshot };
  weeks: { key: string; value: WeekRow };
  counted: { key: string; value: CountedRow };
}

export type KaopuDB = IDBPDatabase<KaopuSchema>;
export type StoreName = StoreNames<KaopuSchema>;
export type UpgradeTransaction = IDBPTransaction<KaopuSchema, StoreName[], 'versionchange'>;
/** From the version of its index to the next. Nothing but the database may be awaited. */
export type UpgradeStep = (db: KaopuDB, tx: UpgradeTransaction) => void | Promise<void>;

export const DB_NAME = 'kaopu';

const version1: UpgradeStep = (db) => {
  const listings = db.createObjectStore('listings', { keyPath: 'key' });
  listings.createIndex('last', 'last');
  listings.createIndex('first', 'first');
  listings.createIndex('site', 'listing.site');
  listings.createIndex('shop', 'shop');
  db.createObjectStore('shops', { keyPath: 'key' }).createIndex('last', 'last');
  db.createObjectStore('prices', { keyPath: 'key' }).createIndex('last', 'last');
  db.createObjectStore('verdicts', { keyPath: 'key' }).createIndex('at', 'at');
  const records = db.createObjectStore('records', { keyPath: 'id' });
  records.createIndex('subject', ['subject.kind', 'subject.site', 'subject.id']);
  records.createIndex('issuer', 'issuer');
  records.createIndex('negates', 'negates');
  db.createObjectStore('settings');
};

/** Records are signed: rows of before are adopted one by one once there is a key, see `adopt.ts`. */
const version2: UpgradeStep = (db, tx) => {
  db.createObjectStore('keys', { keyPath: 'key' });
  db.createObjectStore('pictures', { keyPath: 'hash' });
  db.createObjectStore('issuers', { keyPath: 'key' });
  db.createObjectStore('arrivals', { autoIncrement: true });
  db.createObjectStore('model');
  db.createObjectStore('snapshots', { keyPath: 'key' });
  db.createObjectStore('weeks', { keyPath: 'key' });
  db.createObjectStore('counted', { keyPath: 'key' });
  const records = tx.objectStore('records');
  records.createIndex('type', 'type');
  records.createIndex('pictures', 'pictures', { multiEntry: true });
  records.createIndex('shop', ['type', 'subject.site', 'facts.shopId']);
  records.createIndex('promoter', ['type', 'subject.site', 'facts.promoterId']);
};

export const UPGRADE_STEPS: readonly UpgradeStep[] = [version1, version2];
