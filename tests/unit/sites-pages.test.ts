// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteOfHost } from '../../lib/sites/catalog.ts';
import { pageOf, readPage } from '../../lib/sites/read.ts';
import { readerOf } from '../../lib/sites/readers.ts';

interface Expected {
  url: string;
  kind: string;
  main: number;
  aside: number;
  listings: Record<string, unknown>[];
  /** By position in `listings`: fields that the page does not show and a reader must not invent. */
  absent?: Record<string, string[]>;
}

const folder = join(import.meta.dirname, '../pages');
const pages = readdirSync(folder).flatMap((site) =>
  readdirSync(join(folder, site))
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ site, name: name.replace('.html', ''), path: join(folder, site, name) })),
);

describe.each(pages)('$site/$name', ({ path }) => {
  const expectedPath = path.replace('.html', '.expected.json');

  it('has its expected readings beside it', () => expect(existsSync(expectedPath)).toBe(true));

  it('is read as a careful reader would', () => {
    const expected = JSON.parse(readFileSync(expectedPath, 'utf8')) as Expected;
    const doc = new DOMParser().parseFromString(readFileSync(path, 'utf8'), 'text/html');
    const host = new URL(expected.url).hostname;
    const reader = readerOf(siteOfHost(host)?.site);
    const page = pageOf(doc, expected.url, reader.hosts);
    const reading = readPage(reader, page);
    expect(reading.kind).toBe(expected.kind);
    expect(reading.errors).toBe(0);
    const listings = [...(reading.item ? [reading.item] : []), ...reading.cards.map((card) => card.listing)];
    expect(listings.filter((listing) => listing.place === 'main')).toHaveLength(expected.main);
    expect(listings.filter((listing) => listing.place === 'aside')).toHaveLength(expected.aside);
    expect(listings.slice(0, expected.listings.length)).toMatchObject(expected.listings);
    for (const [position, fields] of Object.entries(expected.absent ?? {}))
      for (const field of fields) expect(listings[Number(position)], `${position}: ${field}`).not.toHaveProperty(field);
  });
});
