import { withoutEvidence } from './content.ts';
import type { StoredRecord } from './types.ts';

/** Two copies of one record as one: evidence may be missing in either; a key may sign one content in more than one way. */
function same(a: StoredRecord, b: StoredRecord): StoredRecord {
  const [first, second] = a.sig <= b.sig ? [a, b] : [b, a];
  const { seen = second.seen, links = second.links, interest = second.interest } = first;
  return { ...first, ...(seen && { seen }), ...(links && { links }), ...(interest && { interest }) };
}

/**
 * Verified records of two places as one set, in order of ids: ids are hashes of the content, so there is nothing to
 * decide. What was taken back loses its evidence, wherever the withdrawal comes from.
 */
export function uniteRecords(a: readonly StoredRecord[], b: readonly StoredRecord[]): StoredRecord[] {
  const byId = new Map<string, StoredRecord>();
  const taken = new Set<string>();
  for (const record of [...a, ...b]) {
    const known = byId.get(record.id);
    byId.set(record.id, known ? same(known, record) : record);
    if (record.negates) taken.add(`${record.issuer} ${record.negates}`);
  }
  return [...byId.values()]
    .map((record) => (taken.has(`${record.issuer} ${record.id}`) ? withoutEvidence(record) : record))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}
