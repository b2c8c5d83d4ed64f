import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addRows, forgetTab, knownTabs, readTab, setHealth, tabsKept } from '../../lib/background/tabs.ts';
import { MAX_ROWS, type PageHealth, type TabRow } from '../../lib/messages/protocol.ts';
import type { State } from '../../lib/trust/types.ts';
import { verdict } from '../unit/store-help.ts';
import { mug, NOW, newTab, soon } from './help.ts';

const visit = (name = 'v1') => ({
  host: 'www.amazon.com',
  space: 'amazon.com',
  isPrivate: false,
  visit: name,
  kind: 'grid' as const,
});
const row = (key: string, state: State = 'partial', place: 'main' | 'aside' = 'main'): TabRow => ({
  key,
  listing: mug(key, { place }),
  verdict: verdict({ state }),
});
const health = (gone: string[] = [], name = 'v1'): PageHealth => ({
  visit: name,
  kind: 'grid',
  seen: 3,
  unreadable: 1,
  scanMs: 4,
  badges: 3,
  gone,
});
const keysOf = async (tab: number) => (await readTab(tab))?.rows.map(({ key }) => key);
const inSession = async (tab: number) => {
  await tabsKept();
  return (await fakeBrowser.storage.session.get(null))[`tab:${tab}`];
};

let tab: number;
beforeEach(() => {
  tab = newTab();
});

describe('the rows of a tab', () => {
  it('are replaced by key and stay in order', async () => {
    await addRows(tab, visit(), [row('a'), row('b'), row('c')], NOW);
    const state = await addRows(tab, visit(), [row('b', 'caution'), row('d')], NOW + 5);
    expect(state.rows.map(({ key, verdict: { state: said } }) => `${key} ${said}`)).toEqual([
      'a partial',
      'b caution',
      'c partial',
      'd partial',
    ]);
    expect(state).toMatchObject({ counts: { partial: 3, caution: 1 }, at: NOW + 5 });
  });

  it('are counted in the page’s own list only', async () => {
    const rows = [row('a', 'warned', 'aside'), row('b', 'caution'), row('c', 'caution'), row('d', 'below')];
    expect((await addRows(tab, visit(), rows, NOW)).counts).toEqual({ caution: 2, below: 1 });
  });

  it('go when their cards go, and the counts with them', async () => {
    await addRows(tab, visit(), [row('a', 'caution'), row('b'), row('c')], NOW);
    const state = await setHealth(tab, visit(), health(['a', 'c', 'never seen']), NOW);
    expect(await keysOf(tab)).toEqual(['b']);
    expect(state).toMatchObject({ counts: { partial: 1 }, health: { seen: 3, unreadable: 1, gone: [] } });
  });

  it('start from nothing with a new visit', async () => {
    await addRows(tab, visit(), [row('a')], NOW);
    await setHealth(tab, visit(), health(), NOW);
    const state = await addRows(tab, { ...visit('v2'), kind: 'item' }, [row('b')], NOW);
    expect(state).toMatchObject({ visit: 'v2', kind: 'item', counts: { partial: 1 } });
    expect(state.health).toBeUndefined();
    expect(await keysOf(tab)).toEqual(['b']);
  });

  it('end at the cap, where known ones are still renewed', async () => {
    const many = Array.from({ length: MAX_ROWS + 100 }, (_, i) => row(`k${i}`));
    await addRows(tab, visit(), many, NOW);
    const state = await addRows(tab, visit(), [row('k0', 'warned'), row('new', 'warned')], NOW);
    expect(state.rows).toHaveLength(MAX_ROWS);
    expect(state.counts).toEqual({ partial: MAX_ROWS - 1, warned: 1 });
    expect(state.rows.some(({ key }) => key === 'new')).toBe(false);
  });

  it('of messages that come at once are all there', async () => {
    await Promise.all([
      addRows(tab, visit(), [row('a')], NOW),
      setHealth(tab, visit(), health(), NOW),
      addRows(tab, visit(), [row('b')], NOW),
    ]);
    expect(await keysOf(tab)).toEqual(['a', 'b']);
    await Promise.all(['c', 'd'].map((key) => addRows(tab, visit('v2'), [row(key)], NOW)));
    expect(await keysOf(tab)).toEqual(['c', 'd']);
    expect(await inSession(tab)).toEqual(JSON.parse(JSON.stringify(await readTab(tab))));
  });

  it('of one tab are not those of another', async () => {
    const other = newTab();
    await Promise.all([addRows(tab, visit(), [row('a')], NOW), addRows(other, visit(), [row('b')], NOW)]);
    expect([await keysOf(tab), await keysOf(other)]).toEqual([['a'], ['b']]);
    expect(await knownTabs()).toEqual([tab, other]);
  });
});

describe('the worker’s sleep', () => {
  /** The same module anew: memory gone, session store kept. */
  const wake = async () => {
    await tabsKept();
    vi.resetModules();
    return (await import('../../lib/background/tabs.ts')) as typeof import('../../lib/background/tabs.ts');
  };

  it('loses nothing of a tab', async () => {
    const state = await addRows(tab, visit(), [row('a', 'caution'), row('b')], NOW);
    const awake = await wake();
    expect(awake.addRows).not.toBe(addRows);
    expect(await awake.readTab(tab)).toEqual(state);
    await awake.addRows(tab, visit(), [row('c')], NOW);
    expect((await awake.readTab(tab))?.rows.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    await awake.setHealth(tab, visit(), health(['a']), NOW);
    expect((await awake.readTab(tab))?.counts).toEqual({ partial: 2 });
    await awake.tabsKept();
  });

  it('that ends with two messages at once loses nothing either', async () => {
    await addRows(tab, visit(), [row('a')], NOW);
    const awake = await wake();
    await Promise.all(['b', 'c'].map((key) => awake.addRows(tab, visit(), [row(key)], NOW)));
    expect((await awake.readTab(tab))?.rows.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    await awake.tabsKept();
  });
});

describe('a tab that closes', () => {
  it('is forgotten', async () => {
    await addRows(tab, visit(), [row('a')], NOW);
    await forgetTab(tab);
    expect(await readTab(tab)).toBeUndefined();
    expect(await knownTabs()).toEqual([]);
  });

  it('does not come back by a write that was under way', async () => {
    const adding = addRows(tab, visit(), [row('a')], NOW);
    await soon(5);
    await forgetTab(tab);
    await adding;
    await soon(80);
    expect(await inSession(tab)).toBeUndefined();
  });

  it('is no tab that was never known', async () => {
    expect(await readTab(tab)).toBeUndefined();
    await expect(forgetTab(tab)).resolves.toBeUndefined();
  });
});
