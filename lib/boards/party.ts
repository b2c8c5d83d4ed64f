import type { Party } from '../listing/types.ts';

export const ROLES = ['shop', 'promoter'] as const;
export type Role = (typeof ROLES)[number];

/** The site's own id, or the name where it shows none. */
export const partyId = (party: Party | undefined): string | undefined => party?.id ?? party?.name;

/** `shop:taobao.com:1203`, spelt as the subject of a record. */
export const partyKey = (role: Role, site: string, id: string): string => `${role}:${site}:${id}`;

/** A map's value, made and kept when it has none. */
export function take<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
