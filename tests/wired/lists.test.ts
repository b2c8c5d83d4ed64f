import { beforeEach, describe, expect, it } from 'vitest';
import { listedAs } from '../../lib/background/listed.ts';
import type { Services } from '../../lib/background/services.ts';
import { makeKey } from '../../lib/records/keys.ts';
import { makeRecord, type RecordFields } from '../../lib/records/make.ts';
import { type Subject, subjectKey } from '../../lib/records/types.ts';
import { verifyRecord } from '../../lib/records/verify.ts';
import { allOn } from '../../lib/store/cases.ts';
import { addVerified } from '../../lib/store/import-records.ts';
import { ownKeys } from '../../lib/store/keys.ts';
import { machine } from './browser.ts';
import { ask, clock, DAY, mug, NOW, own, ownSend, pageOf, startWith, tabIdOf, verdictOn } from './help.ts';

let services: Services;
beforeEach(() => {
  clock.now = NOW;
  services = startWith();
});

const SITE = 'amazon.com';
const listing: Subject = { kind: 'listing', site: SITE, id: 'B0MUG00001' };
const shop: Subject = { kind: 'shop', site: SITE, id: '7' };
const all = () => services.store.run((db) => db.getAll('records'));
const put = (subject: Subject, value: 'reliable' | 'avoid' | 'none', more: { title?: string; tabId?: number } = {}) => {
  clock.now += 1000;
  return ownSend('list.put', { subject, value, ...more });
};
const listed = (...subjects: Subject[]) =>
  services.store.run(async (db) => listedAs(subjects, await allOn(db, subjects), await ownKeys(db), clock.now));

describe('an entry', () => {
  it('is a signed record, told with its title, and decides what the list says', async () => {
    const { entries } = await put(shop, 'avoid', { title: 'Kettles' });
    const [record] = await all();
    expect(record).toMatchObject({ type: 'list', value: 'avoid', subject: shop, facts: { title: 'Kettles' } });
    expect((await verifyRecord(record, clock.now)).ok).toBe(true);
    expect(entries).toEqual([
      {
        id: record?.id,
        subject: shop,
        value: 'avoid',
        title: 'Kettles',
        created: clock.now,
        expires: clock.now + 365 * DAY,
      },
    ]);
    expect(await ownSend('list.read', {})).toEqual({ entries });
    expect(await listed(listing, shop)).toEqual({ value: 'avoid', about: 'shop' });
  });

  it('takes title and address of a listing from what its tab showed', async () => {
    const page = pageOf();
    await verdictOn(mug('B0MUG00001'), page);
    const { entries } = await put(listing, 'reliable', { title: 'Another thing', tabId: tabIdOf(page) });
    expect(entries[0]).toMatchObject({
      title: 'Enamel mug B0MUG00001',
      url: 'https://www.amazon.com/dp/B0MUG00001',
    });
  });

  it('replaces the earlier one on its subject; none takes it back', async () => {
    await put(shop, 'avoid');
    await put(shop, 'reliable');
    await put(listing, 'avoid');
    expect((await ownSend('list.read', {})).entries.map(({ subject, value }) => [subject.kind, value])).toEqual([
      ['listing', 'avoid'],
      ['shop', 'reliable'],
    ]);
    expect(await listed(listing, shop)).toEqual({ value: 'avoid', about: 'listing' });
    await put(listing, 'none');
    expect(await listed(listing, shop)).toEqual({ value: 'reliable', about: 'shop' });
    await put(shop, 'none');
    expect(await ownSend('list.read', {})).toEqual({ entries: [] });
    expect((await all()).filter(({ negates }) => negates)).toHaveLength(3);
  });

  it('said again on the same day is the same; a year later it is renewed', async () => {
    await put(shop, 'avoid');
    await put(shop, 'avoid');
    expect(await all()).toHaveLength(1);
    clock.now += 364 * DAY;
    const { entries } = await put(shop, 'avoid');
    expect(entries[0]?.expires).toBe(clock.now + 365 * DAY);
    expect(entries).toHaveLength(1);
  });

  it('holds for a year', async () => {
    await put(shop, 'avoid');
    clock.now += 365 * DAY;
    expect(await ownSend('list.read', {})).toEqual({ entries: [] });
    expect(await listed(shop)).toBeUndefined();
  });

  it('is one only, however many clicks and tabs put it at once', async () => {
    await Promise.all(
      (['reliable', 'avoid', 'reliable', 'avoid'] as const).map((value) =>
        ownSend('list.put', { subject: shop, value }),
      ),
    );
    const { entries } = await ownSend('list.read', {});
    expect(entries.map(({ value }) => value)).toEqual(['avoid']);
    await put(shop, 'none');
    expect(await listed(shop)).toBeUndefined();
  });

  it('is the newest also when the clock was put back meanwhile', async () => {
    await put(shop, 'avoid');
    clock.now -= 3 * 3600_000;
    await put(shop, 'reliable');
    expect(await listed(shop)).toEqual({ value: 'reliable', about: 'shop' });
    await put(shop, 'none');
    await put(shop, 'reliable');
    expect(await listed(shop)).toEqual({ value: 'reliable', about: 'shop' });
  });

  it('on a brand holds in any case', async () => {
    const { entries } = await put({ kind: 'brand', site: SITE, id: ' KettleWorks ' }, 'reliable');
    expect(entries[0]).toMatchObject({
      subject: { kind: 'brand', site: SITE, id: 'kettleworks' },
      title: 'KettleWorks',
    });
  });

  it('makes every page ask again', async () => {
    const page = pageOf();
    await verdictOn(mug('B0MUG00001'), page);
    machine.told.length = 0;
    await put(shop, 'avoid');
    expect(machine.told.map(({ tabId, command }) => [tabId, command])).toContainEqual([
      tabIdOf(page),
      { kind: 'refresh' },
    ]);
  });

  it('keeps a hostile title as text', async () => {
    const title = '<img src=x onerror=alert(1)>\u202e=1+1';
    const { entries } = await put(shop, 'avoid', { title });
    expect(entries[0]?.title).toBe('<img src=x onerror=alert(1)>=1+1');
  });
});

describe('what is refused', () => {
  it('an entry from a private window', async () => {
    const page = pageOf(undefined, { incognito: true });
    await verdictOn(mug('B0MUG00001'), page);
    const body = { subject: listing, value: 'avoid', tabId: tabIdOf(page) };
    expect(await ask('list.put', body, own())).toEqual({ ok: false, error: 'private' });
    const there = { ...own(), tab: { id: 999, incognito: true } };
    expect(await ask('list.put', { subject: listing, value: 'avoid' }, there)).toEqual({ ok: false, error: 'private' });
    expect(await all()).toEqual([]);
  });

  it.each([
    ['an event', { kind: 'event', site: '*', id: 'x' }, 'avoid'],
    ['a blank brand', { kind: 'brand', site: SITE, id: '  ' }, 'avoid'],
    ['a blank site', { kind: 'shop', site: ' ', id: '7' }, 'avoid'],
    ['another value', shop, 'counterfeit'],
  ])('%s', async (_what, subject, value) => {
    expect(await ask('list.put', { subject, value }, own())).toEqual({ ok: false, error: 'badMessage' });
    expect(await all()).toEqual([]);
  });

  it('a page', async () => {
    expect(await ask('list.put', { subject: shop, value: 'avoid' }, pageOf())).toEqual({
      ok: false,
      error: 'notAllowed',
    });
    expect(await ask('list.read', {}, pageOf())).toEqual({ ok: false, error: 'notAllowed' });
  });
});

describe('shops that were seen', () => {
  it('are found by a part of their name, the very name first, on their site only', async () => {
    const shops = [
      ['1', 'Kettles and more'],
      ['2', 'KETTLES'],
      ['3', 'Pans'],
    ] as const;
    for (const [id, name] of shops) await verdictOn(mug(`B0MUG0000${id}`, { shop: { id, name } }));
    const { found } = await ownSend('list.find', { site: SITE, name: 'kettles' });
    expect(found.map(({ subject, title }) => [subject.id, title])).toEqual([
      ['2', 'KETTLES'],
      ['1', 'Kettles and more'],
    ]);
    expect(await ownSend('list.find', { site: 'amazon.de', name: 'kettles' })).toEqual({ found: [] });
  });
});

describe('the lists of others', () => {
  async function theirs(fields: Partial<RecordFields>[]) {
    const key = await makeKey();
    const records = await Promise.all(
      fields.map((more) =>
        makeRecord(
          { type: 'list', subject: shop, value: 'avoid', created: NOW, facts: { at: NOW, title: 'Kettles' }, ...more },
          key,
        ),
      ),
    );
    await services.store.run((db) => addVerified(db, records, NOW));
    return key.key;
  }

  it('count for nothing until they are taken over; the user’s own entries stay', async () => {
    const key = await theirs([{}, { subject: listing, value: 'reliable' }]);
    await put(listing, 'avoid');
    expect(await listed(shop)).toBeUndefined();
    const { lists } = await ownSend('list.others', {});
    expect(lists).toMatchObject([{ key, missing: 1, entries: [{}, {}] }]);
    const { added, entries } = await ownSend('list.take', { key });
    expect(added).toBe(1);
    expect(entries).toHaveLength(2);
    expect(await listed(shop)).toEqual({ value: 'avoid', about: 'shop' });
    expect(await listed(listing)).toEqual({ value: 'avoid', about: 'listing' });
    expect((await ownSend('list.take', { key })).added).toBe(0);
  });

  it('are told with the name that the user gave their key', async () => {
    const key = await theirs([{}]);
    await services.store.run((db) => db.put('issuers', { key, name: 'Aunt', weight: 1, muted: true, added: NOW }));
    services.trusted.forget();
    expect((await ownSend('list.others', {})).lists).toMatchObject([{ key, name: 'Aunt' }]);
  });

  it('of nobody are not found', async () => {
    expect(await ask('list.take', { key: 'a'.repeat(43) }, own())).toEqual({ ok: false, error: 'notFound' });
    expect(await ownSend('list.others', {})).toEqual({ lists: [] });
  });

  it('are not the user’s own of a former key', async () => {
    await put(shop, 'avoid');
    expect(await ownSend('list.others', {})).toEqual({ lists: [] });
    expect(subjectKey(shop)).toBe('shop:amazon.com:7');
  });
});
