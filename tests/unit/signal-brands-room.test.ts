import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?['"](\.[^'"]+)['"]/g;

/** Every file of ours that a script is bundled with; types are left out of bundles. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT))
    reached(join(dirname(file), path.replace(/\?.*$/, '')), seen);
  return seen;
}

const brandsIn = (entry: string) =>
  [...reached(join(root, 'entrypoints', entry))].filter((file) => /lib.trust.brands/.test(file));
const scripts = readdirSync(join(root, 'entrypoints')).filter(
  (name) => /\.tsx?$/.test(name) && !/^background/.test(name),
);

describe('the list of brands', () => {
  it.each(scripts)('is not sent to a page with %s', (name) => expect(brandsIn(name)).toEqual([]));

  it('is in the worker', () => {
    const worker = readdirSync(join(root, 'entrypoints')).find((name) => name.startsWith('background')) ?? '';
    expect(brandsIn(worker.endsWith('.ts') ? worker : `${worker}/index.ts`).length).toBeGreaterThan(5);
  });
});
