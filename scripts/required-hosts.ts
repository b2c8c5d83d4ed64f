/**
 * Writes down the hosts that this release requires: the next one must not require more, or the browser switches the
 * extension off for everybody until they agree again.
 *   node scripts/required-hosts.ts      (when a release was made)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORIGINS } from '../lib/sites/manifest.ts';

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const file = join(root, 'tests/released/required-hosts.json');
writeFileSync(file, `${JSON.stringify({ version, origins: [...ORIGINS].sort() }, undefined, 2)}\n`);
console.log(`${ORIGINS.length} required hosts of version ${version}`);
