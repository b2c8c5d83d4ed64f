/** What of a record is identified and signed, and how. */
import { canonicalJson } from './canonical.ts';
import { type SigningKey, signText } from './ed25519.ts';
import { sha256Hex } from './hash.ts';
import type { Evidence, StoredRecord } from './types.ts';

/** The record without its evidence: texts are a thing of their own, which can be deleted without breaking the id. */
export function withoutEvidence<R extends Evidence>(record: R): Omit<R, keyof Evidence> {
  const { seen: _seen, links: _links, interest: _interest, ...bare } = record;
  return bare;
}

/** Everything that is signed: all but `id`, `sig` and the evidence itself. */
export type Content = Omit<StoredRecord, 'id' | 'sig' | keyof Evidence>;

/** Canonical JSON of what is signed. Throws a TypeError for what JSON cannot say. */
export function signedText(record: Content | StoredRecord): string {
  const { id: _id, sig: _sig, ...content } = withoutEvidence<Partial<StoredRecord>>(record);
  return canonicalJson(content);
}

/** Hash of the evidence; `undefined` where there is none. */
export const evidenceHash = async ({ seen, links, interest }: Evidence): Promise<string | undefined> =>
  seen !== undefined || links !== undefined || interest !== undefined
    ? sha256Hex(canonicalJson({ seen, links, interest }))
    : undefined;

/** The record of a content, identified and signed. The issuer is whose key it is. */
export async function sign(content: Omit<Content, 'issuer'>, evidence: Evidence, key: SigningKey) {
  const whole: Content = { ...content, issuer: key.key };
  const text = signedText(whole);
  const [id, sig] = await Promise.all([sha256Hex(text), signText(key, text)]);
  const record: StoredRecord = { id, ...whole, ...evidence, sig };
  return record;
}
