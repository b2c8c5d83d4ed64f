/**
 * Bundles on their way to a file and from one. They are held in memory between messages: a worker that is killed loses
 * the way, never a record; what was taken in already stays, and taking the same bundle in again changes nothing.
 */
import type { BundleView } from '../messages/protocol.ts';
import { describeBundle, packBundle } from '../records/bundle.ts';
import { type Bundle, bundleReader } from '../records/read-bundle.ts';
import type { StoredRecord } from '../records/types.ts';
import { allRecords, storedCount } from '../store/cases.ts';
import { addVerified } from '../store/import-records.ts';
import { ownKey, ownKeys } from '../store/keys.ts';
import { type Handlers, Refusal } from './listen.ts';
import type { Services } from './services.ts';

/** Characters handed over at once. */
const PART = 2_000_000;
/** Records stored in one transaction. */
const BATCH = 4000;

interface Taking {
  reader: ReturnType<typeof bundleReader>;
  bundle?: Bundle;
  batches?: Iterator<StoredRecord[]>;
  done: number;
  added: number;
}

type BundleHandlers = Pick<Handlers, 'bundle.pack' | 'bundle.part' | 'bundle.put' | 'bundle.apply'>;

async function viewOf(services: Services, { header, batches }: Bundle): Promise<BundleView> {
  const { whose, names } = await services.trusted.read();
  const told = describeBundle(header, batches(), services.now());
  const known = (key: string) => (whose.own.has(key) ? 'self' : names.get(key));
  let stored = 0;
  for (const batch of batches(5000))
    stored += await services.store.run((db) =>
      storedCount(
        db,
        batch.map(({ id }) => id),
      ),
    );
  const packer = known(told.key);
  return {
    packer: told.key,
    ...(told.name && { name: told.name }),
    ...(packer && { known: packer }),
    created: told.created,
    records: told.records,
    stored,
    issuers: told.issuers.map(({ issuer, counts }) => {
      const [name, weight] = [known(issuer), whose.issuers.get(issuer)];
      return { key: issuer, ...(name && { known: name }), ...(weight !== undefined && { weight }), counts };
    }),
    subjects: told.subjects,
    ...(told.oldest !== undefined && { oldest: told.oldest }),
    ...(told.newest !== undefined && { newest: told.newest }),
  };
}

export function bundleHandlers(services: Services): BundleHandlers {
  const { store, now } = services;
  let packed: { job: string; text: string } | undefined;
  const taking = new Map<string, Taking>();

  return {
    async 'bundle.pack'({ what, withEvidence, name }) {
      const [records, key, own] = await store.run(
        async (db) => [await allRecords(db), await ownKey(db, now()), await ownKeys(db)] as const,
      );
      const isWanted = ({ issuer, type }: StoredRecord) =>
        what === 'all' ? type !== 'list' : own.has(issuer) && (what === 'lists' ? type === 'list' : type !== 'list');
      const chosen = records.filter(isWanted);
      const text = await packBundle(chosen, key, { created: now(), withEvidence, ...(name && { name }) });
      packed = { job: `${now()}-${text.length}`, text };
      return { job: packed.job, records: chosen.length, length: text.length };
    },
    async 'bundle.part'({ job, from }) {
      if (packed?.job !== job) throw new Refusal('gone');
      const text = packed.text.slice(from, from + PART);
      if (from + PART >= packed.text.length) packed = undefined;
      return { text };
    },
    async 'bundle.put'({ job, text, isLast }) {
      const known = taking.get(job);
      // One at a time: a bundle that was given up would stay in memory for good.
      if (!known) taking.clear();
      const one = known ?? { reader: bundleReader(now()), done: 0, added: 0 };
      taking.set(job, one);
      const goesOn = one.reader.push(text);
      if (goesOn && !isLast) return {};
      const read = await one.reader.end();
      if (!read.ok) {
        taking.delete(job);
        return { refused: { why: read.why, ...(read.line !== undefined && { line: read.line }) } };
      }
      one.bundle = read.bundle;
      return { view: await viewOf(services, read.bundle) };
    },
    async 'bundle.apply'({ job }) {
      const one = taking.get(job);
      if (!one?.bundle) throw new Refusal('gone');
      const batches = one.batches ?? one.bundle.batches(BATCH)[Symbol.iterator]();
      one.batches = batches;
      const total = one.bundle.header.count;
      const { value: batch, done } = batches.next();
      if (!done) {
        one.added += await store.run((db) => addVerified(db, batch, now(), 'relaxed'));
        one.done += batch.length;
      }
      if (one.done >= total) {
        taking.delete(job);
        await services.recordsChanged();
      }
      return { done: one.done, total, added: one.added };
    },
  };
}
