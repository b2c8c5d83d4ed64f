/** Pictures of evidence: bytes by their hash, apart from the records that name them, so that they can be deleted. */
import { sha256OfBytes } from '../records/hash.ts';
import { isWanted } from './records.ts';
import type { KaopuDB, PictureRow } from './schema.ts';
import { inTransaction } from './transact.ts';

const DAY = 86_400_000;

export const PICTURE_TYPES = ['image/webp', 'image/jpeg', 'image/png'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];
/** Bytes. */
export const MAX_PICTURE = 600_000;
/** Pictures kept at most: of drafts and of records together. */
const MAX_PICTURES = 200;

const bytesAt = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));

/** What the bytes themselves say they are: a picture under another name could be a page with scripts. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  if (bytesAt(bytes, 0, 'RIFF') && bytesAt(bytes, 8, 'WEBP')) return 'image/webp';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  return bytesAt(bytes, 0, '\x89PNG\r\n\x1a\n') ? 'image/png' : undefined;
}

/** Keeps a picture for the draft of a report; answers its hash. `undefined`: no picture, too large, or too many of them. */
export async function keepPicture(
  db: KaopuDB,
  bytes: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<string | undefined> {
  const type = pictureType(bytes);
  if (!type || bytes.length > MAX_PICTURE) return undefined;
  const hash = await sha256OfBytes(bytes);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return inTransaction(
    db,
    ['pictures'],
    'readwrite',
    async (tx) => {
      const store = tx.objectStore('pictures');
      if ((await store.getKey(hash)) === undefined && (await store.count()) >= MAX_PICTURES) return undefined;
      await store.put({ hash, type, bytes: buffer, at: now });
      return hash;
    },
    'strict',
  );
}

const isPicture = (row: unknown): row is PictureRow =>
  typeof row === 'object' &&
  row !== null &&
  (row as PictureRow).bytes instanceof ArrayBuffer &&
  PICTURE_TYPES.includes((row as PictureRow).type as PictureType);

export async function readPicture(db: KaopuDB, hash: string): Promise<PictureRow | undefined> {
  const row: unknown = await db.get('pictures', hash);
  return isPicture(row) ? row : undefined;
}

/** Which of these hashes are kept here. */
export async function knownPictures(db: KaopuDB, hashes: readonly string[]): Promise<string[]> {
  const keys = await Promise.all(hashes.map((hash) => db.getKey('pictures', hash)));
  return keys.filter((key) => key !== undefined);
}

/**
 * Deletes the pictures that no standing record names and that are older than a day: a draft may still want the others.
 * Answers how many went.
 */
export async function dropPictures(db: KaopuDB, now: number, patience = DAY): Promise<number> {
  if ((await db.count('pictures')) === 0) return 0;
  return inTransaction(db, ['pictures', 'records'], 'readwrite', async (tx) => {
    const [pictures, records] = [tx.objectStore('pictures'), tx.objectStore('records')];
    const hashes = await pictures.getAllKeys();
    const gone = await Promise.all(
      hashes.map(async (hash) => {
        const row: unknown = await pictures.get(hash);
        const isFresh = isPicture(row) && row.at > now - patience;
        if (isFresh || (isPicture(row) && (await isWanted(records, hash)))) return 0;
        await pictures.delete(hash);
        return 1;
      }),
    );
    return gone.reduce<number>((sum, one) => sum + one, 0);
  });
}
