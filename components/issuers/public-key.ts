import type { IssuerRow } from '../../lib/messages/protocol.ts';

export const MAX_NAME = 60;
/** How a case calls the user's own keys: no issuer may take it. */
const SELF = 'self';

export type IssuerProblem =
  | { field: 'key'; why: 'issuer_bad_key' | 'issuer_bad_signs' | 'issuer_bad_own' }
  | { field: 'key'; why: 'issuer_bad_known'; name: string }
  | { field: 'name'; why: 'issuer_bad_name' | 'issuer_bad_name_self' };

interface Known {
  own: readonly string[];
  issuers: readonly Pick<IssuerRow, 'key' | 'name'>[];
}

/** A key as people paste it: blanks and line breaks fall away. */
export const cleanKey = (typed: string): string => typed.replace(/\s+/g, '');

/** Why a key cannot be added under a name, the first reason. */
export function issuerProblem(typed: string, typedName: string, { own, issuers }: Known): IssuerProblem | undefined {
  const key = cleanKey(typed);
  if (/[^A-Za-z0-9_-]/.test(key)) return { field: 'key', why: 'issuer_bad_signs' };
  if (key.length !== 43) return { field: 'key', why: 'issuer_bad_key' };
  if (own.includes(key)) return { field: 'key', why: 'issuer_bad_own' };
  const known = issuers.find((issuer) => issuer.key === key);
  if (known) return { field: 'key', why: 'issuer_bad_known', name: known.name };
  const name = typedName.trim();
  if (name === '' || name.length > MAX_NAME) return { field: 'name', why: 'issuer_bad_name' };
  return name.toLowerCase() === SELF ? { field: 'name', why: 'issuer_bad_name_self' } : undefined;
}
