import { beforeEach, describe, expect, it } from 'vitest';
import { agree } from '../../lib/background/agreement.ts';
import type { Services } from '../../lib/background/services.ts';
import type { DeskFilter } from '../../lib/messages/protocol.ts';
import { packBundle } from '../../lib/records/bundle.ts';
import { makeKey, type SigningKey } from '../../lib/records/keys.ts';
import { makeRecord, makeWithdrawal, type RecordFields } from '../../lib/records/make.ts';
import type { StoredRecord, Subject } from '../../lib/records/types.ts';
import { addVerified } from '../../lib/store/import-records.ts';
import { listKeys } from '../../lib/store/keys.ts';
import { machine } from './browser.ts';
import {
  ask,
  clock,
  DAY,
  fileOne,
  mug,
  NOW,
  newStore,
  own,
  ownSend,
  pageOf,
  reply,
  startWith,
  verdictOn,
} from './help.ts';

let services: Services;
let reviewer: SigningKey;
beforeEach(async () => {
  clock.now = NOW;
  services = startWith();
  reviewer = await makeKey();
});

const shop = { name: 'Kettles', id: '7' };
const listing = mug('B0MUG00001', { shop });
const subject: Subject = { kind: 'listing', site: 'amazon.com', id: 'B0MUG00001' };
const on = (id: string): Subject => ({ ...subject, id });

/** What other people said arrives here. */
async function arrives(...records: StoredRecord[]): Promise<void> {
  await services.store.run((db) => addVerified(db, records, clock.now));
  await services.recordsChanged();
}
const said = (fields: Partial<RecordFields>, key = reviewer): Promise<StoredRecord> =>
  makeRecord(
    { type: 'ruling', subject, value: 'shoddy', created: clock.now, text: 'Three broke in a test.', ...fields },
    key,
  );
const trust = (name = 'The reviewers', weight = 1, muted = false) =>
  ownSend('issuer.put', { key: reviewer.key, name, weight, muted });
const stateOf = async (one = listing) => (await verdictOn(one)).state;
const report = (id = subject.id) =>
  fileOne({
    subject: on(id),
    value: 'shoddy',
    seen: 'The handle broke on the first day.',
    links: [],
    interest: 'none',
  });
const deskOf = (filter: Partial<DeskFilter> = {}) =>
  ownSend('desk.read', { filter: { queue: 'cases', ...filter }, from: 0 });

describe('a ruling of the user', () => {
  it('warns, tells who and why, and can be undone', async () => {
    await report();
    expect(await stateOf()).toBe('caution');
    const { record } = await ownSend('ruling.file', { subject, value: 'shoddy', text: 'I compared three of them.' });
    const verdict = await verdictOn(listing);
    expect(verdict.state).toBe('warned');
    expect(verdict.records).toContainEqual(
      expect.objectContaining({ type: 'ruling', issuer: 'self', text: 'I compared three of them.' }),
    );
    expect(record.expires).toBe(record.created + 90 * DAY);
    await ownSend('record.withdraw', { id: record.id });
    // The report of before is open again.
    expect(await stateOf()).toBe('caution');
  });

  it('runs out', async () => {
    await ownSend('ruling.file', { subject, value: 'shoddy', text: 'I compared three of them.', days: 10 });
    clock.now = NOW + 10 * DAY - 1;
    expect(await stateOf()).toBe('warned');
    clock.now = NOW + 10 * DAY;
    expect(await stateOf()).not.toBe('warned');
  });

  it('names the reports that it decides, and dismisses the user’s own', async () => {
    const { record: filed } = await report();
    const { record } = await ownSend('ruling.file', { subject, value: 'dismissed', text: 'It was my own doing.' });
    expect(record.refs).toEqual([filed.id]);
    expect(await stateOf()).toBe('partial');
  });

  it.each(['reliable', 'declined', 'avoid', 'held'] as const)('cannot say %s', async (value) => {
    expect(await ask('ruling.file', { subject, value, text: 'x' }, own())).toEqual({ ok: false, error: 'badMessage' });
  });
});

describe('a ruling of somebody else', () => {
  it('counts once the user trusts its key, by name, and no more when muted or removed', async () => {
    await arrives(await said({}));
    expect(await stateOf()).toBe('partial');
    await trust();
    const verdict = await verdictOn(listing);
    expect(verdict.state).toBe('warned');
    expect(verdict.records).toContainEqual(expect.objectContaining({ issuer: reviewer.key, name: 'The reviewers' }));
    await trust('The reviewers', 1, true);
    expect(await stateOf()).toBe('partial');
    await trust();
    expect(await ownSend('issuer.remove', { key: reviewer.key })).toEqual({ removed: 1 });
    expect(await stateOf()).toBe('partial');
    expect(await services.store.run((db) => db.count('records'))).toBe(0);
  });

  it('never counts where its key reported itself', async () => {
    await trust();
    await arrives(await said({ type: 'report', text: 'x' }), await said({ created: NOW + 0 }));
    expect(await stateOf()).toBe('caution');
  });

  it('is overruled by the user', async () => {
    await trust();
    await arrives(await said({}));
    await ownSend('ruling.file', { subject, value: 'dismissed', text: 'Mine is fine after a year.' });
    expect(await stateOf()).toBe('partial');
  });

  it('that was taken back says nothing', async () => {
    await trust();
    const ruling = await said({});
    await arrives(ruling, await makeWithdrawal(ruling, NOW + 1, reviewer));
    clock.now = NOW + 2;
    expect(await stateOf()).toBe('partial');
  });
});

describe('strangers', () => {
  it('turn no badge with a report, an appeal or a label', async () => {
    await arrives(
      await said({ type: 'report' }),
      await said({ type: 'label', subject: on('B0MUG00002'), value: 'reliable' }),
    );
    expect(await stateOf()).toBe('partial');
    expect(await stateOf(mug('B0MUG00002'))).toBe('partial');
    expect((await ownSend('issuers.read', {})).strangers).toEqual([{ key: reviewer.key, records: 2 }]);
  });

  it('cannot be trusted under a key of the user’s own', async () => {
    await report();
    const key = (await services.store.run(listKeys))[0]?.key ?? '';
    const body = { key, name: 'Me', weight: 1, muted: false };
    expect(await ask('issuer.put', body, own())).toEqual({ ok: false, error: 'badMessage' });
  });
});

describe('strikes of a shop', () => {
  const ruled = (id: string) => said({ subject: on(id), facts: { at: NOW, shopId: '7' } });

  it('are nothing, then worth a look, then a warning on its other goods', async () => {
    await trust();
    await arrives(await ruled('B0A'));
    expect(await stateOf()).toBe('partial');
    await arrives(await ruled('B0B'));
    expect(await stateOf()).toBe('caution');
    await arrives(await ruled('B0C'));
    const verdict = await verdictOn(listing);
    expect(verdict).toMatchObject({ state: 'warned' });
    expect(await stateOf(mug('B0OTHER', { shop: { name: 'Pots', id: '8' } }))).toBe('partial');
  });

  it('tell how many of the other listings are under appeal', async () => {
    await trust();
    await arrives(await ruled('B0A'), await ruled('B0B'));
    const strikes = async () => (await verdictOn(listing)).strikes?.shop;
    expect(await strikes()).toMatchObject({ listings: 2 });
    expect(await strikes()).not.toHaveProperty('contested');
    const { case: found } = await ownSend('case.read', { subject: on('B0A') });
    const ruling = found.decisive[0]?.record.id ?? '';
    clock.now += 1000;
    await ownSend('appeal.file', { subject: on('B0A'), ruling, text: 'The lot was recalled.', links: [] });
    expect(await strikes()).toMatchObject({ listings: 2, contested: 1 });
  });

  it('of one listing ruled on three times are one', async () => {
    await trust();
    await arrives(
      await ruled('B0A'),
      await said({ subject: on('B0A'), facts: { at: NOW, shopId: '7' }, text: 'Again.' }),
    );
    expect(await stateOf()).toBe('partial');
  });
});

describe('an appeal', () => {
  const appeal = { subject, text: 'The lot was recalled; the new one holds.', links: ['https://maker.example/recall'] };

  it('contests the warning until it is answered, one at a time, the next with new evidence', async () => {
    const { record: ruling } = await ownSend('ruling.file', { subject, value: 'shoddy', text: 'Three broke.' });
    clock.now += 1000;
    await ownSend('appeal.file', { ...appeal, ruling: ruling.id });
    expect(await stateOf()).toBe('contested');
    clock.now += 1000;
    expect(await ask('appeal.file', { ...appeal, ruling: ruling.id, text: 'And more.' }, own())).toEqual({
      ok: false,
      error: 'appealOpen',
    });
    const view = await ownSend('case.read', { subject });
    expect(view.case).toMatchObject({ state: 'contested', deadline: NOW + 1000 + 14 * DAY });
    expect(view.log.map(({ kind }) => kind)).toEqual(['ruled', 'appealed']);
    clock.now += 1000;
    const { record: second } = await ownSend('ruling.file', {
      subject,
      value: 'shoddy',
      text: 'The new lot broke too.',
    });
    expect(await stateOf()).toBe('warned');
    clock.now += 1000;
    expect(await ask('appeal.file', { ...appeal, ruling: second.id }, own())).toEqual({
      ok: false,
      error: 'appealNothingNew',
    });
  });

  it('of an unknown key is shown and changes no badge', async () => {
    const { record: ruling } = await ownSend('ruling.file', { subject, value: 'shoddy', text: 'Three broke.' });
    clock.now += 1000;
    await arrives(await said({ type: 'appeal', refs: [ruling.id], text: 'Not so.' }));
    expect(await stateOf()).toBe('warned');
    expect((await ownSend('case.read', { subject })).log.map(({ kind }) => kind)).toEqual(['ruled', 'appealUnknown']);
  });

  it('needs a ruling that upholds', async () => {
    expect(await ask('appeal.file', { ...appeal, ruling: 'a'.repeat(64) }, own())).toEqual({
      ok: false,
      error: 'notFound',
    });
  });
});

describe('a label', () => {
  it('is asked for, granted, shown with its issuer, and runs out', async () => {
    const page = pageOf();
    await verdictOn(listing, page);
    await ownSend('vouch.file', { subject, tabId: page.tab?.id ?? 0, text: 'In use for three years.' });
    const { rows } = await deskOf({ queue: 'labels' });
    expect(rows).toMatchObject([{ subject, state: 'nominated', reports: 1, title: 'Enamel mug B0MUG00001' }]);
    await ownSend('label.file', { subject, value: 'reliable', text: 'Checked.', days: 30 });
    expect(await verdictOn(listing)).toMatchObject({ state: 'labelled' });
    expect((await deskOf({ queue: 'labels' })).total).toBe(0);
    clock.now = NOW + 31 * DAY;
    expect(await stateOf()).toBe('partial');
  });
});

describe('the desk', () => {
  it('sorts by harm, filters, searches, and tells what was decided', async () => {
    for (const [id, sales] of [
      ['B0SMALL', 3],
      ['B0LARGE', 90_000],
    ] as const) {
      await verdictOn(mug(id, { sales: { min: sales, open: true, kind: 'total', text: `${sales}+` } }));
      await report(id);
    }
    const { rows, total, sites } = await deskOf();
    expect([rows.map((row) => row.subject.id), total, sites]).toEqual([['B0LARGE', 'B0SMALL'], 2, ['amazon.com']]);
    expect((await deskOf({ text: 'small' })).rows.map((row) => row.subject.id)).toEqual(['B0SMALL']);
    expect((await deskOf({ site: 'jd.com' })).total).toBe(0);
    expect((await deskOf({ value: 'counterfeit' })).total).toBe(0);
    await ownSend('ruling.file', { subject: on('B0LARGE'), value: 'shoddy', text: 'So it is.' });
    expect((await deskOf()).rows.map((row) => row.subject.id)).toEqual(['B0SMALL']);
    expect((await deskOf({ queue: 'decided' })).rows).toMatchObject([{ state: 'upheld', value: 'shoddy' }]);
  });
});

describe('a bundle', () => {
  it('is shown before anything of it is stored, then taken in, once', async () => {
    const records = await Promise.all([said({ type: 'report' }), said({ subject: on('B0X') })]);
    const text = await packBundle(records, reviewer, { created: NOW, name: 'Spring' });
    expect(await ownSend('bundle.put', { job: 'j', text: text.slice(0, 100), isLast: false })).toEqual({});
    const { view } = await ownSend('bundle.put', { job: 'j', text: text.slice(100), isLast: true });
    expect(view).toMatchObject({
      packer: reviewer.key,
      name: 'Spring',
      records: 2,
      stored: 0,
      subjects: 2,
      issuers: [{ key: reviewer.key, counts: { report: 1, ruling: 1 } }],
    });
    expect(await services.store.run((db) => db.count('records'))).toBe(0);
    expect(await ownSend('bundle.apply', { job: 'j' })).toEqual({ done: 2, total: 2, added: 2 });
    const again = await ownSend('bundle.put', { job: 'k', text, isLast: true });
    expect(again.view?.stored).toBe(2);
  });

  it.each([
    ['cut', (text: string) => text.slice(0, -20), 'truncated'],
    ['changed', (text: string) => text.replace('Three broke', 'Three broku'), 'badDigest'],
    ['of a newer version', (text: string) => text.replace('"version":1', '"version":9'), 'newerVersion'],
    ['something else', () => '{"hello":1}\n', 'notABundle'],
  ])('that is %s is refused and leaves nothing', async (_what, change, why) => {
    const text = await packBundle([await said({})], reviewer, { created: NOW });
    const { refused } = await ownSend('bundle.put', { job: 'j', text: change(text), isLast: true });
    expect(refused?.why).toBe(why);
    expect(await ask('bundle.apply', { job: 'j' }, own())).toEqual({ ok: false, error: 'gone' });
    expect(await services.store.run((db) => db.count('records'))).toBe(0);
  });

  it('of the user’s own comes back whole in another house', async () => {
    await report();
    await ownSend('ruling.file', { subject, value: 'shoddy', text: 'So it is.' });
    const { job, length, records } = await ownSend('bundle.pack', { what: 'mine', withEvidence: true });
    let text = '';
    while (text.length < length) text += (await ownSend('bundle.part', { job, from: text.length })).text;
    services = startWith(newStore({ name: 'another house' }));
    await ownSend('bundle.put', { job: 'j', text, isLast: true });
    expect(await ownSend('bundle.apply', { job: 'j' })).toMatchObject({ done: records, added: records });
    // Of a stranger there.
    expect(await stateOf()).toBe('partial');
  });
});

describe('pictures', () => {
  const png = `data:image/png;base64,${btoa('\x89PNG\r\n\x1a\nnot much of one')}`;
  const held = () => services.store.run((db) => db.count('pictures'));

  it('are kept with a report and go when it is withdrawn', async () => {
    const { hash } = await ownSend('picture.keep', { url: png });
    expect(await ownSend('picture.read', { hash })).toEqual({ url: png });
    const { records } = await ownSend('report.file', {
      subjects: [subject],
      value: 'counterfeit',
      seen: 'The logo is another.',
      links: [],
      interest: 'none',
      pictures: [hash],
    });
    expect(records[0]?.pictures).toEqual([hash]);
    await ownSend('record.withdraw', { id: records[0]?.id ?? '' });
    expect(await held()).toBe(0);
  });

  it.each([
    ['no picture', 'data:image/png;base64,AAAA'],
    ['a page with scripts', `data:image/png;base64,${btoa('<svg onload=alert(1)>')}`],
    ['another type', 'data:text/html;base64,AAAA'],
  ])('that are %s are refused', async (_what, url) => {
    expect(await ask('picture.keep', { url }, own())).toEqual({ ok: false, error: 'badMessage' });
    expect(await held()).toBe(0);
  });

  it('cannot be kept nor read by a page', async () => {
    expect(await ask('picture.keep', { url: png }, pageOf())).toEqual({ ok: false, error: 'notAllowed' });
  });
});

describe('agreement in the background', () => {
  it('is worked out where there are voices, stored, and not worked out again', async () => {
    const keys = await Promise.all(Array.from({ length: 6 }, () => makeKey()));
    await arrives(...(await Promise.all(keys.map((key) => said({ type: 'report' }, key)))));
    expect(await agree(services)).toBe(true);
    expect(await agree(services)).toBe(false);
    await arrives(await said({ type: 'report', subject: on('B0X') }));
    expect(await agree(services)).toBe(true);
    expect(await services.store.run((db) => db.getKey('model', 'work'))).toBeUndefined();
    // Numbers alone turn nothing.
    expect(await stateOf()).toBe('partial');
  });

  it('has nothing to do with fewer than five', async () => {
    await arrives(await said({ type: 'report' }));
    expect(await agree(services)).toBe(false);
  });
});

it('pages may ask for none of it', async () => {
  for (const [name, body] of [
    ['ruling.file', { subject, value: 'shoddy', text: 'x' }],
    ['issuer.put', { key: 'A'.repeat(43), name: 'x', weight: 1, muted: false }],
    ['keys.export', { passphrase: 'long enough' }],
    ['bundle.pack', { what: 'all', withEvidence: true }],
  ] as const)
    expect(await ask(name, body, pageOf())).toEqual({ ok: false, error: 'notAllowed' });
  expect(await reply('record.mine', {}, own())).toEqual({ records: [] });
});

it('nothing is ruled, labelled or appealed in a private window', async () => {
  const inPrivate = { ...own(), tab: { id: 1, incognito: true } };
  for (const [name, body] of [
    ['ruling.file', { subject, value: 'shoddy', text: 'x' }],
    ['label.file', { subject, value: 'reliable', text: 'x' }],
    ['appeal.file', { subject, ruling: 'a'.repeat(64), text: 'x', links: [] }],
  ] as const)
    expect(await ask(name, body, inPrivate)).toEqual({ ok: false, error: 'private' });
  expect(await services.store.run((db) => db.count('records'))).toBe(0);
});

it('the totals of an event count at the lowest price seen in it', async () => {
  const event = { id: 'e', name: 'Festival', from: NOW, to: NOW + 3 * DAY };
  const at = async (amount: number, sold: number) => {
    const sales = { min: sold, open: false, kind: 'total', text: `${sold} sold` } as const;
    await verdictOn(mug('B0EVENT', { price: { amount, currency: 'USD', from: false }, sales }));
    clock.now += DAY;
  };
  await at(20, 100);
  await at(10, 150);
  await at(30, 200);
  const totals = await ownSend('event.totals', { event });
  expect(JSON.stringify(totals)).toContain('1000');
});

it('rows of boards that are pinned or hidden ask no page again', async () => {
  const page = pageOf();
  await verdictOn(listing, page);
  machine.told.length = 0;
  await ownSend('settings.write', { pinned: ['amazon.com:B0MUG00001'], hidden: [] });
  expect(machine.told).toEqual([]);
  await ownSend('settings.write', { lang: 'zh' });
  expect(machine.told.length).toBeGreaterThan(0);
});
