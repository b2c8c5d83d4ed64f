/**
 * Makes the README's pictures, each from a run of the demo on the sample pages.
 *   npm run pictures      (after a change of what badges, card or popup look like)
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'tests/pictures');
/** A README is loaded by people on slow lines, too. */
const MAX_BYTES = 120_000;

interface Shot {
  /** File in `tests/pictures`. */
  to: string;
  /** File that the demo writes. */
  from: string;
  args: string[];
}

const SHOTS: readonly Shot[] = [
  {
    to: 'taobao-grid.png',
    from: 'taobao-search-2026.png',
    args: ['--only', 'taobao/search-2026', '--lang', 'zh', '--clip', '456,146,670,830'],
  },
  {
    to: 'amazon-grid-dark.png',
    from: 'amazon-search-2026.png',
    args: ['--only', 'amazon/search-2026', '--dark', '--clip', '304,88,760,512'],
  },
  { to: 'popup.png', from: 'taobao-search-2026-popup.png', args: ['--only', 'taobao/search-2026'] },
  {
    to: 'trust-card.png',
    from: 'amazon-item-2026-card.png',
    args: ['--only', 'amazon/item-2026', '--clip', '392,52,672,490'],
  },
];

mkdirSync(folder, { recursive: true });
const out = mkdtempSync(join(tmpdir(), 'kaopu-pictures-'));
try {
  for (const { to, from, args } of SHOTS) {
    const demo = [join(root, 'scripts/demo.ts'), '--headless', '--out', out, ...args];
    const { status } = spawnSync(process.execPath, demo, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`the demo ended with ${status}`);
    const { size } = statSync(join(out, from));
    if (size > MAX_BYTES) throw new Error(`${to} would have ${size} bytes, more than ${MAX_BYTES}: clip less`);
    copyFileSync(join(out, from), join(folder, to));
    console.log(`tests/pictures/${to}: ${size} bytes`);
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
