/** Whether a record from anywhere is what it says: nobody who passed it on need be trusted. */
import { evidenceHash, signedText } from './content.ts';
import { sha256Hex } from './hash.ts';
import { verifyText } from './keys.ts';
import { recordSchema } from './schema.ts';
import { RECORD_TYPES, type RecordType, type StoredRecord } from './types.ts';
import { DAY, expiresAt, fits } from './values.ts';

const VERSION = 2;

/** `badValue`: also a window that does not fit. `future`: made later than clocks may differ. `tooLong`: holds longer than its type does. */
export const RECORD_FAULTS = [
  'notARecord',
  'newerVersion',
  'badType',
  'badValue',
  'future',
  'tooLong',
  'badId',
  'badEvidence',
  'badSignature',
] as const;
export type RecordFault = (typeof RECORD_FAULTS)[number];

/** `expired`: it says nothing any more, and may still be kept and passed on. */
export type Verified = { ok: true; record: StoredRecord; expired: boolean } | { ok: false; why: RecordFault };

const refused = (why: RecordFault): Verified => ({ ok: false, why });

/** Why a value has not the shape of a record; the record itself where it has. */
export function shapeOf(value: unknown): StoredRecord | RecordFault {
  if (typeof value !== 'object' || value === null) return 'notARecord';
  const { version, type } = value as { version?: unknown; type?: unknown };
  if (typeof version === 'number' && version > VERSION) return 'newerVersion';
  if (typeof type === 'string' && !RECORD_TYPES.includes(type as RecordType)) return 'badType';
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) return parsed.error.issues.every(({ path }) => path[0] === 'value') ? 'badValue' : 'notARecord';
  // `optional` lets a member be there and undefined; the canonical form leaves such a member out.
  const record = parsed.data as StoredRecord;
  return fits(record) ? record : 'badValue';
}

/** What is wrong with the times of a record. */
function timesOf({ type, created, expires, facts }: StoredRecord, now: number): RecordFault | undefined {
  if (created > now + DAY || (facts?.at ?? 0) > now + DAY) return 'future';
  if (expires <= created) return 'notARecord';
  return expires > expiresAt(type, created) ? 'tooLong' : undefined;
}

/** Verifies shape, times, id, evidence and signature, in this order. Evidence that was withdrawn or not shared may be missing. */
export async function verifyRecord(value: unknown, now: number): Promise<Verified> {
  const record = shapeOf(value);
  if (typeof record === 'string') return refused(record);
  const late = timesOf(record, now);
  if (late) return refused(late);
  try {
    const text = signedText(record);
    const [id, evidence, isSigned] = await Promise.all([
      sha256Hex(text),
      evidenceHash(record),
      verifyText(record.issuer, text, record.sig),
    ]);
    if (id !== record.id) return refused('badId');
    if (evidence !== undefined && evidence !== record.evidence) return refused('badEvidence');
    if (!isSigned) return refused('badSignature');
  } catch (error) {
    // Half an emoji: canonical JSON cannot say it.
    if (error instanceof TypeError) return refused('notARecord');
    throw error;
  }
  return { ok: true, record, expired: record.expires <= now };
}

/** The verified ones of many, in order. */
export async function verifiedOf(values: readonly unknown[], now: number): Promise<StoredRecord[]> {
  const all = await Promise.all(values.map((value) => verifyRecord(value, now)));
  return all.flatMap((one) => (one.ok ? [one.record] : []));
}
