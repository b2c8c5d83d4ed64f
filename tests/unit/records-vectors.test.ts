import { createHash, createPrivateKey, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../lib/records/canonical.ts';
import { signedText } from '../../lib/records/content.ts';
import { keyOfPkcs8 } from '../../lib/records/keys.ts';
import { makeRecord } from '../../lib/records/make.ts';
import { RECORD_TYPES, type StoredRecord } from '../../lib/records/types.ts';
import { verifyRecord } from '../../lib/records/verify.ts';
import vectors from './records-vectors.json' with { type: 'json' };

const { key, now, records, canonical } = vectors;
const der = Buffer.from(`302e020100300506032b657004220420${key.secret}`, 'hex');
const theirs = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });

describe('the test vectors', () => {
  it('hold a record of each type', () => {
    expect(new Set(records.map(({ record }) => record.type))).toEqual(new Set(RECORD_TYPES));
  });

  it.each(records)('$name: text, id and signature are these, by this code and by another', async (vector) => {
    const record = vector.record as StoredRecord;
    expect(canonicalJson(record)).toBe(vector.canonical);
    expect(signedText(record)).toBe(vector.signed);
    const bytes = Buffer.from(vector.signed);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(vector.id);
    expect(sign(undefined, bytes, theirs).toString('base64url')).toBe(vector.sig);
    expect(verify(undefined, bytes, theirs, Buffer.from(record.sig, 'base64url'))).toBe(true);
    expect(await verifyRecord(JSON.parse(vector.canonical), now)).toEqual({ ok: true, record, expired: false });
  });

  it.each(records)('$name is made anew, letter by letter', async (vector) => {
    const own = await keyOfPkcs8(key.public, der.toString('base64url'));
    const {
      id: _id,
      sig: _sig,
      version: _version,
      issuer: _issuer,
      evidence: _evidence,
      ...fields
    } = vector.record as StoredRecord;
    expect(own && canonicalJson(await makeRecord(fields, own))).toBe(vector.canonical);
  });

  it.each(canonical.texts)('RFC 8785: $output', ({ input, output }) => {
    expect(canonicalJson(JSON.parse(input))).toBe(output);
  });

  it.each(canonical.numbers as [string, string][])('RFC 8785: the number of bits %s is %s', (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });
});
