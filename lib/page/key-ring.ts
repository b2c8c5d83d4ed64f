/** The keys of the cards of one page: the listing's own, numbered when it stands there twice. */
import { listingKey } from '../listing/key.ts';
import type { Listing } from '../listing/types.ts';

export function keyRing() {
  /** Keys in use, and the last number given for each listing. */
  const keys = new Set<string>();
  const numbers = new Map<string, number>();
  return {
    take(listing: Listing): string {
      const base = listingKey(listing);
      let key = base;
      if (keys.has(base)) {
        const n = (numbers.get(base) ?? 1) + 1;
        numbers.set(base, n);
        key = `${base}~${n}`;
      }
      keys.add(key);
      return key;
    },
    free: (key: string) => keys.delete(key),
    clear(): void {
      keys.clear();
      numbers.clear();
    },
  };
}
