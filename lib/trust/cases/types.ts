/** What cases are made of. Pure data: records come in as they are stored, time and trust as arguments. */

/** A record as far as cases need it; a stored record fits. */
export interface CaseRecord {
  id: string;
  type: 'label' | 'vouch' | 'report' | 'ruling' | 'appeal' | 'list' | 'event';
  issuer: string;
  subject: { kind: string; site: string; id: string };
  value: string;
  /** Epoch milliseconds. */
  created: number;
  expires: number;
  negates?: string;
  refs?: readonly string[];
  text?: string;
  /** Hash of the evidence, and of each picture. */
  evidence?: string;
  pictures?: readonly string[];
  facts?: { title?: string; shop?: string; shopId?: string; promoterId?: string };
}

/** What can be said against a subject, gravest first in the order of the report form. */
export const REASONS = [
  'counterfeit',
  'shoddy',
  'threeNo',
  'misdescribed',
  'noAfterSales',
  'fakeReviews',
  'offPlatform',
] as const;
export type Reason = (typeof REASONS)[number];

/** A value of a newer version is no reason: such a record is kept and says nothing here. */
export const isReason = (value: string): value is Reason => (REASONS as readonly string[]).includes(value);

/** Whose word counts on this machine. */
export interface Whose {
  /** Public keys of the user's own, the present one and former ones. */
  own: ReadonlySet<string>;
  /** Weight of each issuer that the user trusts, above 0 up to 1; muted ones are left out. */
  issuers: ReadonlyMap<string, number>;
}

/** A Beta reputation (Jøsang and Ismail 2002): what rulings said of an issuer's reports. */
export interface Standing {
  /** Upheld, weighed and aged; the prior is not in it. */
  upheld: number;
  dismissed: number;
}

/** Result of the factor model, a stored input of the fold. */
export interface Agreement {
  /** Intercept of each subject by `subjectKey`: how far reporters who usually disagree agree that there is a problem. */
  subjects: ReadonlyMap<string, number>;
  /** Factor of each issuer: on which side of the usual disagreement it stands. */
  issuers: ReadonlyMap<string, number>;
}

export interface CaseContext {
  whose: Whose;
  standing: ReadonlyMap<string, Standing>;
  agreement: Agreement;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * Strongest first. `expired`: everything that was said has run out; `none`: nothing was said against it, or all of it was
 * taken back.
 */
export const CASE_STATES = ['upheld', 'contested', 'underReview', 'reported', 'dismissed', 'expired', 'none'] as const;
export type CaseState = (typeof CASE_STATES)[number];
