import * as z from 'zod/mini';
import { RECORD_VALUES } from '../../records/types.ts';
import type { RecordsProtocol } from '../topics/records.ts';
import { hash, links, none, pictures, subject, tabId, text } from './parts.ts';

/** A picture of 600 kB as a `data:` address. */
const MAX_PICTURE = 850_000;
/** Characters of one part of a bundle. */
const MAX_PART = 4_000_000;
const job = text(64);
const passphrase = text(1000).check(z.minLength(1));

export const RECORD_SCHEMAS = {
  'report.file': z.object({
    subjects: z.array(subject).check(z.minLength(1), z.maxLength(60)),
    tabId: z.optional(tabId),
    value: z.enum(RECORD_VALUES),
    seen: text(2000),
    links,
    interest: z.enum(['none', 'seller', 'competitor']),
    pictures: z.optional(pictures),
  }),
  'vouch.file': z.object({ subject, tabId: z.optional(tabId), text: z.optional(text(1000)) }),
  'record.withdraw': z.object({ id: text(64) }),
  'record.mine': z.object({ subject: z.optional(subject) }),
  'picture.take': z.object({ tabId, key: z.optional(text(600)) }),
  'picture.keep': z.object({ url: text(MAX_PICTURE) }),
  'picture.read': z.object({ hash }),
  'keys.read': none,
  'keys.export': z.object({ passphrase }),
  'keys.import': z.object({ text: text(20_000), passphrase }),
  'bundle.pack': z.object({
    what: z.enum(['mine', 'all', 'lists']),
    withEvidence: z.boolean(),
    name: z.optional(text(100)),
  }),
  'bundle.part': z.object({ job, from: z.int().check(z.gte(0)) }),
  'bundle.put': z.object({ job, text: text(MAX_PART), isLast: z.boolean() }),
  'bundle.apply': z.object({ job }),
} satisfies Record<keyof RecordsProtocol, z.ZodMiniType>;
