/**
 * Keys, and a key as a file: JSON, the private key encrypted with a key derived from a passphrase.
 * `{ format: "kaopu-key", version: 1, key, kdf: { name, hash, iterations, salt }, cipher: { name, iv }, data, sum }`:
 * everything but `data` and `sum` is additional data of the cipher, `sum` is the SHA-256 of everything but itself, so
 * that a damaged file and a wrong passphrase can be told apart.
 */
import { fromBase64url, toBase64url } from './base64url.ts';
import { canonicalJson } from './canonical.ts';
import { keyOfPkcs8, pkcs8Of, type SigningKey } from './ed25519.ts';
import { sha256Hex } from './hash.ts';

export { keyOfPkcs8, makeKey, pkcs8Of, type SigningKey, signText, verifyText } from './ed25519.ts';

const FORMAT = 'kaopu-key';
const VERSION = 1;
/** OWASP Password Storage Cheat Sheet (2023) for PBKDF2-HMAC-SHA256. */
const ITERATIONS = 600_000;
/** Some seconds; a file that asks for more would only keep the browser busy. */
const MOST_ITERATIONS = 5_000_000;
const MAX_FILE = 10_000;
/** Characters; shorter ones are guessed whatever the derivation costs. */
export const MIN_PASSPHRASE = 8;

/** `damaged` also where the key inside is not that of the public key beside it. */
export type KeyFault = 'notAKey' | 'newerVersion' | 'wrongPassphrase' | 'damaged';
export type ImportedKey = { ok: true; key: SigningKey } | { ok: false; why: KeyFault };

interface Head {
  format: typeof FORMAT;
  version: typeof VERSION;
  key: string;
  kdf: { name: 'PBKDF2'; hash: 'SHA-256'; iterations: number; salt: string };
  cipher: { name: 'AES-GCM'; iv: string };
}
type KeyFile = Head & { data: string; sum: string };

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const sumOf = ({ sum: _sum, ...rest }: KeyFile): Promise<string> => sha256Hex(canonicalJson(rest));

/** One passphrase whatever the keyboard it was typed on: NFKC, as OpaqueString of RFC 8265 has NFC. */
async function cipherKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', bytesOf(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const params = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt };
  return crypto.subtle.deriveKey(params, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The key as the text of a file. Throws a RangeError for a passphrase that is too short. */
export async function exportKey(key: SigningKey, passphrase: string): Promise<string> {
  if (passphrase.length < MIN_PASSPHRASE) throw new RangeError('passphrase too short');
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const head: Head = {
    format: FORMAT,
    version: VERSION,
    key: key.key,
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: ITERATIONS, salt: toBase64url(salt) },
    cipher: { name: 'AES-GCM', iv: toBase64url(iv) },
  };
  const params = { name: 'AES-GCM', iv, additionalData: bytesOf(canonicalJson(head)) };
  const secret = bytesOf(await pkcs8Of(key));
  const data = await crypto.subtle.encrypt(params, await cipherKey(passphrase, salt, ITERATIONS), secret);
  const file: KeyFile = { ...head, data: toBase64url(new Uint8Array(data)), sum: '' };
  return `${JSON.stringify({ ...file, sum: await sumOf(file) }, undefined, 2)}\n`;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isKeyFile(file: Record<string, unknown>): file is Record<string, unknown> & KeyFile {
  const { kdf, cipher } = file;
  return (
    isObject(kdf) &&
    isObject(cipher) &&
    kdf.name === 'PBKDF2' &&
    kdf.hash === 'SHA-256' &&
    Number.isInteger(kdf.iterations) &&
    Number(kdf.iterations) >= ITERATIONS &&
    Number(kdf.iterations) <= MOST_ITERATIONS &&
    cipher.name === 'AES-GCM' &&
    [file.key, file.data, file.sum, kdf.salt, cipher.iv].every((text) => typeof text === 'string')
  );
}

/** A file cut short is no JSON any more, but still says what it was. */
const looksLikeOne = (text: string): boolean => text.includes(`"${FORMAT}"`);

function parse(text: string): KeyFile | KeyFault {
  if (text.length > MAX_FILE) return 'notAKey';
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return looksLikeOne(text) ? 'damaged' : 'notAKey';
  }
  if (!isObject(file) || file.format !== FORMAT) return 'notAKey';
  if (typeof file.version === 'number' && file.version > VERSION) return 'newerVersion';
  return file.version === VERSION && isKeyFile(file) ? file : 'damaged';
}

async function isWhole(file: KeyFile): Promise<boolean> {
  try {
    return (await sumOf(file)) === file.sum;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The key of such a file. */
export async function importKey(text: string, passphrase: string): Promise<ImportedKey> {
  const file = parse(text);
  if (typeof file === 'string') return { ok: false, why: file };
  if (!(await isWhole(file))) return { ok: false, why: 'damaged' };
  const { data, sum: _sum, ...head } = file;
  const [salt, iv, secret] = [fromBase64url(head.kdf.salt), fromBase64url(head.cipher.iv), fromBase64url(data)];
  if (salt?.length !== 16 || iv?.length !== 12 || !secret) return { ok: false, why: 'damaged' };
  const params = { name: 'AES-GCM', iv, additionalData: bytesOf(canonicalJson(head)) };
  const derived = await cipherKey(passphrase, salt, head.kdf.iterations);
  const opened = await crypto.subtle.decrypt(params, derived, secret).catch(() => undefined);
  if (!opened) return { ok: false, why: 'wrongPassphrase' };
  const key = await keyOfPkcs8(head.key, new TextDecoder().decode(opened));
  return key ? { ok: true, key } : { ok: false, why: 'damaged' };
}
