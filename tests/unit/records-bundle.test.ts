import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeBundle, packBundle } from '../../lib/records/bundle.ts';
import { canonicalJson } from '../../lib/records/canonical.ts';
import { sha256Hex } from '../../lib/records/hash.ts';
import { signText } from '../../lib/records/keys.ts';
import { makeRecord, makeWithdrawal, withoutEvidence } from '../../lib/records/make.ts';
import { bundleReader, readBundle } from '../../lib/records/read-bundle.ts';
import type { StoredRecord } from '../../lib/records/types.ts';
import { uniteRecords } from '../../lib/records/unite.ts';
import { DAY, fields, KEY, NOW, OTHER, resigned } from './records-help.ts';

const make = (id: string, more = {}, key = KEY) =>
  makeRecord({ ...fields, subject: { ...fields.subject, id }, ...more }, key);
const records = await Promise.all([
  make('a'),
  make('b', { created: NOW - 80 * DAY, expires: NOW - DAY }),
  make('b', { type: 'ruling', text: 'The box was compared with the maker’s. 与厂家包装对比' }, OTHER),
  make('c', { type: 'vouch', value: 'reliable' }, OTHER),
  make('d', {}, OTHER),
]);
const packing = { created: NOW, name: 'Kettles', note: 'What we found in November' };
const text = await packBundle(records, KEY, packing);
const lines = text.split('\n');

const read = async (bundle: string, now = NOW) => {
  const result = await readBundle(bundle, now);
  return result.ok
    ? [...result.bundle.batches()].flat()
    : { why: result.why, ...(result.line && { line: result.line }) };
};
const sorted = (all: readonly StoredRecord[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A bundle that is whole, whatever stands in its lines. */
async function bundleOf(body: readonly string[], more: Record<string, unknown> = {}, key = KEY): Promise<string> {
  const all = body.map((line) => `${line}\n`).join('');
  const head = canonicalJson({
    ...{ format: 'kaopu-bundle', version: 1, issuer: key.key, created: NOW, count: body.length },
    digest: await sha256Hex(all),
    ...more,
  });
  return `${head}\n${all}${canonicalJson({ sig: await signText(key, head) })}\n`;
}

describe('a bundle', () => {
  it('brings every record, without its evidence unless that was asked for', async () => {
    expect(await read(text)).toEqual(sorted(records).map(withoutEvidence));
    expect(await read(await packBundle(records, KEY, { ...packing, withEvidence: true }))).toEqual(sorted(records));
  });

  it('is a signed header over the digest of its lines', () => {
    const body = lines.slice(1, -2).map((line) => `${line}\n`);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      format: 'kaopu-bundle',
      version: 1,
      issuer: KEY.key,
      count: 5,
      digest: createHash('sha256').update(body.join('')).digest('hex'),
      ...packing,
    });
  });

  it('is the same for the same records in any order, each once', async () => {
    expect(await packBundle([...records, ...records].reverse(), KEY, packing)).toBe(text);
  });

  it('may be empty', async () => {
    expect(await read(await packBundle([], KEY, { created: NOW }))).toEqual([]);
  });

  it.each([1, 7, 1000, 1e6])('is read in pieces of %d characters, and told how far it is', async (size) => {
    const told: [number, number][] = [];
    const reader = bundleReader(NOW, (done, of) => told.push([done, of]));
    for (let at = 0; at < text.length; at += size) expect(reader.push(text.slice(at, at + size))).toBe(true);
    const result = await reader.end();
    expect(result.ok && [...result.bundle.batches(2)].map((batch) => batch.length)).toEqual([2, 2, 1]);
    expect(told).toEqual([[5, 5]]);
  });

  it('is described before anything in it is trusted', async () => {
    const result = await readBundle(text, NOW);
    expect(result.ok && describeBundle(result.bundle.header, result.bundle.batches(), NOW)).toEqual({
      key: KEY.key,
      ...packing,
      records: 5,
      expired: 1,
      issuers: [
        { issuer: OTHER.key, total: 3, counts: { ruling: 1, vouch: 1, report: 1 } },
        { issuer: KEY.key, total: 2, counts: { report: 2 } },
      ],
      subjects: 4,
      oldest: NOW - 80 * DAY,
      newest: NOW,
    });
    const empty = await readBundle(await packBundle([], KEY, { created: NOW }), NOW);
    expect(empty.ok && describeBundle(empty.bundle.header, empty.bundle.batches(), NOW)).toEqual({
      ...{ key: KEY.key, created: NOW, records: 0, expired: 0, issuers: [], subjects: 0 },
    });
  });
});

describe('a bundle that is not whole', () => {
  const [first = '', ...rest] = lines;
  const line = (index: number) => lines[index] ?? '';
  it.each<[string, unknown, () => string | Promise<string>]>([
    ['nothing', { why: 'notABundle' }, () => ''],
    ['another file', { why: 'notABundle' }, () => '{"kaopu":1,"stores":{}}'],
    ['a picture', { why: 'notABundle' }, () => '\x89PNG\r\n\x1a\n'],
    ['200 kB without a line', { why: 'notABundle' }, () => '['.repeat(200_000)],
    ['a header with another field', { why: 'notABundle' }, () => bundleOf([], { more: 1 })],
    ['a header that names no key', { why: 'notABundle' }, () => bundleOf([], { issuer: 'self' })],
    ['a later version', { why: 'newerVersion' }, () => bundleOf([], { version: 2, more: 1 })],
    ['one from tomorrow week', { why: 'future' }, () => bundleOf([], { created: NOW + 7 * DAY })],
    ['one without its last line', { why: 'truncated' }, () => [...lines.slice(0, -2), ''].join('\n')],
    ['one without its end', { why: 'truncated' }, () => text.slice(0, -1)],
    ['a half one', { why: 'truncated' }, () => text.slice(0, text.length / 2)],
    ['one with a line less', { why: 'truncated' }, () => [first, ...rest.slice(1)].join('\n')],
    ['one with a line more', { why: 'truncated' }, () => [first, line(1), ...rest].join('\n')],
    [
      'one with a header of its own count',
      { why: 'badSignature' },
      () => [first.replace('"count":5', '"count":4'), ...rest.slice(1)].join('\n'),
    ],
    ['one in another order', { why: 'badDigest' }, () => [first, line(2), line(1), ...lines.slice(3)].join('\n')],
    ['one under another name', { why: 'badSignature' }, () => text.replace('Kettles', 'Kettler')],
    [
      'one of another packer',
      { why: 'badSignature' },
      () => text.replace(`"issuer":"${KEY.key}","name"`, `"issuer":"${OTHER.key}","name"`),
    ],
    [
      'one with a record in another spelling',
      { why: 'notCanonical', line: 3 },
      () => bundleOf([line(1), ` ${line(2)}`]),
    ],
    ['one with a member twice', { why: 'notCanonical', line: 2 }, () => bundleOf([line(1).replace('{', '{"id":"x",')])],
    ['one with a line that is no record', { why: 'notARecord', line: 3 }, () => bundleOf([line(1), '{}', line(2)])],
    ['one with a line that is no JSON', { why: 'notARecord', line: 2 }, () => bundleOf(['[[['])],
    ['one with a line of 200 kB', { why: 'tooLarge', line: 3 }, () => bundleOf([line(1), 'x'.repeat(200_000)])],
    [
      'one with a line 60,000 deep',
      { why: 'notARecord', line: 2 },
      () => bundleOf(['['.repeat(30_000) + ']'.repeat(30_000)]),
    ],
  ])('%s is refused', async (_what, expected, bundle) => {
    expect(await read(await bundle())).toEqual(expected);
  });

  it.each<[string, (record: StoredRecord) => StoredRecord | Promise<StoredRecord>]>([
    ['badId', (record) => ({ ...record, value: 'shoddy' })],
    ['badId', (record) => ({ ...record, issuer: OTHER.key })],
    ['badSignature', async (record) => ({ ...record, sig: (await resigned(record, {}, OTHER)).sig })],
    ['badEvidence', (record) => ({ ...record, seen: 'Planted words.' })],
    ['future', (record) => resigned(record, { created: NOW + 9 * DAY, expires: NOW + 10 * DAY })],
    ['newerVersion', (record) => ({ ...record, version: 3 as 2 })],
  ])('that is signed by its packer, but holds a record that is %s, brings nothing', async (why, change) => {
    const all = await Promise.all(Array.from({ length: 300 }, (_, i) => make(`${i}`)));
    const bad = canonicalJson(await change(await make('bad')));
    const body = [...all.map((record) => canonicalJson(record)), bad];
    expect(await read(await bundleOf(body))).toEqual({ why, line: 302 });
  });

  it('is refused with any one byte changed', { timeout: 60_000 }, async () => {
    const bytes = new TextEncoder().encode(text);
    const positions = fc.sample(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 })), {
      numRuns: 1000,
      seed: 1,
    });
    const reasons = new Set<string>();
    for (const [at, change] of positions) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ change;
      const result = await read(new TextDecoder('utf-8', { ignoreBOM: true }).decode(flipped));
      expect(Array.isArray(result)).toBe(false);
      if (!Array.isArray(result)) reasons.add(result.why);
    }
    expect([...reasons].sort()).toEqual(
      expect.arrayContaining(['badDigest', 'badSignature', 'notABundle', 'truncated']),
    );
  });

  it('is refused cut anywhere', async () => {
    for (let end = 0; end < text.length; end += 37) expect(Array.isArray(await read(text.slice(0, end)))).toBe(false);
  });
});

describe('the union of records', async () => {
  const taken = await makeWithdrawal(records[0] as StoredRecord, NOW, KEY);
  const pool = [...records, taken].flatMap((record) => [record, withoutEvidence(record)]);
  const some = fc.uniqueArray(fc.constantFrom(...pool), { selector: ({ id }) => id });
  const one = fc.property(some, some, some, (a, b, c) => {
    const [ab, bc] = [uniteRecords(a, b), uniteRecords(b, c)];
    expect(uniteRecords(b, a)).toEqual(ab);
    expect(uniteRecords(ab, c)).toEqual(uniteRecords(a, bc));
    expect(uniteRecords(ab, ab)).toEqual(ab);
    expect(uniteRecords(ab, a)).toEqual(ab);
    expect(new Set(ab.map(({ id }) => id))).toEqual(new Set([...a, ...b].map(({ id }) => id)));
  });

  it('is the same in any order, grouping and repetition', () => {
    fc.assert(one, { numRuns: 300 });
  });

  it('keeps evidence where either has it, none of what was taken back', () => {
    const [first] = records;
    expect(uniteRecords([withoutEvidence(first)], [first])).toEqual([first]);
    expect(uniteRecords([first], [taken])).toEqual(sorted([withoutEvidence(first), taken]));
  });
});
