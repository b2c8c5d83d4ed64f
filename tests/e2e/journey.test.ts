/** The main path, in both browsers: a shopper sees badges, asks, reports, takes back; the page stays the page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kaopu, poll } from '../../scripts/lib/extension.ts';
import { BROWSERS, boxes, countHosts, HOSTS, openTab, pause, type Shown, show, start } from './help.ts';

const GRID = 'taobao/search-2026';
const ITEM = 'amazon/item-2026';
const CARD = 'a[id^="item_id_"]';

describe.each(BROWSERS)('%s', (name) => {
  let kaopu: Kaopu;
  let grid: Shown;

  beforeAll(async () => {
    kaopu = await start(name);
  });
  afterAll(() => kaopu?.close());

  const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
  const openPopup = async (tabId: number, hash = '') => {
    const popup = await kaopu.openOwn(`popup.html?tab=${tabId}${hash}`);
    await poll(async () => (await textOf(popup)).length > 40);
    return popup;
  };

  it('moves no card of a grid', async () => {
    await kaopu.ask('site.switch', { id: 'taobao', on: false });
    const tab = await openTab(kaopu);
    await show(kaopu, GRID, { silent: true }, tab);
    await pause(500);
    expect(await countHosts(tab)).toBe(0);
    const before = await boxes(tab, CARD);
    await kaopu.ask('site.switch', { id: 'taobao', on: true });
    grid = await show(kaopu, GRID, {}, tab);
    expect(await boxes(tab, CARD)).toEqual(before);
    expect(before.length).toBeGreaterThan(20);
  });

  it('puts one badge on every card, inside the card', async () => {
    const { tab, state } = grid;
    expect(state.kind).toBe('grid');
    const outside = await tab.evaluate(`(() => {
      const hosts = ${HOSTS};
      return hosts.filter((host) => {
        const card = host.closest('li, div[class*="Card"]') ?? document.body;
        const a = host.getBoundingClientRect(), b = card.getBoundingClientRect();
        return a.width < 20 || a.left < b.left - 1 || a.right > b.right + 1 || a.top < b.top - 1 || a.bottom > b.bottom + 1;
      }).length + ' of ' + hosts.length;
    })()`);
    expect(outside).toBe(`0 of ${state.rows.length}`);
    expect(state.health?.badges).toBe(state.rows.length);
  });

  it('shows no state without its evidence, and red nowhere', async () => {
    const states = new Set(grid.state.rows.map(({ verdict }) => verdict.state));
    expect(states.has('warned') || states.has('contested')).toBe(false);
    expect(states.size).toBeGreaterThan(3);
  });

  it('opens the popover on a click and nothing of the site’s', async () => {
    const { tab, url } = grid;
    await tab.evaluate(`window.heard = 0;
      for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'auxclick', 'keydown'])
        document.addEventListener(type, () => window.heard++, true);`);
    const spot = (await tab.evaluate(`(() => {
      const host = ${HOSTS}.find((one) => one.closest('a[href]'));
      host.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = host.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    })()`)) as [number, number];
    await tab.mouse.click(...spot);
    const open = () => tab.evaluate(`document.querySelectorAll(':popover-open').length`) as Promise<number>;
    expect(await poll(async () => (await open()) === 1)).toBe(true);
    expect(tab.url()).toBe(url);
    expect(await tab.evaluate('window.heard')).toBe(0);
    await tab.keyboard.press('Escape');
    expect(await poll(async () => (await open()) === 0)).toBe(true);
  });

  it('is one stop of the Tab key', async () => {
    const { tab } = grid;
    await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const focusable = (await tab.evaluate(
      `document.querySelectorAll('a[href], button, input, select, textarea').length`,
    )) as number;
    let stops = 0;
    for (let i = 0; i < focusable + 3; i++) {
      await tab.keyboard.press('Tab');
      if (await tab.evaluate(`${HOSTS}.includes(document.activeElement)`)) stops++;
    }
    expect(stops).toBe(1);
  });

  it('answers in the popup: counts, what to check first', async () => {
    const popup = await openPopup(grid.tabId);
    const text = await poll(async () => {
      const now = await textOf(popup);
      return now.includes('to check') && now;
    });
    const main = grid.state.rows.filter(({ listing }) => listing.place === 'main').length;
    expect(text).toContain(`${main} listings`);
    await popup.setViewport({ width: 380, height: 580 });
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(380);
    await popup.close();
  });

  it('takes a report, shows it at once, and takes it back', async () => {
    const row = grid.state.rows.find(({ verdict, listing }) => verdict.state === 'partial' && listing.place === 'main');
    if (!row) throw new Error('the sample grid has no listing with some criteria met');
    const stateOf = async () =>
      (await kaopu.ask('tab.read', { tabId: grid.tabId })).state?.rows.find(({ key }) => key === row.key)?.verdict
        .state;
    const popup = await openPopup(grid.tabId, `#report=${encodeURIComponent(row.key)}`);
    await popup.waitForSelector('textarea');
    await popup.click('input[type=radio][value=shoddy]');
    await popup.click('input[type=radio][value=none]');
    await popup.type('#report-seen', 'The lamp went dark after two evenings.');
    await popup.click('button[type=submit]');
    expect(await poll(async () => (await stateOf()) === 'caution')).toBe(true);
    const { records } = await kaopu.ask('record.mine', {});
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ type: 'report', value: 'shoddy', facts: { title: row.listing.title } });
    await kaopu.ask('record.withdraw', { id: records[0]?.id ?? '' });
    expect(await poll(async () => (await stateOf()) === 'partial')).toBe(true);
    expect((await kaopu.ask('record.mine', {})).records).toHaveLength(0);
    await popup.close();
  });

  it('stands under the title of an item page and opens into the card', async () => {
    const { tab, tabId, state } = await show(kaopu, ITEM);
    expect(state.kind).toBe('item');
    const strip = `${HOSTS}.find((host) => host.previousElementSibling?.matches('h1, #title, [id*=title i]') || host.previousElementSibling?.querySelector('h1'))`;
    const height = async () => (await tab.evaluate(`${strip}?.getBoundingClientRect().height ?? 0`)) as number;
    expect(await poll(async () => (await height()) > 30)).toBe(true);
    expect(await height()).toBeLessThan(48);
    await kaopu.ask('tab.show', { tabId, key: 'item' });
    expect(await poll(async () => (await height()) > 150)).toBe(true);
    expect(await height()).toBeLessThanOrEqual(484);
    await tab.close();
  });

  it('speaks the chosen language', async () => {
    await kaopu.ask('settings.write', { lang: 'zh' });
    const { tab, tabId } = await show(kaopu, GRID);
    expect(await tab.evaluate(`${HOSTS}[0].lang`)).toBe('zh-CN');
    const popup = await openPopup(tabId);
    expect(await poll(async () => (await textOf(popup)).includes('本页'))).toBe(true);
    await kaopu.ask('settings.write', { lang: 'auto' });
    await popup.close();
    await tab.close();
  });

  it('fills the boards from what was seen', async () => {
    const board = await kaopu.ask('board.read', { board: 'goods', window: 7, limit: 50 });
    expect(board.waiting.length + board.ranked.length).toBeGreaterThan(5);
    expect(board.waiting[0]?.missing).toContain('days');
  });

  it('exports, erases and takes back what it knows', async () => {
    const before = await kaopu.ask('store.info', {});
    expect(before.listings).toBeGreaterThan(20);
    const pages: { store: string; rows: unknown[] }[] = [];
    let cursor: { store?: string; after?: string } | undefined = {};
    while (cursor) {
      const page: { store: string; rows: unknown[]; next?: { store: string; after?: string } } = await kaopu.ask(
        'data.export',
        cursor,
      );
      pages.push(page);
      cursor = page.next;
    }
    await kaopu.ask('data.erase', {});
    expect((await kaopu.ask('store.info', {})).listings).toBe(0);
    for (const { store, rows } of pages) await kaopu.ask('data.import', { store, rows });
    expect(await kaopu.ask('store.info', {})).toMatchObject({
      listings: before.listings,
      shops: before.shops,
      records: before.records,
    });
  });

  it('says nothing on a wall, a shell and where it is switched off', async () => {
    for (const page of ['amazon/captcha', 'taobao/item-shell', 'jd/risk-wall']) {
      const { tab, tabId } = await show(kaopu, page, { silent: true });
      await pause(400);
      expect(await countHosts(tab), page).toBe(0);
      const { state } = await kaopu.ask('tab.read', { tabId });
      expect(state?.rows ?? [], page).toEqual([]);
      await tab.close();
    }
  });
});
