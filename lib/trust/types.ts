/** The words of the verdict (see README, "How the score is made"). Plain data: it is stored, sent and shown. */
import type { EvidenceSource } from '../listing/types.ts';
import type { Past } from './price/past.ts';
import type { PeerPrice } from './price/peers.ts';

/** Strongest first. */
export const STATES = [
  'warned',
  'contested',
  'caution',
  'labelled',
  'qualified',
  'partial',
  'below',
  'unknown',
] as const;
export type State = (typeof STATES)[number];
export type UnknownKind = 'tooFew' | 'unreadable' | 'notApplicable' | 'notShown' | 'pending' | 'stale';

export const CRITERIA = ['rating', 'qualification', 'reply', 'dispatch', 'shipping'] as const;
export type CriterionId = (typeof CRITERIA)[number];

export type FindingState = 'met' | 'notMet' | 'notShown';

/**
 * Why a criterion is not shown though something is there: too few ratings to tell, free only under conditions, a
 * goods rating that neither meets the path of highly rated goods nor plainly misses it, an arrival date, a kind of
 * shop that nobody proves, postage where nearly everybody charges it.
 */
export type NotShownReason = 'tooFew' | 'conditional' | 'between' | 'arrival' | 'unproven' | 'usual';

/** One number or word as the page shows it; turned into words by `lib/text`. */
export type FindingValue =
  | { kind: 'score'; value: number; scale: number; of: 'shop' | 'goods'; n?: number }
  | { kind: 'percent'; value: number }
  | { kind: 'seconds'; value: number }
  | { kind: 'hours'; value: number; how: 'promised' | 'observed' | 'presale' | 'custom' }
  | {
      kind: 'word';
      word: 'free' | 'conditional' | 'paid' | 'self-operated' | 'flagship' | 'franchise' | 'marketplace' | 'licence';
    }
  /** The page's own words, shown as such. */
  | { kind: 'text'; text: string };

export interface Finding {
  criterion: CriterionId;
  state: FindingState;
  reason?: NotShownReason;
  value?: FindingValue;
  threshold: FindingValue;
  source?: EvidenceSource;
  /** Epoch milliseconds when the value was read. */
  at: number;
  /** The page's own words behind the value, where there are any. */
  said?: string;
}

/** 1 weak, 2 medium, 3 strong; negative lowers. */
export type Strength = -3 | -2 | -1 | 1 | 2 | 3;

/** What a record, a case or a list entry speaks of. */
export const ABOUTS = ['listing', 'shop', 'promoter', 'brand'] as const;
export type About = (typeof ABOUTS)[number];

/**
 * A word or number of a signal's sentence: words as they stand; numbers, money, days, names of issuers (`self` for the
 * user) and what is spoken of in the reader's way.
 */
export type Fact =
  | string
  | number
  | { amount: number; currency: string }
  | { day: number }
  | { names: readonly string[] }
  | { about: About };

/** One observation that lowers or raises trust. */
export interface Signal {
  /** Of a rule in `signals/`, whose sentence tells it. */
  id: string;
  strength: Strength;
  /** What was seen, the page's own words. */
  said?: string;
  /** Numbers and names that its sentence is filled in with, besides `said`. */
  facts?: Readonly<Record<string, Fact>>;
  source?: EvidenceSource;
}

export const PILLARS = ['goods', 'shop', 'service', 'logistics', 'assurance'] as const;
export type Pillar = (typeof PILLARS)[number];

/** 0 ≤ low ≤ score ≤ high ≤ 100, whole numbers. `shown`: the pillars that rest on evidence of this page. */
export interface ScoreInterval {
  score: number;
  low: number;
  high: number;
  shown: Pillar[];
}

/** A record as far as the verdict needs it: what it says, who says it, how long it holds. */
export interface RecordNote {
  id: string;
  type: 'label' | 'vouch' | 'report' | 'ruling' | 'appeal' | 'list' | 'event';
  value: string;
  /** `self` for the user's own. */
  issuer: string;
  /** What the user calls the issuer. */
  name?: string;
  created: number;
  expires: number;
  /** What it is about as a whole; absent: the listing itself. */
  about?: Exclude<About, 'listing'>;
  /** Its public words: the reason of a ruling, the statement of an appeal. */
  text?: string;
  /** Of an open appeal: an answer is due before this time. */
  deadline?: number;
}

/** Upheld cases on other goods of the same shop or promoter (`cases/strikes.ts`). */
export interface StrikeNote {
  /** Upheld cases; one on this listing itself is among them. */
  count: number;
  /** Different listings, this one left out: what the ladder counts. */
  listings: number;
  /** Of the issuers who upheld them, as the user calls them; `self` for the user. */
  names: readonly string[];
  /** When the count drops next. */
  expires: number;
  /** How many of `listings` are under appeal: they count while that lasts. */
  contested?: number;
}
export type StrikesOf = Partial<Record<'shop' | 'promoter', StrikeNote>>;

/** What is open in the case on the listing; amber at most. */
export interface OpenCase {
  /** A report of the user's own is open. */
  own: boolean;
  /** What the user calls a trusted issuer whose report is open. */
  trusted?: string;
  /** Over the report floor (`cases/review.ts`). */
  underReview: boolean;
  /** Open reports of anybody; they count for nothing by themselves. */
  reports: number;
}

export interface Verdict extends ScoreInterval {
  state: State;
  /** Only with state `unknown`. */
  unknown?: UnknownKind;
  findings: Finding[];
  signals: Signal[];
  records: RecordNote[];
  /** Red for what was upheld on the shop or promoter; absent: on the listing itself. */
  by?: 'shop' | 'promoter';
  /** Contested: the earliest time before which an answer is due. */
  deadline?: number;
  /** Strikes that reach the caution level or more. */
  strikes?: StrikesOf;
  /** The platform's own mark behind `labelled`, its exact words. */
  mark?: string;
  /** Number of ratings behind the goods pillar, when shown. */
  n?: number;
  /** Profile the findings were made with: id@revision. */
  profile: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Thresholds of a label profile, as data. The user's own values replace the numbers, not the criteria. */
export interface Profile {
  id: string;
  /** Raised with each change of thresholds; part of the verdict cache's key. */
  revision: number;
  /** Where the thresholds come from, and when. */
  source: string;
  dated: string;
  criteria: readonly CriterionId[];
  /** Mean of a shop, of 5; sites on other scales bring their twin. */
  rating: number;
  /** Percent. */
  reply: number;
  /** Hours. */
  dispatch: number;
  shipping: 'free';
}

/** What the judge must know of the site: the catalogue's `scales` have this shape. */
export interface SiteFacts {
  shows: readonly CriterionId[];
  shopRating?: { scale: number; meets: number; prior: number };
  goodsRating?: { scale: number; meets: number; fails: number; prior: number };
  service?: { percent?: number; seconds?: number };
  /** Postage is usually charged apart on this site. */
  postage?: { usual: true };
  marks: readonly string[];
  provenKinds: readonly string[];
}

/** Records on the listing or its shop that concern the judge: already filtered to unexpired, un-negated ones. */
export interface JudgeContext {
  facts: SiteFacts;
  profile: Profile;
  records: readonly RecordNote[];
  strikes?: StrikesOf;
  open?: OpenCase;
  /** The user's own allow or block list names the listing, its shop, promoter or brand. */
  list?: { value: 'reliable' | 'avoid'; about: About };
  /** The price beside the offers of the same thing on the page, where it is far from them. */
  peer?: PeerPrice;
  /** What this browser saw of the offer before, where that is news. */
  past?: Past;
  /** Epoch milliseconds. */
  now: number;
}
