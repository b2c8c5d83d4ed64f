/** What kind of picture a file is and how large, from its first bytes alone: before anything decodes it. Pure. */
import type { Size } from './rect.ts';

/** A file larger than this is not read. */
export const MAX_FILE = 20_000_000;
/** Pixels of a picture that is decoded: 4 bytes each in memory. */
export const MAX_PIXELS = 64_000_000;
const MAX_LONGEST = 20_000;
/** Dimensions stand within these first bytes; camera data may come before them. */
export const HEAD_BYTES = 262_144;

/** Why a file becomes no picture; `picture_*` of the words. */
export type PictureProblem = 'notPicture' | 'fileLarge' | 'pixelsMany' | 'broken' | 'unshrinkable' | 'tooMany';

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const big = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
const little = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0);

function pngSize(bytes: Uint8Array): Size | undefined {
  return text(bytes, 12, 16) === 'IHDR' ? { width: big(bytes, 16, 4), height: big(bytes, 20, 4) } : undefined;
}

/** Start-of-frame markers; C4, C8 and CC are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpegSize(bytes: Uint8Array): Size | undefined {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: big(bytes, at + 7, 2), height: big(bytes, at + 5, 2) };
    // A filler byte before a marker; otherwise a segment of its own length.
    at += marker === 0xff ? 1 : 2 + Math.max(2, big(bytes, at + 2, 2));
  }
  return undefined;
}

function webpSize(bytes: Uint8Array): Size | undefined {
  const kind = text(bytes, 12, 16);
  if (kind === 'VP8X') return { width: 1 + little(bytes, 24, 3), height: 1 + little(bytes, 27, 3) };
  if (kind === 'VP8 ') return { width: little(bytes, 26, 2) & 0x3fff, height: little(bytes, 28, 2) & 0x3fff };
  if (kind !== 'VP8L') return undefined;
  const bits = little(bytes, 21, 4);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

/** The largest `ispe` property: small ones are of thumbnails. */
function avifSize(bytes: Uint8Array): Size | undefined {
  let largest: Size | undefined;
  for (let at = 12; at + 16 <= bytes.length; at++) {
    if (bytes[at] !== 0x69 || text(bytes, at, at + 4) !== 'ispe') continue;
    const size = { width: big(bytes, at + 8, 4), height: big(bytes, at + 12, 4) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

/** Dimensions of a PNG, JPEG, WebP, GIF or AVIF file; `undefined` for anything else, whatever its name says. */
export function pictureSize(bytes: Uint8Array): Size | undefined {
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return pngSize(bytes);
  if (big(bytes, 0, 3) === 0xffd8ff) return jpegSize(bytes);
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return webpSize(bytes);
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6))) return { width: little(bytes, 6, 2), height: little(bytes, 8, 2) };
  return /^ftypavi[fs]$/.test(text(bytes, 4, 12)) ? avifSize(bytes) : undefined;
}

/** What speaks against decoding a file of this many bytes that begins with `head`. */
export function fileProblem(bytes: number, head: Uint8Array): PictureProblem | undefined {
  if (bytes > MAX_FILE) return 'fileLarge';
  const size = pictureSize(head);
  if (!size) return 'notPicture';
  const { width, height } = size;
  if (width === 0 || height === 0) return 'broken';
  return width * height > MAX_PIXELS || Math.max(width, height) > MAX_LONGEST ? 'pixelsMany' : undefined;
}
