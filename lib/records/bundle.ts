/**
 * A bundle: records in a file, as JSON Lines (UTF-8, each line ended by a line feed).
 *   line 1        header, canonical JSON: { format: "kaopu-bundle", version: 1, issuer, created, count, digest, name?, note? }
 *   then `count`  records, each as canonical JSON, in order of ids
 *   last line     { "sig": … }: Ed25519 signature of `issuer` over the header's bytes, without its line feed
 * `digest` is the SHA-256 over the bytes of the record lines, line feeds included, hex: so the signature covers all.
 * `issuer` is who packed it; the records are of whoever signed each of them.
 */
import { canonicalJson } from './canonical.ts';
import { withoutEvidence } from './content.ts';
import { sha256Hex } from './hash.ts';
import { type SigningKey, signText } from './keys.ts';
import type { RecordType, StoredRecord } from './types.ts';
import { DIRECTION, LIMITS } from './values.ts';

export const FORMAT = 'kaopu-bundle';
export const BUNDLE_VERSION = 1;

export interface BundleHeader {
  format: typeof FORMAT;
  version: typeof BUNDLE_VERSION;
  /** Public key of who packed it. */
  issuer: string;
  created: number;
  count: number;
  digest: string;
  name?: string;
  note?: string;
}

export interface Packing {
  /** Epoch milliseconds. */
  created: number;
  name?: string;
  note?: string;
  /** Also what reporters saw, their links and their interest; left out unless asked for. */
  withEvidence?: boolean;
}

const byId = (a: StoredRecord, b: StoredRecord): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const shown = (text: string | undefined, max: number): string | undefined =>
  text
    ?.trim()
    .replace(new RegExp(DIRECTION, 'g'), '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .slice(0, max) || undefined;

/** Verified records as the text of a bundle, each once. The same records at the same time give the same text. */
export async function packBundle(
  records: readonly StoredRecord[],
  key: SigningKey,
  { created, name, note, withEvidence = false }: Packing,
): Promise<string> {
  const once = [...new Map(records.map((record) => [record.id, record])).values()].sort(byId);
  const body = once.map((record) => `${canonicalJson(withEvidence ? record : withoutEvidence(record))}\n`).join('');
  const [title, words] = [shown(name, LIMITS.name), shown(note, LIMITS.text)];
  const header: BundleHeader = {
    format: FORMAT,
    version: BUNDLE_VERSION,
    issuer: key.key,
    created,
    count: once.length,
    digest: await sha256Hex(body),
    ...(title && { name: title }),
    ...(words && { note: words }),
  };
  const head = canonicalJson(header);
  return `${head}\n${body}${canonicalJson({ sig: await signText(key, head) })}\n`;
}

/** What a bundle says before anything in it is trusted. */
export interface BundleSummary {
  /** Who packed it. */
  key: string;
  created: number;
  name?: string;
  note?: string;
  records: number;
  /** Records that have run out. */
  expired: number;
  /** Records by type, of each issuer; who says most comes first. */
  issuers: { issuer: string; total: number; counts: Partial<Record<RecordType, number>> }[];
  subjects: number;
  /** When the oldest and the newest were made; absent where there are none. */
  oldest?: number;
  newest?: number;
}

/** Tells what a bundle holds; `batches` as its reader gives them. */
export function describeBundle(
  header: BundleHeader,
  batches: Iterable<readonly StoredRecord[]>,
  now: number,
): BundleSummary {
  const issuers = new Map<string, BundleSummary['issuers'][number]>();
  const subjects = new Set<string>();
  let [records, expired, oldest, newest] = [0, 0, Number.POSITIVE_INFINITY, 0];
  for (const batch of batches)
    for (const { issuer, type, subject, created, expires } of batch) {
      records += 1;
      if (expires <= now) expired += 1;
      oldest = Math.min(oldest, created);
      newest = Math.max(newest, created);
      subjects.add(`${subject.kind} ${subject.site} ${subject.id}`);
      const row = issuers.get(issuer) ?? { issuer, total: 0, counts: {} };
      row.total += 1;
      row.counts[type] = (row.counts[type] ?? 0) + 1;
      issuers.set(issuer, row);
    }
  const { issuer: key, created, name, note } = header;
  return {
    key,
    created,
    ...(name && { name }),
    ...(note && { note }),
    records,
    expired,
    issuers: [...issuers.values()].sort((a, b) => b.total - a.total || (a.issuer < b.issuer ? -1 : 1)),
    subjects: subjects.size,
    ...(records > 0 && { oldest, newest }),
  };
}
