import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { collectExport } from '../../components/options/export.ts';
import { type Imported, parseImport, sendImport } from '../../components/options/import.ts';
import type { Services } from '../../lib/background/services.ts';
import type { ExportFile } from '../../lib/messages/protocol.ts';
import { makeKey, type SigningKey } from '../../lib/records/keys.ts';
import { makeRecord } from '../../lib/records/make.ts';
import type { StoredRecord } from '../../lib/records/types.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/types.ts';
import { ownKey } from '../../lib/store/keys.ts';
import { listingRow, oldRow } from '../unit/store-help.ts';
import {
  ask,
  asked,
  clock,
  DAY,
  fileOne,
  mug,
  NOTHING,
  NOW,
  own,
  ownSend,
  pageOf,
  reply,
  startWith,
  stored,
  tabIdOf,
  verdictOn,
} from './help.ts';

let services: Services;
beforeEach(() => {
  clock.now = NOW;
  services = startWith();
});

const never = () => new AbortController().signal;
const exported = async (): Promise<ExportFile> => {
  const parts = await collectExport(ownSend, new Date(clock.now), () => undefined, never());
  const parsed = parseImport(parts.join(''));
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.file;
};
/** As the options page does it when the box for the settings is ticked. */
const imported = async (file: ExportFile): Promise<Imported> => {
  const result = await sendImport(ownSend, file, () => undefined, never());
  await ownSend('settings.write', file.settings as object);
  return result;
};
const fileWith = (stores: Record<string, unknown[]>): ExportFile => ({
  kaopu: 1,
  exported: '',
  settings: DEFAULT_SETTINGS,
  stores,
});
const subject = (id: string) => ({ kind: 'listing', site: 'amazon.com', id }) as const;
const report = (id: string, more = {}) =>
  fileOne({
    subject: subject(id),
    value: 'shoddy',
    seen: 'The handle broke on the first day.',
    links: ['https://a.example/photo'],
    interest: 'none',
    ...more,
  });

const theKey = (): Promise<SigningKey> => services.store.run((db) => ownKey(db, NOW));

/** Some days of shopping: goods of two sites, prices and ratings that move, reports, a vouch, settings. */
async function live(): Promise<void> {
  const page = pageOf();
  for (let day = 0; day < 3; day++) {
    clock.now = NOW - (3 - day) * DAY;
    const goods = Array.from({ length: 30 }, (_, i) =>
      mug(`B0-${i}`, {
        price: { amount: 10 + day + i / 100, currency: 'USD', from: i % 9 === 0 },
        shop: { id: String(i % 7), name: `Shop ${i % 7}` },
        shopRating: { value: 90 + day, scale: 100 },
        sales: { min: 100 * (day + 1), open: true, kind: 'month', text: '100+ bought in past month' },
      }),
    );
    await reply('listings.judge', asked(goods), page);
    await verdictOn(mug('4711'), pageOf('https://search.jd.com/Search'));
  }
  clock.now = NOW;
  await report('B0-1', { tabId: tabIdOf(page) });
  const { record } = await report('B0-2', { value: 'counterfeit' });
  await ownSend('record.withdraw', { id: record.id });
  await reply('page.vouch', { key: 'amazon.com:B0-3' }, page);
  await ownSend('settings.write', { lang: 'zh', off: ['jd', 'small-shop.example'], thresholds: { rating: 4.8 } });
}

describe('a moved house', () => {
  it('is the same after export, erase and import', async () => {
    await live();
    const file = await exported();
    expect(Object.entries(file.stores).map(([name, rows]) => [name, rows.length])).toEqual([
      ['listings', 31],
      ['shops', 7],
      ['prices', 31],
      ['records', 4],
      ['weeks', file.stores.weeks?.length ?? 0],
    ]);
    expect(file.stores.weeks?.length).toBeGreaterThan(0);
    const mine = await ownSend('record.mine', {});
    const { text } = await ownSend('keys.export', { passphrase: 'of the old house' });
    const before = await verdictOn(mug('B0-1'), pageOf(undefined, { incognito: true }));

    await ownSend('data.erase', {});
    expect(await stored(services)).toEqual(NOTHING);
    const weeks = file.stores.weeks?.length ?? 0;
    expect(await imported(file)).toEqual({ added: 73 + weeks, kept: 0, dropped: 0, whole: true });
    expect(await exported()).toEqual(file);
    // The key has a file of its own: until it is back, the records are a stranger's words.
    expect(await ownSend('record.mine', {})).toEqual({ records: [] });
    expect(await verdictOn(mug('B0-1'), pageOf(undefined, { incognito: true }))).toMatchObject({ records: [] });
    await ownSend('keys.import', { text, passphrase: 'of the old house' });
    expect(await ownSend('record.mine', {})).toEqual(mine);
    expect(await verdictOn(mug('B0-1'), pageOf(undefined, { incognito: true }))).toEqual(before);
    // Deriving a key from a passphrase is made slow on purpose.
  }, 30_000);

  it('twice imported is once imported', async () => {
    await verdictOn(mug('1'));
    await report('1');
    const file = await exported();
    expect(await imported(file)).toMatchObject({ added: 0, dropped: 0 });
    expect(await exported()).toEqual(file);
  });

  it('keeps what is here and newer', async () => {
    await verdictOn(mug('1', { title: 'Old name' }));
    const file = await exported();
    clock.now += DAY;
    await verdictOn(mug('1', { title: 'New name' }));
    await imported(file);
    expect((await exported()).stores.listings).toMatchObject([{ listing: { title: 'New name' }, first: NOW }]);
  });

  it('takes the settings along', async () => {
    await live();
    const file = await exported();
    await ownSend('data.erase', {});
    expect(await ownSend('settings.read', {})).toEqual(DEFAULT_SETTINGS);
    await imported(file);
    expect(await ownSend('settings.read', {})).toEqual({
      ...DEFAULT_SETTINGS,
      lang: 'zh',
      off: ['jd', 'small-shop.example'],
      thresholds: { rating: 4.8 },
    });
  });
});

describe('an import that is not ours', () => {
  it.each([
    ['{"hello":1}', 'notOurs'],
    ['[]', 'notOurs'],
    ['{"kaopu":2,"stores":{}}', 'newer'],
    ['{"kaopu":1,"stores":{"listings":7}}', 'broken'],
    ['{"kaopu":1', 'broken'],
  ])('%s is refused as a file', (text, fault) => expect(parseImport(text)).toEqual({ ok: false, fault }));

  it('is dropped row by row and counted; the good rows come in', async () => {
    const good = listingRow('good', NOW - DAY);
    const { record } = await report('1');
    await ownSend('data.erase', {});
    const rows: unknown[] = [
      null,
      7,
      'text',
      [],
      {},
      JSON.parse('{"__proto__":{"key":"shop.example:x"}}'),
      { ...good, key: 'jd.com:stolen' },
      { ...good, score: Number.NaN },
      { ...good, score: 101 },
      { ...good, state: 'excellent' },
      { ...good, listing: { ...good.listing, title: 'x'.repeat(100_000) } },
      { ...good, listing: { ...good.listing, url: 'javascript:alert(1)' } },
      { ...good, last: NOW + 10 * DAY },
      { ...good, days: Array.from({ length: 1000 }, (_, i) => i) },
    ];
    const forged: StoredRecord = { ...record, value: 'counterfeit' };
    const ruling: StoredRecord = { ...record, type: 'ruling', issuer: 'somebody' };
    const result = await imported(
      fileWith({
        listings: [...rows, good],
        records: [forged, ruling, { ...record, seen: 'Something else.' }, record],
        verdicts: [{ key: 'x' }],
        secrets: [{ key: 'x' }, 1],
        __proto__: [],
        constructor: [{ key: 'x' }],
      }),
    );
    expect(result).toEqual({ added: 2, kept: 0, dropped: rows.length + 3 + 1 + 2 + 1, whole: true });
    expect(await stored(services)).toEqual({
      ...NOTHING,
      listings: [good],
      records: [record],
      arrivals: [{ at: NOW, ids: [record.id] }],
      keys: [],
      settings: [DEFAULT_SETTINGS],
    });
  });

  it('of version 1 brings the user’s own reports, signed on the way, once', async () => {
    const row = oldRow('1', { subject: subject('1') });
    const records = [row, oldRow('2', { subject: subject('2'), type: 'ruling' as 'report' })];
    expect(await imported(fileWith({ records }))).toMatchObject({ added: 1, dropped: 1 });
    expect(await imported(fileWith({ records }))).toMatchObject({ added: 0, kept: 1, dropped: 1 });
    const { records: mine } = await ownSend('record.mine', {});
    expect(mine).toMatchObject([{ version: 2, value: 'shoddy', created: row.created, issuer: (await theKey()).key }]);
    expect(await verdictOn(mug('1'))).toMatchObject({ state: 'caution', records: [{ issuer: 'self' }] });
  });

  it('turns no badge by what a stranger says in it', async () => {
    const stranger = await makeKey();
    const fields = { subject: subject('1'), created: NOW - DAY, expires: NOW + DAY };
    const records = await Promise.all([
      makeRecord({ ...fields, type: 'ruling', value: 'counterfeit' }, stranger),
      makeRecord({ ...fields, type: 'label', value: 'reliable' }, stranger),
      makeRecord({ ...fields, type: 'report', value: 'shoddy' }, stranger),
    ]);
    expect(await imported(fileWith({ records }))).toMatchObject({ added: 3, dropped: 0 });
    expect(await verdictOn(mug('1'))).toMatchObject({ state: 'partial', records: [] });
    expect((await ownSend('record.mine', {})).records).toEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'zh'],
    ['a list', ['zh']],
    ['nonsense', { lang: 'xx', off: [1, '../', 'jd'.repeat(500)], thresholds: { rating: 99, evil: 1 }, evil: 1 }],
  ])('changes no setting by %s', async (_what, settings) => {
    await ownSend('settings.write', { lang: 'en', thresholds: { rating: 4.8 } });
    await ask('settings.write', settings, own());
    expect(await ownSend('settings.read', {})).toEqual({
      ...DEFAULT_SETTINGS,
      lang: 'en',
      off: [],
      thresholds: { rating: 4.8 },
    });
  });

  it('into a disk that is full stops, says so and loses nothing', async () => {
    await verdictOn(mug('1'));
    const before = await exported();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const result = await sendImport(
      ownSend,
      fileWith({ listings: [listingRow('new', NOW)] }),
      () => undefined,
      never(),
    );
    put.mockRestore();
    warn.mockRestore();
    expect(result).toMatchObject({ added: 0, whole: false, failure: new Error('data.import: storeFailed') });
    expect(await exported()).toEqual(before);
  });
});

describe('erasing', () => {
  it('leaves nothing behind, and the house goes on', async () => {
    await live();
    await fakeBrowser.storage.local.set({ pruned: 1, tab: 'x' });
    await ownSend('data.erase', {});
    expect(await stored(services)).toEqual(NOTHING);
    expect(await ownSend('store.info', {})).toEqual({ listings: 0, shops: 0, pricePoints: 0, records: 0 });
    expect((await ownSend('board.read', { board: 'goods', window: 30, limit: 10 })).ranked).toEqual([]);
    expect((await verdictOn(mug('B0-1'))).state).toBe('partial');
    expect(await ownSend('store.info', {})).toMatchObject({ listings: 1, records: 0 });
  });
});

describe('what is known', () => {
  it('is counted, and ranks the boards', async () => {
    await live();
    expect(await ownSend('store.info', {})).toEqual({
      listings: 31,
      shops: 7,
      pricePoints: 92,
      records: 4,
      oldest: NOW - 3 * DAY,
    });
    const board = await ownSend('board.read', { board: 'goods', window: 7, limit: 5 });
    expect(board.ranked.length + board.waiting.length).toBeGreaterThan(0);
    expect(board.ranked.length).toBeLessThanOrEqual(5);
  });
});
