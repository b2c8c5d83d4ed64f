/** Shops that Kaopu could read and the user has not allowed: which of them were offered, and which were put off. */
import { SITES } from '../sites/catalog.ts';

/** Name of the local value. */
export const OFFERS_KEY = 'offers';

export interface KeptOffers {
  /** The user was told of these; a shop that is not among them came with an update. */
  known: string[];
  /** Answered with "not now". */
  later: string[];
}

/** Ids of the shops that are offered by name. */
export const OFFERED: readonly string[] = SITES.filter(
  ({ access, level }) => access === 'optional' && level === 'named',
).map(({ id }) => id);

/** On a first day nothing is new. */
export const FIRST_OFFERS: KeptOffers = { known: [...OFFERED], later: [] };

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').slice(0, 500) : [];

/** Anything may stand in the store; `undefined`: nothing was kept yet. */
export function keptOffers(value: unknown): KeptOffers | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { known, later } = value as Record<string, unknown>;
  return { known: listOf(known), later: listOf(later) };
}
