import { mergeSettings, patchSettings } from '../settings/merge.ts';
import type { Settings } from '../settings/types.ts';
import type { KaopuDB } from './schema.ts';
import { inTransaction } from './transact.ts';

const KEY = 'settings';

/** What the user chose; defaults for what is missing or unreadable. */
export const readSettings = async (db: KaopuDB): Promise<Settings> => mergeSettings(await db.get('settings', KEY));

/** Applies a patch and answers what is stored now; bad values of the patch change nothing. */
export const writeSettings = (db: KaopuDB, patch: unknown): Promise<Settings> =>
  inTransaction(
    db,
    ['settings'],
    'readwrite',
    async (tx) => {
      const store = tx.objectStore('settings');
      const settings = patchSettings(mergeSettings(await store.get(KEY)), patch);
      await store.put(settings, KEY);
      return settings;
    },
    'strict',
  );
