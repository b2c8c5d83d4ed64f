import * as z from 'zod/mini';
import { BOARD_KINDS, BOARD_WINDOWS } from '../../boards/types.ts';
import { CATEGORIES } from '../../trust/category.ts';
import type { BoardsProtocol } from '../topics/boards.ts';
import { text, time } from './parts.ts';

const amount = z.number().check(z.gte(0), z.lte(1e12));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
const event = z.object({ id: text(100), name: text(200), from: time, to: time, plays: z.optional(amount) });
const window = z.union([z.literal(BOARD_WINDOWS), event]);

export const BOARD_SCHEMAS = {
  'board.read': z.object({
    board: z.enum(BOARD_KINDS),
    window,
    limit: z.int().check(z.gte(1), z.lte(500)),
    filter: z.optional(
      z.object({
        site: z.optional(text(253)),
        brand: z.optional(text(100)),
        flagship: z.optional(z.literal(true)),
        category: z.optional(z.enum(CATEGORIES)),
        price: z.optional(z.object({ currency, from: z.optional(amount), to: z.optional(amount) })),
        search: z.optional(text(200)),
      }),
    ),
  }),
  'board.facets': z.object({ window }),
  'board.trend': z.object({ key: text(900), window }),
  'event.totals': z.object({ event }),
} satisfies Record<keyof BoardsProtocol, z.ZodMiniType>;
