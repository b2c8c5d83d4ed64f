/**
 * Writes the README's tables: shops from the catalogue, pillars from the weights, signals from their files, figures from the last bench.
 *   npm run readme      (a unit test notices when shops or pillars were forgotten)
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchTable, scoreTable, shopsTable, signalsTable, withTable } from './lib/readme-tables.ts';

const root = join(import.meta.dirname, '..');
const readme = join(root, 'README.md');
const bench = join(root, 'tests/bench/latest.json');

const tables = {
  shops: shopsTable(),
  score: scoreTable(),
  signals: signalsTable(),
  bench: benchTable(existsSync(bench) ? JSON.parse(readFileSync(bench, 'utf8')) : undefined),
};
const before = readFileSync(readme, 'utf8');
const after = Object.entries(tables).reduce((text, [name, table]) => withTable(text, name, table), before);
if (after !== before) writeFileSync(readme, after);
console.log(after === before ? 'README.md is up to date' : 'README.md: tables written');
