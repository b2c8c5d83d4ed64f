import type { ExportFile, ImportResult } from '../../lib/messages/protocol.ts';
import type { Send } from '../app/context.ts';

/** The format's version that this build writes and reads. */
const VERSION = 1;
/** Larger files are refused before they are read into memory. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;
/** Rows of one message. */
const PAGE = 500;

export type ImportFault = 'tooLarge' | 'broken' | 'notOurs' | 'newer';
export type ParsedImport = { ok: true; file: ExportFile; rows: number } | { ok: false; fault: ImportFault };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLists = (stores: Record<string, unknown>): stores is Record<string, unknown[]> =>
  Object.values(stores).every(Array.isArray);

/** An export file, or why it is none. Rows are checked one by one by the worker. */
export function parseImport(text: string): ParsedImport {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, fault: 'broken' };
  }
  if (!isObject(file) || typeof file.kaopu !== 'number') return { ok: false, fault: 'notOurs' };
  if (file.kaopu > VERSION) return { ok: false, fault: 'newer' };
  const { stores } = file;
  if (file.kaopu !== VERSION || !isObject(stores)) return { ok: false, fault: 'notOurs' };
  const exported = typeof file.exported === 'string' ? file.exported : '';
  if (!isLists(stores)) return { ok: false, fault: 'broken' };
  const rows = Object.values(stores).reduce((sum, list) => sum + list.length, 0);
  return { ok: true, rows, file: { kaopu: VERSION, exported, settings: file.settings, stores } };
}

/** `whole`: false when it was cancelled or failed on the way; `failure` is what the worker threw. */
export interface Imported extends ImportResult {
  whole: boolean;
  failure?: unknown;
}

/**
 * Hands the rows to the worker page by page; it adds what is new and keeps what it has. Never rejects: what was added
 * before a failure stays added and is counted.
 */
export async function sendImport(
  send: Send,
  file: ExportFile,
  onRows: (done: number) => void,
  signal: AbortSignal,
): Promise<Imported> {
  const total: Imported = { added: 0, kept: 0, dropped: 0, whole: false };
  let done = 0;
  try {
    for (const [store, rows] of Object.entries(file.stores)) {
      for (let start = 0; start < rows.length; start += PAGE) {
        if (signal.aborted) return total;
        const page = rows.slice(start, start + PAGE);
        const result = await send('data.import', { store, rows: page });
        total.added += result.added;
        total.kept += result.kept;
        total.dropped += result.dropped;
        done += page.length;
        onRows(done);
      }
    }
    return { ...total, whole: true };
  } catch (failure) {
    return { ...total, failure };
  }
}
