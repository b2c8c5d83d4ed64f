/** Whose word counts, and what the background work made of everybody's: held while the worker lives, read anew after a change. */

import { StoreError } from '../store/error.ts';
import { readTrusted, type Trusted } from '../store/issuers.ts';
import { AGREEMENT_KEY, STANDING_KEY } from '../store/model.ts';
import type { Store } from '../store/open.ts';
import type { KaopuDB } from '../store/schema.ts';
import type { Agreement, CaseContext, Standing } from '../trust/cases/types.ts';

export type Context = Omit<CaseContext, 'now'> & Pick<Trusted, 'names'>;

const isMap = <V>(value: unknown): value is ReadonlyMap<string, V> => value instanceof Map;

async function readContext(db: KaopuDB): Promise<Context> {
  const [trusted, standing, agreement] = await Promise.all([
    readTrusted(db),
    db.get('model', STANDING_KEY),
    db.get('model', AGREEMENT_KEY),
  ]);
  const { subjects, issuers } = (agreement ?? {}) as Partial<Agreement>;
  return {
    ...trusted,
    standing: isMap<Standing>(standing) ? standing : new Map(),
    agreement: {
      subjects: isMap<number>(subjects) ? subjects : new Map(),
      issuers: isMap<number>(issuers) ? issuers : new Map(),
    },
  };
}

/** Where the store does not open nobody counts: the page is judged by what it shows. */
const NOBODY: Context = {
  whose: { own: new Set(), issuers: new Map() },
  names: new Map(),
  standing: new Map(),
  agreement: { subjects: new Map(), issuers: new Map() },
};

export interface TrustedContext {
  read(): Promise<Context>;
  /** Keys, issuers or results changed. */
  forget(): void;
}

export function trustedContext(store: Store): TrustedContext {
  let known: Promise<Context> | undefined;
  return {
    read() {
      const reading = known ?? store.run(readContext);
      known = reading;
      return reading.catch((error: unknown) => {
        if (known === reading) known = undefined;
        if (error instanceof StoreError) return NOBODY;
        throw error;
      });
    },
    forget() {
      known = undefined;
    },
  };
}
