import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Services } from '../../lib/background/services.ts';
import { tabsKept } from '../../lib/background/tabs.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/types.ts';
import { ask, asked, mug, NOTHING, own, pageOf, reply, startWith, stateOf, stored, verdictOn } from './help.ts';

let services: Services;
beforeEach(() => {
  services = startWith();
});

const good = mug('B0MUG00001');
const price = (amount: unknown, more = {}) => ({ price: { amount, currency: 'USD', from: false, ...more } });
const long = (size: number) => 'x'.repeat(size);
/** An object as it comes off the wire, `__proto__` an ordinary key of it. */
const wire = (json: string): Record<string, unknown> => JSON.parse(json) as Record<string, unknown>;

/** One listing of a message, spoiled. */
const SPOILT: [string, Record<string, unknown>][] = [
  ['a title of 100 kB', { title: long(100_000) }],
  ['a title that is no text', { title: { toString: 'x' } }],
  ['a price of NaN', price(Number.NaN)],
  ['an endless price', price(Number.POSITIVE_INFINITY)],
  ['a negative price', price(-1)],
  ['a price in words', price('12.50')],
  ['a currency in words', price(1, { currency: 'dollars' })],
  ['a range that ends nowhere', price(1, { max: Number.NaN })],
  ['a negative count', { rating: { count: { min: -5, open: false } } }],
  ['a rating of NaN', { rating: { value: Number.NaN, scale: 5 } }],
  ['endless sales', { sales: { min: Number.POSITIVE_INFINITY, open: true, kind: 'total', text: '' } }],
  ['a reply rate of 400 %', { service: { percent: 400, text: '' } }],
  ['a shop score without a scale', { shopRating: { value: 4, scale: 0 } }],
  ['dispatch in a hundred years', { dispatch: { kind: 'promised', hours: 1e6, text: '' } }],
  ['another place', { place: 'everywhere' }],
  ['a script for an address', { url: 'javascript:alert(1)' }],
  ['an address in the clear', { url: 'http://www.amazon.com/dp/B0' }],
  ['an address that is none', { url: 'https://' }],
  ['a shop address that is none', { shop: { name: 'x', url: 'https://[' } }],
  ['an address of 3 kB', { url: `https://www.amazon.com/${long(3000)}` }],
  ['a thousand marks', { marks: Array.from({ length: 1000 }, () => 'x') }],
  ['evidence for a field that is none', { from: { nothing: 'markup' } }],
  ['evidence from nowhere', { from: { title: 'hearsay' } }],
];

const BODIES: [string, unknown][] = [
  ...SPOILT.map(([what, more]): [string, unknown] => [what, asked([good, { ...good, ...more } as typeof good])]),
  ['10,000 listings at once', asked(Array.from({ length: 10_000 }, (_, i) => mug(`B${i}`)))],
  ['a key of 1 kB', { ...asked([good]), listings: [{ key: long(1000), listing: good }] }],
  ['a listing that is none', { ...asked([good]), listings: [{ key: 'k', listing: null }] }],
  ['listings that are no list', { ...asked([good]), listings: { length: 1, 0: good } }],
  ['a visit of 1 kB', { ...asked([good]), visit: long(1000) }],
  ['another kind of page', { ...asked([good]), kind: 'shop' }],
];

describe('a message that is malformed', () => {
  it.each(BODIES)('%s: refused, and nothing of it is stored', async (_what, body) => {
    const page = pageOf();
    expect(await ask('listings.judge', body, page)).toEqual({ ok: false, error: 'badMessage' });
    expect(await stored(services)).toEqual(NOTHING);
    expect(await stateOf(page)).toBeUndefined();
  });

  it('does not keep the next one from being answered', async () => {
    const page = pageOf();
    await ask('listings.judge', BODIES[0]?.[1], page);
    expect((await verdictOn(good, page)).findings.length).toBeGreaterThan(0);
  });

  it.each([
    ['page.health', { visit: 'v', kind: 'grid', seen: Number.NaN, unreadable: 0, scanMs: 0, badges: 0, gone: [] }],
    ['page.health', { visit: 'v', kind: 'grid', seen: 1, unreadable: 0, scanMs: 0, badges: 0, gone: [long(1000)] }],
    ['page.openReport', { key: 7 }],
    ['page.vouch', { key: long(1000) }],
  ])('%s %#', async (name, body) => {
    const page = pageOf();
    expect(await ask(name, body, page)).toEqual({ ok: false, error: 'badMessage' });
    expect(await stateOf(page)).toBeUndefined();
  });

  it.each([
    ['board.read', { board: 'goods', window: 5, limit: 10 }],
    ['board.read', { board: 'goods', window: 7, limit: 1e9 }],
    ['tab.read', { tabId: -1 }],
    ['tab.read', { tabId: 1.5 }],
    ['data.import', { store: 'listings', rows: Array.from({ length: 2001 }, () => ({})) }],
    ['report.file', { subjects: [{ kind: 'planet', site: 'x', id: 'y' }] }],
  ])('from our own pages too: %s %#', async (name, body) => {
    expect(await ask(name, body, own())).toEqual({ ok: false, error: 'badMessage' });
  });
});

describe('fields that nobody asked for', () => {
  it('are dropped, wherever they stand', async () => {
    const page = pageOf();
    const body = asked([
      { ...good, evil: 'marker', price: { ...good.price, evil: 'marker' }, shop: { name: 'S', evil: 'marker' } },
    ] as never);
    expect(await ask('listings.judge', { ...body, evil: 'marker' }, page)).toMatchObject({ ok: true });
    expect((await services.store.run((db) => db.getAll('listings'))).length).toBe(1);
    expect(JSON.stringify([await stored(services), await stateOf(page)])).not.toContain('marker');
  });

  it('reach no prototype', async () => {
    const page = pageOf();
    const listing = { ...wire(`{"__proto__":{"polluted":1},"constructor":{"polluted":1}}`), ...good };
    Object.defineProperty(listing, '__proto__', { value: { polluted: 1 }, enumerable: true });
    expect(await ask('listings.judge', asked([listing]), page)).toMatchObject({ ok: true });
    expect(await ask('settings.write', wire('{"__proto__":{"lang":"zh","polluted":1}}'), own())).toEqual({
      ok: true,
      body: DEFAULT_SETTINGS,
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(JSON.stringify([await stored(services), await stateOf(page)])).not.toContain('polluted');
  });

  it('a card may have any name', async () => {
    const listings = ['__proto__', 'constructor', 'toString'].map((key) => ({ key, listing: good }));
    const { judged } = await reply('listings.judge', { ...asked([]), listings }, pageOf());
    expect(Object.keys(judged).sort()).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.values(judged).every(({ verdict }) => verdict.state === 'partial')).toBe(true);
  });
});

describe('a listing is of the site that shows it', () => {
  const rows = () => services.store.run((db) => db.getAll('listings'));

  it.each([
    ['https://www.amazon.com/s?k=x', 'amazon.com'],
    ['https://www.amazon.de/s?k=x', 'amazon.de'],
    ['https://s.taobao.com/search', 'taobao.com'],
    ['https://small-shop.example:8443/', 'small-shop.example'],
    ['https://www.small-shop.example/', 'small-shop.example'],
    ['https://www.amazon.com.small-shop.example/', 'amazon.com.small-shop.example'],
  ])('on %s it is filed under %s, whatever it claims', async (url, space) => {
    const page = pageOf(url);
    for (const site of ['jd.com', '', 'listing', '__proto__']) await verdictOn({ ...mug('1'), site }, page);
    expect((await rows()).map(({ key, listing }) => [key, listing.site])).toEqual([[`${space}:1`, space]]);
    expect(await stateOf(page)).toMatchObject({ host: new URL(url).hostname, space });
  });

  it('takes no address of another site along', async () => {
    const page = pageOf('https://s.taobao.com/search');
    const party = { name: 'Kettles', id: '7', url: 'https://www.amazon.com/shop/7' };
    await verdictOn({ ...mug('1'), url: 'https://www.amazon.com/dp/1', shop: party, promoter: party }, page);
    const [row] = (await stateOf(page)).rows;
    expect(row?.listing.url).toBeUndefined();
    expect(row?.listing.shop).toEqual({ name: 'Kettles', id: '7' });
    expect(row?.listing.promoter).toEqual({ name: 'Kettles', id: '7' });
    expect(JSON.stringify(await stored(services))).not.toContain('https:');
  });

  it('keeps the addresses of its own site, also on another host of it', async () => {
    const page = pageOf('https://s.taobao.com/search');
    const shop = { name: 'Kettles', url: 'https://world.taobao.com/shop/7' };
    await verdictOn({ ...mug('1'), url: 'https://item.taobao.com/item.htm?id=1', shop }, page);
    const [row] = (await stateOf(page)).rows;
    expect(row?.listing).toMatchObject({ url: 'https://item.taobao.com/item.htm?id=1', shop });
  });

  it.each([
    'https://www.amazon.com.evil.example/dp/1',
    'https://www.amazon.com@evil.example/dp/1',
    'https://evil.example/www.amazon.com',
    'https://notamazon.com/dp/1',
    'https://www.amazon.de/dp/1',
  ])('%s is not amazon.com', async (url) => {
    const page = pageOf();
    await verdictOn({ ...mug('1'), url }, page);
    expect((await stateOf(page)).rows[0]?.listing).not.toHaveProperty('url');
  });

  it('is of the tab that the browser names, not of one that it names itself', async () => {
    const page = pageOf();
    const body = { ...asked([good]), tabId: 4711, host: 'www.jd.com', space: 'jd.com', isPrivate: true };
    await ask('listings.judge', body, page);
    expect(await stateOf(page)).toMatchObject({ host: 'www.amazon.com', isPrivate: false });
    await tabsKept();
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toHaveLength(1);
  });
});
