import * as z from 'zod/mini';
import type { ListsProtocol } from '../topics/lists.ts';
import { hash, none, subject, text, time } from './parts.ts';

export const LIST_SCHEMAS = {
  'list.put': z.object({ subject, value: z.enum(['reliable', 'avoid', 'none']), title: z.optional(text(500)) }),
  'list.read': none,
  'event.put': z.object({ name: text(60).check(z.minLength(1)), from: time, to: time }),
  'event.remove': z.object({ id: hash }),
  'shopping.read': none,
  'shopping.switch': z.object({ isOn: z.boolean() }),
  'shopping.clear': none,
} satisfies Record<keyof ListsProtocol, z.ZodMiniType>;
