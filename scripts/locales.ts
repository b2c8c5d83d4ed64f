/**
 * Writes `public/_locales` from lib/text/locales.ts.
 *   npm run locales      (after a change of the names; a unit test notices when it was forgotten)
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeFiles } from '../lib/text/locales.ts';

for (const [folder, text] of Object.entries(localeFiles())) {
  const path = join(import.meta.dirname, '../public/_locales', folder);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'messages.json'), text);
  console.log(`public/_locales/${folder}/messages.json`);
}
