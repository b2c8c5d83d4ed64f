/** What the verdicts of a report look like: by grid, by shop, and every one that asks for caution. */
import { STATES, type State } from '../../lib/trust/types.ts';
import type { ReportListing, ReportPage } from './report-format.ts';

interface Judged {
  state: State;
  score: number;
  signals: { id: string; strength: number; said?: string }[];
}

const judgedOf = ({ verdict }: ReportListing): Judged | undefined => verdict as Judged | undefined;
const mainOf = ({ listings }: ReportPage): ReportListing[] => listings.filter(({ place }) => place === 'main');
const nameOf = ({ page }: ReportPage): string => page.replace(/\.html(\.gz)?$/, '');

function countsOf(listings: readonly ReportListing[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const listing of listings) {
    const state = judgedOf(listing)?.state ?? 'none';
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}

/** Per grid the states and the spread of scores: a grid on which every badge says the same shows at once. */
export function spreadTable(pages: readonly ReportPage[]): string {
  const lines = ['grid: states of the main listings; scores lowest, median, highest'];
  for (const page of pages) {
    if (page.kind !== 'grid') continue;
    const main = mainOf(page);
    const scores = main.flatMap((listing) => judgedOf(listing)?.score ?? []).sort((a, b) => a - b);
    const states = [...countsOf(main)].sort((a, b) => b[1] - a[1]).map(([state, n]) => `${state} ${n}`);
    lines.push(`${nameOf(page)}: ${states.join(', ')}; ${scores[0]}, ${scores[scores.length >> 1]}, ${scores.at(-1)}`);
  }
  return lines.join('\n');
}

/** How many main listings of each shop's pages reach each state. */
export function statesTable(pages: readonly ReportPage[]): string {
  const shops = new Map<string, ReportListing[]>();
  for (const page of pages) {
    const shop = page.page.split('/', 1)[0] ?? '';
    shops.set(shop, [...(shops.get(shop) ?? []), ...mainOf(page)]);
  }
  const lines = [['shop', 'listings', ...STATES].join('\t')];
  const row = (name: string, listings: readonly ReportListing[]) => {
    const counts = countsOf(listings);
    lines.push([name, listings.length, ...STATES.map((state) => counts.get(state) ?? 0)].join('\t'));
  };
  for (const [shop, listings] of shops) if (listings.length > 0) row(shop, listings);
  row('ALL', [...shops.values()].flat());
  return lines.join('\n');
}

/** Each listing that asks for caution, with what is said of it, to be read one by one. */
export function cautionList(pages: readonly ReportPage[]): string {
  const lines = pages.flatMap((page) =>
    page.listings.flatMap((listing) => {
      const judged = judgedOf(listing);
      if (judged?.state !== 'caution') return [];
      const signals = judged.signals.map(({ id, strength, said }) => `${id} ${strength}${said ? ` “${said}”` : ''}`);
      return [`${nameOf(page)} #${listing.position}: ${listing.title}: ${signals.join(', ')}`];
    }),
  );
  return lines.length > 0 ? ['caution:', ...lines].join('\n') : 'caution: none';
}
