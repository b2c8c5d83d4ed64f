import * as z from 'zod/mini';
import { type CasesProtocol, DESK_SORTS } from '../topics/cases.ts';
import { days, hash, links, none, pictures, publicKey, subject, text, value } from './parts.ts';

const statement = text(1000).check(z.minLength(1));
const weight = z.number().check(z.gt(0), z.lte(1));

export const CASE_SCHEMAS = {
  'case.read': z.object({ subject }),
  'desk.read': z.object({
    filter: z.object({
      queue: z.enum(['cases', 'labels', 'decided']),
      sort: z.optional(z.enum(DESK_SORTS)),
      state: z.optional(text(40)),
      value: z.optional(value),
      site: z.optional(text(253)),
      days: z.optional(z.int().check(z.gte(1), z.lte(3660))),
      text: z.optional(text(200)),
    }),
    from: z.int().check(z.gte(0)),
  }),
  'ruling.file': z.object({ subject, value, text: statement, days: z.optional(days) }),
  'label.file': z.object({ subject, value: z.enum(['reliable', 'declined']), text: statement, days: z.optional(days) }),
  'appeal.file': z.object({ subject, ruling: hash, text: statement, links, pictures: z.optional(pictures) }),
  'issuers.read': none,
  'issuer.put': z.object({ key: publicKey, name: text(60).check(z.minLength(1)), weight, muted: z.boolean() }),
  'issuer.remove': z.object({ key: publicKey }),
} satisfies Record<keyof CasesProtocol, z.ZodMiniType>;
