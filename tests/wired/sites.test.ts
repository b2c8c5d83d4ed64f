import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOff, originsFor, scriptsFor, siteRows, syncOrigins } from '../../lib/background/sites.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/types.ts';
import { excludePatterns, matchPatterns, SITES } from '../../lib/sites/catalog.ts';
import { ORIGINS } from '../../lib/sites/manifest.ts';
import { isMatch, machine } from './browser.ts';
import { mug, ownSend, pageOf, reply, startWith, stateOf, tabIdOf, verdictOn } from './help.ts';

const off = (...ids: string[]): Settings => ({ ...DEFAULT_SETTINGS, off: ids });
const optional = SITES.filter(({ access }) => access === 'optional');
const withReader = optional.filter(({ reader }) => reader === 'own');
const grant = (...origins: string[]) => {
  machine.granted = [...ORIGINS, ...origins];
};
const MINE = 'https://small-shop.example/*';

describe('a shop that is switched off', () => {
  it.each([
    ['amazon', 'www.amazon.com', true],
    ['amazon', 'www.amazon.de', true],
    ['amazon', 's.taobao.com', false],
    ['amazon', 'www.amazon.com.evil.example', false],
    ['small-shop.example', 'small-shop.example', true],
    ['small-shop.example', 'de.small-shop.example', true],
    ['small-shop.example', 'notsmall-shop.example', false],
    ['de.small-shop.example', 'small-shop.example', false],
  ])('%s: %s is off: %s', (id, host, expected) => expect(isOff(off('jd', id), host)).toBe(expected));

  it('is none by default', () => expect(SITES.some(({ hosts }) => isOff(off(), hosts[0]?.host ?? ''))).toBe(false));

  it('gets no badges: the open ones end, the rows go, the next page is told to stay still', async () => {
    startWith();
    const [amazon, jd] = [pageOf(), pageOf('https://search.jd.com/Search')];
    for (const page of [amazon, jd]) await verdictOn(mug('1'), page);
    await ownSend('site.switch', { id: 'amazon', on: false });
    expect(machine.told).toEqual([{ tabId: tabIdOf(amazon), command: { kind: 'end' } }]);
    expect(await stateOf(amazon)).toBeUndefined();
    expect((await stateOf(jd)).rows).toHaveLength(1);
    expect(await reply('page.hello', {}, amazon)).toMatchObject({ on: false, siteId: 'amazon' });
    expect(await reply('page.hello', {}, jd)).toMatchObject({ on: true, siteId: 'jd' });
    expect((await ownSend('sites.read', {})).sites.find(({ id }) => id === 'amazon')).toMatchObject({
      on: false,
      granted: true,
    });
  });

  it('stays off for the next worker, and comes back', async () => {
    const { store } = startWith();
    for (const id of ['amazon', 'amazon', 'small-shop.example']) await ownSend('site.switch', { id, on: false });
    await store.close();
    startWith();
    expect((await ownSend('settings.read', {})).off).toEqual(['amazon', 'small-shop.example']);
    const [amazon, small] = [pageOf(), pageOf('https://www.small-shop.example/')];
    expect((await reply('page.hello', {}, small)).on).toBe(false);
    await ownSend('site.switch', { id: 'amazon', on: true });
    expect((await reply('page.hello', {}, amazon)).on).toBe(true);
    expect((await reply('page.hello', {}, small)).on).toBe(false);
  });
});

describe('the scripts for what is granted', () => {
  const ids = (origins: string[]) => scriptsFor(origins).map(({ id }) => id);

  it('none for nothing, and none for the shops of the manifest', () => {
    expect(scriptsFor([])).toEqual([]);
    expect(SITES.filter(({ access }) => access === 'required').length).toBeGreaterThan(0);
    for (const { id } of scriptsFor(['https://*/*'])) expect(ORIGINS.join()).not.toContain(id);
  });

  it.each(withReader.map((site) => [site.id, site] as const))('%s gets its own reader, and only that', (id, site) => {
    const patterns = matchPatterns(site);
    const [first, ...others] = scriptsFor(patterns);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ id, matches: patterns, js: [`${id}.js`], runAt: 'document_idle' });
    expect(first?.excludeMatches ?? []).toEqual(excludePatterns(site));
    expect(scriptsFor(patterns.slice(0, 1))[0]?.matches).toEqual(patterns.slice(0, 1));
  });

  it('the generic reader for anything else, kept off every shop with a reader of its own', () => {
    const [script, ...others] = scriptsFor([MINE]);
    expect(others).toEqual([]);
    expect(script).toMatchObject({ id: 'generic', matches: [MINE], js: ['generic.js'] });
    const excluded = script?.excludeMatches ?? [];
    for (const site of SITES.filter(({ reader }) => reader === 'own'))
      expect(excluded).toEqual(expect.arrayContaining(matchPatterns(site)));
    for (const site of optional.filter(({ reader }) => reader === 'generic'))
      expect(excluded).toEqual(expect.arrayContaining(excludePatterns(site)));
    expect(excluded).not.toContain(MINE);
  });

  it.each([
    ['cart', true],
    ['cart?items=2', true],
    ['checkout/pay', true],
    ['login', true],
    ['account/orders', true],
    ['cartridges/black', false],
    ['accountancy-books', false],
    ['mugs?page=2', false],
    ['', false],
  ])('no reader where a shopper is at home: /%s %s', (path, expected) => {
    const [{ excludeMatches = [] } = {}] = scriptsFor([MINE]);
    const url = `https://small-shop.example/${path}`;
    expect(excludeMatches.some((pattern) => isMatch(pattern, url))).toBe(expected);
  });

  it('everything, where every site is granted', () => {
    expect(ids(['https://*/*'])).toEqual([...withReader.map(({ id }) => id), 'generic']);
    const all = scriptsFor(['https://*/*']);
    for (const site of withReader) expect(all.find(({ id }) => id === site.id)?.matches).toEqual(matchPatterns(site));
    expect(all.at(-1)?.matches).toEqual(['https://*/*']);
  });
});

describe('after a grant', () => {
  const open = async (url: string) => (await fakeBrowser.tabs.create({ url })).id ?? -1;
  const injected = () => machine.injected.map(({ tabId, files }) => `${tabId} ${files.join()}`);

  it('the script is registered, open tabs of it get theirs at once, others none', async () => {
    const small = await open('https://small-shop.example/mugs');
    for (const url of ['https://www.amazon.com/', 'https://other.example/', 'about:blank']) await open(url);
    grant(MINE);
    expect(await syncOrigins()).toEqual([MINE]);
    expect([...machine.scripts.keys()]).toEqual(['generic']);
    expect(injected()).toEqual([`${small} generic.js`]);
  });

  it('nothing happens twice', async () => {
    await open('https://small-shop.example/mugs');
    grant(MINE);
    await syncOrigins();
    machine.injected = [];
    await syncOrigins();
    expect(injected()).toEqual([]);
    expect(machine.scripts.get('generic')?.matches).toEqual([MINE]);
  });

  it('a second shop is added, and only its tabs are touched', async () => {
    await open('https://small-shop.example/mugs');
    const second = await open('https://second.example/pots');
    grant(MINE);
    await syncOrigins();
    machine.injected = [];
    grant(MINE, 'https://second.example/*');
    await syncOrigins();
    expect(machine.scripts.get('generic')?.matches).toEqual([MINE, 'https://second.example/*']);
    expect(injected()).toEqual([`${second} generic.js`]);
  });

  it('what is taken back is unregistered', async () => {
    grant(MINE, 'https://second.example/*');
    await syncOrigins();
    grant('https://second.example/*');
    await syncOrigins();
    expect(machine.scripts.get('generic')?.matches).toEqual(['https://second.example/*']);
    grant();
    expect(await syncOrigins()).toEqual([]);
    expect(machine.scripts.size).toBe(0);
  });

  it('of every site, a shop with its own reader gets that one and not the generic one', async () => {
    const [site] = withReader;
    if (!site) throw new Error('no optional shop with its own reader');
    const host = site.hosts[0]?.host ?? '';
    const [shop, small] = [await open(`https://${host}/x`), await open('https://small-shop.example/')];
    grant('https://*/*');
    await syncOrigins();
    expect(injected().sort()).toEqual([`${shop} ${site.id}.js`, `${small} generic.js`].sort());
  });

  it('several at once register each script once', async () => {
    grant(MINE);
    expect(await Promise.all([syncOrigins(), syncOrigins(), syncOrigins()])).toEqual([[MINE], [MINE], [MINE]]);
    expect(machine.scripts.size).toBe(1);
  });

  it('a page that refuses scripts does not keep the others from theirs', async () => {
    const [first, second] = [await open('https://small-shop.example/1'), await open('https://small-shop.example/2')];
    const inject = fakeBrowser.scripting.executeScript;
    const refusing = (call: { target: { tabId: number } }) =>
      call.target.tabId === first ? Promise.reject(new Error('cannot access')) : inject(call as never);
    Object.assign(fakeBrowser.scripting, { executeScript: refusing });
    grant(MINE);
    await syncOrigins();
    Object.assign(fakeBrowser.scripting, { executeScript: inject });
    expect(injected()).toEqual([`${second} generic.js`]);
  });
});

describe('the rows of the options page', () => {
  it('are the catalogue, then what the user added', async () => {
    grant(MINE);
    const rows = await siteRows(off('small-shop.example'));
    expect(rows.map(({ id }) => id)).toEqual([...SITES.map(({ id }) => id), 'small-shop.example']);
    expect(rows.at(-1)).toMatchObject({ hosts: ['small-shop.example'], origins: [MINE], on: false, granted: true });
    const granted = rows.filter((row) => row.granted).map(({ id }) => id);
    expect(granted).toEqual([
      ...SITES.filter(({ access }) => access === 'required').map(({ id }) => id),
      'small-shop.example',
    ]);
    expect(rows.every(({ on, granted: may }) => may || !on)).toBe(true);
  });

  it.each([
    ['www.amazon.de', 'amazon'],
    ['small-shop.example', undefined],
  ])('access to %s is asked for by its origins', (host, id) => {
    const site = SITES.find((one) => one.id === id);
    expect(originsFor(host)).toEqual(site ? matchPatterns(site) : [`https://${host}/*`]);
  });
});

describe('what the popup is told of a tab', () => {
  const access = async (url?: string, read = false) => {
    const { id: tabId = -1 } = await fakeBrowser.tabs.create(url ? { url } : {});
    if (read) await verdictOn(mug('1'), pageOf(url, { tabId }));
    return ownSend('tab.read', { tabId });
  };
  beforeEach(() => startWith());

  it.each([
    ['https://www.amazon.com/s', 'ok', 'amazon'],
    ['https://small-shop.example/', 'noAccess', undefined],
    ['http://www.amazon.com/s', 'notShop', undefined],
    ['chrome://extensions/', 'notShop', undefined],
    [undefined, 'noAccess', undefined],
  ])('%s: %s', async (url, expected, siteId) => {
    const told = await access(url);
    expect([told.access, told.siteId]).toEqual([expected, siteId]);
  });

  it('its rows, when it was read', async () => {
    const told = await access('https://www.amazon.com/s', true);
    expect(told).toMatchObject({ access: 'ok', host: 'www.amazon.com', state: { counts: { partial: 1 } } });
  });

  it('that it is ours, that it is off, that it is no shop', async () => {
    expect((await access(fakeBrowser.runtime.getURL('/options.html' as '/'))).access).toBe('ours');
    grant(MINE);
    expect((await access('https://small-shop.example/about')).access).toBe('notShop');
    await ownSend('site.switch', { id: 'amazon', on: false });
    expect(await access('https://www.amazon.com/s')).toMatchObject({ access: 'off', siteId: 'amazon' });
  });

  it('what to ask for, where access is missing', async () => {
    expect(await access('https://small-shop.example/')).toMatchObject({
      origins: ['https://small-shop.example/*'],
      host: 'small-shop.example',
    });
  });
});
