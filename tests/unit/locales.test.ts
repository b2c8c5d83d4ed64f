import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_KEYS, MANIFEST_TEXT } from '../../lib/sites/manifest.ts';
import { LOCALE_LIMITS, localeFiles, localeWords } from '../../lib/text/locales.ts';

const folder = join(import.meta.dirname, '../../public/_locales');
const files = Object.entries(localeFiles());

describe('the store texts', () => {
  it('carry the names of the manifest', () => {
    const store = readFileSync(join(import.meta.dirname, '../../STORE.md'), 'utf8');
    for (const words of [localeWords.name, localeWords.description].flat()) expect(store).toContain(`: ${words}\n`);
  });
});

describe('the names in public/_locales', () => {
  it('are in the languages of the catalogue', () =>
    expect(readdirSync(folder).sort()).toEqual(files.map(([name]) => name).sort()));

  it.each(files)('%s is what lib/text says (npm run locales)', (name, text) => {
    expect(readFileSync(join(folder, name, 'messages.json'), 'utf8')).toBe(text);
  });

  it('are all that the manifest asks for', () => {
    const texts = [...Object.values(MANIFEST_TEXT), ...Object.values(COMMAND_KEYS).map((one) => one.description)];
    const asked = texts.flatMap((value) => /^__MSG_(\w+)__$/.exec(value)?.[1] ?? []);
    expect(asked.sort()).toEqual(Object.keys(localeWords).sort());
    for (const [, text] of files) expect(Object.keys(JSON.parse(text) as object).sort()).toEqual(asked);
  });

  it.each(['name', 'description'] as const)('%s fits the store in both languages', (key) => {
    for (const words of localeWords[key]) {
      expect(words.trim()).not.toBe('');
      expect([...words].length).toBeLessThanOrEqual(LOCALE_LIMITS[key]);
    }
  });
});
