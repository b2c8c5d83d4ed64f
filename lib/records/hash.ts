const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** SHA-256 of bytes as 64 lower-case hex digits. */
export async function sha256OfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  let hex = '';
  for (const byte of new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) hex += HEX[byte];
  return hex;
}

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits. */
export const sha256Hex = (text: string): Promise<string> => sha256OfBytes(new TextEncoder().encode(text));
