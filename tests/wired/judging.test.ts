import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownListing } from '../../lib/background/judging.ts';
import type { Services } from '../../lib/background/services.ts';
import type { Listing } from '../../lib/listing/types.ts';
import { StoreError } from '../../lib/store/error.ts';
import type { Store } from '../../lib/store/open.ts';
import { judge } from '../../lib/trust/verdict.ts';
import {
  ask,
  asked,
  clock,
  DAY,
  fileOne,
  mug,
  NOTHING,
  NOW,
  newStore,
  onOne,
  own,
  ownSend,
  pageOf,
  reply,
  startWith,
  stateOf,
  stored,
  tabIdOf,
  verdictOn,
} from './help.ts';

vi.mock('../../lib/trust/verdict.ts', async (original) => {
  const real = await original<typeof import('../../lib/trust/verdict.ts')>();
  return { ...real, judge: vi.fn(real.judge) };
});
const judged = vi.mocked(judge);

let services: Services;
beforeEach(() => {
  clock.now = NOW;
  services = startWith();
  judged.mockClear();
});
afterEach(() => vi.restoreAllMocks());

const listing = mug('B0MUG00001');
const times = (verdict: Awaited<ReturnType<typeof verdictOn>>) => [
  ...new Set([verdict.at, ...verdict.findings.map(({ at }) => at)]),
];
const reportOn = (id: string) =>
  fileOne({
    subject: { kind: 'listing', site: 'amazon.com', id },
    value: 'shoddy',
    seen: 'The handle broke on the first day.',
    links: [],
    interest: 'none',
  });

describe('a verdict', () => {
  it('is made once and served from the cache while nothing changed', async () => {
    const first = await verdictOn(listing);
    clock.now += 3600_000;
    const second = await verdictOn(listing);
    expect(judged).toHaveBeenCalledTimes(1);
    expect(times(first)).toEqual([NOW]);
    expect(times(second)).toEqual([NOW + 3600_000]);
    const timeless = { at: 0, findings: [] };
    expect({ ...second, ...timeless }).toEqual({ ...first, ...timeless });
    expect(second.findings.map(({ criterion, state }) => [criterion, state])).toEqual(
      first.findings.map(({ criterion, state }) => [criterion, state]),
    );
  });

  it('comes from the cache of the worker before this one too', async () => {
    const first = await verdictOn(listing);
    await services.store.close();
    startWith();
    expect((await verdictOn(listing)).state).toBe(first.state);
    expect(judged).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['the price', { price: { amount: 9, currency: 'USD', from: false } }],
    ['the rating', { rating: { value: 3, scale: 5, count: { min: 900, open: false } } }],
    ['the title', { title: 'Enamel mug, new' }],
    ['a mark', { marks: ['Overall Pick'] }],
  ])('is made anew when %s changes', async (_what, more) => {
    await verdictOn(listing);
    await verdictOn({ ...listing, ...more });
    expect(judged).toHaveBeenCalledTimes(2);
  });

  it('is made anew when a threshold changes, and says so', async () => {
    expect((await verdictOn(listing)).profile).toBe('kaopu-2020@1');
    await ownSend('settings.write', { thresholds: { rating: 4.9 } });
    const strict = await verdictOn(listing);
    expect(judged).toHaveBeenCalledTimes(2);
    expect(strict.profile).toContain('rating=4.9');
    expect(strict.findings.find(({ criterion }) => criterion === 'rating')?.threshold).toMatchObject({ value: 4.9 });
  });

  it('is made anew when a record on it comes, goes or expires; other listings keep theirs', async () => {
    const other = mug('B0MUG00002');
    for (const one of [listing, other]) await verdictOn(one);
    const { record } = await reportOn('B0MUG00001');
    expect((await verdictOn(listing)).state).toBe('caution');
    await verdictOn(other);
    expect(judged).toHaveBeenCalledTimes(3);
    clock.now = record.expires - 1;
    expect((await verdictOn(listing)).state).toBe('caution');
    clock.now = record.expires;
    expect((await verdictOn(listing)).state).toBe('partial');
  });

  it('of another shop of the same id is another one', async () => {
    await verdictOn(listing);
    await verdictOn({ ...listing, url: undefined } as never, pageOf('https://www.amazon.de/s?k=x'));
    expect(judged).toHaveBeenCalledTimes(2);
    expect((await services.store.run((db) => db.getAllKeys('verdicts'))).sort()).toEqual([
      'amazon.com:B0MUG00001',
      'amazon.de:B0MUG00001',
    ]);
  });

  it('is made once for equal asks in flight, from several tabs and within a message', async () => {
    const body = { ...asked([]), listings: ['a', 'b'].map((key) => ({ key, listing })) };
    const answers = await Promise.all([1, 2, 3].map(() => reply('listings.judge', body, pageOf())));
    expect(judged).toHaveBeenCalledTimes(1);
    expect(answers.flatMap((one) => Object.keys(one.judged))).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  });

  it('is made once for an ask that comes while the answer is being stored', async () => {
    const run = services.store.run.bind(services.store);
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isHeld = false;
    vi.spyOn(services.store, 'run').mockImplementation(async (work) => {
      // What the store is asked right after the first verdict is to keep it.
      if (judged.mock.calls.length === 1 && !isHeld) {
        isHeld = true;
        await gate;
      }
      return run(work);
    });
    const first = reply('listings.judge', asked([listing]), pageOf());
    await vi.waitFor(() => expect(isHeld).toBe(true));
    const second = reply('listings.judge', asked([listing]), pageOf());
    await new Promise((resolve) => setTimeout(resolve, 50));
    release();
    await Promise.all([first, second]);
    expect(judged).toHaveBeenCalledTimes(1);
  });

  it('that fails takes only its own asks along', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    judged.mockImplementationOnce(() => {
      throw new Error('a mistake of ours');
    });
    expect(await ask('listings.judge', asked([listing]), pageOf())).toEqual({ ok: false, error: 'failed' });
    expect((await verdictOn(listing)).state).toBe('partial');
  });

  it('on a card that could not be read says so and is no sighting', async () => {
    const { title: _title, price: _price, rating: _rating, ...bare } = listing;
    expect(await verdictOn(bare)).toMatchObject({ state: 'unknown', unknown: 'unreadable' });
    expect(await stored(services)).toEqual(NOTHING);
  });

  it('comes with its words, in the language of the settings', async () => {
    const page = pageOf();
    const word = async () => Object.values((await reply('listings.judge', asked([listing]), page)).judged)[0]?.said;
    expect((await word())?.spoken).toMatch(/^Kaopu: /);
    await ownSend('settings.write', { lang: 'zh' });
    expect((await word())?.spoken).toMatch(/^靠谱：/);
  });
});

describe('what is remembered', () => {
  it('is the sighting with its price and shop, and no address but the listing’s', async () => {
    const shop = { name: 'Kettles', id: '7', url: 'https://www.amazon.com/shop/7' };
    await verdictOn({ ...listing, shop });
    clock.now += DAY;
    await verdictOn({ ...listing, shop, price: { amount: 9, currency: 'USD', from: false } });
    const { listings, prices, shops } = (await stored(services)) as Record<string, Record<string, unknown>[]>;
    expect(listings).toMatchObject([{ key: 'amazon.com:B0MUG00001', first: NOW, last: NOW + DAY, state: 'partial' }]);
    expect(prices).toMatchObject([{ points: [{ amount: 12.5 }, { amount: 9 }] }]);
    expect(shops).toMatchObject([{ key: 'shop:amazon.com:7' }]);
    expect(JSON.stringify([listings, shops]).match(/https:[^"]*/g)).toEqual(['https://www.amazon.com/dp/B0MUG00001']);
  });
});

describe('a private window', () => {
  const secret = () => pageOf(undefined, { incognito: true });
  const private_ = { ok: false, error: 'private' };

  it('is judged, with the records of the user’s own, and nothing is stored', async () => {
    const page = secret();
    expect((await verdictOn(listing, page)).state).toBe('partial');
    await ask(
      'page.health',
      { visit: 'v1', kind: 'grid', seen: 1, unreadable: 0, scanMs: 1, badges: 1, gone: [] },
      page,
    );
    expect(await stored(services)).toEqual(NOTHING);
    expect(await stateOf(page)).toMatchObject({ isPrivate: true });
    await reportOn('B0MUG00001');
    expect((await verdictOn(listing, page)).state).toBe('caution');
    expect(await stored(services)).toMatchObject({ listings: [], verdicts: [], prices: [], shops: [], local: [] });
  });

  it('serves nothing that another window stored, and changes none of it', async () => {
    await verdictOn(listing);
    const before = await stored(services);
    clock.now += DAY;
    await verdictOn({ ...listing, shop: { name: 'Kettles' } }, secret());
    expect(await stored(services)).toEqual(before);
  });

  it('takes no report and no vouch, from the page nor from the popup', async () => {
    const page = secret();
    await verdictOn(listing, page);
    const tabId = tabIdOf(page);
    const subject = { kind: 'listing', site: 'amazon.com', id: 'B0MUG00001' };
    const draft = { subject, tabId, value: 'shoddy', seen: 'The handle broke off.', links: [], interest: 'none' };
    expect(await ask('page.vouch', { key: 'amazon.com:B0MUG00001' }, page)).toEqual(private_);
    expect(await ask('report.file', onOne(draft), own())).toEqual(private_);
    expect(await ask('vouch.file', { subject, tabId }, own())).toEqual(private_);
    const inPrivateTab = { ...own(), tab: { id: 7, incognito: true } };
    expect(await ask('report.file', onOne({ ...draft, tabId: undefined }), inPrivateTab)).toEqual(private_);
    expect(await stored(services)).toEqual(NOTHING);
  });
});

describe('a store that fails', () => {
  const broken = (code: StoreError['code']): Store => ({
    run: () => Promise.reject(new StoreError(code)),
    erase: () => Promise.reject(new StoreError(code)),
    close: async () => undefined,
  });
  beforeEach(() => vi.spyOn(console, 'warn').mockImplementation(() => undefined));

  it.each(['corrupt', 'quota', 'newer', 'blocked', 'unavailable', 'failed'] as const)(
    '(%s) takes nothing of the verdict, and the rest says so',
    async (code) => {
      startWith(broken(code));
      const page = pageOf();
      expect(await reply('page.hello', {}, page)).toMatchObject({ on: true, lang: 'en' });
      expect((await verdictOn(listing, page)).state).toBe('partial');
      expect((await stateOf(page)).rows).toHaveLength(1);
      const failed = { ok: false, error: 'storeFailed' };
      expect(await ask('board.read', { board: 'goods', window: 7, limit: 10 }, own())).toEqual(failed);
      for (const name of ['store.info', 'data.export', 'record.mine', 'data.erase'])
        expect(await ask(name, {}, own())).toEqual(failed);
      expect(await ask('page.vouch', { key: 'amazon.com:B0MUG00001' }, page)).toEqual(failed);
      expect(await ask('settings.write', { lang: 'zh' }, own())).toEqual(failed);
    },
  );

  it('that comes back remembers again', async () => {
    const real = newStore();
    let isDown = true;
    const store: Store = { ...real, run: (work) => (isDown ? broken('failed').run(work) : real.run(work)) };
    services = startWith(store);
    await verdictOn(listing);
    isDown = false;
    await verdictOn(listing);
    expect(await services.store.run((db) => db.count('listings'))).toBe(1);
  });
});

describe('a disk that is full', () => {
  beforeEach(() => vi.spyOn(console, 'warn').mockImplementation(() => undefined));

  it('keeps no answer back, and what was stored stays', async () => {
    await verdictOn(listing);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args as Parameters<typeof put>);
      (this.transaction as unknown as { _abort(reason: string): void })._abort('QuotaExceededError');
      return request;
    });
    const batch = Array.from({ length: 200 }, (_, i) => mug(`B0FULL${i}`));
    const page = pageOf();
    const { judged: all } = await reply('listings.judge', asked(batch), page);
    expect(Object.keys(all)).toHaveLength(200);
    expect((await stateOf(page)).rows).toHaveLength(200);
    vi.restoreAllMocks();
    expect(await services.store.run((db) => db.getAllKeys('listings'))).toEqual(['amazon.com:B0MUG00001']);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('prices on a page and over time', () => {
  const model = (id: string, amount: number) =>
    mug(id, { title: 'Lumora LX-900 headphones, black', price: { amount, currency: 'USD', from: false } });
  const usual = Array.from({ length: 9 }, (_, n) => model(`B0LX0000${n}`, 98 + (n % 5)));
  const idsOf = ({ signals }: { signals: readonly { id: string }[] }) => signals.map(({ id }) => id);

  it('a card judged first is told of again when the others come', async () => {
    const page = pageOf();
    const odd = model('B0ODD00001', 30);
    const first = await reply('listings.judge', asked([odd]), page);
    expect(idsOf(first.judged['amazon.com:B0ODD00001']?.verdict ?? { signals: [] })).toEqual([]);
    const then = await reply('listings.judge', asked(usual), page);
    expect(idsOf(then.judged['amazon.com:B0ODD00001']?.verdict ?? { signals: [] })).toEqual(['priceFarBelow']);
    expect(Object.keys(then.judged)).toHaveLength(10);
    const rows = (await stateOf(page)).rows.filter(({ verdict }) => verdict.signals.length > 0);
    expect(rows.map(({ listing }) => listing.id)).toEqual(['B0ODD00001']);
  });

  it('prices of another visit are no peers', async () => {
    const page = pageOf();
    await reply('listings.judge', asked(usual, 'v1'), page);
    const { judged } = await reply('listings.judge', asked([model('B0ODD00002', 30)], 'v2'), page);
    expect(idsOf(judged['amazon.com:B0ODD00002']?.verdict ?? { signals: [] })).toEqual([]);
  });

  it('an id that sells other goods than before is told for a while', async () => {
    await verdictOn(mug('B0DRIFT001', { title: 'Brasswell enamel kettle with whistle, 1.5 l, cream' }));
    clock.now += DAY;
    const phone = mug('B0DRIFT001', {
      title: 'Tavik N30 Pro smartphone 256GB unlocked, midnight blue',
      price: { amount: 499, currency: 'USD', from: false },
    });
    expect(idsOf(await verdictOn(phone))).toEqual(['otherGoods']);
    clock.now += DAY;
    expect(idsOf(await verdictOn(phone))).toEqual(['otherGoods']);
    clock.now += 91 * DAY;
    expect(idsOf(await verdictOn(phone))).toEqual([]);
  });

  it('the product of an item page comes with what its reviews show, and their texts are kept nowhere', async () => {
    const shown = [
      {
        text: 'Pours without a drip.',
        stars: 5,
        date: 'Reviewed in the United States on November 3, 2026',
        verified: true,
      },
      { text: 'The lid is loose.', stars: 2, date: '3 days ago', verified: false },
    ];
    const reviews = { lang: 'en-us', shown, histogram: { of: 'percent' as const, stars: [10, 0, 0, 10, 80] as const } };
    const item = mug('B0READ0001', { primary: true, reviews });
    const page = pageOf();
    const { judged } = await reply('listings.judge', { ...asked([item]), kind: 'item' }, page);
    expect(Object.values(judged)[0]?.ofItem?.reviews).toEqual({
      look: { n: 2, defaults: 0, copies: 0, left: 2, mean: 3.5 },
      verified: 0.5,
      histogram: reviews.histogram,
    });
    const state = await stateOf(page);
    expect(state.rows[0]?.ofItem?.reviews?.look?.n).toBe(2);
    const kept = JSON.stringify([await fakeBrowser.storage.session.get(null), state, await stored(services)]);
    expect(kept).toContain('B0READ0001');
    expect(kept).not.toMatch(/Pours|lid is loose|days ago/);
  });

  it('a rating without reviews on the page is told as such; a card tells nothing', async () => {
    const seen = async (more: Partial<Listing>) =>
      Object.values((await reply('listings.judge', asked([mug('B0READ0002', more)]), pageOf())).judged)[0]?.ofItem
        ?.reviews;
    expect(await seen({ primary: true })).toEqual({});
    expect(await seen({})).toBeUndefined();
  });

  it('the days of reviews are read from the words of their page', () => {
    const shown = [
      { text: 'a', date: '3 de noviembre de 2026' },
      { text: 'b', date: 'hace 3 días' },
    ];
    expect(ownListing(mug('B0READ0003', { reviews: { lang: 'es-mx', shown } }), 'www.amazon.com.mx').reviews).toEqual({
      shown: [{ text: 'a', at: Date.UTC(2026, 10, 3) }, { text: 'b' }],
    });
  });

  it('the product of an item page comes with the prices seen so far', async () => {
    const item = (amount: number) => model('B0ITEM0001', amount);
    const judge = async (listing: typeof listing0) =>
      Object.values((await reply('listings.judge', { ...asked([listing]), kind: 'item' }, pageOf())).judged)[0];
    const listing0 = { ...item(100), primary: true as const };
    expect((await judge(listing0))?.ofItem?.course?.map(({ amount }) => amount)).toEqual([100]);
    clock.now += 5 * DAY;
    const later = await judge({ ...item(90), primary: true });
    expect(later?.ofItem?.course?.map(({ at, amount }) => [(at - NOW) / DAY, amount])).toEqual([
      [0, 100],
      [5, 90],
    ]);
    expect(
      (await reply('listings.judge', asked([item(90)]), pageOf())).judged['amazon.com:B0ITEM0001']?.ofItem?.course,
    ).toBe(undefined);
  });
});

describe('the scorecard of a shop', () => {
  it('judges its goods anew, for our own pages only', async () => {
    const shop = { id: 'A1', name: 'Kettle House' };
    await verdictOn(mug('B0SHOP0001', { shop, shipping: { kind: 'free', text: 'FREE delivery' } }));
    await verdictOn(mug('B0SHOP0002', { shop, shipping: { kind: 'paid', text: '$5 delivery' } }));
    const { card } = await ownSend('shop.read', { key: 'shop:amazon.com:A1' });
    expect(card).toMatchObject({ name: 'Kettle House', goods: 2, strikes: 0 });
    expect(card?.criteria.find(({ criterion }) => criterion === 'shipping')?.counts).toMatchObject({
      met: 1,
      notMet: 1,
    });
    expect(await ownSend('shop.read', { key: 'shop:amazon.com:A2' })).toEqual({});
    expect(await ask('shop.read', { key: 'shop:amazon.com:A1' }, pageOf())).toEqual({ ok: false, error: 'notAllowed' });
  });
});

describe('the rights of a buyer', () => {
  it('come with the product of an item page, by the law of its host', async () => {
    const product: Listing = {
      site: 'taobao.com',
      place: 'main',
      primary: true,
      id: '7',
      title: '搪瓷水壶 家用',
      shopKind: 'flagship',
      from: {},
    };
    const page = pageOf('https://item.taobao.com/item.htm?id=7');
    const { judged } = await reply('listings.judge', { ...asked([product]), kind: 'item' }, page);
    expect(judged['taobao.com:7']?.ofItem?.rights?.map(({ id }) => id)).toContain('cnReturn');
    const onCard = await reply(
      'listings.judge',
      asked([{ ...product, primary: undefined } as unknown as Listing]),
      page,
    );
    expect(onCard.judged['taobao.com:7']?.ofItem?.rights).toBeUndefined();
  });
});
