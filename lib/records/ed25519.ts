/** Ed25519 keys (RFC 8032) by WebCrypto: Chrome 137, Firefox 129 and newer have it. */
import { fromBase64url, toBase64url } from './base64url.ts';

const ED25519 = { name: 'Ed25519' } as const;
/** Public keys kept ready; a file may name any number of issuers. */
const MOST_READY = 1000;
/** What a private key signs to prove that a public one is its own. */
const PROOF = 'kaopu-key';

export interface SigningKey {
  /** Raw public key, base64url without padding (43 characters): the issuer of what it signs. */
  key: string;
  /** Extractable, so that it can be stored and exported. */
  privateKey: CryptoKey;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A new key. */
export async function makeKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = (await crypto.subtle.generateKey(ED25519, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  return { key: toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))), privateKey };
}

/** Ed25519 signature over the UTF-8 bytes of a text, base64url without padding (86 characters). */
export const signText = async ({ privateKey }: SigningKey, text: string): Promise<string> =>
  toBase64url(new Uint8Array(await crypto.subtle.sign(ED25519, privateKey, bytesOf(text))));

const ready = new Map<string, Promise<CryptoKey | undefined>>();

function publicKeyOf(key: string): Promise<CryptoKey | undefined> {
  const known = ready.get(key);
  if (known) return known;
  const raw = fromBase64url(key);
  const imported =
    raw?.length === 32
      ? crypto.subtle.importKey('raw', raw, ED25519, false, ['verify']).catch(() => undefined)
      : Promise.resolve(undefined);
  const [oldest] = ready.keys();
  if (ready.size >= MOST_READY && oldest !== undefined) ready.delete(oldest);
  ready.set(key, imported);
  return imported;
}

/** Whether `sig` is the signature of the public key `key` over the text; false for a key or signature that is none. */
export async function verifyText(key: string, text: string, sig: string): Promise<boolean> {
  const publicKey = await publicKeyOf(key);
  const signature = fromBase64url(sig);
  if (!publicKey || signature?.length !== 64) return false;
  return crypto.subtle.verify(ED25519, publicKey, signature, bytesOf(text)).catch(() => false);
}

/** The private key as PKCS #8 (RFC 8410), base64url. */
export const pkcs8Of = async ({ privateKey }: SigningKey): Promise<string> =>
  toBase64url(new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)));

/** The key of a public key and its PKCS #8, or `undefined` where the two do not belong together. */
export async function keyOfPkcs8(key: string, pkcs8: string): Promise<SigningKey | undefined> {
  const bytes = fromBase64url(pkcs8);
  if (!bytes) return undefined;
  const privateKey = await crypto.subtle.importKey('pkcs8', bytes, ED25519, true, ['sign']).catch(() => undefined);
  if (!privateKey) return undefined;
  const found: SigningKey = { key, privateKey };
  return (await verifyText(key, PROOF, await signText(found, PROOF))) ? found : undefined;
}
