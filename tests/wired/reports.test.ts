import { beforeEach, describe, expect, it } from 'vitest';
import type { Services } from '../../lib/background/services.ts';
import { verifyRecord } from '../../lib/records/verify.ts';
import { listKeys } from '../../lib/store/keys.ts';
import { machine } from './browser.ts';
import {
  ask,
  clock,
  DAY,
  fileOne,
  mug,
  NOW,
  type OneReport,
  onOne,
  own,
  ownSend,
  pageOf,
  reply,
  type Sender,
  startWith,
  tabIdOf,
  verdictOn,
} from './help.ts';

let services: Services;
let page: Sender;
beforeEach(() => {
  clock.now = NOW;
  services = startWith();
  page = pageOf();
});

const listing = mug('B0MUG00001', { shop: { name: 'Kettles', id: '7', url: 'https://www.amazon.com/shop/7' } });
const subject = { kind: 'listing', site: 'amazon.com', id: 'B0MUG00001' } as const;
const draft: OneReport = {
  subject,
  value: 'shoddy',
  seen: 'The handle broke on the first day.',
  links: [],
  interest: 'none',
};
const all = () => services.store.run((db) => db.getAll('records'));
const ownIssuer = async () => (await services.store.run(listKeys))[0]?.key;
const here = () => ({ ...draft, tabId: tabIdOf(page) });
const told = () => machine.told.filter(({ tabId }) => tabId === tabIdOf(page)).map(({ command }) => command);

describe('filing a report', () => {
  it.each([
    ['a reason', { value: undefined }],
    ['a reason that is known', { value: 'fake' }],
    ['a reason that blames', { value: 'reliable' }],
    ['what was seen', { seen: '' }],
    ['more than a few characters of it', { seen: '  broken \u200b ' }],
    ['no more than 2,000', { seen: 'x'.repeat(2001) }],
    ['whether the reporter has an interest', { interest: undefined }],
    ['an interest that is known', { interest: 'maybe' }],
    ['links that can be opened', { links: ['javascript:alert(1)'] }],
    ['five links at most', { links: Array.from({ length: 6 }, (_, i) => `https://a.example/${i}`) }],
    ['evidence, when it says counterfeit', { value: 'counterfeit', seen: 'Not the real one.' }],
  ])('needs %s', async (_what, more) => {
    expect(await ask('report.file', onOne({ ...draft, ...more }), own())).toEqual({ ok: false, error: 'badMessage' });
    expect(await all()).toEqual([]);
  });

  it.each([
    ['a link', { seen: 'Not the real one.', links: ['https://a.example/photo?utm_source=x'] }],
    ['a full description', { seen: 'The stitching is glued, the serial number belongs to another model.', links: [] }],
  ])('takes %s as evidence of a counterfeit', async (_what, more) => {
    const { record } = await fileOne({ ...draft, value: 'counterfeit', ...more });
    expect(record).toMatchObject({ type: 'report', value: 'counterfeit', issuer: await ownIssuer(), created: NOW });
    expect(record.expires).toBe(NOW + 90 * DAY);
    expect(record.links ?? []).toEqual(more.links.map((link) => link.replace(/\?.*/, '')));
    expect(await verifyRecord(record, clock.now)).toMatchObject({ ok: true });
    expect(await all()).toEqual([record]);
  });

  it('takes the facts from what the tab showed, not from the message', async () => {
    await verdictOn(listing, page);
    clock.now += 60_000;
    const { record } = await fileOne({ ...here(), facts: { title: 'Another thing' } } as OneReport);
    expect(record.facts).toEqual({
      at: NOW,
      title: 'Enamel mug B0MUG00001',
      price: { amount: 12.5, currency: 'USD' },
      shop: 'Kettles',
      shopId: '7',
      url: 'https://www.amazon.com/dp/B0MUG00001',
    });
  });

  it('names shop and promoter as the store files them: by id, else by name', async () => {
    const parties = { shop: { name: 'Kettles' }, promoter: { id: '9', name: 'Auntie Chen' } };
    await verdictOn({ ...listing, ...parties }, page);
    const { record } = await fileOne(here());
    expect(record.facts).toMatchObject({ shopId: 'Kettles', promoterId: '9' });
    const [row] = await services.store.run((db) => db.getAll('listings'));
    expect(row?.shop).toBe(`shop:amazon.com:${record.facts?.shopId}`);
  });

  it('signs with one key, also when two reports are the first', async () => {
    const [one, two] = await Promise.all([
      fileOne(draft),
      fileOne({ ...draft, subject: { ...subject, id: 'B0OTHER' } }),
    ]);
    expect(one.record.issuer).toBe(two.record.issuer);
    expect(await services.store.run((db) => db.count('keys'))).toBe(1);
  });

  it.each([{ id: '' }, { site: '' }])('is of something: %j is refused', async (more) => {
    const body = onOne({ ...draft, subject: { ...subject, ...more } });
    expect(await ask('report.file', body, own())).toEqual({ ok: false, error: 'badMessage' });
    expect(await all()).toEqual([]);
  });

  it.each([
    ['the tab shows other goods', { tabId: 0, subject: { ...subject, id: 'B0OTHER' } }],
    ['the tab shows another shop', { tabId: 0, subject: { ...subject, site: 'amazon.de' } }],
    ['there is no such tab', { tabId: 999_999 }],
    ['no tab is named', { tabId: undefined }],
  ])('attaches none when %s', async (_what, more) => {
    await verdictOn(listing, page);
    const body = { ...here(), ...more, ...(more.tabId === 0 && { tabId: tabIdOf(page) }) };
    expect((await fileOne(body as OneReport)).record.facts).toBeUndefined();
  });

  it('is at once visible: the next look at the listing says caution, withdrawing ends it', async () => {
    const before = await verdictOn(listing, page);
    const { record } = await fileOne(here());
    expect(told()).toEqual([{ kind: 'refresh' }]);
    const reported = await verdictOn(listing, page);
    expect(reported).toMatchObject({ state: 'caution', signals: [{ id: 'ownReport' }], records: [{ id: record.id }] });
    expect(reported.score).toBeLessThan(before.score);
    expect((await verdictOn(mug('B0OTHER'))).state).toBe(before.state);

    await ownSend('record.withdraw', { id: record.id });
    expect(told()).toHaveLength(2);
    expect(await verdictOn(listing, page)).toEqual(before);
    const records = await all();
    expect(records.map(({ seen }) => seen)).toEqual([undefined, undefined]);
    expect(records.map(({ negates }) => negates).filter(Boolean)).toEqual([record.id]);
  });

  it('of a listing without an id finds it again', async () => {
    const { id: _id, ...bare } = mug('x', { url: 'https://www.amazon.com/some/path' });
    const found = { ...subject, id: 'amazon.com:/some/path' };
    await verdictOn(bare, page);
    await fileOne({ ...here(), subject: found });
    expect((await verdictOn(bare, page)).state).toBe('caution');
  });
});

describe('taking back', () => {
  it.each(['a'.repeat(64), '', 'x'])('%j, which nobody filed, is told', async (id) => {
    expect(await ask('record.withdraw', { id }, own())).toEqual({ ok: false, error: 'notFound' });
  });

  it('twice leaves one withdrawal', async () => {
    const { record } = await fileOne(draft);
    for (const _ of [1, 2]) await ownSend('record.withdraw', { id: record.id });
    expect(await all()).toHaveLength(2);
  });

  it('a withdrawal is no record of one’s own', async () => {
    const { record } = await fileOne(draft);
    await ownSend('record.withdraw', { id: record.id });
    const withdrawal = (await all()).find(({ negates }) => negates);
    expect(await ask('record.withdraw', { id: withdrawal?.id }, own())).toEqual({ ok: false, error: 'notFound' });
  });
});

describe('vouching', () => {
  const key = 'amazon.com:B0MUG00001';

  it('twice, from the page and from the popup, gives one record', async () => {
    await verdictOn(listing, page);
    const first = await reply('page.vouch', { key }, page);
    clock.now += DAY;
    const second = await reply('page.vouch', { key }, page);
    const third = await ownSend('vouch.file', { subject, tabId: tabIdOf(page) });
    expect([second.record, third.record]).toEqual([first.record, first.record]);
    expect(await all()).toEqual([first.record]);
    expect(first.record).toMatchObject({ type: 'vouch', value: 'reliable', created: NOW, expires: NOW + 365 * DAY });
    expect(first.record.facts).toMatchObject({ title: 'Enamel mug B0MUG00001', at: NOW });
  });

  it('turns no badge, and can be repeated once it was taken back', async () => {
    const before = await verdictOn(listing, page);
    const { record } = await reply('page.vouch', { key }, page);
    expect(await verdictOn(listing, page)).toMatchObject({ state: before.state, records: [{ id: record.id }] });
    await ownSend('record.withdraw', { id: record.id });
    clock.now += 1;
    expect((await reply('page.vouch', { key }, page)).record.id).not.toBe(record.id);
  });

  it('is for what the asking tab shows', async () => {
    await verdictOn(listing, page);
    const notFound = { ok: false, error: 'notFound' };
    expect(await ask('page.vouch', { key }, pageOf())).toEqual(notFound);
    expect(await ask('page.vouch', { key: 'amazon.com:B0OTHER' }, page)).toEqual(notFound);
    expect(await ask('vouch.file', { subject }, own())).toEqual(notFound);
    expect(await ask('vouch.file', { subject: { ...subject, id: 'x' }, tabId: tabIdOf(page) }, own())).toEqual(
      notFound,
    );
    expect(await all()).toEqual([]);
  });
});

describe('records of one’s own', () => {
  it('are told newest first, open ones only, of one subject where one is named', async () => {
    const { record: old } = await fileOne(draft);
    clock.now += DAY;
    const { record: other } = await fileOne({ ...draft, subject: { ...subject, id: 'B0OTHER' } });
    clock.now += DAY;
    const { record: gone } = await fileOne(draft);
    await ownSend('record.withdraw', { id: gone.id });
    expect((await ownSend('record.mine', {})).records).toEqual([other, old]);
    expect((await ownSend('record.mine', { subject })).records).toEqual([old]);
    clock.now = old.expires;
    expect((await ownSend('record.mine', {})).records).toEqual([other]);
  });
});

describe('the report form', () => {
  it('opens for a listing of the asking tab', async () => {
    const odd = { ...mug('1'), id: 'a&b#c' };
    await verdictOn(odd, page);
    await reply('page.openReport', { key: 'amazon.com:a&b#c' }, page);
    const url = new URL(machine.opened[0] ?? '');
    expect(url.pathname).toBe('/popup.html');
    expect(url.searchParams.get('tab')).toBe(String(tabIdOf(page)));
    expect(decodeURIComponent(url.hash)).toBe('#report=amazon.com:a&b#c');
  });

  it('does not open for anything else', async () => {
    await verdictOn(listing, page);
    expect(await ask('page.openReport', { key: 'nothing' }, page)).toEqual({ ok: false, error: 'notFound' });
    expect(machine.opened).toEqual([]);
  });
});
