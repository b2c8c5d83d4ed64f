import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeKey } from '../../lib/records/keys.ts';
import { type OldRecord, oldIdOf } from '../../lib/records/old.ts';
import { verifyRecord } from '../../lib/records/verify.ts';
import { adoptOld } from '../../lib/store/adopt.ts';
import { addVerified } from '../../lib/store/import-records.ts';
import { addKey, listKeys } from '../../lib/store/keys.ts';
import { myRecords, withdrawRecord } from '../../lib/store/records.ts';
import type { KaopuDB } from '../../lib/store/schema.ts';
import { importRows } from '../../lib/store/transfer.ts';
import { DAY, dump, NOW, newStore, oldRow, openDatabase, record, resetDatabases } from './store-help.ts';

beforeEach(resetDatabases);

const evidence = {
  seen: 'The handle broke on the first day.',
  links: ['https://shop.example/p'],
  interest: 'none',
} satisfies Partial<OldRecord>;
const mine = oldRow('a', evidence);
const vouch = oldRow('b', { type: 'vouch', value: 'reliable', facts: { at: NOW, title: 'Goods b' } });
const gone = oldRow('c', { evidence: 'e'.repeat(64) });
const withdrawal = oldRow('c', { negates: gone.id, created: NOW });
const all = [mine, vouch, gone, withdrawal];
const put = async (db: KaopuDB, rows: readonly unknown[] = all) => {
  for (const row of rows) await db.put('records', row as never);
};
const subjects = async (db: KaopuDB) => (await myRecords(db, NOW)).map(({ subject }) => subject.id).sort();

describe('records of version 1', () => {
  it('are signed with the user’s own key, with the same content and evidence', async () => {
    const db = await openDatabase();
    await put(db);
    expect(await adoptOld(db, NOW)).toEqual({ added: expect.arrayContaining(all.map(({ id }) => id)), left: [] });
    const [key] = await listKeys(db);
    const rows = await db.getAll('records');
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(await verifyRecord(row, NOW)).toMatchObject({ ok: true });
      expect([row.version, row.issuer]).toEqual([2, key?.key]);
    }
    const { id: _id, version: _version, issuer: _issuer, ...content } = mine;
    expect(rows.find(({ seen }) => seen)).toMatchObject(content);
    expect(await subjects(db)).toEqual(['a', 'b']);
    const taken = rows.find(({ negates }) => negates);
    expect(rows.find(({ id }) => id === taken?.negates)).toMatchObject({
      subject: gone.subject,
      evidence: gone.evidence,
    });
  });

  it('are adopted once, also by two workers at once, and leave everything else alone', async () => {
    const [one, two] = [await openDatabase(newStore()), await openDatabase(newStore())];
    await put(one);
    await addVerified(one, [await record('x')], NOW);
    const added = await Promise.all([adoptOld(one, NOW), adoptOld(two, NOW)]);
    expect(added.flatMap((each) => each.added)).toHaveLength(4);
    const before = await dump(one);
    expect(before.records).toHaveLength(5);
    expect(await adoptOld(one, NOW)).toEqual({ added: [], left: [] });
    expect(await dump(two)).toEqual(before);
  });

  it.each([1, 2, 3, 4])('when the disk fails at write %d nothing is lost, and the next start does it', async (nth) => {
    const db = await openDatabase();
    await put(db);
    const before = await db.getAll('records');
    const add = IDBObjectStore.prototype.add;
    let writes = 0;
    const failing = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      row,
      key,
    ) {
      if (++writes === nth) throw new DOMException('gone', 'UnknownError');
      return add.call(this, row, key);
    });
    await expect(adoptOld(db, NOW)).rejects.toThrow();
    failing.mockRestore();
    expect(writes).toBe(nth);
    expect(await db.getAll('records')).toEqual(before);
    await adoptOld(db, NOW);
    expect(await db.count('records')).toBe(4);
    expect(await subjects(db)).toEqual(['a', 'b']);
    expect(await db.count('keys')).toBe(1);
  });

  it('make no key where there are none', async () => {
    const db = await openDatabase();
    await addVerified(db, [await record('x')], NOW);
    expect(await adoptOld(db, NOW)).toEqual({ added: [], left: [] });
    expect(await db.count('keys')).toBe(0);
  });

  it('name the id under which they stood', async () => {
    const db = await openDatabase();
    await put(db, [mine, vouch, gone]);
    await adoptOld(db, NOW);
    const ids = await Promise.all((await db.getAll('records')).map(oldIdOf));
    expect(ids.sort()).toEqual([mine.id, vouch.id, gone.id].sort());
  });
});

describe('an export file of version 1', () => {
  const result = (added: number, kept: number, dropped: number) => ({ added, kept, dropped });

  it('brings the user’s own, signed; twice, and after another key came, it changes nothing more', async () => {
    const db = await openDatabase();
    expect(await importRows(db, 'records', all, NOW)).toEqual(result(4, 0, 0));
    const before = await db.getAll('records');
    expect(await importRows(db, 'records', all, NOW)).toEqual(result(0, 4, 0));
    await addKey(db, await makeKey(), NOW);
    expect(await importRows(db, 'records', all, NOW)).toEqual(result(0, 4, 0));
    expect(await db.getAll('records')).toEqual(before);
  });

  it.each([
    ['before', [withdrawal, gone]],
    ['after', [gone, withdrawal]],
  ])('takes back what comes on another page, the withdrawal %s it', async (_when, pages) => {
    const db = await openDatabase();
    for (const page of pages) expect(await importRows(db, 'records', [page], NOW)).toEqual(result(1, 0, 0));
    expect(await subjects(db)).toEqual([]);
    expect((await db.getAll('records')).map(({ version }) => version)).toEqual([2, 2]);
  });

  it('does not bring back what was taken back since, nor its words', async () => {
    const db = await openDatabase();
    await importRows(db, 'records', [mine], NOW);
    const [signed] = await myRecords(db, NOW);
    await withdrawRecord(db, signed?.id ?? '', NOW);
    expect(await importRows(db, 'records', [mine], NOW)).toEqual(result(0, 1, 0));
    expect(await subjects(db)).toEqual([]);
    expect(JSON.stringify(await db.getAll('records'))).not.toContain(evidence.seen);
  });

  it.each([
    ['of another content', { ...mine, value: 'counterfeit' }],
    ['of other words', { ...mine, seen: 'Something else was seen.' }],
    ['of a stranger', oldRow('a', { issuer: 'k1' as 'self' })],
    ['a ruling', oldRow('a', { type: 'ruling' as 'report' })],
    ['a report that praises', oldRow('a', { value: 'reliable' })],
    ['from tomorrow week', oldRow('a', { created: NOW + 7 * DAY, expires: NOW + 8 * DAY })],
    ['one that holds for years', oldRow('a', { expires: NOW + 900 * DAY })],
  ])('%s: nothing is signed', async (_what, row) => {
    const db = await openDatabase();
    expect(await importRows(db, 'records', [row], NOW)).toEqual(result(0, 0, 1));
    expect(Object.values(await dump(db)).flat()).toEqual([]);
  });
});
