/** What a page does while it lives, each on a page of its own (tests/life), in both browsers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TabState } from '../../lib/messages/protocol.ts';
import { buildExtension, type Kaopu, poll, root, startKaopu } from '../../scripts/lib/extension.ts';
import { BROWSERS, countHosts, HOSTS, pause } from './help.ts';

const file = (name: string) => readFileSync(join(root, 'tests/life', name), 'utf8');
const SHOP = 'https://www.amazon.com/s?k=mug';
/** A shop that nobody named: the build for reports may read it. */
const SMALL = 'https://small-shop.example/mugs?page=1';

/** Serves a page of the folder for every address of its tab, and `frame.html` for `/frame`. */
async function serve(kaopu: Kaopu, name: string): Promise<Page> {
  const tab = await kaopu.browser.newPage();
  await tab.setViewport({ width: 1000, height: 700 });
  await tab.setRequestInterception(true);
  const html = (what: string) =>
    file(`${what}.html`).replace('<script src="goods.js"></script>', () => `<script>${file('goods.js')}</script>`);
  tab.on('request', (request) => {
    const isFrame = new URL(request.url()).pathname === '/frame';
    const answer = request.isNavigationRequest() && html(isFrame ? 'frame' : name);
    const done = answer
      ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: answer })
      : request.abort();
    done.catch(() => undefined);
  });
  return tab;
}

/** A number of the page's own, once it has not changed for a while. Throws when it goes on and on. */
async function still(tab: Page, name: string): Promise<number> {
  for (let i = 0, last = -1; i < 20; i++) {
    const now = (await tab.evaluate(name)) as number;
    if (now === last) return now;
    last = now;
    await pause(1500);
  }
  throw new Error(`${name} never rests`);
}

describe.each(BROWSERS)('%s', (name) => {
  let kaopu: Kaopu;
  beforeAll(async () => {
    kaopu = await startKaopu(name, buildExtension(name, { report: true }));
    await kaopu.ask('origins.sync', {});
  });
  afterAll(() => kaopu?.close());

  let opened = 0;
  async function open(what: string, shop = SHOP) {
    const tab = await serve(kaopu, what);
    // A tab is known by its address.
    const url = `${shop}&n=${++opened}`;
    await tab.goto(url, { waitUntil: 'domcontentloaded' });
    await tab.bringToFront();
    const tabId = await kaopu.tabId(tab);
    const state = async (): Promise<TabState | undefined> => (await kaopu.ask('tab.read', { tabId })).state;
    const titles = async () => (await state())?.rows.map(({ listing }) => listing.title) ?? [];
    /** Waits until the tab's rows are these mugs, in any order, and every one has its badge. */
    const shows = async (...mugs: number[]) => {
      const wanted = mugs.map((n) => `Enamel mug ${n}`).sort();
      await poll(
        async () => String((await titles()).sort()) === String(wanted) && (await badges()) === mugs.length,
        6000,
      );
      expect((await titles()).sort()).toEqual(wanted);
      expect(await badges()).toBe(mugs.length);
    };
    const badges = async () => (await state())?.health?.badges ?? 0;
    return { tab, tabId, url, state, titles, shows, badges };
  }
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

  it('infinite scroll: what comes gets its badge', async () => {
    const { tab, shows } = await open('scroll');
    await shows(...range(1, 8));
    await tab.evaluate('scrollTo(0, 1e6)');
    await shows(...range(1, 16));
    await tab.close();
  });

  it('a navigation without a load, and the way back', async () => {
    const { tab, shows, state } = await open('spa');
    await shows(...range(1, 6));
    const { visit } = (await state()) as TabState;
    await tab.evaluate(`go('/s?k=cup')`);
    await shows(...range(21, 24));
    expect((await state())?.visit).not.toBe(visit);
    await tab.evaluate('history.back()');
    await shows(...range(1, 6));
    await tab.close();
  });

  it('recycled nodes: each says what it now shows, under one badge', async () => {
    const { tab, shows } = await open('virtual');
    await shows(...range(1, 6));
    for (const first of [4, 300, 1]) await tab.evaluate(`turn(${first})`).then(() => pause(40));
    await tab.evaluate('turn(500)');
    await shows(...range(500, 505));
    expect(await countHosts(tab)).toBe(6);
    await tab.evaluate('turn(1)');
    await shows(...range(1, 6));
    await tab.close();
  });

  it('skeletons that fill, and prices two seconds later', async () => {
    const { tab, tabId, shows, state } = await open('late');
    await poll(async () => (await kaopu.ask('tab.read', { tabId })).state);
    expect((await state())?.rows).toEqual([]);
    await tab.evaluate('fill()');
    await shows(1, 2, 3, 4);
    const prices = async () => (await state())?.rows.map(({ listing }) => listing.price?.amount) ?? [];
    expect(await prices()).toEqual([undefined, undefined, undefined, undefined]);
    await tab.evaluate('setTimeout(price, 2000)');
    await poll(async () => !(await prices()).includes(undefined), 8000);
    expect(await prices()).toEqual([1.5, 2.5, 3.5, 4.5]);
    await tab.close();
  });

  it('a list that is drawn anew has its badges back, the same ones', async () => {
    const { tab, shows } = await open('redrawn');
    await shows(...range(1, 6));
    await tab.evaluate(`window.first = ${HOSTS}; draw()`);
    const back = `(() => { const now = ${HOSTS}; return now.length === 6 && now.every((host) => first.includes(host)); })()`;
    expect(await poll(async () => tab.evaluate(back), 3000, 30)).toBe(true);
    await tab.evaluate('insist()');
    const drawn = await still(tab, 'drawn');
    expect(drawn).toBeLessThan(30);
    await tab.close();
  });

  it('language and currency that change in place', async () => {
    const { tab, shows, state } = await open('currency');
    await shows(1, 2, 3, 4);
    await tab.evaluate('change()');
    const seen = async () =>
      (await state())?.rows.map(({ listing: { title, price } }) => [title, price?.currency]) ?? [];
    await poll(async () =>
      (await seen()).every(([title, currency]) => title?.startsWith('Emaille') && currency === 'EUR'),
    );
    expect(await seen()).toEqual([1, 2, 3, 4].map((n) => [`Emaillebecher ${n}`, 'EUR']));
    await tab.close();
  });

  it('a page that throws badges out is left alone in the end', async () => {
    const { tab, state } = await open('throws');
    await poll(async () => (await state())?.rows.length === 4);
    const thrown = await still(tab, 'thrown');
    expect(thrown).toBeLessThanOrEqual(4 * 7);
    await tab.close();
  });

  it('a page left and come back to is the one that the popup speaks of', async () => {
    const { tab, shows } = await open('scroll');
    await shows(...range(1, 8));
    await tab.evaluate('scrollTo(0, 1e6)');
    await shows(...range(1, 16));
    await tab.goto('https://www.amazon.com/s?k=other', { waitUntil: 'domcontentloaded' });
    await shows(...range(1, 8));
    await tab.evaluate('window.isBack = true; addEventListener("pageshow", () => undefined); history.back()');
    // From the browser's cache it still has what scrolling brought; loaded anew it has the first goods.
    const isCached = await poll(async () => {
      const now = await tab
        .evaluate('[location.search.slice(0, 6), document.querySelectorAll("[data-asin]").length]')
        .catch(() => []);
      return (now as unknown[])[0] === '?k=mug' && (now as number[])[1];
    });
    await shows(...range(1, isCached === 16 ? 16 : 8));
    await tab.close();
  });

  it('a tab in the background is read as well', async () => {
    const { tab, state } = await open('spa');
    const front = await kaopu.browser.newPage();
    await front.bringToFront();
    await tab.evaluate(`go('/s?k=cup')`);
    const hidden = async () => (await state())?.rows.length === 4 && (await state())?.health?.badges === 4;
    expect(await poll(hidden, 10_000)).toBe(true);
    await front.close();
    await tab.close();
  });

  it('cards in open shadow roots, also of code that comes late', async () => {
    const { tab, url, shows } = await open('roots', SMALL);
    await shows(...range(1, 5), ...range(21, 24));
    await tab.evaluate('addOffer(6)');
    await shows(...range(1, 6), ...range(21, 24));
    // A badge in a root: it stands in its card, opens the answer and nothing of the page's, and the arrow keys reach it.
    const inRoot = `[...document.querySelector('shop-list').shadowRoot.querySelectorAll('div[lang]')]`;
    const [x, y] = (await tab.evaluate(
      `(() => { const { x, y, width, height } = ${inRoot}[0].getBoundingClientRect(); return [x + width / 2, y + height / 2]; })()`,
    )) as [number, number];
    await tab.mouse.click(x, y);
    const isOpen = () => tab.evaluate(`document.querySelectorAll(':popover-open').length`) as Promise<number>;
    expect(await poll(async () => (await isOpen()) === 1)).toBe(true);
    expect(tab.url()).toBe(url);
    await tab.keyboard.press('Escape');
    expect(await poll(async () => (await isOpen()) === 0)).toBe(true);
    await tab.evaluate(`${inRoot}[0].focus()`);
    await tab.mouse.click(x, y);
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('ArrowRight');
    expect(await tab.evaluate(`${inRoot}.indexOf(document.querySelector('shop-list').shadowRoot.activeElement)`)).toBe(
      1,
    );
    await tab.keyboard.press('End');
    expect(
      await tab.evaluate(`document.activeElement.localName + document.activeElement.shadowRoot?.activeElement?.lang`),
    ).toBe('shop-tileen');
    await tab.close();
  });

  it('cards in frames of the page’s own: written, srcdoc, and by address', async () => {
    const { tab, shows } = await open('frames', SMALL);
    await shows(...range(1, 4), ...range(11, 14), ...range(21, 24));
    const inside = `[...document.querySelector('#said').contentDocument.querySelectorAll('div[lang]')]`;
    expect(await tab.evaluate(`${inside}.length`)).toBe(4);
    const [x, y, top] = (await tab.evaluate(
      `(() => { const frame = document.querySelector('#said').getBoundingClientRect(); const { x, y } = ${inside}[1].getBoundingClientRect(); return [frame.x + x + 12, frame.y + y + 12, frame.top]; })()`,
    )) as [number, number, number];
    await tab.mouse.click(x, y);
    const popover = () =>
      tab.evaluate(`document.querySelector(':popover-open')?.getBoundingClientRect().bottom ?? 0`) as Promise<number>;
    expect(await poll(async () => (await popover()) > 0)).toBe(true);
    // It stands by the card in the frame, not where the card would be without the frame's own place.
    expect(await popover()).toBeGreaterThan(top);
    await tab.evaluate(`document.querySelector('#said').remove()`);
    await shows(...range(1, 4), ...range(21, 24));
    await tab.close();
  });
});
