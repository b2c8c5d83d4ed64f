import * as z from 'zod/mini';
import type { ListsProtocol } from '../topics/lists.ts';
import { hash, none, publicKey, subject, tabId, text, time } from './parts.ts';

export const LIST_SCHEMAS = {
  'list.put': z.object({
    subject,
    value: z.enum(['reliable', 'avoid', 'none']),
    title: z.optional(text(500)),
    tabId: z.optional(tabId),
  }),
  'list.read': none,
  'list.find': z.object({ site: text(253).check(z.minLength(1)), name: text(200).check(z.minLength(1)) }),
  'list.others': none,
  'list.take': z.object({ key: publicKey }),
  'event.put': z.object({ name: text(60).check(z.minLength(1)), from: time, to: time }),
  'event.remove': z.object({ id: hash }),
  'events.read': none,
  'shopping.read': none,
  'shopping.switch': z.object({ isOn: z.boolean() }),
  'shopping.clear': none,
} satisfies Record<keyof ListsProtocol, z.ZodMiniType>;
