const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Bits of the last digit that are of no byte; they must be 0, or the same bytes could be spelt in several ways. */
const SPARE: Readonly<Record<number, number>> = { 0: 0, 2: 15, 3: 3 };

/** The bytes, or `undefined` where the text is not the one spelling of them: two spellings of a key would be two issuers. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const spare = SPARE[text.length % 4];
  if (spare === undefined || !/^[\w-]*$/.test(text) || (DIGITS.indexOf(text.slice(-1)) & spare) !== 0) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
