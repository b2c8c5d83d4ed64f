/** How many look-alikes of the listed brands are told, and how many words and real brands are taken for one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import englishWords from 'an-array-of-english-words' with { type: 'json' };
import { foldName } from '../../../lib/trust/brands/fold.ts';
import { brandList, brandNames } from '../../../lib/trust/brands/list.ts';
import { lookAlikeBrand } from '../../../lib/trust/signals/look-alike-brand.ts';
import { sellerTexts } from '../../../lib/trust/signals/text.ts';
import { root } from '../extension.ts';
import { hashOf } from '../random.ts';
import { COPY_KINDS, type CopyKind, copiesOf } from './brand-copies.ts';
import { contextOf } from './in-page/listings.ts';
import { type BenchRow, goalOf } from './table.ts';

const RECALL = 0.95;
const ALARMS = 0.001;
const EACH = 5;

const context = contextOf('taobao');
const words: ReadonlySet<string> = new Set(englishWords);

function alarmOn(title: string, brand?: string): string | undefined {
  const listing = { site: 'taobao.com', place: 'main' as const, from: {}, title, ...(brand && { brand }) };
  const seen = lookAlikeBrand.find({ listing, texts: sellerTexts(listing), context, records: [] });
  return seen && String(seen.facts?.brand);
}

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.01 ? 3 : 1)} %`;

interface Recall {
  made: number;
  told: number;
  missed: string[];
}

function recallOf(kind: CopyKind): Recall {
  const result: Recall = { made: 0, told: 0, missed: [] };
  for (const { name: brand, names } of brandList())
    for (const name of names)
      for (const copy of copiesOf(name, kind, EACH, hashOf(name + kind))) {
        // Another spelling, another brand of the list or an English word is no look-alike.
        if (brandNames().has(foldName(copy)) || words.has(copy.toLowerCase())) continue;
        result.made++;
        if (alarmOn(`${copy} A12`) !== undefined) result.told++;
        else result.missed.push(`${copy} (${brand})`);
      }
  return result;
}

export const brandRecall = (): Map<CopyKind, Recall> => new Map(COPY_KINDS.map((kind) => [kind, recallOf(kind)]));

/** Names of real brands, written by hand apart from the list; one a line. */
export const realNames = (): string[] =>
  readFileSync(join(root, 'tests/bench/brand-names.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

export function alarmsOn(names: readonly string[]): string[] {
  const hits: string[] = [];
  for (const name of names) {
    const brand = alarmOn(name) ?? alarmOn('desk lamp', name);
    if (brand) hits.push(`${name} (${brand})`);
  }
  return hits;
}

export function brandRows(): BenchRow[] {
  const rows: BenchRow[] = [];
  let [made, told] = [0, 0];
  for (const [kind, recall] of brandRecall()) {
    made += recall.made;
    told += recall.told;
    const share = recall.told / recall.made;
    rows.push({
      what: `${recall.made} look-alikes told: ${kind}`,
      median: percent(share),
      figures: { made: recall.made, told: recall.told, share },
    });
  }
  rows.push({
    what: `${made} look-alikes of ${brandList().length} listed brands told, all kinds`,
    median: percent(told / made),
    ...goalOf(`≥ ${percent(RECALL)}`, told / made >= RECALL),
    figures: { made, told, share: told / made },
  });
  for (const [what, names] of [
    ['English words', englishWords],
    ['names of real brands', realNames()],
  ] as const) {
    const hits = alarmsOn(names);
    const share = hits.length / names.length;
    rows.push({
      what: `${names.length} ${what} taken for look-alikes`,
      median: percent(share),
      ...goalOf(`≤ ${percent(ALARMS)}`, share <= ALARMS),
      figures: { names: names.length, alarms: hits.length, share },
    });
  }
  return rows;
}
