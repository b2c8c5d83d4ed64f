/** "Reliable first" and the pause, on a hand-written list, in both browsers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_FIRST, type FirstChoice } from '../../lib/settings/first.ts';
import { type Kaopu, poll, root } from '../../scripts/lib/extension.ts';
import { BROWSERS, countHosts, openTab, pause, show, start } from './help.ts';

const html = readFileSync(join(root, 'tests/life/first.html'), 'utf8');
const OFF = DEFAULT_FIRST;
const ON: FirstChoice = { ...DEFAULT_FIRST, on: true };

describe.each(BROWSERS)('%s', (name) => {
  let kaopu: Kaopu;
  beforeAll(async () => {
    kaopu = await start(name);
  });
  afterAll(() => kaopu?.close());

  let opened = 0;
  /** A list of goods, read and judged, with nothing chosen. */
  async function open(query = '', many = 24) {
    const url = `https://www.amazon.com/s?k=mug&n=${++opened}&many=${many}${query}`;
    const tab = await openTab(kaopu, { width: 1000, height: 700 });
    const { tabId } = await show(kaopu, 'amazon/search-2026', { html, url }, tab);
    const choose = (choice: FirstChoice) => kaopu.ask('first.write', { tabId, choice });
    await choose(OFF);
    expect(await poll(async () => (await countHosts(tab)) === many)).toBe(true);
    await tab.evaluate('writes.clear()');
    const report = (ready: (cards: number) => boolean) =>
      poll(async () => {
        const { report } = await kaopu.ask('first.read', { tabId });
        return report && (report.problem || ready(report.cards)) ? report : undefined;
      });
    return { tab, tabId, choose, report };
  }
  const same = (tab: Page) => poll(async () => (await tab.evaluate('served() === before')) as boolean);
  const shown = async (tab: Page) => (await tab.evaluate('shown()')) as string[];
  const kindOf = (title: string) => title.replace(/ \d+$/, '');

  it('orders a list of 600 with one write for each card, and takes it back to the byte', async () => {
    const { tab, choose, report } = await open('', 600);
    const site = await shown(tab);
    await tab.evaluate(`window.longest = 0; if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
      new PerformanceObserver((all) => { for (const { duration } of all.getEntries()) longest = Math.max(longest, duration) })
        .observe({ type: 'longtask' })`);
    await choose(ON);
    expect(await report((cards) => cards === 600)).toEqual({ cards: 600, ads: 60 });
    await pause(300);
    const counts = (await tab.evaluate(
      `[...list.querySelectorAll('[data-asin]')].map((card) => writes.get(card) ?? 0)`,
    )) as number[];
    expect([counts.length, Math.max(...counts), Math.min(...counts)]).toEqual([600, 1, 1]);
    console.log(
      `${name}: longest task while 600 cards are ordered, layout and paint included: ${await tab.evaluate('longest')} ms`,
    );
    const now = await shown(tab);
    const best = site.filter((title) => kindOf(title) === 'Stoneware mug');
    expect(now.slice(0, 60).every((title) => kindOf(title) === 'Stoneware mug')).toBe(true);
    expect(now.indexOf('Replica Rolex watch 1')).toBeGreaterThan(now.indexOf('Enamel mug 0'));
    expect(now.indexOf('Enamel mug 0')).toBeGreaterThan(now.indexOf('Plain mug 7'));
    expect(best.length).toBe(150);
    // What is no card keeps its place.
    expect(
      await tab.evaluate(
        `[...list.children].map((one) => one.getBoundingClientRect().top).findIndex((top, _i, all) => top === Math.min(...all))`,
      ),
    ).toBe(0);
    expect(
      await tab.evaluate(
        `document.querySelector('#end').getBoundingClientRect().top >= Math.max(...[...list.querySelectorAll('[data-asin]')].map((one) => one.getBoundingClientRect().bottom))`,
      ),
    ).toBe(true);
    await choose(OFF);
    expect(await same(tab)).toBe(true);
    expect(await shown(tab)).toEqual(site);
    await tab.close();
  });

  it('dims what stands below, never a badge, and takes it back to the byte', async () => {
    const { tab, choose, report } = await open();
    await choose({ ...ON, mode: 'dim' });
    expect(await report((cards) => cards > 0)).toEqual({ cards: 12, ads: 1 });
    const dimmed = (await tab.evaluate(`[...list.querySelectorAll('[data-asin]')].map((card) => {
      const host = card.querySelector('div[lang]');
      const opacities = [];
      for (let at = host; at && at !== list; at = at.parentElement) opacities.push(Number(getComputedStyle(at).opacity));
      const img = card.querySelector('h2').closest('[data-cy]');
      return { title: card.querySelector('h2').textContent, badge: Math.min(...opacities), text: Number(getComputedStyle(img).opacity) };
    })`)) as { title: string; badge: number; text: number }[];
    for (const { title, badge, text } of dimmed) {
      const isBehind = /^(?:Enamel|Replica)/.test(title);
      expect([title, text < 0.5]).toEqual([title, isBehind]);
      expect(badge).toBeGreaterThan(0.6);
    }
    await choose({ ...ON, mode: 'dim', below: 'caution' });
    expect(await report((cards) => cards === 6)).toMatchObject({ cards: 6 });
    await choose(OFF);
    expect(await same(tab)).toBe(true);
    await tab.close();
  });

  it('folds runs away behind one strip each, which a key opens', async () => {
    const { tab, choose, report } = await open();
    await choose({ ...ON, mode: 'fold' });
    expect(await report((cards) => cards > 0)).toMatchObject({ cards: 12 });
    // Kinds stand in turns: two of them behind, two not, six runs.
    const hidden = `[...list.querySelectorAll('h2 span')].filter((one) => !one.getClientRects().length).length`;
    expect(await tab.evaluate(hidden)).toBe(12);
    const strips = `[...document.querySelectorAll('[data-asin] > div[lang]')]`;
    expect(await tab.evaluate(`${strips}.length`)).toBe(6);
    const box = (await tab.evaluate(`(() => {
      const { left, top, width, height } = ${strips}[0].getBoundingClientRect();
      return { left, top, width, height };
    })()`)) as { left: number; top: number; width: number; height: number };
    const address = tab.url();
    await tab.mouse.click(box.left + box.width / 2, box.top + box.height / 2);
    expect(await poll(async () => (await tab.evaluate(hidden)) === 10)).toBe(true);
    expect(await tab.evaluate(`${strips}.length`)).toBe(5);
    expect(tab.url()).toBe(address);
    await choose({ ...ON, mode: 'fold', below: 'unmet', ads: true });
    expect(await report((cards) => cards === 18)).toMatchObject({ cards: 18, ads: 3 });
    await choose(OFF);
    expect(await same(tab)).toBe(true);
    expect(await countHosts(tab)).toBe(24);
    await tab.close();
  });

  it('says where it cannot order, and leaves the page alone', async () => {
    const { tab, choose, report } = await open('&flow=1');
    await choose(ON);
    expect(await report(() => false)).toEqual({ cards: 0, ads: 0, problem: 'flow' });
    expect(await tab.evaluate('writes.size')).toBe(0);
    expect(await same(tab)).toBe(true);
    await choose(OFF);
    await tab.close();
  });

  it('does not fight a page that takes its styles back', async () => {
    const { tab, choose, report } = await open();
    await tab.evaluate(`window.resets = 0; new MutationObserver((records) => {
      for (const { target } of records) if (target.style.order && target.matches('[data-asin]')) { resets++; target.style.removeProperty('order'); }
    }).observe(list, { attributes: true, attributeFilter: ['style'], subtree: true })`);
    await choose(ON);
    expect(await report((cards) => cards === 0)).toEqual({ cards: 0, ads: 0, problem: 'fought' });
    await pause(600);
    const resets = await tab.evaluate('resets');
    await pause(600);
    expect(await tab.evaluate('resets')).toBe(resets);
    await choose(OFF);
    await tab.close();
  });

  it('follows what a page that loads is chosen to be, and the switch of its site', async () => {
    const { tab, tabId, choose } = await open();
    await choose({ ...ON, mode: 'fold' });
    const before = tab.url();
    await tab.goto(`${before}&again=1`, { waitUntil: 'domcontentloaded' });
    const folded = `[...list.querySelectorAll('h2 span')].filter((one) => !one.getClientRects().length).length`;
    expect(await poll(async () => (await tab.evaluate(folded)) === 12)).toBe(true);
    await kaopu.ask('site.switch', { id: 'amazon', on: false });
    expect(await same(tab)).toBe(true);
    expect(await countHosts(tab)).toBe(0);
    await kaopu.ask('site.switch', { id: 'amazon', on: true });
    expect(await poll(async () => (await countHosts(tab)) >= 24)).toBe(true);
    await kaopu.ask('first.write', { tabId, choice: OFF });
    expect(await same(tab)).toBe(true);
    await tab.close();
  });

  it('pauses a tab, or everything, and goes on without a load', async () => {
    const { tab, tabId } = await open();
    for (const of of ['tab', 'all'] as const) {
      await kaopu.ask('pause.set', { tabId, of });
      expect(await poll(async () => (await countHosts(tab)) === 0)).toBe(true);
      expect(await same(tab)).toBe(true);
      expect(await kaopu.ask('tab.read', { tabId })).toMatchObject({ access: 'paused', pause: { of } });
      await tab.reload({ waitUntil: 'domcontentloaded' });
      await pause(600);
      expect(await countHosts(tab)).toBe(0);
      await kaopu.ask('pause.set', { tabId, of: 'end' });
      expect(await poll(async () => (await countHosts(tab)) === 24)).toBe(true);
      expect((await kaopu.ask('tab.read', { tabId })).access).toBe('ok');
    }
    await tab.close();
  });
});
