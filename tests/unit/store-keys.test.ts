import { beforeEach, describe, expect, it } from 'vitest';
import { makeKey, signText } from '../../lib/records/keys.ts';
import { addKey, keyOf, listKeys, ownKey, ownKeys } from '../../lib/store/keys.ts';
import { DAY, NOW, newStore, OTHER, OWN, openDatabase, resetDatabases } from './store-help.ts';

beforeEach(resetDatabases);

describe('the key of the user’s own', () => {
  it('is made when it is first asked for, and kept', async () => {
    const store = newStore();
    const db = await openDatabase(store);
    expect([...(await ownKeys(db))]).toEqual([]);
    const key = await ownKey(db, NOW);
    await store.close();
    const again = await ownKey(await openDatabase(store), NOW + DAY);
    expect([again.key, await signText(again, 'x')]).toEqual([key.key, await signText(key, 'x')]);
    expect(await listKeys(await openDatabase(store))).toEqual([{ key: key.key, created: NOW, current: true }]);
  });

  it('is one only, however many ask at once, also on two connections', async () => {
    const [one, two] = [await openDatabase(newStore()), await openDatabase(newStore())];
    const keys = await Promise.all([one, two, one, two, one].map((db) => ownKey(db, NOW)));
    expect(new Set(keys.map(({ key }) => key)).size).toBe(1);
    expect(await one.count('keys')).toBe(1);
  });

  it('gives way to one that is taken in, and stays the user’s own', async () => {
    const db = await openDatabase();
    const first = await ownKey(db, NOW);
    await addKey(db, OTHER, NOW + 1);
    expect((await ownKey(db, NOW + 2)).key).toBe(OTHER.key);
    expect(await listKeys(db)).toEqual([
      { key: OTHER.key, created: NOW + 1, current: true },
      { key: first.key, created: NOW, current: false },
    ]);
    expect(await ownKeys(db)).toEqual(new Set([first.key, OTHER.key]));
    expect((await keyOf(db, first.key))?.key).toBe(first.key);
    expect(await keyOf(db, (await makeKey()).key)).toBeUndefined();
  });

  it('taken in again becomes the current one again, since when it was', async () => {
    const db = await openDatabase();
    await addKey(db, OWN, NOW);
    await addKey(db, OTHER, NOW + 1);
    await addKey(db, OWN, NOW + 2);
    expect(await listKeys(db)).toEqual([
      { key: OWN.key, created: NOW, current: true },
      { key: OTHER.key, created: NOW + 1, current: false },
    ]);
  });

  it('of two that are taken in at once, one is current', async () => {
    const db = await openDatabase();
    await Promise.all([addKey(db, OWN, NOW), addKey(db, OTHER, NOW), ownKey(db, NOW)]);
    expect((await listKeys(db)).filter(({ current }) => current)).toHaveLength(1);
  });

  it.each([
    ['no private key any more', { pkcs8: 'AAAA' }],
    ['the private key of another one', { pkcs8: undefined }],
  ])('that has %s gives way to a new one; its records stay the user’s own', async (_what, more) => {
    const db = await openDatabase();
    await addKey(db, OTHER, NOW);
    const { pkcs8 = '' } = (await db.get('keys', OTHER.key)) ?? {};
    await db.put('keys', { key: OWN.key, created: NOW, current: true, ...{ pkcs8, ...(more.pkcs8 && more) } });
    await db.delete('keys', OTHER.key);
    const key = await ownKey(db, NOW + 1);
    expect([key.key === OWN.key, key.key === OTHER.key]).toEqual([false, false]);
    expect(await ownKeys(db)).toEqual(new Set([OWN.key, key.key]));
    expect((await ownKey(db, NOW + 2)).key).toBe(key.key);
  });
});
