/**
 * A worker that is killed at any moment: what it said is done is done, and nothing is half done. The browser kills it between
 * two requests of a transaction, between transactions, and while it signs; a new worker starts on what is stored.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packBundle } from '../../lib/records/bundle.ts';
import { makeKey } from '../../lib/records/keys.ts';
import { makeRecord } from '../../lib/records/make.ts';
import type { StoredRecord } from '../../lib/records/types.ts';
import { verifyRecord } from '../../lib/records/verify.ts';
import { createStore, type Store } from '../../lib/store/open.ts';
import { clock, fileOne, NOW, newStore, ownSend, startWith } from './help.ts';

/** Mulberry32: the same kills every time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many more requests of a database are let through; then the worker that asked is dead. */
let left = Number.POSITIVE_INFINITY;
let onDeath: () => void = () => undefined;
const REQUESTS = ['put', 'add', 'get', 'delete', 'getKey', 'getAll'] as const;
const originals = REQUESTS.map((name) => [name, IDBObjectStore.prototype[name]] as const);
for (const [name, original] of originals)
  (IDBObjectStore.prototype as unknown as Record<string, unknown>)[name] = function (
    this: IDBObjectStore,
    ...args: unknown[]
  ) {
    left -= 1;
    if (left === 0) {
      onDeath();
      this.transaction.abort();
    }
    return (original as (...args: unknown[]) => unknown).apply(this, args);
  };

/** Nobody is left to hear that the requests of a dead worker were aborted. */
const heard = process.listeners('unhandledRejection');
const onlyAborts = (error: unknown): void => {
  if ((error as Error)?.name !== 'AbortError') throw error;
};
beforeEach(() => {
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', onlyAborts);
});
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.removeAllListeners('unhandledRejection');
  for (const listener of heard) process.on('unhandledRejection', listener);
  left = Number.POSITIVE_INFINITY;
});

/** A store whose worker can die: from then on it hears and says nothing more. */
function mortal(inner: Store): { store: Store; die: () => void; death: Promise<'dead'> } {
  let isDead = false;
  let tell: (dead: 'dead') => void = () => undefined;
  const death = new Promise<'dead'>((resolve) => {
    tell = resolve;
  });
  const never = new Promise<never>(() => undefined);
  const run: Store['run'] = (work) =>
    new Promise((resolve, reject) => {
      inner
        .run((db) => (isDead ? never : work(db)))
        .then(
          (value) => !isDead && resolve(value),
          (error: unknown) => !isDead && reject(error),
        );
    });
  const die = () => {
    isDead = true;
    tell('dead');
  };
  return { store: { ...inner, run }, die, death };
}

const subject = (id: string) => ({ kind: 'listing', site: 'amazon.com', id }) as const;
const stranger = makeKey();

async function bundleOf(random: () => number): Promise<{ text: string; records: StoredRecord[] }> {
  const key = await stranger;
  const base = `b${Math.floor(random() * 1e9)}`;
  const records = await Promise.all(
    Array.from({ length: 3 }, (_, n) =>
      makeRecord(
        {
          type: 'report',
          subject: subject(`${base}-${n}`),
          value: 'shoddy',
          created: NOW - 1000,
        },
        key,
      ),
    ),
  );
  return { text: await packBundle(records, key, { created: NOW }), records };
}

/** One thing that a user does; answers the ids that were acknowledged. */
type Deed = () => Promise<{ ids: string[]; isForeign?: true }>;

function deeds(random: () => number, mine: readonly string[]): Deed[] {
  const id = `g${Math.floor(random() * 1e9)}`;
  const fields = { value: 'shoddy', seen: 'The handle broke off.', links: [] as string[], interest: 'none' } as const;
  return [
    async () => ({ ids: [(await fileOne({ subject: subject(id), ...fields })).record.id] }),
    async () => {
      const subjects = [0, 1, 2].map((n) => subject(`${id}-${n}`));
      const { records } = await ownSend('report.file', { subjects, ...fields });
      return { ids: records.map((record) => record.id) };
    },
    async () => {
      const ruling = await ownSend('ruling.file', { subject: subject(id), value: 'shoddy', text: 'I saw it too.' });
      return { ids: [ruling.record.id] };
    },
    async () => {
      const target = mine[Math.floor(random() * mine.length)];
      if (target) await ownSend('record.withdraw', { id: target });
      return { ids: [] };
    },
    async () => {
      const { text, records } = await bundleOf(random);
      await ownSend('bundle.put', { job: id, text, isLast: true });
      await ownSend('bundle.apply', { job: id });
      return { ids: records.map((record) => record.id), isForeign: true };
    },
  ];
}

/** Everything in the store is whole. */
async function check(store: Store, acknowledged: readonly string[]): Promise<void> {
  const [records, arrivals, keys] = await store.run((db) =>
    Promise.all([db.getAll('records'), db.getAll('arrivals'), db.getAll('keys')]),
  );
  const ids = new Set(records.map(({ id }) => id));
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  expect(keys.filter(({ current }) => current)).toHaveLength(keys.length > 0 ? 1 : 0);
  expect(arrivals.flatMap((row) => row.ids).filter((id) => !ids.has(id))).toEqual([]);
  // What is withdrawn has lost its evidence in the same step.
  const negated = new Set(records.flatMap(({ negates }) => negates ?? []));
  expect(records.filter(({ id, seen }) => negated.has(id) && seen !== undefined)).toEqual([]);
  // Reports on several listings come together or not at all.
  const groups = new Map<string, number>();
  for (const { subject: of, negates } of records) {
    const group = /^(.*)-\d$/.exec(of.id)?.[1];
    if (group && !negates) groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  expect([...groups.values()].filter((count) => count !== 3)).toEqual([]);
}

interface Known {
  acknowledged: string[];
  mine: string[];
}

/** One worker's life: up to six deeds, unless it is killed before. Answers whether it was. */
async function live(name: string, random: () => number, known: Known): Promise<boolean> {
  const life = mortal(createStore({ name }));
  startWith(life.store);
  onDeath = life.die;
  left = 1 + Math.floor(random() * (random() < 0.5 ? 12 : 60));
  // Also at a moment that is no request: while it signs, or before it answers.
  const timer = random() < 0.2 ? setTimeout(life.die, random() * 4) : undefined;
  let isDead = false;
  for (let step = 0; step < 6 && !isDead; step++) {
    const all = deeds(random, known.mine);
    const deed = all[Math.floor(random() * all.length)] as Deed;
    const done = await Promise.race([life.death, deed().catch(orDead)]);
    if (done === 'dead') isDead = true;
    else {
      known.acknowledged.push(...done.ids);
      if (!done.isForeign) known.mine.push(...done.ids);
    }
  }
  clearTimeout(timer);
  left = Number.POSITIVE_INFINITY;
  await life.store.close();
  return isDead;
}

/** A kill in the middle of a request is told as a failure to those who are still there to hear it. */
function orDead(error: unknown): 'dead' {
  if (left > 0) throw error;
  return 'dead';
}

const KILLS = 1000;

describe('a worker that is killed', () => {
  it(`${KILLS} times loses nothing that it acknowledged and leaves nothing half written`, async () => {
    clock.now = NOW;
    const random = randomOf(7);
    const name = 'faults';
    const known: Known = { acknowledged: [], mine: [] };
    for (let killed = 0; killed < KILLS; ) {
      if (await live(name, random, known)) killed += 1;
      if (killed % 50 !== 0) continue;
      const fresh = createStore({ name });
      await check(fresh, known.acknowledged);
      await fresh.close();
    }
    const last = createStore({ name });
    await check(last, known.acknowledged);
    const all = await last.run((db) => db.getAll('records'));
    const verified = await Promise.all(all.map((record) => verifyRecord(record, NOW)));
    expect(verified.filter(({ ok }) => !ok)).toEqual([]);
    expect(known.acknowledged.length).toBeGreaterThan(500);
    await last.close();
  }, 120_000);

  it('would be caught at leaving things half done', async () => {
    const store = newStore();
    const key = await stranger;
    const fields = { type: 'report', value: 'shoddy', created: NOW } as const;
    const record = await makeRecord({ ...fields, subject: subject('g1-0') }, key);
    await store.run((db) => db.put('records', record));
    await expect(check(store, [])).rejects.toThrow();
    await expect(check(newStore(), [record.id])).rejects.toThrow();
  });
});
