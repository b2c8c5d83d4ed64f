/** Shapes of `topics/first.ts`. Part of `schemas.ts`, the worker's alone. */
import * as z from 'zod/mini';
import { FIRST_BELOW, FIRST_MODES } from '../../settings/first.ts';
import { FIRST_PROBLEMS, type FirstOwnProtocol, type FirstPageProtocol } from '../topics/first.ts';

const tabId = z.int().check(z.gte(0));
const count = z.int().check(z.gte(0), z.lte(1e6));

export const FIRST_SCHEMAS = {
  'page.first': z.object({ cards: count, ads: count, problem: z.optional(z.enum(FIRST_PROBLEMS)) }),
  'first.read': z.object({ tabId }),
  'first.write': z.object({
    tabId,
    choice: z.object({ on: z.boolean(), mode: z.enum(FIRST_MODES), below: z.enum(FIRST_BELOW), ads: z.boolean() }),
  }),
  'pause.read': z.object({ tabId }),
  'pause.set': z.object({ tabId, of: z.enum(['all', 'tab', 'end']) }),
} satisfies Record<keyof (FirstPageProtocol & FirstOwnProtocol), z.ZodMiniType>;

export const FIRST_PAGE_MESSAGES: readonly (keyof FirstPageProtocol)[] = ['page.first'];
