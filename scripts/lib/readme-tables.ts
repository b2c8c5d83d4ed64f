/** The README's tables, made from the code they describe. Pure: `scripts/readme.ts` writes them, a unit test compares. */
import { SITES, type SiteInfo } from '../../lib/sites/catalog.ts';
import type { SignalRule } from '../../lib/trust/signals/define.ts';
import { SIGNALS } from '../../lib/trust/signals/list.ts';
import { PILLARS, type Pillar } from '../../lib/trust/types.ts';
import { CAUTION_LEVEL, GOODS, PART_IDS, PARTS, PILLAR_WEIGHTS, SIGNAL_LOSS } from '../../lib/trust/weights.ts';

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

const pillarRow = (pillar: Pillar): string[] => {
  const parts = PART_IDS.filter((id) => PARTS[id].pillar === pillar);
  const made = parts.length > 1 ? parts.map((id) => `${id} ${percent(PARTS[id].share)}`).join(', ') : pillar;
  const priors = new Set(parts.map((id) => `${PARTS[id].prior} ± ${PARTS[id].reach}`));
  const { value, why } = PILLAR_WEIGHTS[pillar];
  return [pillar, percent(value), made, [...priors].join(', '), why];
};

/** The pillars of the score with their parts, and what signals take, from lib/trust/weights.ts. */
export function scoreTable(): string {
  const head = ['Pillar', 'Share', 'Made of', 'Value and reach while not shown', 'Why this share'];
  const [weak, medium, strong, most] = [1, 2, 3, 'most' as const].map((key) =>
    percent(SIGNAL_LOSS[key as keyof typeof SIGNAL_LOSS].value),
  );
  return [
    markdownTable(head, PILLARS.map(pillarRow)),
    '',
    `Means of ratings are drawn towards the shop's usual mean as if that had been given ${GOODS.priorCount.value} times, so full marks from three`,
    `people count for little. Signals then take a share of the score away: ${weak} for a weak one, ${medium} for a medium one, ${strong} for a`,
    `strong one, together at most ${most}. Strengths count 1, 2 and 3; each topic counts by its strongest signal alone, and from a sum of ${CAUTION_LEVEL.value}`,
    'over the topics the badge turns amber, the most that a signal can do.',
  ].join('\n');
}

const STRENGTHS: Readonly<Record<number, string>> = { 1: 'weak', 2: 'medium', 3: 'strong' };
/** What raises trust first would read as praise: the strongest that lowers it comes first. */
const byStrength = (a: SignalRule, b: SignalRule): number => a.strength - b.strength;

/** Every signal with its sentence and why it is as strong as it is, from lib/trust/signals. */
export const signalsTable = (): string =>
  markdownTable(
    ['About', 'Says', 'Strength', 'Why'],
    [...SIGNALS]
      .sort(byStrength)
      .map(({ topic, sentence, strength, why }) => [
        topic,
        sentence[0],
        `${strength < 0 ? 'lowers' : 'raises'}, ${STRENGTHS[Math.abs(strength)]}`,
        why,
      ]),
  );

type BenchRow = Readonly<Record<string, unknown>>;

const isRows = (value: unknown): value is readonly BenchRow[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => typeof row === 'object' && row !== null);
const isFact = (value: unknown): value is string | number | boolean => /^(string|number|boolean)$/.test(typeof value);
const factText = (value: unknown): string =>
  typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : isFact(value) ? String(value) : '';
/** `perCard` → `per card`. */
const titleOf = (key: string): string => key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/**
 * The figures of `npm run bench` as it wrote them: its list of rows as a table, and beneath it what it says of the run.
 * A sentence where there are none yet; throws where the file holds no list of rows.
 */
export function benchTable(result: unknown): string {
  if (result === undefined) return '*Not measured yet.*';
  const facts = Object.entries((result ?? {}) as Record<string, unknown>);
  const rows = facts.map(([, value]) => value).find(isRows);
  if (!rows) throw new Error('tests/bench/latest.json holds no list of rows');
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => isFact(row[key]))))];
  const said = facts.filter(([, value]) => isFact(value)).map(([key, value]) => `${titleOf(key)}: ${factText(value)}`);
  return [
    markdownTable(
      keys.map(titleOf),
      rows.map((row) => keys.map((key) => factText(row[key]))),
    ),
    ...(said.length ? ['', said.join(' · ')] : []),
  ].join('\n');
}

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
