/**
 * What Kaopu costs, in a real Chromium: medians, and ratios against the least work there is, both in one run.
 *   npm run bench [-- --repeat 20] [--only scan,growth,badges,judge,records,watch,tasks,shift,bytes,brands]
 * Prints a table; a run of everything also writes tests/bench/latest.json, which the README shows.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brandRows } from './lib/bench/brands.ts';
import { byteRows } from './lib/bench/bytes.ts';
import { longTaskRows, watcherRows } from './lib/bench/extended.ts';
import { badgeRows, growthRows, judgeRows, scanRows } from './lib/bench/in-tab.ts';
import { recordRows } from './lib/bench/records.ts';
import { shiftRows } from './lib/bench/shift.ts';
import { type BenchRow, tableText } from './lib/bench/table.ts';
import { launchBrowser } from './lib/browsers.ts';
import { buildExtension, root } from './lib/extension.ts';

const PARTS = ['scan', 'growth', 'badges', 'judge', 'records', 'watch', 'tasks', 'shift', 'bytes', 'brands'] as const;
type Part = (typeof PARTS)[number];

const { values } = parseArgs({ options: { repeat: { type: 'string', default: '20' }, only: { type: 'string' } } });
const repeat = Number(values.repeat);
const only = values.only?.split(',') ?? PARTS;
if (!Number.isInteger(repeat) || repeat < 1 || !only.every((part) => (PARTS as readonly string[]).includes(part))) {
  console.error(`usage: npm run bench [-- --repeat 20] [--only ${PARTS.join(',')}]`);
  process.exit(2);
}

const folder = buildExtension('chrome');
const reportFolder = buildExtension('chrome', { report: true });
const plain = await launchBrowser('chrome');
const run: Record<Part, () => Promise<BenchRow[]> | BenchRow[]> = {
  scan: () => scanRows(plain, repeat),
  growth: () => growthRows(plain, repeat),
  badges: () => badgeRows(plain, repeat),
  judge: () => judgeRows(plain, repeat),
  records: () => recordRows(plain, repeat),
  watch: () => watcherRows(plain, folder, repeat),
  tasks: () => longTaskRows(folder, repeat),
  shift: () => shiftRows(plain, reportFolder),
  bytes: () => byteRows(folder),
  brands: brandRows,
};

const rows: (BenchRow & { part: Part })[] = [];
let browser = '';
try {
  browser = (await plain.version()).replace('/', ' ');
  for (const part of PARTS) {
    if (!only.includes(part)) continue;
    const start = performance.now();
    const made = await run[part]();
    rows.push(...made.map((row) => ({ part, ...row })));
    console.error(`${part}: ${made.length} rows in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
} finally {
  await plain.close();
}
console.log(tableText(rows));
/** Parts that were not measured this time keep their rows: a slow machine may measure them one by one. */
const file = join(root, 'tests/bench/latest.json');
mkdirSync(join(root, 'tests/bench'), { recursive: true });
const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { rows: typeof rows }).rows : [];
const all = PARTS.flatMap((part) => (only.includes(part) ? rows : before).filter((row) => row.part === part));
const facts = {
  browser,
  date: new Date().toISOString().slice(0, 10),
  cores: availableParallelism(),
  repetitions: repeat,
};
writeFileSync(file, `${JSON.stringify({ ...facts, rows: all }, null, 1)}\n`);
console.log(`\n${browser}, ${facts.date}, ${facts.cores} cores, ${repeat} repetitions: written to ${file}`);
