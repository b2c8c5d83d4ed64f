import { beforeEach, describe, expect, it } from 'vitest';
import { makeKey } from '../../lib/records/keys.ts';
import { subjectKey } from '../../lib/records/types.ts';
import { verifyRecord } from '../../lib/records/verify.ts';
import { allOn } from '../../lib/store/cases.ts';
import { addVerified } from '../../lib/store/import-records.ts';
import { addKey } from '../../lib/store/keys.ts';
import { myRecords, withdrawRecord } from '../../lib/store/records.ts';
import { DAY, NOW, OTHER, OWN, ownDatabase, record, resetDatabases } from './store-help.ts';

beforeEach(resetDatabases);

describe('records', () => {
  it('are added once and never overwritten', async () => {
    const db = await ownDatabase();
    const mine = await record('a');
    expect(await addVerified(db, [mine], NOW)).toBe(1);
    expect(await addVerified(db, [{ ...mine, seen: 'Other words.' }], NOW)).toBe(0);
    expect(await myRecords(db, NOW)).toEqual([mine]);
  });

  it('are found by subject, also those that hold no more', async () => {
    const db = await ownDatabase();
    const [a, other, over] = [
      await record('a'),
      await record('b'),
      await record('a', { value: 'threeNo', created: NOW - 90 * DAY }),
    ];
    const shop = await record('a', { subject: { kind: 'shop', site: 'shop.example', id: 'a' } });
    await addVerified(db, [a, other, over, shop], NOW);
    const subjects = [a.subject, shop.subject, { ...a.subject, site: 'other.example' }];
    const found = await allOn(db, subjects);
    expect(found).toEqual(
      new Map([
        [subjectKey(a.subject), expect.arrayContaining([a, over])],
        [subjectKey(shop.subject), [shop]],
      ]),
    );
  });

  it('on nothing are none', async () => {
    const db = await ownDatabase();
    expect(await allOn(db, [{ kind: 'listing', site: 'shop.example', id: 'a' }])).toEqual(new Map());
  });

  it('of the user come newest first, of one subject where asked', async () => {
    const db = await ownDatabase();
    const first = await record('a');
    const second = await record('b', { created: NOW + 1 });
    const theirs = await record('a', {}, OTHER);
    await addVerified(db, [first, theirs, second], NOW);
    expect(await myRecords(db, NOW)).toEqual([second, first]);
    expect(await myRecords(db, NOW, first.subject)).toEqual([first]);
  });
});

describe('withdrawRecord', () => {
  it('adds the withdrawal, deletes the evidence, and keeps what still verifies', async () => {
    const db = await ownDatabase();
    const mine = await record('a', { links: ['https://shop.example/photo'] });
    await addVerified(db, [mine], NOW);
    const withdrawal = await withdrawRecord(db, mine.id, NOW + 1000);
    expect(withdrawal).toMatchObject({ negates: mine.id, issuer: OWN.key, created: NOW + 1000 });
    expect(await myRecords(db, NOW + 1000)).toEqual([]);
    const kept = await db.get('records', mine.id);
    expect([kept?.seen, kept?.links, kept?.interest]).toEqual([undefined, undefined, undefined]);
    expect(await verifyRecord(kept, NOW)).toMatchObject({ ok: true });
    expect(await db.count('records')).toBe(2);
  });

  it('twice gives the first withdrawal', async () => {
    const db = await ownDatabase();
    const mine = await record('a');
    await addVerified(db, [mine], NOW);
    const [first, second] = await Promise.all([
      withdrawRecord(db, mine.id, NOW + 1),
      withdrawRecord(db, mine.id, NOW + 2),
    ]);
    expect(second).toEqual(first);
    expect(await db.count('records')).toBe(2);
  });

  it('takes back only what the user said', async () => {
    const db = await ownDatabase();
    const theirs = await record('a', {}, OTHER);
    const mine = await record('b');
    await addVerified(db, [theirs], NOW);
    await addVerified(db, [mine], NOW);
    const withdrawal = await withdrawRecord(db, mine.id, NOW);
    expect(await withdrawRecord(db, theirs.id, NOW)).toBeUndefined();
    expect(await withdrawRecord(db, withdrawal?.id ?? '', NOW)).toBeUndefined();
    expect(await withdrawRecord(db, 'f'.repeat(64), NOW)).toBeUndefined();
    expect((await db.get('records', theirs.id))?.seen).toBe(theirs.seen);
  });

  it('a report filed again after a withdrawal stands', async () => {
    const db = await ownDatabase();
    const mine = await record('a');
    await addVerified(db, [mine], NOW);
    await withdrawRecord(db, mine.id, NOW + 1);
    const again = await record('a', { created: NOW + 2 });
    await addVerified(db, [again], NOW);
    expect(await myRecords(db, NOW + 3)).toEqual([again]);
  });

  it('takes back with the key that signed, also when another one signs now', async () => {
    const db = await ownDatabase();
    const mine = await record('a');
    await addVerified(db, [mine], NOW);
    await addKey(db, await makeKey(), NOW + 1);
    expect(await myRecords(db, NOW)).toEqual([mine]);
    const withdrawal = await withdrawRecord(db, mine.id, NOW + 2);
    expect(withdrawal?.issuer).toBe(OWN.key);
    expect(await verifyRecord(withdrawal, NOW + 2)).toMatchObject({ ok: true });
    expect(await myRecords(db, NOW + 2)).toEqual([]);
  });

  it('a record of a lost key is a stranger’s word: neither one’s own nor to be taken back', async () => {
    const db = await ownDatabase();
    const mine = await record('a');
    await addVerified(db, [mine], NOW);
    await db.delete('keys', OWN.key);
    expect(await myRecords(db, NOW)).toEqual([]);
    expect(await withdrawRecord(db, mine.id, NOW)).toBeUndefined();
    expect((await allOn(db, [mine.subject])).size).toBe(1);
  });
});
