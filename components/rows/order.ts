/** Which rows of a page come first in the popup. */
import type { TabRow } from '../../lib/messages/protocol.ts';
import { STATES, type State } from '../../lib/trust/types.ts';

/** What should be looked at before anything else. */
export const ALERTS: ReadonlySet<State> = new Set(['warned', 'contested', 'caution']);
const GOOD: ReadonlySet<State> = new Set(['labelled', 'qualified', 'partial']);
const BEST = 3;

const strength = ({ verdict }: TabRow): number => STATES.indexOf(verdict.state);
const byStrength = (a: TabRow, b: TabRow): number => strength(a) - strength(b) || b.verdict.low - a.verdict.low;

export interface PageRows {
  /** Warned, contested, caution. */
  first: TabRow[];
  /** The three best of the others, by state and then by the lower bound of the score. */
  best: TabRow[];
  /** The page's list in its own order. */
  main: TabRow[];
  aside: TabRow[];
}

export function orderRows(rows: readonly TabRow[]): PageRows {
  const main = rows.filter(({ listing }) => listing.place === 'main');
  return {
    main,
    aside: rows.filter(({ listing }) => listing.place === 'aside'),
    first: main.filter(({ verdict }) => ALERTS.has(verdict.state)).sort(byStrength),
    best: main
      .filter(({ verdict }) => GOOD.has(verdict.state))
      .sort(byStrength)
      .slice(0, BEST),
  };
}

/** The product an item page is about. */
export const primaryOf = (rows: readonly TabRow[]): TabRow | undefined => rows.find(({ listing }) => listing.primary);
