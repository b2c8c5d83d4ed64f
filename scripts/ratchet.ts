/**
 * Nothing gets worse unseen: reads the saved pages, scores them and compares each page and field with what is recorded.
 *   npm run ratchet -- --pages DIR [--browser chrome|firefox] [--report FILE] [--update]
 * DIR holds the pages and `score.mjs`. Recorded are the misses of each page by field, with a hash of page and truth: a
 * page that changed, or is not in the record, is named and not compared. `--update` records where reading improved.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/extension.ts';
import { savedPages } from './lib/saved-pages.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    browser: { type: 'string', default: 'chrome' },
    report: { type: 'string' },
    update: { type: 'boolean' },
  },
});
if (!values.pages) {
  console.error('usage: npm run ratchet -- --pages DIR [--browser chrome|firefox] [--report FILE] [--update]');
  process.exit(2);
}

interface PageRecord {
  hash: string;
  /** Misses by field; a field that is absent has none. */
  misses: Record<string, number>;
}
type Recorded = Record<string, PageRecord>;

const recordFile = join(root, 'tests/bench/ratchet.json');
const recorded: Recorded = existsSync(recordFile) ? (JSON.parse(readFileSync(recordFile, 'utf8')) as Recorded) : {};

function run(command: string[], what: string): string {
  const { status, stdout } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', what === 'score' ? 'pipe' : 'inherit', 'inherit'],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${what} ended with ${status}`);
  return stdout;
}

let report = values.report;
if (!report) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  report = join(root, '.cache', `report-${values.browser}.json`);
  run(
    [join(root, 'scripts/report.ts'), '--pages', values.pages, '--out', report, '--browser', values.browser],
    'report',
  );
}
const score = JSON.parse(run([join(values.pages, 'score.mjs'), report, values.pages, '--json'], 'score')) as {
  misses: { page: string; what: string }[];
};
process.stdout.write(run([join(values.pages, 'score.mjs'), report, values.pages], 'score'));

const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
const now: Recorded = {};
for (const { page, path } of savedPages(values.pages)) {
  const plain = page.replace(/\.html(\.gz)?$/, '');
  const misses: Record<string, number> = {};
  for (const miss of score.misses) if (miss.page === plain) misses[miss.what] = (misses[miss.what] ?? 0) + 1;
  now[plain] = { hash: `${sha(path)} ${sha(path.replace(/\.html(\.gz)?$/, '.truth.json'))}`, misses };
}

const worse: string[] = [];
const better: string[] = [];
const apart: string[] = [];
for (const [page, { hash, misses }] of Object.entries(now)) {
  const before = recorded[page];
  if (!before || before.hash !== hash) {
    apart.push(page);
    continue;
  }
  for (const field of new Set([...Object.keys(misses), ...Object.keys(before.misses)])) {
    const [was, is] = [before.misses[field] ?? 0, misses[field] ?? 0];
    if (is > was) worse.push(`${page}: ${field}: ${is} missed, ${was} recorded`);
    if (is < was) better.push(`${page}: ${field}: ${is} missed, ${was} recorded`);
  }
}
if (apart.length) console.log(`not compared, new or changed: ${apart.join(', ')}`);
if (better.length)
  console.log(`better than recorded${values.update ? '' : ' (record it with --update)'}:\n  ${better.join('\n  ')}`);
if (values.update) {
  const sorted = Object.fromEntries(Object.entries({ ...recorded, ...now }).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(recordFile, `${JSON.stringify(sorted, null, 1)}\n`);
}
if (worse.length) {
  console.error(`worse than recorded:\n  ${worse.join('\n  ')}`);
  process.exit(values.update ? 0 : 1);
}
console.log('nothing is worse than recorded');
