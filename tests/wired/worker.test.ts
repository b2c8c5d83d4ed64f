import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startWorker } from '../../lib/background/start.ts';
import { remember } from '../../lib/store/listings.ts';
import { createStore } from '../../lib/store/open.ts';
import { oldRow, sighting } from '../unit/store-help.ts';
import { machine, permissionEvents } from './browser.ts';
import {
  ask,
  clock,
  DAY,
  fileOne,
  mug,
  NOW,
  ownSend,
  pageOf,
  soon,
  startWith,
  stateOf,
  tabIdOf,
  verdictOn,
} from './help.ts';

const tabs = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url).filter(Boolean);
type Installed = Parameters<typeof fakeBrowser.runtime.onInstalled.trigger>[0];
const installed = (reason: string) => fakeBrowser.runtime.onInstalled.trigger({ reason } as Installed);

describe('the worker', () => {
  beforeEach(() => startWorker());

  it('answers as soon as it is started', async () => {
    const page = pageOf();
    expect(await ask('page.hello', {}, page)).toMatchObject({ ok: true, body: { on: true, lang: 'en' } });
    expect((await verdictOn(mug('1'), page)).state).toBe('partial');
  });

  it('shows the welcome page once, on install', async () => {
    await installed('install');
    await installed('update');
    await installed('browser_update');
    await soon();
    expect(await tabs()).toEqual([fakeBrowser.runtime.getURL('/welcome.html' as '/')]);
  });

  it('registers readers again when it was updated, and when access comes and goes', async () => {
    machine.granted.push('https://small-shop.example/*');
    await installed('update');
    await soon();
    expect([...machine.scripts.keys()]).toEqual(['generic']);
    machine.granted.pop();
    permissionEvents.onRemoved.trigger();
    await soon();
    expect(machine.scripts.size).toBe(0);
    machine.granted.push('https://other.example/*');
    permissionEvents.onAdded.trigger();
    await soon();
    expect(machine.scripts.get('generic')?.matches).toEqual(['https://other.example/*']);
  });

  it('forgets a tab that closes', async () => {
    const page = pageOf();
    await verdictOn(mug('1'), page);
    const closed = { windowId: 0, isWindowClosing: false };
    await fakeBrowser.tabs.onRemoved.trigger(tabIdOf(page), closed);
    await soon();
    expect(await stateOf(page)).toBeUndefined();
  });

  it('lays the card script into the asking frame only', async () => {
    const page = { ...pageOf(), frameId: 3 };
    await ask('page.needCard', {}, page);
    expect(machine.injected).toEqual([{ tabId: tabIdOf(page), frameIds: [3], files: ['/card.js'] }]);
  });

  it('passes on to a tab what the popup asks it to show', async () => {
    await ownSend('tab.show', { tabId: 7, key: 'amazon.com:1' });
    expect(machine.told).toEqual([{ tabId: 7, command: { kind: 'show', key: 'amazon.com:1' } }]);
  });
});

describe('records of before there were keys', () => {
  it('are signed when the worker starts, and count from then on', async () => {
    const page = pageOf();
    const services = startWith();
    const row = oldRow('1', { subject: { kind: 'listing', site: 'amazon.com', id: '1' } });
    await services.store.run((db) => db.put('records', row as never));
    expect((await verdictOn(mug('1'), page)).state).toBe('partial');
    // The worker before it is dead.
    fakeBrowser.runtime.onMessage.removeAllListeners();
    startWorker();
    await vi.waitFor(() => expect(machine.told).toEqual([{ tabId: tabIdOf(page), command: { kind: 'refresh' } }]));
    expect(await verdictOn(mug('1'), page)).toMatchObject({ state: 'caution', records: [{ issuer: 'self' }] });
    expect((await ownSend('record.mine', {})).records).toMatchObject([{ version: 2, created: row.created }]);
  });
});

describe('once a day', () => {
  beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
  afterEach(() => vi.useRealTimers());
  const store = createStore();
  const observeOld = () => store.run((db) => remember(db, [sighting('old')], NOW - 91 * DAY));
  const left = () => store.run((db) => db.count('listings'));
  const start = async () => {
    startWorker();
    await soon(80);
  };

  it('what is older than 90 days is forgotten, however often the worker starts', async () => {
    await observeOld();
    expect(await left()).toBe(1);
    await start();
    expect(await left()).toBe(0);
    await observeOld();
    vi.setSystemTime(NOW + DAY - 1);
    await start();
    expect(await left()).toBe(1);
    vi.setSystemTime(NOW + DAY);
    await start();
    await vi.waitFor(async () => expect(await left()).toBe(0));
  });
});

describe('a worker that is killed', () => {
  it('leaves everything that matters to the next one', async () => {
    clock.now = NOW;
    const first = startWith();
    const page = pageOf();
    await verdictOn(mug('1'), page);
    const { record } = await fileOne({
      subject: { kind: 'listing', site: 'amazon.com', id: '1' },
      tabId: tabIdOf(page),
      value: 'shoddy',
      seen: 'The handle broke on the first day.',
      links: [],
      interest: 'none',
    });
    await ownSend('settings.write', { lang: 'zh' });

    const second = startWith();
    expect(second.store).not.toBe(first.store);
    expect((await ownSend('record.mine', {})).records).toEqual([record]);
    expect((await ownSend('settings.read', {})).lang).toBe('zh');
    expect((await verdictOn(mug('1'), page)).state).toBe('caution');
    expect((await ownSend('tab.read', { tabId: tabIdOf(page) })).state?.rows).toHaveLength(1);
    await ownSend('record.withdraw', { id: record.id });

    startWith();
    expect((await ownSend('record.mine', {})).records).toEqual([]);
    expect((await verdictOn(mug('1'), page)).state).toBe('partial');
  });

  it('may be two for a moment: both see the same records', async () => {
    clock.now = NOW;
    const [one, other] = [startWith(), startWith()];
    const { record } = await ownSend('vouch.file', await vouchable());
    const all = async ({ store }: typeof one) => store.run((db) => db.getAll('records'));
    expect(await all(one)).toEqual([record]);
    expect(await all(other)).toEqual([record]);
  });

  const vouchable = async () => {
    const page = pageOf();
    await verdictOn(mug('9'), page);
    return { subject: { kind: 'listing', site: 'amazon.com', id: '9' } as const, tabId: tabIdOf(page) };
  };
});
