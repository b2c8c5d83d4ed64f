/**
 * Records of version 1: unsigned, the user's own under the issuer `self`. Each is made anew with a key: the same
 * content under another id, signed.
 */
import { canonicalJson } from './canonical.ts';
import { evidenceHash, sign, signedText, withoutEvidence } from './content.ts';
import type { SigningKey } from './ed25519.ts';
import { sha256Hex } from './hash.ts';
import type { Evidence, Facts, RecordValue, StoredRecord, Subject } from './types.ts';

export interface OldRecord extends Evidence {
  id: string;
  version: 1;
  type: 'report' | 'vouch';
  issuer: 'self';
  subject: Subject;
  value: RecordValue;
  created: number;
  expires: number;
  negates?: string;
  evidence?: string;
  facts?: Facts;
}

/** Whether id and evidence are those of its content. */
export async function verifyOld(old: OldRecord): Promise<boolean> {
  try {
    const { id, ...content } = withoutEvidence(old);
    if ((await sha256Hex(canonicalJson(content))) !== id) return false;
    const evidence = await evidenceHash(old);
    return evidence === undefined || evidence === old.evidence;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

type Anew = Omit<OldRecord, 'id' | 'version' | 'issuer' | 'negates' | keyof Evidence>;
const contentOf = (old: OldRecord, negates: string | undefined) => {
  const { id: _id, version: _version, issuer: _issuer, negates: _negates, ...rest } = withoutEvidence(old);
  const anew: Anew = rest;
  return { ...anew, version: 2 as const, ...(negates && { negates }) };
};

/** The same statement, signed. `negates`: the new id of what it takes back. */
export const signOld = (old: OldRecord, key: SigningKey, negates?: string): Promise<StoredRecord> => {
  const { seen, links, interest } = old;
  const evidence: Evidence = { ...(seen && { seen }), ...(links && { links }), ...(interest && { interest }) };
  return sign(contentOf(old, negates), evidence, key);
};

/** The id that it has, or would have, when this issuer signs it. */
export const idOfSigned = (old: OldRecord, issuer: string, negates?: string): Promise<string> =>
  sha256Hex(signedText({ ...contentOf(old, negates), issuer }));

/** The id under which a record stood before it was signed; of no use for one that never was unsigned. */
export const oldIdOf = (record: StoredRecord): Promise<string> => {
  const { id: _id, sig: _sig, ...content } = withoutEvidence(record);
  return sha256Hex(canonicalJson({ ...content, version: 1, issuer: 'self' }));
};
