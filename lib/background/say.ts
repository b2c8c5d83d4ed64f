/** Saying something: records made, signed with the user's own key, which the first record makes, and stored. */
import { makeRecord, type RecordFields } from '../records/make.ts';
import type { StoredRecord } from '../records/types.ts';
import { isRecord } from '../store/guards.ts';
import { addVerified } from '../store/import-records.ts';
import { ownKey } from '../store/keys.ts';
import { Refusal } from './listen.ts';
import type { Services } from './services.ts';

/** All of them are stored, or none. Rejects with `badMessage` for what makes no record (a subject without a name). */
export async function sayAll(services: Services, all: readonly RecordFields[]): Promise<StoredRecord[]> {
  const records = await services.store.run(async (db) => {
    const key = await ownKey(db, services.now());
    const signed = await Promise.all(all.map((fields) => makeRecord(fields, key)));
    if (!signed.every(isRecord)) throw new Refusal('badMessage');
    await addVerified(db, signed, services.now());
    return signed;
  });
  await services.recordsChanged();
  return records;
}

export async function say(services: Services, fields: RecordFields): Promise<StoredRecord> {
  const [record] = await sayAll(services, [fields]);
  if (!record) throw new Refusal('failed');
  return record;
}
