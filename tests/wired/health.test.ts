import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { alikeOf, forgetHealth } from '../../lib/background/health.ts';
import { handlersOf } from '../../lib/background/start.ts';
import type { Listing } from '../../lib/listing/types.ts';
import { MAX_BATCH } from '../../lib/messages/schemas.ts';
import { machine } from './browser.ts';
import {
  asked,
  clock,
  DAY,
  mug,
  NOW,
  own,
  ownSend,
  pageOf,
  reply,
  type Sender,
  soon,
  startWith,
  tabIdOf,
} from './help.ts';

const SEARCH = 'https://www.amazon.com/s?k=mug';
const priced = (count: number, withPrice = count): Listing[] =>
  Array.from({ length: count }, (_, i) => {
    const { price, ...rest } = mug(`B${i}`);
    return i < withPrice ? { ...rest, ...(price && { price }) } : rest;
  });

let visits = 0;
/** A page is read, judged and counted. */
async function visit(listings: Listing[], page: Sender, name = `visit${++visits}`): Promise<string> {
  for (let i = 0; i < listings.length; i += MAX_BATCH)
    await reply('listings.judge', asked(listings.slice(i, i + MAX_BATCH), name), page);
  const counts = {
    visit: name,
    kind: 'grid' as const,
    seen: listings.length,
    unreadable: 0,
    scanMs: 1,
    badges: 1,
    gone: [],
  };
  await reply('page.health', counts, page);
  await soon(5);
  return name;
}
const changed = async (page: Sender) => {
  fakeBrowser.tabs.get = (async () => ({ id: tabIdOf(page), url: page.url })) as never;
  return (await ownSend('tab.read', { tabId: tabIdOf(page) })).changed?.map(({ field }) => field);
};
const local = async () =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('health:'));

beforeEach(() => {
  fakeBrowser.runtime.getManifest = () => ({ version: '9.9.9' }) as never;
  clock.now = NOW;
  startWith();
});

describe('what is usual on a shop', () => {
  it('is learnt from its pages, and a drop against it is told once the page has settled', async () => {
    for (let i = 0; i < 3; i++) await visit(priced(30), pageOf(SEARCH));
    const page = pageOf(SEARCH);
    await visit(priced(30, 9), page);
    expect(await changed(page)).toBeUndefined();
    clock.now += 5000;
    expect(await changed(page)).toEqual(['price']);
    const healthy = pageOf(SEARCH);
    await visit(priced(30), healthy);
    clock.now += 5000;
    expect(await changed(healthy)).toBeUndefined();
  });

  it('takes the last count of a visit: prices that came late are no drop', async () => {
    for (let i = 0; i < 3; i++) await visit(priced(30), pageOf(SEARCH));
    const page = pageOf(SEARCH);
    const name = await visit(priced(30, 0), page);
    await visit(priced(30), page, name);
    clock.now += 5000;
    expect(await changed(page)).toBeUndefined();
    const key = (await local())[0] ?? '';
    const { pages } = (await fakeBrowser.storage.local.get(key))[key] as { pages: { with: { price?: number } }[] };
    expect(pages.map((one) => one.with.price)).toEqual([30, 30, 30, 30]);
  });

  it('is kept apart by shop, by kind and by the first part of the path', async () => {
    await visit(priced(30), pageOf(SEARCH));
    await visit(priced(30), pageOf('https://www.amazon.com/deals'));
    await visit(priced(30), pageOf('https://www.amazon.de/s?k=becher'));
    expect(new Set(await local()).size).toBe(3);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toMatch(/mug|deals|becher|B0/);
  });

  it('is not learnt in a private window, nor from a page half told', async () => {
    await visit(priced(30), pageOf(SEARCH, { incognito: true }));
    const page = pageOf(SEARCH);
    await reply('listings.judge', asked(priced(3)), page);
    await reply(
      'page.health',
      { visit: 'v1', kind: 'grid', seen: 30, unreadable: 0, scanMs: 1, badges: 1, gone: [] },
      page,
    );
    await soon(5);
    expect(await local()).toEqual([]);
  });

  it('is forgotten after 90 days, and with all data', async () => {
    await visit(priced(30), pageOf(SEARCH));
    await forgetHealth(NOW + 89 * DAY);
    expect(await local()).toHaveLength(1);
    await forgetHealth(NOW + 91 * DAY);
    expect(await local()).toEqual([]);
    await visit(priced(30), pageOf(SEARCH));
    await ownSend('data.erase', {});
    expect(await local()).toEqual([]);
  });

  it('survives whatever stands in its place', async () => {
    await visit(priced(30), pageOf(SEARCH));
    const key = (await local())[0] ?? '';
    for (const broken of [null, 7, 'x', { pages: 7 }, { at: 'x', pages: [null, {}, { seen: 'x' }] }]) {
      await fakeBrowser.storage.local.set({ [key]: broken });
      const page = pageOf(SEARCH);
      await visit(priced(30), page);
      clock.now += 5000;
      expect(await changed(page)).toBeUndefined();
    }
  });
});

describe('pages that are alike', () => {
  it.each([
    ['/s', '/s?k=1'.split('?')[0] ?? ''],
    ['/en/search', '/de/search'],
    ['/sch/lamps/i.html', '/sch/mugs/9.html'],
    ['/', ''],
  ])('%s and %s', (a, b) => expect(alikeOf(a)).toBe(alikeOf(b)));

  it('and pages that are not', () => expect(alikeOf('/s')).not.toBe(alikeOf('/deals')));
});

describe('a page report', () => {
  it('is made by our own script in the page, for our own pages alone', async () => {
    const page = pageOf(SEARCH);
    await visit(priced(30, 9), page);
    fakeBrowser.tabs.get = (async () => ({ id: tabIdOf(page), url: SEARCH })) as never;
    const calls: unknown[] = [];
    fakeBrowser.scripting.executeScript = (async (call: unknown) => {
      calls.push(call);
      return [{ result: 'www.amazon.com/s\n<body>' }];
    }) as never;
    const { text } = await ownSend('tab.outline', { tabId: tabIdOf(page) });
    expect(calls).toEqual([{ target: { tabId: tabIdOf(page) }, files: ['/outline.js'] }]);
    expect(text).toContain('shop amazon · grid');
    expect(text).toContain('of the list 30: title 30, price 9');
    expect(text).toContain('<body>');
    await expect(reply('tab.outline', { tabId: tabIdOf(page) }, page)).rejects.toThrow('notAllowed');
  });

  it('is refused where the page takes no script, or may not be read', async () => {
    const page = pageOf(SEARCH);
    await visit(priced(3), page);
    fakeBrowser.tabs.get = (async () => ({ id: tabIdOf(page), url: SEARCH })) as never;
    fakeBrowser.scripting.executeScript = (async () => {
      throw new Error('Cannot access contents of the page');
    }) as never;
    const call = reply('tab.outline', { tabId: tabIdOf(page) }, own());
    await expect(call).rejects.toThrow('notFound');
    machine.granted = [];
    await expect(reply('tab.outline', { tabId: tabIdOf(page) }, own())).rejects.toThrow('notAllowed');
  });

  it('has its handler', () => expect(handlersOf(startWith())).toHaveProperty('tab.outline'));
});
