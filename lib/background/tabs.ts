/** What each tab shows, kept in the session store (memory only, survives the worker's sleep, ends with the browser). */
import { browser } from 'wxt/browser';
import { MAX_ROWS, type PageHealth, type TabRow, type TabState } from '../messages/protocol.ts';
import type { State } from '../trust/types.ts';

const keyOf = (tabId: number) => `tab:${tabId}`;

const live = new Map<number, TabState>();
const writing = new Map<number, Promise<void>>();

export const countStates = (rows: readonly TabRow[]): TabState['counts'] => {
  const counts: Partial<Record<State, number>> = {};
  for (const { listing, verdict } of rows)
    if (listing.place === 'main') counts[verdict.state] = (counts[verdict.state] ?? 0) + 1;
  return counts;
};

export async function readTab(tabId: number): Promise<TabState | undefined> {
  const known = live.get(tabId);
  if (known) return known;
  const key = keyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key] as TabState | undefined;
  // A batch may have arrived while the session store was read: that one is newer.
  const state = live.get(tabId) ?? stored;
  if (state) live.set(tabId, state);
  return state;
}

/** What the last write cost: thousands of rows are written less often. Milliseconds. */
let cost = 0;
const delay = () => Math.min(2000, Math.max(50, 8 * cost));

/** One write under way per tab, with whatever came until it starts. Nobody waits for it. */
function persist(tabId: number): void {
  if (writing.has(tabId)) return;
  const write = new Promise<void>((resolve) => setTimeout(resolve, delay()))
    .then(async () => {
      writing.delete(tabId);
      const state = live.get(tabId);
      const start = performance.now();
      if (state) await browser.storage.session.set({ [keyOf(tabId)]: state });
      cost = performance.now() - start;
    })
    .catch((error: unknown) => console.warn('kaopu: tab state not kept', error));
  writing.set(tabId, write);
}

/** Resolves once everything known now is in the session store. */
export const tabsKept = async (): Promise<void> => {
  await Promise.all(writing.values());
};

interface Visit {
  host: string;
  space: string;
  isPrivate: boolean;
  visit: string;
  kind: TabState['kind'];
}

async function stateFor(tabId: number, { host, space, isPrivate, visit, kind }: Visit, now: number): Promise<TabState> {
  await readTab(tabId);
  // Asked again without waiting: of two messages that come at once the second goes on with the state of the first.
  const known = live.get(tabId);
  const state: TabState =
    known?.visit === visit ? known : { host, space, isPrivate, visit, kind, rows: [], counts: {}, at: now, since: now };
  state.kind = kind;
  state.at = now;
  live.set(tabId, state);
  return state;
}

/** What buyers wrote stays on the page: no list shows it. */
const withoutTexts = ({ listing: { reviews: _texts, ...listing }, ...row }: TabRow): TabRow => ({ ...row, listing });

/** Adds or replaces rows of the tab's present visit. A new visit starts from nothing. */
export async function addRows(tabId: number, visit: Visit, rows: readonly TabRow[], now: number): Promise<TabState> {
  const state = await stateFor(tabId, visit, now);
  const byKey = new Map(state.rows.map((row) => [row.key, row]));
  for (const row of rows) if (byKey.has(row.key) || byKey.size < MAX_ROWS) byKey.set(row.key, withoutTexts(row));
  state.rows = [...byKey.values()];
  state.counts = countStates(state.rows);
  persist(tabId);
  return state;
}

export async function setHealth(tabId: number, visit: Visit, health: PageHealth, now: number): Promise<TabState> {
  const state = await stateFor(tabId, visit, now);
  const gone = new Set(health.gone);
  if (gone.size) {
    state.rows = state.rows.filter((row) => !gone.has(row.key));
    state.counts = countStates(state.rows);
  }
  state.health = { ...health, gone: [] };
  persist(tabId);
  return state;
}

export async function forgetTab(tabId: number): Promise<void> {
  live.delete(tabId);
  // A write under way may still carry the old state.
  await writing.get(tabId);
  await browser.storage.session.remove(keyOf(tabId));
}

/** Tabs with a state, for telling their pages that something changed. */
export async function knownTabs(): Promise<number[]> {
  await tabsKept();
  const all = await browser.storage.session.get(null);
  return Object.keys(all)
    .filter((key) => key.startsWith('tab:'))
    .map((key) => Number(key.slice(4)));
}
