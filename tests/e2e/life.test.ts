/** Life on a page, in both browsers: what comes later, what is taken away, what is hostile, and a worker that dies. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_ROWS } from '../../lib/messages/protocol.ts';
import { type Kaopu, poll } from '../../scripts/lib/extension.ts';
import { BROWSERS, countHosts, HOSTS, sampleHtml, show, start } from './help.ts';

const GRID = 'taobao/search-2026';
const CARD = 'a[id^="item_id_"]';

describe.each(BROWSERS)('%s', (name) => {
  let kaopu: Kaopu;
  beforeAll(async () => {
    kaopu = await start(name);
  });
  afterAll(() => kaopu?.close());

  const rowsOf = async (tabId: number) => (await kaopu.ask('tab.read', { tabId })).state?.rows ?? [];

  it('badges cards that arrive by scrolling, and forgets those that go', async () => {
    const { tab, tabId, state } = await show(kaopu, GRID);
    const before = state.rows.length;
    await tab.evaluate(`(() => {
      const card = document.querySelector('${CARD}').closest('[class*="Card"]') ?? document.querySelector('${CARD}');
      for (let i = 0; i < 5; i++) {
        const copy = card.cloneNode(true);
        copy.querySelectorAll('div[lang]').forEach((host) => host.style.getPropertyPriority('all') === 'important' && host.remove());
        for (const link of [copy, ...copy.querySelectorAll('a')].filter((one) => one.matches('a'))) {
          if (link.id) link.id = 'item_id_88000000000' + i;
          if (link.href) link.href = link.href.replace(/id=\\d+/, 'id=88000000000' + i);
        }
        card.parentElement.append(copy);
      }
    })()`);
    expect(await poll(async () => (await rowsOf(tabId)).length === before + 5)).toBe(true);
    expect(await poll(async () => (await countHosts(tab)) === before + 5)).toBe(true);
    await tab.evaluate(
      `document.querySelectorAll('${CARD}').forEach((card, i) => i > 3 && (card.closest('[class*="Card"]') ?? card).remove())`,
    );
    expect(
      await poll(async () => (await rowsOf(tabId)).filter(({ listing }) => listing.place === 'main').length === 4),
    ).toBe(true);
    await tab.close();
  });

  it('reads the page again after a navigation without a load', async () => {
    const { tab, tabId, state } = await show(kaopu, GRID);
    await tab.evaluate(
      `history.pushState({}, '', '/search?q=other'); document.querySelectorAll('${CARD}').forEach((card, i) => i > 1 && (card.closest('[class*="Card"]') ?? card).remove())`,
    );
    expect(
      await poll(async () => {
        const now = (await kaopu.ask('tab.read', { tabId })).state;
        return (
          now && now.visit !== state.visit && now.rows.filter(({ listing }) => listing.place === 'main').length === 2
        );
      }),
    ).toBe(true);
    await tab.close();
  });

  it('puts a badge back that the page threw out', async () => {
    const { tab, state } = await show(kaopu, GRID);
    await tab.evaluate(`${HOSTS}.forEach((host) => host.remove())`);
    expect(await poll(async () => (await countHosts(tab)) === state.rows.length)).toBe(true);
    await tab.close();
  });

  it('shows a hostile title as text and lets nothing of it run', async () => {
    const html = sampleHtml(GRID).replace('</body>', '<script>window.pwned = 0;</script></body>');
    const { tab, tabId } = await show(kaopu, GRID, { html });
    const hostile = (await rowsOf(tabId)).find(({ listing }) => listing.title?.includes('onerror'));
    expect(hostile).toBeDefined();
    const popup = await kaopu.openOwn(`popup.html?tab=${tabId}#report=${encodeURIComponent(hostile?.key ?? '')}`);
    expect(await poll(async () => (await popup.evaluate(() => document.body.innerText)).length > 100)).toBe(true);
    expect(await popup.evaluate(() => document.querySelectorAll('img[onerror]').length)).toBe(0);
    expect(await tab.evaluate('window.pwned')).toBe(0);
    await popup.close();
    await tab.close();
  });

  // Ten thousand where the driver is quick; the extension's own code is the same in both.
  const many = name === 'chrome' ? 10_000 : 1_000;
  it(`reads ${many} cards at once and judges every one`, async () => {
    const html = sampleHtml(GRID);
    const { tab, tabId } = await show(kaopu, GRID, { html });
    await tab.evaluate(`(() => {
      const card = document.querySelector('${CARD}').closest('[class*="Card"]') ?? document.querySelector('${CARD}');
      const list = document.createDocumentFragment();
      for (let i = 0; i < ${many}; i++) {
        const copy = card.cloneNode(true);
        // The page's own layout of so many cards is not what is tested.
        copy.style.contentVisibility = 'auto';
        copy.style.containIntrinsicSize = '200px 400px';
        copy.querySelectorAll('div[lang]').forEach((host) => host.remove());
        for (const link of [copy, ...copy.querySelectorAll('a')].filter((one) => one.matches('a'))) {
          if (link.id) link.id = 'item_id_' + (77000000000 + i);
          if (link.href) link.href = link.href.replace(/id=\\d+/, 'id=' + (77000000000 + i));
        }
        list.append(copy);
      }
      card.parentElement.append(list);
    })()`);
    expect(await poll(async () => (await countHosts(tab)) > many, 120_000, 1000)).toBe(true);
    const kept = Math.min(many, MAX_ROWS);
    expect(await poll(async () => (await rowsOf(tabId)).length >= kept, 60_000, 1000)).toBe(true);
    expect((await kaopu.ask('store.info', {})).listings).toBeGreaterThan(kept / 2);
    await tab.close();
  }, 240_000);
});

describe('chrome', () => {
  it('goes on after the worker was killed', async () => {
    const kaopu = await start('chrome');
    try {
      const { tab, tabId, state } = await show(kaopu, GRID);
      const worker = await kaopu.browser.waitForTarget((target) => target.type() === 'service_worker');
      await (await worker.worker())?.close();
      expect(
        await poll(async () => kaopu.browser.targets().every((target) => target.type() !== 'service_worker')),
      ).toBe(true);
      expect((await rowsNow(kaopu, tabId)).length).toBe(state.rows.length);
      await tab.evaluate(`document.querySelector('${CARD}').closest('[class*="Card"]')?.remove()`);
      expect(await poll(async () => (await rowsNow(kaopu, tabId)).length === state.rows.length - 1)).toBe(true);
    } finally {
      await kaopu.close();
    }
  });
});

const rowsNow = async (kaopu: Kaopu, tabId: number) => (await kaopu.ask('tab.read', { tabId })).state?.rows ?? [];
