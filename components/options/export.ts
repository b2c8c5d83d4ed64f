import type { ReplyOf, RequestOf } from '../../lib/messages/protocol.ts';
import type { Send } from '../app/context.ts';

type Cursor = RequestOf<'data.export'>;
type Page = ReplyOf<'data.export'>;

const sameCursor = (a: Cursor | undefined, b: Cursor | undefined) => a?.store === b?.store && a?.after === b?.after;

/**
 * Everything that is stored, page by page, as the pieces of one JSON file (`ExportFile`). `onRows` is told how many
 * rows are done. Rejects with the worker's failure, with the signal's reason, or when the worker goes in circles.
 */
export async function collectExport(
  send: Send,
  exported: Date,
  onRows: (done: number) => void,
  signal: AbortSignal,
): Promise<string[]> {
  const settings = await send('settings.read', {});
  const stores = new Map<string, string[]>();
  let done = 0;
  for (let cursor: Cursor | undefined = {}; cursor; ) {
    signal.throwIfAborted();
    const page: Page = await send('data.export', cursor);
    const rows = stores.get(page.store) ?? [];
    for (const row of page.rows) rows.push(JSON.stringify(row));
    stores.set(page.store, rows);
    done += page.rows.length;
    onRows(done);
    if (page.next && sameCursor(page.next, cursor)) throw new Error('export: the cursor does not move');
    cursor = page.next;
  }
  const head = `{"kaopu":1,"exported":${JSON.stringify(exported.toISOString())},"settings":${JSON.stringify(settings)}`;
  const parts = [...stores].map(([name, rows]) => `${JSON.stringify(name)}:[${rows.join(',\n')}]`);
  return [head, ',"stores":{', parts.join(',\n'), '}}\n'];
}
