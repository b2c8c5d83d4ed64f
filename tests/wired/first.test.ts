/** "Reliable first" and the pause: what is kept, what pages are told, what the keyboard does. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { COMMANDS } from '../../lib/background/keys.ts';
import { forgetPause, PAUSE_MS, pauseOf } from '../../lib/background/pause.ts';
import { obey } from '../../lib/background/start.ts';
import type { FirstChoice } from '../../lib/settings/first.ts';
import { COMMAND_KEYS } from '../../lib/sites/manifest.ts';
import { machine } from './browser.ts';
import { ask, clock, mug, NOW, own, ownSend, pageOf, reply, soon, startWith, tabIdOf, verdictOn } from './help.ts';

const FOLD: FirstChoice = { on: true, mode: 'fold', below: 'caution', ads: true };
const DE = 'https://www.amazon.de/s?k=tasse';
const JD = 'https://search.jd.com/Search';

/** A page that is open in a real tab, read and judged. */
async function openPage(url?: string) {
  const tab = await fakeBrowser.tabs.create({ url: url ?? 'https://www.amazon.com/s?k=mug' });
  const page = pageOf(url, { tabId: tab.id ?? -1 });
  await verdictOn(mug('1'), page);
  return page;
}
const told = (page: ReturnType<typeof pageOf>) =>
  machine.told.filter(({ tabId }) => tabId === tabIdOf(page)).map(({ command }) => command);

beforeEach(() => {
  clock.now = NOW;
});

describe('reliable first', () => {
  it('is off, and a page is told nothing of it', async () => {
    startWith();
    const page = await openPage();
    expect(await reply('page.hello', {}, page)).not.toHaveProperty('first');
    expect(await ownSend('first.read', { tabId: tabIdOf(page) })).toEqual({
      choice: { on: false, mode: 'order', below: 'below', ads: false },
      keys: 'Alt+Shift+K',
    });
  });

  it('is chosen for a shop on all its hosts: open pages follow, new ones are told, another worker knows', async () => {
    const { store } = startWith();
    const [com, de, jd] = [await openPage(), await openPage(DE), await openPage(JD)];
    await ownSend('first.write', { tabId: tabIdOf(com), choice: FOLD });
    const command = { kind: 'first', first: FOLD };
    expect([told(com), told(de), told(jd)]).toEqual([[command], [command], []]);
    await store.close();
    startWith();
    expect((await reply('page.hello', {}, de)).first).toEqual(FOLD);
    expect(await reply('page.hello', {}, jd)).not.toHaveProperty('first');
    expect((await ownSend('settings.read', {})).first).toEqual({ amazon: FOLD });
    await ownSend('first.write', { tabId: tabIdOf(de), choice: { ...FOLD, on: false } });
    expect(told(com).at(-1)).toEqual({ kind: 'first' });
    expect(await reply('page.hello', {}, com)).not.toHaveProperty('first');
  });

  it('says what became of it on a page, until the choice or the document is another', async () => {
    startWith();
    const page = await openPage();
    const tabId = tabIdOf(page);
    await reply('page.first', { cards: 0, ads: 0, problem: 'flow' }, page);
    expect((await ownSend('first.read', { tabId })).report).toEqual({ cards: 0, ads: 0, problem: 'flow' });
    expect((await ownSend('first.write', { tabId, choice: FOLD })).report).toBeUndefined();
    for (const bad of [{ cards: -1, ads: 0 }, { cards: 1, ads: 0, problem: 'mine' }, {}])
      expect(await ask('page.first', bad, page)).toEqual({ ok: false, error: 'badMessage' });
  });

  it('has nothing to choose where there is no shop', async () => {
    startWith();
    const tab = await fakeBrowser.tabs.create({ url: 'http://plain.example/' });
    const tabId = tab.id ?? -1;
    expect((await ownSend('first.read', { tabId })).choice).toBeUndefined();
    expect(await ask('first.write', { tabId, choice: FOLD }, own())).toEqual({ ok: false, error: 'notAllowed' });
  });

  it('is switched by the keyboard, and keeps how', async () => {
    const services = startWith();
    const page = await openPage();
    await ownSend('first.write', { tabId: tabIdOf(page), choice: FOLD });
    await obey(services, COMMANDS.first, tabIdOf(page));
    expect((await ownSend('settings.read', {})).first).toEqual({ amazon: { ...FOLD, on: false } });
    await obey(services, COMMANDS.first, tabIdOf(page));
    expect((await ownSend('settings.read', {})).first).toEqual({ amazon: FOLD });
    await obey(services, 'nothing', tabIdOf(page));
    expect(Object.keys(COMMAND_KEYS).sort()).toEqual(Object.values(COMMANDS).sort());
  });
});

describe('the pause', () => {
  it('of a tab: its page rests, the popup says so, the icon too; others go on', async () => {
    startWith();
    const [page, other] = [await openPage(), await openPage(JD)];
    const tabId = tabIdOf(page);
    expect(await ownSend('pause.set', { tabId, of: 'tab' })).toEqual({ pause: { of: 'tab' } });
    expect([told(page), told(other)]).toEqual([[{ kind: 'refresh' }], []]);
    const hello = await reply('page.hello', {}, page);
    expect([hello.on, hello.again]).toEqual([false, undefined]);
    expect((await reply('page.hello', {}, other)).on).toBe(true);
    expect(await ownSend('tab.read', { tabId })).toMatchObject({ access: 'paused', pause: { of: 'tab' } });
    await soon();
    expect(machine.icons.get(tabId)).toContain('paused');
    clock.now = NOW + 100 * PAUSE_MS;
    expect((await reply('page.hello', {}, page)).on).toBe(false);
    await ownSend('pause.set', { tabId, of: 'end' });
    expect(told(page)).toHaveLength(2);
    expect((await reply('page.hello', {}, page)).on).toBe(true);
    expect(machine.icons.get(tabId)).not.toContain('paused');
  });

  it('of everything ends by itself after 15 minutes, for another worker as well', async () => {
    startWith();
    const [page, other] = [await openPage(), await openPage(JD)];
    await ownSend('pause.set', { tabId: tabIdOf(page), of: 'all' });
    expect([told(page), told(other)]).toEqual([[{ kind: 'refresh' }], [{ kind: 'refresh' }]]);
    startWith();
    clock.now = NOW + PAUSE_MS - 1000;
    expect(await reply('page.hello', {}, other)).toMatchObject({ on: false, again: 1000 });
    clock.now = NOW + PAUSE_MS;
    expect((await reply('page.hello', {}, other)).on).toBe(true);
    expect(await ownSend('pause.read', { tabId: tabIdOf(page) })).toEqual({});
  });

  it('does not grow when the clock is set back', async () => {
    startWith();
    const page = await openPage();
    await ownSend('pause.set', { tabId: tabIdOf(page), of: 'all' });
    clock.now = NOW - 86_400_000;
    expect((await reply('page.hello', {}, page)).on).toBe(true);
  });

  it('loses no tab when two are paused at once, and forgets one that was closed', async () => {
    startWith();
    const pages = [await openPage(), await openPage(DE), await openPage(JD)];
    await Promise.all(pages.map((page) => ownSend('pause.set', { tabId: tabIdOf(page), of: 'tab' })));
    const paused = () => Promise.all(pages.map(async (page) => (await pauseOf(tabIdOf(page), NOW))?.of));
    expect(await paused()).toEqual(['tab', 'tab', 'tab']);
    await forgetPause(tabIdOf(pages[1] as (typeof pages)[0]));
    expect(await paused()).toEqual(['tab', undefined, 'tab']);
  });

  it('is set and ended by the keyboard', async () => {
    const services = startWith();
    const page = await openPage();
    for (const on of [false, true]) {
      await obey(services, COMMANDS.pause, tabIdOf(page));
      expect((await reply('page.hello', {}, page)).on).toBe(on);
    }
  });
});

describe('a site that is switched on again', () => {
  it('wakes its pages, which rest unknown to the worker, and no others', async () => {
    startWith();
    const [page, other] = [await openPage(), await openPage(JD)];
    await ownSend('site.switch', { id: 'amazon', on: false });
    await ownSend('site.switch', { id: 'amazon', on: true });
    expect([told(page), told(other)]).toEqual([[{ kind: 'end' }, { kind: 'refresh' }], []]);
  });
});
