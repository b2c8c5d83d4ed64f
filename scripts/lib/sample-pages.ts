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

/** What `name.expected.json` says a page holds. */
export interface SampleExpected {
  url: string;
  kind: string;
  /** Cards of the main list. */
  main: number;
}

export const expectedOf = ({ name }: Pick<SamplePage, 'name'>): SampleExpected =>
  JSON.parse(readFileSync(join(root, 'tests/pages', `${name}.expected.json`), 'utf8')) as SampleExpected;

/** Whether a page offers anything: no wall, no shell, no article. */
export const hasOffers = (sample: Pick<SamplePage, 'name'>): boolean => /^(?:grid|item)$/.test(expectedOf(sample).kind);

export function samplePages(only?: string): SamplePage[] {
  const folder = join(root, 'tests/pages');
  const pages: SamplePage[] = [];
  for (const site of readdirSync(folder).sort())
    for (const file of readdirSync(join(folder, site)).sort()) {
      if (!file.endsWith('.html')) continue;
      const name = `${site}/${file.replace('.html', '')}`;
      if (only && !name.includes(only)) continue;
      pages.push({ name, url: expectedOf({ name }).url, html: readFileSync(join(folder, site, file)) });
    }
  return pages;
}
