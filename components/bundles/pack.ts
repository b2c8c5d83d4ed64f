import type { RequestOf } from '../../lib/messages/protocol.ts';
import type { Send } from '../app/context.ts';

export interface Packed {
  records: number;
  parts: string[];
}

/**
 * Records as a signed file, in parts. `onText` is told how many characters are there. Rejects with the worker's failure,
 * with the signal's reason, or when the worker hands out nothing more before the end.
 */
export async function packBundle(
  send: Send,
  ask: RequestOf<'bundle.pack'>,
  onText: (done: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Packed> {
  const { job, records, length } = await send('bundle.pack', ask);
  const parts: string[] = [];
  let done = 0;
  while (records > 0 && done < length) {
    signal?.throwIfAborted();
    const { text } = await send('bundle.part', { job, from: done });
    if (text === '') throw new Error('bundle: the file ends too soon');
    parts.push(text);
    done += text.length;
    onText(Math.min(done, length), length);
  }
  return { records, parts };
}
