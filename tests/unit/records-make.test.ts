import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../lib/records/canonical.ts';
import {
  expiresAt,
  makeRecord,
  makeWithdrawal,
  type RecordFields,
  verifyRecord,
  withoutEvidence,
} from '../../lib/records/make.ts';
import { isOpen, openRecords, toNote } from '../../lib/records/open.ts';
import type { StoredRecord } from '../../lib/records/types.ts';

const NOW = Date.UTC(2026, 10, 20);
const DAY = 86_400_000;
const fields: RecordFields = {
  type: 'report',
  issuer: 'self',
  subject: { kind: 'listing', site: 'shop.example', id: 'kettle-7' },
  value: 'counterfeit',
  created: NOW,
  expires: NOW + 90 * DAY,
  seen: 'The logo on the box is misspelt.',
  links: ['https://shop.example/item/7?utm_source=mail'],
  interest: 'none',
  facts: {
    title: 'Kettle',
    price: { amount: 99, currency: 'CNY' },
    shop: 'Kettles',
    url: 'https://shop.example/item/7',
    at: NOW,
  },
};

describe('makeRecord', () => {
  it('is identified by the SHA-256 of its canonical JSON, evidence by its own', async () => {
    const record = await makeRecord(fields);
    const { id, seen, links, interest, ...signed } = record;
    const sha = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex');
    expect(id).toBe(sha(signed));
    expect(record.evidence).toBe(sha({ seen, links, interest }));
    expect(links).toEqual(['https://shop.example/item/7']);
  });

  it('gives the same id for the same content in another order, another id for any other content', async () => {
    const { id } = await makeRecord(fields);
    const reversed = Object.fromEntries(Object.entries(fields).reverse()) as unknown as RecordFields;
    expect((await makeRecord(reversed)).id).toBe(id);
    for (const change of [
      { value: 'shoddy' },
      { created: NOW + 1 },
      { seen: 'Other words were seen.' },
      { interest: 'seller' },
    ] as const)
      expect((await makeRecord({ ...fields, ...change })).id).not.toBe(id);
  });

  it('caps and cleans what a page or a reporter can make long', async () => {
    const record = await makeRecord({
      ...fields,
      seen: `${'字'.repeat(1999)}😀 and more`,
      links: [...Array.from({ length: 9 }, (_, i) => `https://a.example/${i}`), 'javascript:alert(1)'],
      facts: { title: 'x'.repeat(9000), shop: 's\u202eb', url: 'file:///etc/passwd', at: NOW },
    });
    expect(record.seen).toHaveLength(2000);
    expect(record.seen?.endsWith('\ufffd')).toBe(true);
    expect(record.links).toHaveLength(5);
    expect(record.facts).toEqual({ title: 'x'.repeat(500), shop: 'sb', at: NOW });
    expect(await verifyRecord(record)).toBe(true);
  });

  it('leaves out evidence that is empty', async () => {
    const record = await makeRecord({ ...fields, seen: ' ', links: ['nonsense'], interest: undefined });
    expect(Object.keys(record).filter((name) => ['seen', 'links', 'interest', 'evidence'].includes(name))).toEqual([]);
    expect(await verifyRecord(record)).toBe(true);
  });

  it('refuses numbers that are none', async () => {
    await expect(makeRecord({ ...fields, expires: Number.NaN })).rejects.toThrow(TypeError);
  });
});

describe('verifyRecord', () => {
  it('still verifies without its evidence, never with another content', async () => {
    const record = await makeRecord(fields);
    expect(await verifyRecord(withoutEvidence(record))).toBe(true);
    expect(await verifyRecord({ ...record, value: 'reliable' })).toBe(false);
    expect(await verifyRecord({ ...record, seen: 'Nothing was wrong at all.' })).toBe(false);
    expect(await verifyRecord({ ...withoutEvidence(record), evidence: undefined, seen: 'Planted words.' })).toBe(false);
    expect(await verifyRecord({ ...record, created: Number.NaN })).toBe(false);
  });
});

describe('open records', () => {
  it('holds until the moment it expires', async () => {
    const record = await makeRecord(fields);
    expect(isOpen(record, [record], record.expires - 1)).toBe(true);
    expect(isOpen(record, [record], record.expires)).toBe(false);
    expect(expiresAt('report', NOW)).toBe(record.expires);
    expect(expiresAt('appeal', NOW)).toBe(NOW + 14 * DAY);
  });

  it('is closed by the withdrawal of its issuer, which says nothing itself', async () => {
    const record = await makeRecord(fields);
    const withdrawal = await makeWithdrawal(record, NOW + DAY);
    expect(withdrawal).toMatchObject({ negates: record.id, expires: record.expires, created: NOW + DAY });
    expect(withdrawal.seen).toBeUndefined();
    expect(openRecords([record, withdrawal], NOW + DAY)).toEqual([]);
    expect(isOpen(withdrawal, [], NOW + DAY)).toBe(false);
  });

  it('is not closed by the withdrawal of somebody else', async () => {
    const record = await makeRecord(fields);
    const forged: StoredRecord = await makeRecord({ ...fields, issuer: 'ed25519:other', negates: record.id });
    expect(openRecords([forged, record], NOW)).toEqual([record]);
    expect(isOpen(record, [forged], NOW)).toBe(true);
  });

  it('of another issuer is closed by that issuer', async () => {
    const theirs = await makeRecord({ ...fields, issuer: 'ed25519:other' });
    const withdrawal = await makeWithdrawal(theirs, NOW);
    expect(openRecords([theirs, withdrawal], NOW)).toEqual([]);
    expect(isOpen(theirs, [withdrawal], NOW)).toBe(false);
  });

  it('agrees with isOpen for every record of a list', async () => {
    const a = await makeRecord(fields);
    const b = await makeRecord({ ...fields, expires: NOW - 1 });
    const c = await makeRecord({ ...fields, value: 'shoddy' });
    const all = [a, b, c, await makeWithdrawal(c, NOW)];
    expect(openRecords(all, NOW)).toEqual(all.filter((record) => isOpen(record, all, NOW)));
    expect(openRecords(all, NOW)).toEqual([a]);
  });

  it('tells the judge what it needs and no words of the reporter', async () => {
    const record = await makeRecord(fields);
    expect(toNote(record)).toEqual({
      id: record.id,
      type: 'report',
      value: 'counterfeit',
      issuer: 'self',
      created: NOW,
      expires: NOW + 90 * DAY,
    });
  });
});
