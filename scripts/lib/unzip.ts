/** The files of a zip, as the stores read them. Plain zips only: deflated or stored, no zip64, no encryption. */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end record is 22 bytes and a comment of at most 64 kB. */
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

function endOf(zip: Buffer): number {
  for (let at = zip.length - END_SIZE; at >= Math.max(0, zip.length - END_SIZE - MAX_COMMENT); at -= 1)
    if (zip.readUInt32LE(at) === END) return at;
  throw new Error('this is no zip: its end record is missing');
}

function contentOf(zip: Buffer, entry: number): Buffer {
  const method = zip.readUInt16LE(entry + 10);
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + size);
  if (method === 0) return bytes;
  if (method === 8) return inflateRawSync(bytes);
  throw new Error(`zip method ${method} is not known here`);
}

/** Content by path, folders left out. Throws on a path that would leave the folder it is unpacked to. */
export function unzip(zip: Buffer): Map<string, Buffer> {
  const end = endOf(zip);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('the zip is damaged: no entry where one is promised');
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    if (path.startsWith('/') || path.split(/[\\/]/).includes('..')) throw new Error(`the zip holds ${path}`);
    if (!path.endsWith('/')) files.set(path, contentOf(zip, at));
    at += 46 + name + extra + comment;
  }
  return files;
}
