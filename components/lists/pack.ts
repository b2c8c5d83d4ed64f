import type { Send } from '../app/context.ts';

/** The user's lists as a signed file, in parts. Rejects with the worker's failure, or when it hands out nothing more before the end. */
export async function packLists(send: Send): Promise<{ records: number; parts: string[] }> {
  const { job, records, length } = await send('bundle.pack', { what: 'lists', withEvidence: false });
  const parts: string[] = [];
  for (let done = 0; done < length; ) {
    const { text } = await send('bundle.part', { job, from: done });
    if (text === '') throw new Error('lists: the file ends too soon');
    parts.push(text);
    done += text.length;
  }
  return { records, parts };
}
