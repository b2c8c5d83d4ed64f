import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addVerified } from '../../lib/store/import-records.ts';
import { remember } from '../../lib/store/listings.ts';
import { keepVerdicts } from '../../lib/store/verdicts.ts';
import { DAY, NOW, newStore, price, record, resetDatabases, sighting, verdict } from './store-help.ts';

beforeEach(resetDatabases);
afterEach(() => vi.restoreAllMocks());

const key = 'shop.example:new';

/** From here on a transaction that writes is ended by the browser while the disk is full, as Chrome and Firefox do. */
function fillDisk(isFull: () => boolean) {
  const put = IDBObjectStore.prototype.put;
  const end = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
    const request = put.apply(this, args);
    if (isFull()) (this.transaction as unknown as { _abort(reason: string): void })._abort('QuotaExceededError');
    return request;
  };
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(end);
}

describe('a full disk', () => {
  it('is pruned once, then the work is done', async () => {
    const store = newStore();
    await store.run((db) => remember(db, [sighting('old', price(1))], NOW - 40 * DAY));
    await store.run((db) => remember(db, [sighting('recent', price(1))], NOW - DAY));
    await store.run((db) =>
      keepVerdicts(db, [{ key: 'shop.example:recent', hash: 'a'.repeat(64), verdict: verdict() }]),
    );
    let full = true;
    fillDisk(() => full);
    const free = IDBObjectStore.prototype.delete;
    const remove = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      full = false;
      return free.call(this, key);
    });
    expect(await store.run((db) => remember(db, [sighting('new')], NOW))).toEqual({ stored: 1, added: 1, dropped: 0 });
    expect(remove).toHaveBeenCalled();
    expect(await store.run((db) => db.getAllKeys('listings'))).toEqual([key, 'shop.example:recent']);
    expect(await store.run((db) => db.count('verdicts'))).toBe(0);
  });

  it('that stays full is told, and what was stored stays stored', async () => {
    const store = newStore();
    await store.run((db) => remember(db, [sighting('recent', price(1))], NOW - DAY));
    const mine = await record('recent');
    await store.run((db) => addVerified(db, [mine], NOW));
    fillDisk(() => true);
    await expect(store.run((db) => remember(db, [sighting('new')], NOW))).rejects.toMatchObject({
      name: 'StoreError',
      code: 'quota',
    });
    expect(await store.run((db) => db.getAllKeys('listings'))).toEqual(['shop.example:recent']);
    expect(await store.run((db) => db.getAll('records'))).toEqual([mine]);
  });

  it('is told when the write itself is refused', async () => {
    const store = newStore();
    await store.run(async (db) => db.version);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.run((db) => remember(db, [sighting('new')], NOW))).rejects.toMatchObject({ code: 'quota' });
  });

  it('is pruned once for several that fail together', async () => {
    const store = newStore();
    await store.run((db) => remember(db, [sighting('recent')], NOW));
    fillDisk(() => true);
    const clear = vi.spyOn(IDBObjectStore.prototype, 'clear');
    const failed = await Promise.allSettled(
      ['x', 'y', 'z'].map((id) => store.run((db) => remember(db, [sighting(id)], NOW))),
    );
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(clear).toHaveBeenCalledTimes(1);
  });

  it('other failures are told as such, without pruning', async () => {
    const store = newStore();
    await store.run((db) => remember(db, [sighting('old')], NOW - 40 * DAY));
    await expect(store.run(() => Promise.reject(new Error('a mistake of ours')))).rejects.toMatchObject({
      code: 'failed',
      cause: new Error('a mistake of ours'),
    });
    expect(await store.run((db) => db.count('listings'))).toBe(1);
  });
});
