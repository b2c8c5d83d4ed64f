/** A record: a typed, expiring statement about a listing, shop, promoter or brand. Negated by a later one, never edited. */

export const RECORD_VALUES = [
  'reliable',
  'counterfeit',
  'shoddy',
  'threeNo',
  'misdescribed',
  'noAfterSales',
  'fakeReviews',
  'offPlatform',
] as const;
export type RecordValue = (typeof RECORD_VALUES)[number];
export type RecordType = 'label' | 'vouch' | 'report' | 'ruling' | 'appeal';

export interface Subject {
  kind: 'listing' | 'shop' | 'promoter' | 'brand';
  site: string;
  id: string;
}

/** What was observed of the subject when the record was made. */
export interface Facts {
  title?: string;
  price?: { amount: number; currency: string };
  shop?: string;
  url?: string;
  at: number;
}

export interface StoredRecord {
  /**
   * SHA-256 of the canonical JSON of everything but `id` and the evidence itself (`seen`, `links`, `interest`), hex:
   * it still verifies when the evidence was withdrawn or is not shared.
   */
  id: string;
  version: 1;
  type: RecordType;
  /** `self` until keys exist on this machine. */
  issuer: string;
  subject: Subject;
  value: RecordValue;
  /** Epoch milliseconds. */
  created: number;
  expires: number;
  /** Id of the record this one takes back. */
  negates?: string;
  /** SHA-256 of the canonical JSON of `{ seen, links, interest }`, hex; absent where there is none. */
  evidence?: string;
  /** The reporter's own words, links and standing; local, never part of what is shared without asking. */
  seen?: string;
  links?: string[];
  interest?: 'none' | 'seller' | 'competitor';
  facts?: Facts;
}

/** `listing:amazon.com:B0…`: the key records and cases are found by. */
export const subjectKey = (subject: Subject): string => `${subject.kind}:${subject.site}:${subject.id}`;
