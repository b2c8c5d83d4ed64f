/**
 * The background work over everybody's records: standing, and how far reporters who usually disagree agree. It runs in
 * steps with pauses, so that pages are answered in between, and is stored as it goes: a worker that is killed goes on.
 */
import { AGREEMENT_KEY, countIssuers, readOpinions, STANDING_KEY, WORK_KEY } from '../store/model.ts';
import type { KaopuDB } from '../store/schema.ts';
import { isDone, MIN_REPORTERS, type ModelState, resultOf, startModel, stepModel } from '../trust/cases/agreement.ts';
import { opinionsOf } from '../trust/cases/opinions.ts';
import type { Services } from './services.ts';

/** The gauge of the model; any number does. */
const SEED = 1;
/** Milliseconds of work after which it is stored where it stands. */
const STORE_EVERY = 2000;
/** Milliseconds without a change before the work begins: an import brings many. */
const QUIET = 1500;
const DAY = 86_400_000;

interface Work {
  /** Of what the work rests on; other records, other work. */
  of: string;
  state: ModelState;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** What the records were when the work began: how many of each type, the newest arrivals, and whose words count. */
async function printOf(services: Services, db: KaopuDB): Promise<string> {
  const { whose } = await services.trusted.read();
  const counts = await Promise.all(
    (['report', 'vouch', 'ruling'] as const).map((type) => db.countFromIndex('records', 'type', type)),
  );
  const today = Math.floor(services.now() / DAY);
  return JSON.stringify([counts, [...whose.own].sort(), [...whose.issuers].sort(), today, await db.count('arrivals')]);
}

async function begin(services: Services, of: string): Promise<Work> {
  const { whose } = await services.trusted.read();
  const { records, arrivals } = await services.store.run(readOpinions);
  const { input, standing } = opinionsOf(records, arrivals, whose, services.now());
  await services.store.run((db) => db.put('model', standing, STANDING_KEY));
  return { of, state: startModel(input, SEED) };
}

/** One whole run. Answers false where there is nothing to do. */
export async function agree(services: Services): Promise<boolean> {
  const { store } = services;
  if ((await store.run((db) => countIssuers(db, MIN_REPORTERS))) < MIN_REPORTERS) return false;
  const of = await store.run((db) => printOf(services, db));
  const [done, stored] = await store.run((db) =>
    Promise.all([db.get('model', `${AGREEMENT_KEY}.of`), db.get('model', WORK_KEY)]),
  );
  if (done === of) return false;
  const known = stored as Work | undefined;
  let work = known?.of === of ? known : await begin(services, of);
  let since = performance.now();
  while (!isDone(work.state)) {
    work = { of, state: stepModel(work.state, 1) };
    if (performance.now() - since > STORE_EVERY) {
      const now = work;
      await store.run((db) => db.put('model', now, WORK_KEY));
      since = performance.now();
    }
    await pause();
  }
  const agreement = resultOf(work.state);
  await store.run(async (db) => {
    const tx = db.transaction('model', 'readwrite');
    await Promise.all([
      tx.store.put(agreement, AGREEMENT_KEY),
      tx.store.put(of, `${AGREEMENT_KEY}.of`),
      tx.store.delete(WORK_KEY),
      tx.done,
    ]);
  });
  await services.recordsChanged();
  return true;
}

/** Starts the work when nothing has changed for a moment, one run at a time. */
export function agreeing(services: Services): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running
        .then(() => agree(services))
        .catch((error: unknown) => console.warn('kaopu: agreement not worked out', error));
    }, QUIET);
  };
}
