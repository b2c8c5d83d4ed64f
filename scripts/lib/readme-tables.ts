/** The README's tables, made from the code they describe. Pure: `scripts/readme.ts` writes them, a unit test compares. */
import { SITES, type SiteInfo } from '../../lib/sites/catalog.ts';
import { PILLARS } from '../../lib/trust/types.ts';
import { PART_IDS, PARTS, PILLAR_WEIGHTS } from '../../lib/trust/weights.ts';

/** A pipe would end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const nameOf = ({ name }: SiteInfo): string => (name.en === name.zh ? name.en : `${name.en} ${name.zh}`);

function addressesOf({ hosts }: SiteInfo): string {
  const first = hosts[0]?.host ?? '';
  const more = hosts.length - 1;
  return more > 0 ? `${first} and ${more} more` : first;
}

/** One row per shop of the catalogue, in its order. */
export const shopsTable = (sites: readonly SiteInfo[] = SITES): string =>
  markdownTable(
    ['Shop', 'Addresses', 'Allowed', 'Read by', 'Tried on real pages', 'Can show'],
    sites.map((site) => [
      nameOf(site),
      addressesOf(site),
      site.access === 'required' ? 'at install' : 'when you switch it on',
      site.reader === 'own' ? 'its own reader' : 'the generic reader',
      site.level === 'named' ? 'yes' : 'no, experimental',
      site.scales.shows.join(', '),
    ]),
  );

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The pillars of the score with their parts, from lib/trust/weights.ts. */
export const scoreTable = (): string =>
  markdownTable(
    ['Pillar', 'Share', 'Made of', 'Value and reach while not shown', 'Why this share'],
    PILLARS.map((pillar) => {
      const parts = PART_IDS.filter((id) => PARTS[id].pillar === pillar);
      const made = parts.length > 1 ? parts.map((id) => `${id} ${percent(PARTS[id].share)}`).join(', ') : pillar;
      const priors = new Set(parts.map((id) => `${PARTS[id].prior} ± ${PARTS[id].reach}`));
      const { value, why } = PILLAR_WEIGHTS[pillar];
      return [pillar, percent(value), made, [...priors].join(', '), why];
    }),
  );

const open = (name: string) => `<!-- ${name} -->`;
const close = (name: string) => `<!-- /${name} -->`;

function placeOf(text: string, name: string): { start: number; end: number } {
  const start = text.indexOf(open(name)) + open(name).length;
  const end = text.indexOf(close(name), start);
  if (start < open(name).length || end < 0) throw new Error(`README.md lacks ${open(name)} … ${close(name)}`);
  return { start, end };
}

/** What stands between `<!-- name -->` and `<!-- /name -->`, without the blank lines around it. */
export function tableIn(text: string, name: string): string {
  const { start, end } = placeOf(text, name);
  return text.slice(start, end).trim();
}

export function withTable(text: string, name: string, table: string): string {
  const { start, end } = placeOf(text, name);
  return `${text.slice(0, start)}\n${table}\n${text.slice(end)}`;
}
