import { beforeEach, describe, expect, it } from 'vitest';
import { makeKey } from '../../lib/records/keys.ts';
import { subjectKey } from '../../lib/records/types.ts';
import { verifyRecord } from '../../lib/records/verify.ts';
import { addKey } from '../../lib/store/keys.ts';
import { addRecord, myRecords, recordsOn, withdrawRecord } from '../../lib/store/records.ts';
import { DAY, NOW, OTHER, OWN, ownDatabase, record, resetDatabases } from './store-help.ts';

beforeEach(resetDatabases);

describe('records', () => {
  it('are added once and never overwritten', async () => {
    const db = await ownDatabase();
    const mine = await record('a');
    expect(await addRecord(db, mine)).toBe(true);
    expect(await addRecord(db, { ...mine, seen: 'Other words.' })).toBe(false);
    expect(await myRecords(db, NOW)).toEqual([mine]);
  });

  it('are found by subject, the open ones only', async () => {
    const db = await ownDatabase();
    const [a, other, over] = [
      await record('a'),
      await record('b'),
      await record('a', { value: 'threeNo', created: NOW - 90 * DAY }),
    ];
    const shop = await record('a', { subject: { kind: 'shop', site: 'shop.example', id: 'a' } });
    for (const each of [a, other, over, shop]) await addRecord(db, each);
    const subjects = [a.subject, shop.subject, { ...a.subject, site: 'other.example' }];
    const found = await recordsOn(db, subjects, NOW);
    expect(found).toEqual(
      new Map([
        [subjectKey(a.subject), [a]],
        [subjectKey(shop.subject), [shop]],
      ]),
    );
  });

  it('on nothing are none', async () => {
    const db = await ownDatabase();
    expect(await recordsOn(db, [{ kind: 'listing', site: 'shop.example', id: 'a' }], NOW)).toEqual(new Map());
  });

  it('of the user come newest first, of one subject where asked', async () => {
    const db = await ownDatabase();
    const first = await record('a');
    const second = await record('b', { created: NOW + 1 });
    const theirs = await record('a', {}, OTHER);
    for (const each of [first, theirs, second]) await addRecord(db, each);
    expect(await myRecords(db, NOW)).toEqual([second, first]);
    expect(await myRecords(db, NOW, first.subject)).toEqual([first]);
  });
});

describe('withdrawRecord', () => {
  it('adds the withdrawal, deletes the evidence, and keeps what still verifies', async () => {
    const db = await ownDatabase();
    const mine = await record('a', { links: ['https://shop.example/photo'] });
    await addRecord(db, mine);
    const withdrawal = await withdrawRecord(db, mine.id, NOW + 1000);
    expect(withdrawal).toMatchObject({ negates: mine.id, issuer: OWN.key, created: NOW + 1000 });
    expect(await myRecords(db, NOW + 1000)).toEqual([]);
    expect(await recordsOn(db, [mine.subject], NOW + 1000)).toEqual(new Map());
    const kept = await db.get('records', mine.id);
    expect([kept?.seen, kept?.links, kept?.interest]).toEqual([undefined, undefined, undefined]);
    expect(await verifyRecord(kept, NOW)).toMatchObject({ ok: true });
    expect(await db.count('records')).toBe(2);
  });

  it('twice gives the first withdrawal', async () => {
    const db = await ownDatabase();
    const mine = await record('a');
    await addRecord(db, mine);
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
    await addRecord(db, theirs);
    await addRecord(db, mine);
    const withdrawal = await withdrawRecord(db, mine.id, NOW);
    expect(await withdrawRecord(db, theirs.id, NOW)).toBeUndefined();
    expect(await withdrawRecord(db, withdrawal?.id ?? '', NOW)).toBeUndefined();
    expect(await withdrawRecord(db, 'f'.repeat(64), NOW)).toBeUndefined();
    expect((await db.get('records', theirs.id))?.seen).toBe(theirs.seen);
  });

  it('a report filed again after a withdrawal stands', async () => {
    const db = await ownDatabase();
    const mine = await record('a');
    await addRecord(db, mine);
    await withdrawRecord(db, mine.id, NOW + 1);
    const again = await record('a', { created: NOW + 2 });
    await addRecord(db, again);
    expect(await myRecords(db, NOW + 3)).toEqual([again]);
  });

  it('takes back with the key that signed, also when another one signs now', async () => {
    const db = await ownDatabase();
    const mine = await record('a');
    await addRecord(db, mine);
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
    await addRecord(db, mine);
    await db.delete('keys', OWN.key);
    expect(await myRecords(db, NOW)).toEqual([]);
    expect(await withdrawRecord(db, mine.id, NOW)).toBeUndefined();
    expect((await recordsOn(db, [mine.subject], NOW)).size).toBe(1);
  });
});
