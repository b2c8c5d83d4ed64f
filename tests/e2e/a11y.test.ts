/** axe finds nothing on our own pages, nor on badge, popover and card in an open root; and it finds a planted fault. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kaopu, poll } from '../../scripts/lib/extension.ts';
import { bundleEntry } from '../../scripts/lib/reader-bundle.ts';
import { pause, show, start } from './help.ts';

const OPEN_PAGE = `
import { describe } from './lib/text/describe.ts';
import { wordsOf } from './lib/text/catalogue.ts';
import { makeFrame, makeHost } from './lib/page/frame.ts';
import { badgeMaker } from './lib/page/badge.ts';
import { cardKit } from './lib/page/card-kit.ts';
import { judge } from './lib/trust/verdict.ts';
import { KAOPU_2020 } from './lib/trust/profile.ts';
import { GENERIC_SCALES } from './lib/sites/catalog.ts';

/** Listings that bring out most states. */
const listings = [
  { title: 'all shown', shipping: { kind: 'free', text: 'free' }, rating: { value: 4.8, scale: 5, count: { min: 5000, open: false } }, dispatch: { kind: 'promised', hours: 24, text: '24 h' } },
  { title: 'paid', shipping: { kind: 'paid', text: '$5' } },
  { title: 'some', shipping: { kind: 'free', text: 'free' } },
  { title: 'nothing' },
  {},
  { title: 'replica bag, mirror quality' },
];

export function mount(lang, theme) {
  const words = wordsOf(lang);
  const frame = makeFrame(document, { lang, words, pending: { word: '', sentence: '', spoken: '' } }, { mode: 'open' });
  frame.theme = theme;
  const make = badgeMaker(frame);
  const now = Date.now();
  for (const listing of listings) {
    const verdict = judge({ site: 'shop.example', place: 'main', from: {}, ...listing }, { facts: GENERIC_SCALES, profile: KAOPU_2020, records: [], now });
    const said = describe(verdict, words, lang, { now });
    const badge = make.make({ verdict, said }, { glyphOnly: false, style: 'display:inline-block;margin:8px' });
    document.querySelector('main').append(badge.host);
    const calls = { onReport() {}, onChecklist() {}, onClose() {}, onToggle() {}, onVouch() {} };
    for (const draw of [
      (into) => cardKit.popover(into, { verdict, sponsored: true, full: false, words, lang, now, ...calls }),
      (into) => cardKit.card(into, { verdict, sponsored: false, open: true, vouched: false, words, lang, now, ...calls }),
    ]) {
      const { host, root } = makeHost(frame, 'display:block;margin:8px;max-width:420px');
      const style = document.createElement('style');
      style.textContent = cardKit.css;
      const body = document.createElement('div');
      body.dataset.theme = theme;
      root.append(style, body);
      document.querySelector('main').append(host);
      draw(body);
    }
  }
}
export function plant() {
  const { host, root } = makeHost(makeFrame(document, { lang: 'en', words: {}, pending: {} }, { mode: 'open' }), 'display:block');
  root.append(document.createElement('button'));
  document.querySelector('main').append(host);
}`;

const faults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html.slice(0, 120)).join(" | ")))',
  )) as string[];
  return found;
};

describe('accessibility', () => {
  let kaopu: Kaopu;
  let tabId: number;
  let itemTab: number;
  beforeAll(async () => {
    kaopu = await start('chrome');
    ({ tabId } = await show(kaopu, 'taobao/search-2026'));
    ({ tabId: itemTab } = await show(kaopu, 'amazon/item-2026'));
  });
  afterAll(() => kaopu?.close());

  const own = async (path: string, act?: (page: Page) => Promise<unknown>) => {
    const page = await kaopu.openOwn(path, { width: 900, height: 700 });
    await poll(async () => (await page.evaluate(() => document.body.innerText.length)) > 40);
    await act?.(page);
    await pause(200);
    const found = await faults(page);
    await page.close();
    return found;
  };

  it.each([
    ['popup on a grid', () => `popup.html?tab=${tabId}`],
    ['popup on an item', () => `popup.html?tab=${itemTab}`],
    ['options', () => 'options.html'],
    ['welcome', () => 'welcome.html'],
  ])('%s', async (_what, path) => expect(await own(path())).toEqual([]));

  it.each(['2', '3', '4'])('popup, tab %s', async (key) =>
    expect(await own(`popup.html?tab=${tabId}`, (page) => page.keyboard.press(key as '2'))).toEqual([]),
  );

  it.each([
    ['en', 'light'],
    ['zh', 'dark'],
  ])('badge, popover and card on a page (%s, %s), and the planted fault', async (lang, theme) => {
    const page = await kaopu.browser.newPage();
    await page.setContent(
      `<!doctype html><html lang="en"><title>t</title><body style="background:${theme === 'dark' ? '#111' : '#fff'}"><main><h1 style="color:#888">x</h1></main></body></html>`,
    );
    await page.evaluate(`document.querySelector('h1').remove()`);
    await page.evaluate(await bundleEntry(OPEN_PAGE));
    await page.evaluate(`kaopu.mount('${lang}', '${theme}')`);
    const own = (await faults(page)).filter(
      (fault) => !fault.startsWith('page-has-heading-one') && !fault.startsWith('heading-order'),
    );
    expect(own).toEqual([]);
    await page.evaluate('kaopu.plant()');
    expect((await faults(page)).some((fault) => fault.startsWith('button-name'))).toBe(true);
    await page.close();
  });
});
