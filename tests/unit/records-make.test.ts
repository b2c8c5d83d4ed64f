import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../lib/records/canonical.ts';
import { expiresAt, makeRecord, makeWithdrawal, RECORD_DAYS, type RecordFields } from '../../lib/records/make.ts';
import { openRecords, toNote } from '../../lib/records/open.ts';
import { RECORD_TYPES } from '../../lib/records/types.ts';
import { VALUES_OF } from '../../lib/records/values.ts';
import { verifyRecord } from '../../lib/records/verify.ts';
import { DAY, fields, KEY, NOW, OTHER } from './records-help.ts';

const self = new Set([KEY.key]);
const make = (more: Partial<RecordFields> = {}, key = KEY) => makeRecord({ ...fields, ...more }, key);
const isWhole = async (record: unknown) => (await verifyRecord(record, NOW)).ok;

describe('makeRecord', () => {
  it('is identified by the SHA-256 of its canonical JSON, evidence by its own', async () => {
    const record = await make();
    const { id, sig: _sig, seen, links, interest, ...signed } = record;
    const sha = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex');
    expect(id).toBe(sha(signed));
    expect(record.evidence).toBe(sha({ seen, links, interest }));
    expect(links).toEqual(['https://shop.example/item/7']);
  });

  it('gives the same id for the same content in another order, another id for any other content', async () => {
    const { id } = await make();
    const reversed = Object.fromEntries(Object.entries(fields).reverse()) as unknown as RecordFields;
    expect((await makeRecord(reversed, KEY)).id).toBe(id);
    for (const change of [
      { value: 'shoddy' },
      { created: NOW + 1 },
      { seen: 'Other words were seen.' },
      { interest: 'seller' },
    ] as const)
      expect((await make({ ...change })).id).not.toBe(id);
  });

  it('caps and cleans what a page or a reporter can make long', async () => {
    const record = await make({
      seen: `${'字'.repeat(1999)}😀 and more`,
      links: [...Array.from({ length: 9 }, (_, i) => `https://a.example/${i}`), 'javascript:alert(1)'],
      facts: { title: 'x'.repeat(9000), shop: 's\u202eb', url: 'file:///etc/passwd', at: NOW },
    });
    expect(record.seen).toHaveLength(2000);
    expect(record.seen?.endsWith('\ufffd')).toBe(true);
    expect(record.links).toHaveLength(5);
    expect(record.facts).toEqual({ title: 'x'.repeat(500), shop: 'sb', at: NOW });
    expect(await isWhole(record)).toBe(true);
  });

  it('leaves out evidence that is empty', async () => {
    const record = await make({ seen: ' ', links: ['nonsense'], interest: undefined });
    expect(Object.keys(record).filter((name) => ['seen', 'links', 'interest', 'evidence'].includes(name))).toEqual([]);
    expect(await isWhole(record)).toBe(true);
  });

  it('refuses numbers that are none', async () => {
    await expect(make({ expires: Number.NaN })).rejects.toThrow(TypeError);
  });
});

describe('what fits together', () => {
  it.each(RECORD_TYPES)('a %s says what its type may say, and verifies', async (type) => {
    const window = type === 'event' ? { window: { name: 'Double eleven', from: NOW, to: NOW + DAY } } : {};
    const all = [...new Set(Object.values(VALUES_OF).flat())];
    for (const value of all) {
      const made = make({ type, value, ...window });
      if (VALUES_OF[type].includes(value)) expect(await verifyRecord(await made, NOW)).toMatchObject({ ok: true });
      else await expect(made).rejects.toThrow(TypeError);
    }
  });

  it.each([
    ['an event without a window', { type: 'event', value: 'held' }],
    ['a window that ends before it begins', { type: 'event', value: 'held', window: { name: 'x', from: 2, to: 2 } }],
    ['a window of more than a year', { type: 'event', value: 'held', window: { name: 'x', from: 0, to: 367 * DAY } }],
    ['a window of something else', { window: { name: 'x', from: 1, to: 2 } }],
  ] as [string, Partial<RecordFields>][])('%s is refused', async (_what, more) => {
    await expect(make(more)).rejects.toThrow(TypeError);
  });

  it('holds no longer than its type does', async () => {
    for (const type of ['report', 'ruling', 'appeal'] as const)
      expect((await make({ type, expires: NOW + 4000 * DAY })).expires).toBe(NOW + RECORD_DAYS[type] * DAY);
  });

  it('caps lists, and keeps each entry once', async () => {
    const refs = Array.from({ length: 300 }, (_, i) => i.toString(16).padStart(64, '0'));
    const record = await make({
      refs: [...refs, ...refs],
      pictures: [refs[0] ?? '', refs[0] ?? ''],
      text: 'x'.repeat(9000),
    });
    expect([record.refs?.length, record.pictures?.length, record.text?.length]).toEqual([100, 1, 2000]);
    expect(await isWhole(record)).toBe(true);
  });
});

describe('a withdrawal', () => {
  it('of what has run out, and of an event, still verifies', async () => {
    const over = await make({ created: NOW - 89 * DAY, expires: NOW - DAY });
    const event = await make({ type: 'event', value: 'held', window: { name: 'x', from: NOW, to: NOW + DAY } });
    for (const record of [over, event]) expect(await isWhole(await makeWithdrawal(record, NOW, KEY))).toBe(true);
  });
});

describe('open records', () => {
  it('holds until the moment it expires', async () => {
    const record = await make();
    expect(openRecords([record], record.expires - 1)).toEqual([record]);
    expect(openRecords([record], record.expires)).toEqual([]);
    expect(expiresAt('report', NOW)).toBe(record.expires);
    expect(expiresAt('appeal', NOW)).toBe(NOW + 14 * DAY);
  });

  it('is closed by the withdrawal of its issuer, which says nothing itself', async () => {
    const record = await make();
    const withdrawal = await makeWithdrawal(record, NOW + DAY, KEY);
    expect(withdrawal).toMatchObject({ negates: record.id, expires: record.expires, created: NOW + DAY });
    expect(withdrawal.seen).toBeUndefined();
    expect(openRecords([record, withdrawal], NOW + DAY)).toEqual([]);
    expect(openRecords([withdrawal], NOW + DAY)).toEqual([]);
  });

  it('is not closed by the withdrawal of somebody else', async () => {
    const record = await make();
    const forged = await make({ negates: record.id }, OTHER);
    expect(openRecords([forged, record], NOW)).toEqual([record]);
  });

  it('of another issuer is closed by that issuer', async () => {
    const theirs = await make({}, OTHER);
    const withdrawal = await makeWithdrawal(theirs, NOW, OTHER);
    expect(openRecords([theirs, withdrawal], NOW)).toEqual([]);
  });

  it('leaves what ran out and what was taken back out of a list', async () => {
    const a = await make();
    const b = await make({ created: NOW - 9 * DAY, expires: NOW - 1 });
    const c = await make({ value: 'shoddy' });
    const all = [a, b, c, await makeWithdrawal(c, NOW, KEY)];
    expect(openRecords(all, NOW)).toEqual([a]);
  });

  it('tells the judge what it needs and no words of the reporter', async () => {
    const record = await make();
    expect(toNote(record, new Set()).issuer).toBe(KEY.key);
    expect(toNote(record, self)).toEqual({
      id: record.id,
      type: 'report',
      value: 'counterfeit',
      issuer: 'self',
      created: NOW,
      expires: NOW + 90 * DAY,
    });
  });
});
