/** Shapes that several messages share. */
import * as z from 'zod/mini';
import { RECORD_VALUES, SUBJECT_KINDS } from '../../records/types.ts';

export const text = (max: number) => z.string().check(z.maxLength(max));
export const tabId = z.int().check(z.gte(0));
export const none = z.object({});
export const time = z.number().check(z.gte(0), z.lte(8.64e15));
export const subject = z.object({
  kind: z.enum(SUBJECT_KINDS),
  site: text(253).check(z.minLength(1)),
  id: text(600).check(z.minLength(1)),
});
export const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** Raw Ed25519 public key, base64url. */
export const publicKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
export const links = z.array(text(2000)).check(z.maxLength(5));
export const pictures = z.array(hash).check(z.maxLength(4));
export const value = z.enum([...RECORD_VALUES, 'dismissed', 'declined', 'avoid', 'held']);
/** How long a ruling or label is meant to hold. */
export const days = z.int().check(z.gte(1), z.lte(365));
