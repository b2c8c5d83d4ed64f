import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../lib/sites/catalog.ts';
import { CONTENT_SCRIPTS, ORIGINS } from '../../lib/sites/manifest.ts';

const released = JSON.parse(readFileSync(join(import.meta.dirname, '../released/required-hosts.json'), 'utf8')) as {
  version: string;
  origins: string[];
};

/** Hosts that an update would newly require: each of them switches the extension off for its users. */
const added = (before: readonly string[], now: readonly string[]): string[] =>
  now.filter((origin) => !before.includes(origin));

describe('required hosts', () => {
  it('are none that the last release did not have: a new shop, or a new host of one, is optional', () => {
    expect(added(released.origins, ORIGINS)).toEqual([]);
  });

  it('would be noticed', () => {
    expect(added(released.origins, [...ORIGINS, 'https://www.ebay.com/*'])).toEqual(['https://www.ebay.com/*']);
    expect(added(released.origins.slice(1), ORIGINS)).toEqual(released.origins.slice(0, 1));
  });

  it('were written down for a release', () => {
    expect(released.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(released.origins).toEqual([...new Set(released.origins)].sort());
    expect(released.origins.length).toBeGreaterThan(10);
  });

  it('have one content script for each group of them', () => {
    const required = SITES.filter(({ access }) => access === 'required');
    expect(CONTENT_SCRIPTS.map(({ js }) => js)).toEqual(required.map(({ id }) => [`${id}.js`]));
    const matches = CONTENT_SCRIPTS.flatMap((script) => script.matches);
    expect(new Set(matches).size).toBe(matches.length);
    expect([...matches].sort()).toEqual([...ORIGINS].sort());
  });
});
