/** The project's own hand-written pages, each with the address it stands for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './extension.ts';

export interface SamplePage {
  /** `amazon/search-2026`. */
  name: string;
  url: string;
  html: Buffer;
}

export function samplePages(only?: string): SamplePage[] {
  const folder = join(root, 'tests/pages');
  const pages: SamplePage[] = [];
  for (const site of readdirSync(folder).sort())
    for (const file of readdirSync(join(folder, site)).sort()) {
      if (!file.endsWith('.html')) continue;
      const name = `${site}/${file.replace('.html', '')}`;
      if (only && !name.includes(only)) continue;
      const expected = JSON.parse(
        readFileSync(join(folder, site, file.replace('.html', '.expected.json')), 'utf8'),
      ) as { url: string };
      pages.push({ name, url: expected.url, html: readFileSync(join(folder, site, file)) });
    }
  return pages;
}
