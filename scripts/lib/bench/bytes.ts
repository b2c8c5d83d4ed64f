/** How much is sent to a page: the size of each script of the built extension. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BenchRow, goalOf, kB } from './table.ts';

const GOAL = 30_000;
/** In no list of a shop: the worker, what comes with an item page or a popover, and what comes with a report. */
const OTHERS = new Set(['background.js', 'card.js', 'outline.js']);

export function byteRows(folder: string): BenchRow[] {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return scripts.sort().map((name) => {
    const bytes = readFileSync(join(folder, name));
    const gzip = gzipSync(bytes, { level: 9 }).length;
    return {
      what: `${name}, gzip (raw ${kB(bytes.length)})`,
      median: kB(gzip),
      ...(!OTHERS.has(name) && goalOf(`≤ ${kB(GOAL)}`, gzip <= GOAL)),
      figures: { raw: bytes.length, gzip },
    };
  });
}
