import { beforeEach, describe, expect, it } from 'vitest';
import { eventId } from '../../lib/background/events.ts';
import type { Services } from '../../lib/background/services.ts';
import { makeKey } from '../../lib/records/keys.ts';
import { makeRecord } from '../../lib/records/make.ts';
import { verifyRecord } from '../../lib/records/verify.ts';
import { addVerified } from '../../lib/store/import-records.ts';
import { ask, clock, DAY, NOW, own, ownSend, pageOf, startWith } from './help.ts';

let services: Services;
beforeEach(() => {
  clock.now = NOW;
  services = startWith();
});

const window = { name: '靠谱好货节', from: Date.UTC(2026, 10, 20), to: Date.UTC(2026, 10, 23) };
const read = async () => (await ownSend('events.read', {})).events;
const all = () => services.store.run((db) => db.getAll('records'));

/** An event said by somebody else; with a weight, by an issuer that the user trusts. */
async function theirs(weight?: number, muted = false) {
  const key = await makeKey();
  const record = await makeRecord(
    {
      type: 'event',
      subject: { kind: 'event', site: '*', id: 'fair' },
      value: 'held',
      created: NOW,
      window: { ...window, name: 'Fair' },
    },
    key,
  );
  await services.store.run(async (db) => {
    await addVerified(db, [record], NOW);
    if (weight) await db.put('issuers', { key: key.key, name: 'Fair People', weight, muted, added: NOW });
  });
  services.trusted.forget();
  return record;
}

describe('an event', () => {
  it('is a signed record with its window', async () => {
    const { record } = await ownSend('event.put', window);
    expect(record).toMatchObject({
      type: 'event',
      value: 'held',
      subject: { kind: 'event', site: '*', id: '靠谱好货节-2026-11-20' },
      window,
    });
    expect((await verifyRecord(record, NOW)).ok).toBe(true);
    expect(await read()).toEqual([{ id: record.id, ...window, issuer: 'self' }]);
  });

  it('put again under its name and first day replaces itself', async () => {
    const { record } = await ownSend('event.put', window);
    clock.now += 1000;
    const longer = await ownSend('event.put', { ...window, to: window.to + DAY });
    expect(longer.record.subject).toEqual(record.subject);
    expect(await read()).toEqual([{ id: longer.record.id, ...window, to: window.to + DAY, issuer: 'self' }]);
  });

  it('is taken back, and can be made again', async () => {
    const { record } = await ownSend('event.put', window);
    await ownSend('event.remove', { id: record.id });
    expect(await read()).toEqual([]);
    await ownSend('event.put', window);
    expect(await read()).toHaveLength(1);
  });

  it.each([
    ['without a name', { name: ' \u200b ' }],
    ['that ends before it begins', { to: window.from }],
    ['of more than 366 days', { to: window.from + 366 * DAY + 1 }],
    ['that would end after its record', { from: NOW + 700 * DAY, to: NOW + 733 * DAY }],
    ['with a name beyond 60', { name: 'x'.repeat(61) }],
    ['at no time', { from: Number.NaN }],
  ])('%s is refused', async (_what, more) => {
    expect(await ask('event.put', { ...window, ...more }, own())).toEqual({ ok: false, error: 'badMessage' });
    expect(await all()).toEqual([]);
  });

  it('of a year, and one of the past, are taken', async () => {
    await ownSend('event.put', { ...window, to: window.from + 366 * DAY });
    await ownSend('event.put', { name: 'Last year', from: NOW - 400 * DAY, to: NOW - 390 * DAY });
    expect((await read()).map(({ name }) => name)).toEqual(['靠谱好货节', 'Last year']);
  });

  it('from a private window, or from a page, is refused', async () => {
    const there = { ...own(), tab: { id: 999, incognito: true } };
    expect(await ask('event.put', window, there)).toEqual({ ok: false, error: 'private' });
    expect(await ask('event.put', window, pageOf())).toEqual({ ok: false, error: 'notAllowed' });
    expect(await all()).toEqual([]);
  });

  it('with a hostile name is that name, and nothing else', async () => {
    await ownSend('event.put', { ...window, name: '<script>alert(1)</script>\u202e' });
    expect((await read())[0]?.name).toBe('<script>alert(1)</script>');
  });
});

describe('events of others', () => {
  it('are told where the user trusts who said so, under the name the user knows', async () => {
    const record = await theirs(1);
    expect(await read()).toEqual([{ id: record.id, ...window, name: 'Fair', issuer: 'Fair People' }]);
  });

  it.each([
    ['a stranger', undefined, false],
    ['a muted issuer', 1, true],
  ])('are not told of %s', async (_what, weight, muted) => {
    await theirs(weight, muted);
    expect(await read()).toEqual([]);
  });

  it('cannot be taken back by the user; a record of another type cannot either', async () => {
    const { id } = await theirs(1);
    expect(await ask('event.remove', { id }, own())).toEqual({ ok: false, error: 'notFound' });
    await ownSend('list.put', { subject: { kind: 'shop', site: 'amazon.com', id: '7' }, value: 'avoid' });
    const entry = (await ownSend('list.read', {})).entries[0];
    expect(await ask('event.remove', { id: entry?.id }, own())).toEqual({ ok: false, error: 'notFound' });
    expect((await ownSend('list.read', {})).entries).toHaveLength(1);
  });
});

describe('the id of an event', () => {
  it.each([
    ['Singles’ Day!', Date.UTC(2026, 10, 11), 'singles-day-2026-11-11'],
    ['双11', Date.UTC(2026, 9, 31, 16), '双11-2026-11-01'],
    ['Black Friday', Date.UTC(2026, 10, 27, 8), 'black-friday-2026-11-27'],
    ['🎉', Date.UTC(2026, 10, 1), '2026-11-01'],
  ])('%s: midnight in Shanghai and in Los Angeles are of their day', (name, from, id) => {
    expect(eventId(name, from)).toBe(id);
  });
});
