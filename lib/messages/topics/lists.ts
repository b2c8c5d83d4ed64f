/** Messages about events, lists and the user’s own shopping. Our own pages only. */
import type { StoredRecord, Subject } from '../../records/types.ts';

interface Message<Request, Reply> {
  request: Request;
  reply: Reply;
}
type None = Record<never, never>;

export interface ListEntry {
  id: string;
  subject: Subject;
  value: 'reliable' | 'avoid';
  title?: string;
  created: number;
}

/** Counts of one site in one week. A listing counts once a week for each of them. */
export interface ShoppingRow {
  site: string;
  /** Monday, UTC, days since the epoch. */
  week: number;
  seen: { good: number; other: number };
  opened: { good: number; other: number };
}

export interface ListsProtocol {
  /** `none` takes the entry back. */
  'list.put': Message<
    { subject: Subject; value: 'reliable' | 'avoid' | 'none'; title?: string },
    { entries: ListEntry[] }
  >;
  'list.read': Message<None, { entries: ListEntry[] }>;
  'event.put': Message<{ name: string; from: number; to: number }, { record: StoredRecord }>;
  'event.remove': Message<{ id: string }, None>;
  'shopping.read': Message<None, { rows: ShoppingRow[]; isOn: boolean; since?: number }>;
  'shopping.switch': Message<{ isOn: boolean }, None>;
  'shopping.clear': Message<None, None>;
}
