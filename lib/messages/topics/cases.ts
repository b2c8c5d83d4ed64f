/** Messages about cases, the review desk, labels and issuers. Our own pages only. */
import type { Listing } from '../../listing/types.ts';
import type { RecordValue, StoredRecord, Subject } from '../../records/types.ts';
import type { Case } from '../../trust/cases/fold.ts';
import type { LogEntry } from '../../trust/cases/log.ts';
import type { State } from '../../trust/types.ts';

interface Message<Request, Reply> {
  request: Request;
  reply: Reply;
}
type None = Record<never, never>;

/** What this browser saw of the subject of a case. */
export interface SeenOf {
  listing: Listing;
  state: State;
  score: number;
  low: number;
  high: number;
  first: number;
  last: number;
  prices: { at: number; amount: number; currency: string }[];
  sales: { at: number; min: number }[];
}

export interface CaseView {
  subject: Subject;
  case: Case;
  log: LogEntry[];
  /** All records on the subject, evidence included where it is here. */
  records: StoredRecord[];
  /** What the user calls the keys in it; `self` for own ones. */
  names: Record<string, string>;
  seen?: SeenOf;
  /** Upheld cases on other listings of the same shop and promoter. */
  strikes: { shop: number; promoter: number };
}

export const DESK_SORTS = ['harm', 'newest', 'deadline'] as const;

export interface DeskFilter {
  /** `cases`: reports and appeals to decide; `labels`: nominations to decide; `decided`: what was ruled by the user. */
  queue: 'cases' | 'labels' | 'decided';
  sort?: (typeof DESK_SORTS)[number];
  state?: string;
  value?: RecordValue;
  site?: string;
  /** Days since the newest record. */
  days?: number;
  text?: string;
}

export interface DeskRow {
  subject: Subject;
  title: string;
  site: string;
  shop?: string;
  state: string;
  /** The reason most reports give. */
  value: RecordValue;
  reports: number;
  appeals: number;
  /** Newest record, and when an answer is due. */
  at: number;
  due?: number;
  harm: number;
}

export interface IssuerRow {
  key: string;
  name: string;
  /** Above 0, up to 1. */
  weight: number;
  muted: boolean;
  added: number;
  records: number;
  rulings: number;
  labels: number;
}

export interface CasesProtocol {
  'case.read': Message<{ subject: Subject }, CaseView>;
  /** Rows from `from` on, 50 at most. */
  'desk.read': Message<{ filter: DeskFilter; from: number }, { rows: DeskRow[]; total: number; sites: string[] }>;
  /** `value`: the reason that is upheld, or `dismissed`. Decides all reports that are open, answers all open appeals. */
  'ruling.file': Message<
    { subject: Subject; value: RecordValue; text: string; days?: number },
    { record: StoredRecord }
  >;
  'label.file': Message<
    { subject: Subject; value: 'reliable' | 'declined'; text: string; days?: number },
    { record: StoredRecord }
  >;
  /** Against the ruling in force of this id. */
  'appeal.file': Message<
    { subject: Subject; ruling: string; text: string; links: string[]; pictures?: string[] },
    { record: StoredRecord }
  >;
  'issuers.read': Message<None, { issuers: IssuerRow[]; strangers: { key: string; records: number }[] }>;
  'issuer.put': Message<{ key: string; name: string; weight: number; muted: boolean }, { issuers: IssuerRow[] }>;
  /** Takes everything the issuer said along. */
  'issuer.remove': Message<{ key: string }, { removed: number }>;
}
