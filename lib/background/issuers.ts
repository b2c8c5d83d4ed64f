/** Whose words count, and the user's own keys. */
import type { IssuerRow as IssuerView } from '../messages/protocol.ts';
import { exportKey, importKey, MIN_PASSPHRASE } from '../records/keys.ts';
import { countOf, listIssuers, putIssuer, removeIssuer, strangers } from '../store/issuers.ts';
import { addKey, keyOf, listKeys, ownKey } from '../store/keys.ts';
import type { KaopuDB } from '../store/schema.ts';
import { type Handlers, Refusal } from './listen.ts';
import type { Services } from './services.ts';

async function viewOf(db: KaopuDB): Promise<IssuerView[]> {
  return Promise.all(
    (await listIssuers(db)).map(async ({ key, name, weight, muted, added }) => {
      const records = await db.getAllFromIndex('records', 'issuer', key);
      const count = (type: string) => records.filter((one) => one.type === type && !one.negates).length;
      const [rulings, labels] = [count('ruling'), count('label')];
      return { key, name, weight, muted, added, records: records.length, rulings, labels };
    }),
  );
}

type IssuerHandlers = Pick<
  Handlers,
  'issuers.read' | 'issuer.put' | 'issuer.remove' | 'keys.read' | 'keys.export' | 'keys.import'
>;

export function issuerHandlers(services: Services): IssuerHandlers {
  const { store, now } = services;
  return {
    'issuers.read': () => store.run(async (db) => ({ issuers: await viewOf(db), strangers: await strangers(db) })),
    async 'issuer.put'({ key, name, weight, muted }) {
      const row = { key, name: name.trim(), weight, muted, added: now() };
      if (!row.name || !(await store.run((db) => putIssuer(db, row)))) throw new Refusal('badMessage');
      await services.recordsChanged();
      return { issuers: await store.run(viewOf) };
    },
    async 'issuer.remove'({ key }) {
      const removed = await store.run((db) => removeIssuer(db, key));
      await services.recordsChanged();
      return { removed };
    },
    'keys.read': () =>
      store.run(async (db) => ({
        keys: await Promise.all(
          (await listKeys(db)).map(async (row) => ({ ...row, records: await countOf(db, row.key) })),
        ),
      })),
    async 'keys.export'({ passphrase }) {
      if (passphrase.length < MIN_PASSPHRASE) throw new Refusal('badMessage');
      // Once the store is open: deriving a key takes longer than a transaction lives.
      const key = await store.run(async (db) => {
        const current = (await listKeys(db)).find((row) => row.current);
        return (current && (await keyOf(db, current.key))) ?? ownKey(db, now());
      });
      return { text: await exportKey(key, passphrase) };
    },
    async 'keys.import'({ text, passphrase }) {
      const found = await importKey(text, passphrase);
      if (!found.ok) throw new Refusal(found.why);
      await store.run((db) => addKey(db, found.key, now()));
      await services.recordsChanged();
      return { key: found.key.key };
    },
  };
}
