import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../lib/records/canonical.ts';
import { makeKey } from '../../lib/records/keys.ts';
import { makeRecord, withoutEvidence } from '../../lib/records/make.ts';
import type { StoredRecord } from '../../lib/records/types.ts';
import { verifyRecord } from '../../lib/records/verify.ts';
import { anyFields, DAY, fields, KEY, NOW, OTHER, resigned } from './records-help.ts';

const record = await makeRecord(fields, KEY);
const why = async (value: unknown, now = NOW) => {
  const verified = await verifyRecord(value, now);
  return verified.ok ? 'ok' : verified.why;
};
const over = (json: string) => JSON.parse(canonicalJson(record).replace(/^\{/, `{${json},`)) as unknown;
let deep: unknown = 'x';
for (let level = 0; level < 20_000; level++) deep = [deep];

describe('a record', () => {
  it('is taken as it is, with and without its evidence, at any later time', async () => {
    expect(await verifyRecord(JSON.parse(canonicalJson(record)), NOW)).toEqual({ ok: true, record, expired: false });
    expect(await why(withoutEvidence(record))).toBe('ok');
    expect(await verifyRecord(record, record.expires)).toEqual({ ok: true, record, expired: true });
  });

  it('keeps markup as the text that it is', async () => {
    const text = '<img src=x onerror=alert(1)> </script> &lt; {{x}} javascript:alert(1)';
    const made = await makeRecord({ ...fields, text, facts: { at: NOW, title: text } }, KEY);
    expect(await verifyRecord(JSON.parse(canonicalJson(made)), NOW)).toMatchObject({
      ok: true,
      record: { text, facts: { title: text } },
    });
  });

  it.each<[string, string, () => unknown]>([
    ['nothing', 'notARecord', () => undefined],
    ['null', 'notARecord', () => null],
    ['a list', 'notARecord', () => [record]],
    ['a text', 'notARecord', () => canonicalJson(record)],
    ['an unsigned one of version 1', 'notARecord', () => ({ ...record, version: 1 })],
    ['a later version', 'newerVersion', () => ({ ...record, version: 3, more: 1 })],
    ['another type', 'badType', () => ({ ...record, type: 'curse' })],
    ['a type of every object', 'badType', () => ({ ...record, type: 'constructor' })],
    ['another value', 'badValue', () => ({ ...record, value: 'fake' })],
    ['a value of another type', 'badValue', () => resigned(record, { value: 'dismissed' })],
    ['a window of a report', 'badValue', () => resigned(record, { window: { name: 'x', from: 1, to: 2 } })],
    ['another id', 'badId', () => ({ ...record, id: '0'.repeat(64) })],
    ['another value that fits', 'badId', () => ({ ...record, value: 'shoddy' })],
    ['other facts', 'badId', () => ({ ...record, facts: { at: NOW, title: 'Another' } })],
    ['a stranger’s name', 'badId', () => ({ ...record, issuer: OTHER.key })],
    ['other words', 'badEvidence', () => ({ ...record, seen: 'Nothing was wrong at all.' })],
    ['half of the evidence', 'badEvidence', () => ({ ...record, links: undefined })],
    [
      'a signature of somebody else',
      'badSignature',
      async () => ({ ...record, sig: (await resigned(record, {}, OTHER)).sig }),
    ],
    ['a signature of nobody', 'badSignature', () => ({ ...record, sig: 'A'.repeat(86) })],
    ['a signature that is short', 'notARecord', () => ({ ...record, sig: 'A' })],
    ['a record of tomorrow week', 'future', () => resigned(record, { created: NOW + 7 * DAY, expires: NOW + 8 * DAY })],
    ['facts of tomorrow week', 'future', () => resigned(record, { facts: { at: NOW + 7 * DAY } })],
    ['one that holds for years', 'tooLong', () => resigned(record, { expires: NOW + 91 * DAY })],
    ['one that ends before it begins', 'notARecord', () => resigned(record, { expires: NOW })],
    ['a time that is none', 'notARecord', () => ({ ...record, created: Number.NaN })],
    ['half a millisecond', 'notARecord', () => resigned(record, { created: NOW - 0.5 })],
    ['an unknown field, signed', 'notARecord', () => resigned(record, { score: 1 })],
    ['an unknown fact, signed', 'notARecord', () => resigned(record, { facts: { at: NOW, phone: '1' } })],
    ['100 kB of text', 'notARecord', () => resigned(record, { text: 'x'.repeat(100_000) })],
    ['10,000 references', 'notARecord', () => resigned(record, { refs: Array(10_000).fill('0'.repeat(64)) })],
    ['an address that runs', 'notARecord', () => ({ ...record, links: ['javascript:alert(1)'] })],
    ['a text that turns around', 'notARecord', () => resigned(record, { text: 'abc\u202edef' })],
    ['half an emoji', 'notARecord', () => ({ ...record, text: 'cut \ud83d' })],
    ['half an emoji in a subject', 'notARecord', () => ({ ...record, subject: { ...record.subject, id: '\ude00' } })],
    ['a prototype', 'notARecord', () => over('"__proto__":{"type":"ruling"}')],
    ['a constructor', 'notARecord', () => over('"constructor":{"prototype":{}}')],
    ['a list 20,000 deep', 'notARecord', () => ({ ...record, facts: deep })],
    ['a text 20,000 deep', 'notARecord', () => ({ ...record, text: deep })],
  ])('that is %s is refused: %s', async (_what, reason, value) => {
    expect(await why(await value())).toBe(reason);
    expect(({} as { type?: string }).type).toBeUndefined();
  });

  it('may come from a clock that is a day ahead', async () => {
    const ahead = await resigned(record, { created: NOW + DAY, expires: NOW + 2 * DAY });
    expect([await why(ahead), await why(ahead, NOW - 1)]).toEqual(['ok', 'future']);
  });

  it('of an issuer whose key is none is refused, however it is spelt', async () => {
    const { key } = await makeKey();
    for (const issuer of [key.slice(1), `${key}A`, 'self', '+'.repeat(43)])
      expect(await why(await resigned(record, {}, { ...KEY, key: issuer }))).toBe('notARecord');
    // Two bits are to spare in the last character: the same key in another spelling would be another issuer.
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const alias = KEY.key.slice(0, -1) + last[last.indexOf(KEY.key.slice(-1)) ^ 1];
    expect(await why(await resigned(record, {}, { ...KEY, key: alias }))).toBe('badSignature');
  });

  it('never makes verifying throw, whatever it is', async () => {
    const damaged = fc
      .tuple(fc.constantFrom(...Object.keys(record)), fc.anything())
      .map(([name, value]) => ({ ...record, [name]: value }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), damaged), async (value) => {
        const verified = await verifyRecord(value, NOW);
        if (verified.ok) expect(verified.record).toEqual(JSON.parse(canonicalJson(value)));
      }),
      { numRuns: 300 },
    );
  });

  it('comes back from its text, 10,000 times', { timeout: 120_000 }, async () => {
    const all = fc.sample(anyFields, { numRuns: 10_000, seed: 8032 });
    const made: StoredRecord[] = await Promise.all(all.map((one, i) => makeRecord(one, i % 2 ? KEY : OTHER)));
    const back = await Promise.all(made.map((one) => verifyRecord(JSON.parse(canonicalJson(one)), NOW)));
    expect(back.filter(({ ok }) => !ok)).toEqual([]);
    expect(back.filter((one, i) => one.ok && canonicalJson(one.record) === canonicalJson(made[i]))).toHaveLength(
      10_000,
    );
    expect(new Set(made.map(({ type }) => type)).size).toBe(7);
  });
});
