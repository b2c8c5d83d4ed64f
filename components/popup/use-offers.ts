import { useEffect, useState } from 'preact/hooks';
import { FIRST_OFFERS, type KeptOffers, keptOffers, OFFERED, OFFERS_KEY } from '../../lib/settings/offers.ts';
import { useApp } from '../app/context.ts';

export interface Offers {
  /** Answered with "not now". */
  isLater(id: string): boolean;
  decline(id: string): void;
  /** Shops that came with an update since the user was last told; ids of the catalogue. */
  fresh: string[];
  /** The user knows of the new shops. */
  see(): void;
}

/** `undefined` until it is known what was answered before: an offer must not flash up and vanish. */
export function useOffers(): Offers | undefined {
  const { platform } = useApp();
  const [kept, setKept] = useState<KeptOffers | undefined>();
  useEffect(() => {
    platform.load(OFFERS_KEY).then(
      (value) => {
        const before = keptOffers(value);
        setKept(before ?? FIRST_OFFERS);
        if (!before) platform.keep(OFFERS_KEY, FIRST_OFFERS).catch(() => undefined);
      },
      () => setKept(FIRST_OFFERS),
    );
  }, [platform]);
  if (!kept) return undefined;
  const change = (next: KeptOffers) => {
    setKept(next);
    platform.keep(OFFERS_KEY, next).catch(() => undefined);
  };
  return {
    isLater: (id) => kept.later.includes(id),
    decline: (id) => change({ ...kept, later: [...new Set([...kept.later, id])] }),
    fresh: OFFERED.filter((id) => !kept.known.includes(id)),
    see: () => change({ ...kept, known: [...new Set([...kept.known, ...OFFERED])] }),
  };
}
