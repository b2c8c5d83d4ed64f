/** Saying something: records made, signed with the user's own key, which the first record makes, and stored. */
import { makeRecord, type RecordFields } from '../records/make.ts';
import type { StoredRecord } from '../records/types.ts';
import { isRecord } from '../store/guards.ts';
import { addVerified } from '../store/import-records.ts';
import { ownKey } from '../store/keys.ts';
import { Refusal } from './listen.ts';
import type { Services } from './services.ts';

/** Signs without storing. Rejects with `badMessage` for what makes no record (a subject without a name). */
export const signed = (services: Services, all: readonly RecordFields[]): Promise<StoredRecord[]> =>
  services.store.run(async (db) => {
    const key = await ownKey(db, services.now());
    const records = await Promise.all(all.map((fields) => makeRecord(fields, key)));
    if (!records.every(isRecord)) throw new Refusal('badMessage');
    return records;
  });

/** Stores all of them, or none. */
export async function keepAll(services: Services, records: readonly StoredRecord[]): Promise<void> {
  await services.store.run((db) => addVerified(db, records, services.now()));
  await services.recordsChanged();
}

export async function sayAll(services: Services, all: readonly RecordFields[]): Promise<StoredRecord[]> {
  const records = await signed(services, all);
  await keepAll(services, records);
  return records;
}

export async function say(services: Services, fields: RecordFields): Promise<StoredRecord> {
  const [record] = await sayAll(services, [fields]);
  if (!record) throw new Refusal('failed');
  return record;
}
