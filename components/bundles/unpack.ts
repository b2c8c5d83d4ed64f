import type { BundleRefusal, BundleView } from '../../lib/messages/protocol.ts';
import type { Send } from '../app/context.ts';

/** Larger files are refused before they are read into memory. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;
/** Bytes read at once; as many characters at most, a quarter of what one message may carry. */
const PIECE = 1024 * 1024;

export type Handed = { view: BundleView } | { refused: BundleRefusal };

/**
 * Hands a file over to the worker piece by piece, however large it is, and answers with what it holds or why it is
 * refused. `onBytes` is told how many bytes were handed over.
 */
export async function handOver(
  send: Send,
  file: Blob,
  job: string,
  onBytes: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Handed> {
  if (file.size > MAX_FILE_BYTES) return { refused: { why: 'tooLarge' } };
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false });
  for (let at = 0; ; at += PIECE) {
    signal.throwIfAborted();
    const isLast = at + PIECE >= file.size;
    const bytes = await file.slice(at, at + PIECE).arrayBuffer();
    const text = decoder.decode(bytes, { stream: !isLast });
    onBytes(Math.min(at + PIECE, file.size), file.size);
    const { view, refused } = await send('bundle.put', { job, text, isLast });
    if (refused) return { refused };
    if (view) return { view };
    if (isLast) throw new Error('bundle: no answer to the last part');
  }
}

export interface Taken {
  done: number;
  total: number;
  added: number;
  how: 'whole' | 'stopped' | 'failed';
}

/** Stores the records of a bundle that was looked at. Never rejects: what was stored before a failure stays and is counted. */
export async function takeIn(
  send: Send,
  job: string,
  total: number,
  onDone: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Taken> {
  let taken: Taken = { done: 0, total, added: 0, how: 'failed' };
  try {
    while (!signal.aborted) {
      const { done, total: all, added } = await send('bundle.apply', { job });
      const isStuck = done <= taken.done && done < all;
      taken = { done, total: all, added, how: 'failed' };
      onDone(done, all);
      if (done >= all) return { ...taken, how: 'whole' };
      if (isStuck) return taken;
    }
    return { ...taken, how: 'stopped' };
  } catch {
    return taken;
  }
}
