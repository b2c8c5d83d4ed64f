/**
 * Shape of a record that comes from elsewhere. Unknown fields are refused: they would be part of what is signed, so
 * they could neither be left out (the id would break) nor kept (anything of any size could be stored and passed on).
 * A later Kaopu that says more says so in `version`.
 */
import * as z from 'zod/mini';
import { RECORD_TYPES, RECORD_VALUES, SUBJECT_KINDS } from './types.ts';
import { DIRECTION, LIMITS } from './values.ts';

const text = (max: number, min = 1) => z.string().check(z.minLength(min), z.maxLength(max));
/** A text that is shown. */
const shown = (max: number) => text(max).check(z.refine((value) => !DIRECTION.test(value)));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const hashes = (max: number) => z.array(hash).check(z.minLength(1), z.maxLength(max));
const address = text(LIMITS.address).check(z.regex(/^https?:\/\//));
/** Epoch milliseconds, up to the last one that a Date can hold. */
const time = z.int().check(z.gte(0), z.lte(8.64e15));
const amount = z.number().check(z.gte(0), z.lte(1e12));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

export const issuerSchema = z.string().check(z.regex(/^[\w-]{43}$/));
export const signatureSchema = z.string().check(z.regex(/^[\w-]{86}$/));

export const subjectSchema = z.strictObject({
  kind: z.enum(SUBJECT_KINDS),
  site: text(LIMITS.site),
  id: text(LIMITS.id),
});

const facts = z.strictObject({
  title: z.optional(shown(LIMITS.title)),
  price: z.optional(z.strictObject({ amount, currency })),
  shop: z.optional(shown(LIMITS.name)),
  shopId: z.optional(text(LIMITS.name)),
  promoterId: z.optional(text(LIMITS.name)),
  url: z.optional(address),
  at: time,
});

export const recordSchema = z.strictObject({
  id: hash,
  version: z.literal(2),
  type: z.enum(RECORD_TYPES),
  issuer: issuerSchema,
  subject: subjectSchema,
  value: z.enum([...RECORD_VALUES, 'dismissed', 'declined', 'avoid', 'held']),
  created: time,
  expires: time,
  negates: z.optional(hash),
  refs: z.optional(hashes(LIMITS.refs)),
  text: z.optional(shown(LIMITS.text)),
  evidence: z.optional(hash),
  seen: z.optional(shown(LIMITS.seen)),
  links: z.optional(z.array(address).check(z.minLength(1), z.maxLength(LIMITS.links))),
  interest: z.optional(z.enum(['none', 'seller', 'competitor'])),
  pictures: z.optional(hashes(LIMITS.pictures)),
  facts: z.optional(facts),
  window: z.optional(z.strictObject({ name: shown(LIMITS.name), from: time, to: time })),
  sig: signatureSchema,
});

/** First line of a bundle; see `bundle.ts`. */
export const headerSchema = z.strictObject({
  format: z.literal('kaopu-bundle'),
  version: z.literal(1),
  issuer: issuerSchema,
  created: time,
  count: z.int().check(z.gte(0)),
  digest: hash,
  name: z.optional(shown(LIMITS.name)),
  note: z.optional(shown(LIMITS.text)),
});
export const endSchema = z.strictObject({ sig: signatureSchema });
