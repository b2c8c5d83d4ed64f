/** Records by the hundred thousand, in a database of the browser's own. */
import { believing, readSaid, SAID_NOTHING } from '../../../../lib/background/believed.ts';
import { boardIndex } from '../../../../lib/boards/board-index.ts';
import type { PackedRows } from '../../../../lib/boards/index/rows.ts';
import { packBundle } from '../../../../lib/records/bundle.ts';
import { makeKey } from '../../../../lib/records/keys.ts';
import { makeRecord, type RecordFields } from '../../../../lib/records/make.ts';
import { bundleReader } from '../../../../lib/records/read-bundle.ts';
import type { StoredRecord, Subject } from '../../../../lib/records/types.ts';
import { readPack, writePack } from '../../../../lib/store/boards.ts';
import { allOn } from '../../../../lib/store/cases.ts';
import { addVerified } from '../../../../lib/store/import-records.ts';
import { readOpinions } from '../../../../lib/store/model.ts';
import { createStore, type Store } from '../../../../lib/store/open.ts';
import { isDone, startModel, stepModel } from '../../../../lib/trust/cases/agreement.ts';
import { foldCase } from '../../../../lib/trust/cases/fold.ts';
import { opinionsOf } from '../../../../lib/trust/cases/opinions.ts';
import { randomOf } from '../../random.ts';
import { listingsOf, NOW, observedListings } from './listings.ts';

const DAY = 86_400_000;
const ISSUERS = 500;
/** One record in this many stands on the subject that everybody speaks of. */
const ON_ONE = 500;

export interface RecordTimes {
  /** Verifying a bundle and storing it; milliseconds, once. */
  imported: number;
  /** Of it, verifying. */
  verified: number;
  records: number;
  /** Reading what was said on 60 listings, and folding the case that most was said on. */
  lookup: number[];
  fold: number[];
  folded: number;
  /** The factor model over all of it, reading included; its longest step. */
  model: number;
  longest: number;
  voices: number;
}

const subjectOf = (n: number): Subject => ({
  kind: 'listing',
  site: 'taobao.com',
  id: String(600_000_000_000 + n),
});

async function makeAll(count: number): Promise<{ records: StoredRecord[]; trusted: string[] }> {
  const random = randomOf(count);
  const keys = await Promise.all(Array.from({ length: ISSUERS }, () => makeKey()));
  const reviewers = keys.slice(0, 5);
  const subjects = Math.ceil(count / 5);
  const fields = (n: number): RecordFields => {
    const subject = subjectOf(n % ON_ONE === 0 ? 0 : 1 + Math.floor(random() * subjects));
    const created = NOW - Math.floor(random() * 60 * DAY);
    const at = random();
    if (at < 0.1)
      return { type: 'ruling', subject, value: random() < 0.7 ? 'shoddy' : 'dismissed', created, text: 'Seen.' };
    if (at < 0.35) return { type: 'vouch', subject, value: 'reliable', created };
    return {
      type: 'report',
      subject,
      value: 'shoddy',
      created,
      facts: { at: created, title: 'A desk lamp', shopId: '7' },
    };
  };
  const records: StoredRecord[] = [];
  for (let n = 0; n < count; n += 1000) {
    const batch = Array.from({ length: Math.min(1000, count - n) }, (_, index) => fields(n + index));
    const signed = batch.map((one) => {
      const signers = one.type === 'ruling' ? reviewers : keys;
      const key = signers[Math.floor(random() * signers.length)];
      return key ? makeRecord(one, key) : undefined;
    });
    records.push(...(await Promise.all(signed)).filter((one) => one !== undefined));
  }
  return { records, trusted: reviewers.map(({ key }) => key) };
}

async function takeIn(store: Store, text: string): Promise<Pick<RecordTimes, 'imported' | 'verified'>> {
  const start = performance.now();
  const reader = bundleReader(NOW);
  for (let at = 0; at < text.length; at += 2_000_000) reader.push(text.slice(at, at + 2_000_000));
  const read = await reader.end();
  if (!read.ok) throw new Error(`the bundle was refused: ${read.why}`);
  const verified = performance.now() - start;
  for (const batch of read.bundle.batches(4000)) await store.run((db) => addVerified(db, batch, NOW, 'relaxed'));
  return { imported: performance.now() - start, verified };
}

export async function timeRecords(count: number, times: number): Promise<RecordTimes> {
  const store = createStore({ name: `bench-${count}` });
  await store.erase();
  const { records, trusted } = await makeAll(count);
  const text = await packBundle(records, await makeKey(), { created: NOW });
  const taken = await takeIn(store, text);
  const whose = { own: new Set<string>(), issuers: new Map(trusted.map((key) => [key, 1])) };
  const nobody = { subjects: new Map<string, number>(), issuers: new Map<string, number>() };
  const context = { whose, names: new Map<string, string>(), standing: new Map(), agreement: nobody };
  const result: RecordTimes = {
    ...taken,
    records: await store.run((db) => db.count('records')),
    lookup: [],
    fold: [],
    folded: 0,
    model: 0,
    longest: 0,
    voices: 0,
  };
  const grid = listingsOf(60);
  for (let n = 0; n < times; n++) {
    let start = performance.now();
    const said = await store.run((db) => readSaid(db, grid));
    const believed = believing(said.on.size > 0 ? said : SAID_NOTHING, context, NOW);
    for (const listing of grid) believed(listing);
    result.lookup.push(performance.now() - start);
    const one = subjectOf(0);
    const on = [...(await store.run((db) => allOn(db, [one]))).values()][0] ?? [];
    start = performance.now();
    foldCase(one, on, { ...context, now: NOW });
    result.fold.push(performance.now() - start);
    result.folded = on.length;
  }
  const start = performance.now();
  const { records: all, arrivals } = await store.run(readOpinions);
  const { input } = opinionsOf(all, arrivals, whose, NOW);
  let state = startModel(input, 1);
  while (!isDone(state)) {
    const before = performance.now();
    state = stepModel(state, 1);
    result.longest = Math.max(result.longest, performance.now() - before);
  }
  result.model = performance.now() - start;
  result.voices = state.voice?.filter((voice) => voice > 0).length ?? 0;
  await store.erase();
  return result;
}

/** The first board of a worker: the index from its pack in the store. Milliseconds. */
export async function timePackedBoard(count: number, times: number): Promise<number[]> {
  const store = createStore({ name: `bench-pack-${count}` });
  await store.erase();
  const prior = () => ({ scale: 5, prior: 4.3 });
  const full = boardIndex(prior);
  full.update(observedListings(count));
  const pack = { rows: full.pack(), until: NOW, upheld: [] };
  await store.run((db) => writePack(db, pack));
  const result: number[] = [];
  for (let n = 0; n < times; n++) {
    await store.close();
    const start = performance.now();
    const read = await store.run(readPack);
    boardIndex(prior, read?.rows as PackedRows).board('goods', { span: 7, now: NOW });
    result.push(performance.now() - start);
  }
  await store.erase();
  return result;
}
