/**
 * What reading this shop's pages usually gives, from what this browser saw: counts by field of the last pages of a kind,
 * nothing of what they were. Only against that is a page said to have changed.
 */
import { browser } from 'wxt/browser';
import { countFields, dropsOf, type FieldCounts, type FieldDrop } from '../listing/health.ts';
import { MAX_ROWS, type TabState } from '../messages/protocol.ts';

const DAY = 86_400_000;
const PREFIX = 'health:';
/** Pages remembered of a kind, and kinds remembered at all. */
const MAX_PAGES = 24;
const MAX_KINDS = 300;
const MAX_AGE = 90 * DAY;
/** Prices and skeletons may fill that late. Milliseconds. */
const SETTLED = 4000;

interface Usual {
  at: number;
  pages: (FieldCounts & { visit: string })[];
}

const isCounts = (value: unknown): value is Usual['pages'][number] => {
  const { seen, with: has, visit } = (value ?? {}) as Record<string, unknown>;
  return typeof seen === 'number' && typeof visit === 'string' && typeof has === 'object' && has !== null;
};

function usualOf(value: unknown): Usual {
  const { at, pages } = (value ?? {}) as Record<string, unknown>;
  return { at: typeof at === 'number' ? at : 0, pages: Array.isArray(pages) ? pages.filter(isCounts) : [] };
}

/**
 * What pages are alike: the first part of their path, past a language, as a hash of 16 bits. An address cannot be told
 * from it, and the shop's searches stay apart from its lists of deals.
 */
export function alikeOf(path: string): string {
  const parts = path.toLowerCase().split('/').filter(Boolean);
  const [first = '', second] = parts;
  const part = second && /^[a-z]{2}(?:[-_][a-z]{2})?$/.test(first) ? second : first;
  let hash = 0x811c9dc5;
  for (const char of part.replace(/\d+/g, '9')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return ((hash ^ (hash >>> 16)) & 0xffff).toString(16).padStart(4, '0');
}

const keyOf = ({ space, kind, alike = '' }: TabState) => `${PREFIX}${space}:${kind}:${alike}`;
const countsOf = ({ rows, kind }: TabState) =>
  countFields(
    rows.map(({ listing }) => listing),
    kind,
  );
const isListed = ({ kind }: TabState) => kind === 'grid' || kind === 'item';

/** Whether every card that the page reported is there with its listing. */
const isComplete = ({ rows, health }: TabState): boolean => rows.length >= Math.min(health?.seen ?? 0, MAX_ROWS);

async function read(key: string): Promise<Usual> {
  return usualOf((await browser.storage.local.get(key))[key]);
}

let writing: Promise<unknown> = Promise.resolve();

/** Remembers how this page read; a later count of the same visit takes the place of the earlier. Nothing of private windows. */
export function noteHealth(state: TabState, now: number): Promise<void> {
  const counts = countsOf(state);
  if (state.isPrivate || !isListed(state) || counts.seen === 0 || !isComplete(state)) return Promise.resolve();
  const { visit } = state;
  const key = keyOf(state);
  const work = writing.then(async () => {
    const { pages } = await read(key);
    const others = pages.filter((page) => page.visit !== visit);
    const usual: Usual = { at: now, pages: [...others, { visit, ...counts }].slice(-MAX_PAGES) };
    await browser.storage.local.set({ [key]: usual });
  });
  writing = work.catch(() => undefined);
  return work;
}

/** What this page lacks against its like; nothing while it may still be filling. */
export async function changesOf(state: TabState, now: number): Promise<FieldDrop[]> {
  if (!isListed(state) || !isComplete(state) || now - (state.since ?? 0) < SETTLED) return [];
  await writing;
  const { pages } = await read(keyOf(state));
  return dropsOf(
    countsOf(state),
    pages.filter(({ visit }) => visit !== state.visit),
    state.kind,
  );
}

/** Forgets what was not seen for 90 days, and the oldest beyond the cap. */
export async function forgetHealth(now: number): Promise<void> {
  const all = Object.entries(await browser.storage.local.get(null)).filter(([key]) => key.startsWith(PREFIX));
  const byAge = all.map(([key, value]) => ({ key, at: usualOf(value).at })).sort((a, b) => b.at - a.at);
  const old = byAge.filter(({ at }, index) => now - at > MAX_AGE || index >= MAX_KINDS);
  if (old.length) await browser.storage.local.remove(old.map(({ key }) => key));
}
