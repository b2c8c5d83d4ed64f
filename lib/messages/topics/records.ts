/** Messages about reports, their pictures, keys and bundles. Our own pages only. */
import type { RecordType, RecordValue, StoredRecord, Subject } from '../../records/types.ts';

interface Message<Request, Reply> {
  request: Request;
  reply: Reply;
}
type None = Record<never, never>;

/** One report on one or several listings of a tab: what was seen is the same for all of them. */
export interface ReportDraft {
  /** 1 to 60. */
  subjects: Subject[];
  /** The tab whose page is reported on: facts are attached from what was seen there. */
  tabId?: number;
  value: RecordValue;
  seen: string;
  links: string[];
  interest: 'none' | 'seller' | 'competitor';
  /** Hashes of kept pictures, four at most. */
  pictures?: string[];
}

/** CSS pixels within the visible part of the page. */
export interface PageRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The visible part of a tab as a picture, kept nowhere yet. */
export interface Shot {
  /** `data:image/png;base64,…`. */
  url: string;
  /** Width of the page's view in CSS pixels, which `item` is measured in. */
  width: number;
  /** Where the listing stands in it, when it is in view. */
  item?: PageRect;
}

export interface KeyRow {
  /** Public key. */
  key: string;
  created: number;
  /** New records are signed with it; the others are former keys, whose records still count as the user's own. */
  current: boolean;
  records: number;
}

/** What a bundle holds, told before anything of it is trusted. */
export interface BundleView {
  /** Key of who packed it; `name` is what the bundle says, `known` what the user calls that key. */
  packer: string;
  name?: string;
  known?: string;
  created: number;
  records: number;
  /** Records that are stored here already. */
  stored: number;
  issuers: { key: string; known?: string; weight?: number; counts: Partial<Record<RecordType, number>> }[];
  subjects: number;
  oldest?: number;
  newest?: number;
}

/** Why a file was refused; `line` counts from 1. */
export interface BundleRefusal {
  why: string;
  line?: number;
}

export interface RecordsProtocol {
  'report.file': Message<ReportDraft, { records: StoredRecord[] }>;
  /** `text`: why the listing deserves the label; with it the vouch is a nomination. */
  'vouch.file': Message<{ subject: Subject; tabId?: number; text?: string }, { record: StoredRecord }>;
  /** Negates a record of the user's own (undo, withdraw). */
  'record.withdraw': Message<{ id: string }, None>;
  'record.mine': Message<{ subject?: Subject }, { records: StoredRecord[] }>;
  'picture.take': Message<{ tabId: number; key?: string }, Shot>;
  /** `url`: a `data:` address of a JPEG, PNG or WebP; at most 600 kB of bytes. Unused ones are forgotten after a day. */
  'picture.keep': Message<{ url: string }, { hash: string }>;
  'picture.read': Message<{ hash: string }, { url?: string }>;
  'keys.read': Message<None, { keys: KeyRow[] }>;
  'keys.export': Message<{ passphrase: string }, { text: string }>;
  'keys.import': Message<{ text: string; passphrase: string }, { key: string }>;
  /** Packs records into a bundle; parts of its text are then read one by one. */
  'bundle.pack': Message<
    { what: 'mine' | 'all' | 'lists'; withEvidence: boolean; name?: string },
    { job: string; records: number; length: number }
  >;
  'bundle.part': Message<{ job: string; from: number }, { text: string }>;
  /** Hands over a bundle in parts; the last call verifies all of it and tells what it holds. Nothing is stored yet. */
  'bundle.put': Message<{ job: string; text: string; isLast: boolean }, { view?: BundleView; refused?: BundleRefusal }>;
  /** Stores the next records of a verified bundle; called until `done` is `total`. Safe to repeat. */
  'bundle.apply': Message<{ job: string }, { done: number; total: number; added: number }>;
}
