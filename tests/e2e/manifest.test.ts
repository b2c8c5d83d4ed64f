/** What the browsers are handed: the built manifests, not what should become of them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/lib/extension.ts';
import { BROWSERS } from './help.ts';

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; js: string[]; all_frames?: boolean }[];
  web_accessible_resources?: unknown[];
}

const released = JSON.parse(readFileSync(join(import.meta.dirname, '../released/required-hosts.json'), 'utf8')) as {
  origins: string[];
};

describe.each(BROWSERS)('%s', (name) => {
  const folder = buildExtension(name);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  it('lets no page load a file of it', () => expect(manifest.web_accessible_resources ?? []).toEqual([]));

  it('asks for what the README says, and for no host that the last release did not require', () => {
    const asked = ['storage', 'scripting', 'contextMenus', 'activeTab', ...(name === 'chrome' ? ['sidePanel'] : [])];
    expect(manifest.permissions.toSorted()).toEqual(asked.toSorted());
    expect(manifest.host_permissions.filter((origin) => !released.origins.includes(origin))).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  it('has one script for each group of shops, in the page itself alone', () => {
    const files = manifest.content_scripts.map(({ js }) => js);
    expect(files.every((js) => js.length === 1 && existsSync(join(folder, js[0] ?? '-')))).toBe(true);
    expect(new Set(files.flat()).size).toBe(files.length);
    const matches = manifest.content_scripts.flatMap((script) => script.matches);
    expect(new Set(matches).size).toBe(matches.length);
    expect(manifest.content_scripts.some((script) => script.all_frames)).toBe(false);
  });
});
