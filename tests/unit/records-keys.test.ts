import { createPrivateKey, sign as nodeSign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../lib/records/base64url.ts';
import { canonicalJson } from '../../lib/records/canonical.ts';
import { sha256Hex } from '../../lib/records/hash.ts';
import { exportKey, importKey, keyOfPkcs8, makeKey, pkcs8Of, signText, verifyText } from '../../lib/records/keys.ts';
import { KEY, OTHER, RFC_PUBLIC } from './records-help.ts';

const PASSPHRASE = 'a teapot, 一个茶壶';
let file: string;
beforeAll(async () => {
  file = await exportKey(KEY, PASSPHRASE);
});

describe('base64url', () => {
  it.each([[''], ['00'], ['ff'], ['fbff'], ['000102'], ['ffffffff']])('of %s comes back', (hex) => {
    const bytes = Uint8Array.from(Buffer.from(hex, 'hex'));
    expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
  });

  it.each(['A', 'AB', 'AAF', '+A', 'AA==', 'A A', '字'])('%s is no spelling of anything', (text) => {
    expect(fromBase64url(text)).toBeUndefined();
  });
});

describe('a key', () => {
  // RFC 8032, section 7.1, test 1: the empty message.
  it('signs as the RFC says', async () => {
    const sig = Buffer.from(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      'hex',
    ).toString('base64url');
    expect(await signText(KEY, '')).toBe(sig);
    expect(await verifyText(RFC_PUBLIC, '', sig)).toBe(true);
  });

  it('is new each time, 43 characters, and agrees with another implementation', async () => {
    const key = await makeKey();
    expect(key.key).toMatch(/^[\w-]{43}$/);
    expect(key.key).not.toBe(OTHER.key);
    const der = Buffer.from(await pkcs8Of(key), 'base64url');
    const theirs = nodeSign(
      undefined,
      Buffer.from('字 and text'),
      createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
    );
    expect(await signText(key, '字 and text')).toBe(theirs.toString('base64url'));
  });

  it('verifies nothing else', async () => {
    const sig = await signText(KEY, 'text');
    expect(await verifyText(KEY.key, 'text', sig)).toBe(true);
    expect(await verifyText(KEY.key, 'texts', sig)).toBe(false);
    expect(await verifyText(OTHER.key, 'text', sig)).toBe(false);
    // The last character of 86 has four bits to spare: another spelling of the same bytes.
    expect(await verifyText(KEY.key, 'text', `${sig.slice(0, -1)}${sig.endsWith('A') ? 'B' : 'z'}`)).toBe(false);
    for (const none of ['', 'x', '__proto__', 'a'.repeat(43), 'a'.repeat(1000)])
      expect([await verifyText(none, 'text', sig), await verifyText(KEY.key, 'text', none)]).toEqual([false, false]);
  });

  it('comes back from its bytes, never beside another public key', async () => {
    const bytes = await pkcs8Of(KEY);
    expect((await keyOfPkcs8(KEY.key, bytes))?.key).toBe(KEY.key);
    expect(await keyOfPkcs8(OTHER.key, bytes)).toBeUndefined();
    expect(await keyOfPkcs8(KEY.key, bytes.slice(8))).toBeUndefined();
    expect(await keyOfPkcs8(KEY.key, '!')).toBeUndefined();
  });
});

describe('a key as a file', () => {
  it('opens with its passphrase, however that was typed', async () => {
    const opened = await importKey(file, PASSPHRASE.normalize('NFD').replace('a teapot', 'ａ teapot'));
    expect(opened.ok && (await signText(opened.key, 'x'))).toBe(await signText(KEY, 'x'));
  });

  it('shows the public key, how it is encrypted, and nothing of the private one', async () => {
    const { key, kdf, cipher } = JSON.parse(file);
    expect(key).toBe(KEY.key);
    expect(kdf).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256' });
    expect(kdf.iterations).toBeGreaterThanOrEqual(600_000);
    expect([fromBase64url(kdf.salt)?.length, fromBase64url(cipher.iv)?.length]).toEqual([16, 12]);
    expect(file).not.toContain((await pkcs8Of(KEY)).slice(-40));
    const again = JSON.parse(await exportKey(KEY, PASSPHRASE));
    expect([again.kdf.salt === kdf.salt, again.cipher.iv === cipher.iv]).toEqual([false, false]);
  });

  it('is not made with a passphrase that is soon guessed', async () => {
    await expect(exportKey(KEY, 'teapot')).rejects.toThrow(RangeError);
  });

  it('with a wrong passphrase is told apart from a damaged one', async () => {
    expect(await importKey(file, 'another teapot')).toEqual({ ok: false, why: 'wrongPassphrase' });
  });

  const edit = async (change: (file: Record<string, unknown>) => void, isSummed = false) => {
    const parsed = JSON.parse(file);
    change(parsed);
    const { sum: _sum, ...rest } = parsed;
    return JSON.stringify(isSummed ? { ...rest, sum: await sha256Hex(canonicalJson(rest)) } : parsed);
  };
  const kdf = (more: object) => (parsed: Record<string, unknown>) => {
    parsed.kdf = { ...(parsed.kdf as object), ...more };
  };
  it.each<[string, string, () => Promise<string> | string]>([
    ['nothing', 'notAKey', () => ''],
    ['another file', 'notAKey', () => '{"kaopu":1,"stores":{}}'],
    ['a list', 'notAKey', () => '[]'],
    ['a text', 'notAKey', () => 'null'],
    ['a large file', 'notAKey', () => file + ' '.repeat(20_000)],
    ['a half one', 'damaged', () => file.slice(0, file.length / 2)],
    ['a later one', 'newerVersion', () => edit((parsed) => Object.assign(parsed, { version: 2 }))],
    ['no version', 'damaged', () => edit((parsed) => Object.assign(parsed, { version: '1' }))],
    ['another public key', 'damaged', () => edit((parsed) => Object.assign(parsed, { key: OTHER.key }))],
    ['no data', 'damaged', () => edit((parsed) => Object.assign(parsed, { data: undefined }), true)],
    ['data that is none', 'damaged', () => edit((parsed) => Object.assign(parsed, { data: '!' }), true)],
    ['no derivation', 'damaged', () => edit((parsed) => Object.assign(parsed, { kdf: null }), true)],
    ['too cheap a derivation', 'damaged', () => edit(kdf({ iterations: 1000 }), true)],
    ['a derivation of hours', 'damaged', () => edit(kdf({ iterations: 4_000_000_000 }), true)],
    ['half an iteration', 'damaged', () => edit(kdf({ iterations: 600_000.5 }), true)],
    ['a short salt', 'damaged', () => edit(kdf({ salt: 'AAAA' }), true)],
    ['half an emoji', 'damaged', () => edit((parsed) => Object.assign(parsed, { key: '\ud83d' }), false)],
    // The public key is additional data of the cipher: one put beside it does not open.
    [
      'another public key, summed',
      'wrongPassphrase',
      () => edit((parsed) => Object.assign(parsed, { key: OTHER.key }), true),
    ],
  ])('%s is %s', async (_what, why, text) => {
    const before = performance.now();
    expect(await importKey(await text(), PASSPHRASE)).toEqual({ ok: false, why });
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
