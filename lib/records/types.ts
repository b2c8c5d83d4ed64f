/** A record: a typed, signed, expiring statement about a subject. Negated by a later one, never edited. */

/** What a report may say, in the order of the form; `reliable` praises. */
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
export const RECORD_TYPES = ['label', 'vouch', 'report', 'ruling', 'appeal', 'list', 'event'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/**
 * `dismissed`: a ruling that upholds nothing. `declined`: a label that was asked for and not granted. `avoid`: an entry
 * of a block list, as `reliable` is one of an allow list. `held`: an event takes place.
 */
export type RecordValue = (typeof RECORD_VALUES)[number] | 'dismissed' | 'declined' | 'avoid' | 'held';

export const SUBJECT_KINDS = ['listing', 'shop', 'promoter', 'brand', 'event'] as const;

export interface Subject {
  kind: (typeof SUBJECT_KINDS)[number];
  site: string;
  id: string;
}

/** What was observed of the subject when the record was made. */
export interface Facts {
  title?: string;
  price?: { amount: number; currency: string };
  shop?: string;
  /** Id of the shop and of the promoter on the subject's site, as in their subjects: whose strike an upheld report is. */
  shopId?: string;
  promoterId?: string;
  url?: string;
  at: number;
}

/** A named, dated window (of an event record). Epoch milliseconds; `to` is not part of it. */
export interface EventWindow {
  name: string;
  from: number;
  to: number;
}

/** Evidence that is kept beside the record and can be deleted without breaking it. */
export interface Evidence {
  /** The reporter's own words, links and standing; local, never part of what is shared without asking. */
  seen?: string;
  links?: string[];
  interest?: 'none' | 'seller' | 'competitor';
}

export interface StoredRecord extends Evidence {
  /**
   * SHA-256 of the canonical JSON of everything but `id`, `sig` and the evidence itself (`seen`, `links`, `interest`),
   * hex: it still verifies when the evidence was withdrawn or is not shared.
   */
  id: string;
  version: 2;
  type: RecordType;
  /** Raw Ed25519 public key, base64url without padding (43 characters). */
  issuer: string;
  subject: Subject;
  value: RecordValue;
  /** Epoch milliseconds. */
  created: number;
  expires: number;
  /** Id of the record this one takes back. */
  negates?: string;
  /** Ids this one answers: a ruling the reports it decides, an appeal the ruling, a label the vouch that asked for it. */
  refs?: string[];
  /** Public words: the reason of a ruling, the statement of an appeal, why a vouch asks for the label. */
  text?: string;
  /** SHA-256 of the canonical JSON of `{ seen, links, interest }`, hex; absent where there is none. */
  evidence?: string;
  /** SHA-256 of the bytes of each picture, hex. */
  pictures?: string[];
  facts?: Facts;
  /** Of an event. */
  window?: EventWindow;
  /** Ed25519 signature (RFC 8032) over the UTF-8 bytes of the same canonical JSON, base64url without padding. */
  sig: string;
}

/** `listing:amazon.com:B0…`: the key records and cases are found by. */
export const subjectKey = (subject: Subject): string => `${subject.kind}:${subject.site}:${subject.id}`;
