import * as z from 'zod/mini';
import type { WarnProtocol } from '../topics/warn.ts';
import { text } from './parts.ts';

export const WARN_SCHEMAS = {
  'page.openCase': z.object({ key: text(600) }),
} satisfies Record<keyof WarnProtocol, z.ZodMiniType>;
