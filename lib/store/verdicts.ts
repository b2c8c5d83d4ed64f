import type { Listing } from '../listing/types.ts';
import { sha256Hex } from '../records/hash.ts';
import type { JudgeContext, Verdict } from '../trust/types.ts';
import { isVerdictRow } from './guards.ts';
import { foldRows } from './rows.ts';
import type { KaopuDB } from './schema.ts';
import { inTransaction } from './transact.ts';

/**
 * Of everything a verdict rests on but the time: the listing, the judge itself (`build`), and the whole context, whatever is
 * in it. Records, strikes and flags must already be those that hold, so that one that expires changes the hash.
 */
export const verdictHash = (listing: Listing, context: Omit<JudgeContext, 'now'>, build: string): Promise<string> => {
  const { records, ...others } = context;
  const rest = Object.entries(others)
    .filter(([name, value]) => name !== 'now' && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sha256Hex(JSON.stringify([build, listing, sorted, rest]));
};

/** Verdicts by key, those whose hash is still that of the ask. */
export function cachedVerdicts(
  db: KaopuDB,
  asks: readonly { key: string; hash: string }[],
): Promise<Map<string, Verdict>> {
  return inTransaction(db, ['verdicts'], 'readonly', async (tx) => {
    const store = tx.objectStore('verdicts');
    const rows = await Promise.all(asks.map(({ key }) => store.get(key)));
    const found = new Map<string, Verdict>();
    for (const [index, { key, hash }] of asks.entries()) {
      const row = rows[index];
      if (isVerdictRow(row) && row.hash === hash) found.set(key, row.verdict);
    }
    return found;
  });
}

/** Keeps the latest verdict of each listing; answers how many could not be stored. */
export function keepVerdicts(
  db: KaopuDB,
  entries: readonly { key: string; hash: string; verdict: Verdict }[],
): Promise<number> {
  return inTransaction(db, ['verdicts'], 'readwrite', async (tx) => {
    const folds = entries.map(({ key, hash, verdict }) => ({
      key,
      fold: () => ({ key, hash, verdict, at: verdict.at }),
    }));
    return (await foldRows(tx.objectStore('verdicts'), isVerdictRow, folds)).dropped;
  });
}
