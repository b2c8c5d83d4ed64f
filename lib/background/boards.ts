/**
 * The boards: an index over what was seen, held while the worker lives and packed into the store, so that the next worker
 * reads one row instead of a hundred thousand.
 */
import { type BoardIndex, boardIndex } from '../boards/board-index.ts';
import type { PackedRows } from '../boards/index/rows.ts';
import { partyKey } from '../boards/party.ts';
import { comparedKeys, dayOf, movementFrom, SNAPSHOT_ROWS, snapshotOf } from '../boards/snapshot.ts';
import { trendOf } from '../boards/trend.ts';
import type { Board, BoardFilter, BoardKind, BoardSpan, Observed } from '../boards/types.ts';
import type { Subject } from '../records/types.ts';
import { siteOfSpace } from '../sites/catalog.ts';
import { dropPack, latestSnapshot, putSnapshot, readPack, writePack } from '../store/boards.ts';
import { recordsOfTypes } from '../store/cases.ts';
import { listingKeyOf, listingRows, readListing, readObserved } from '../store/listings.ts';
import { lowestPrices, readKnown } from '../store/past.ts';
import { type Case, foldCase } from '../trust/cases/fold.ts';
import { bySubject } from '../trust/cases/whose.ts';
import type { Handlers } from './listen.ts';
import type { Services } from './services.ts';
import type { Context } from './trusted.ts';

/** Changed rows after which the pack is written anew. */
const REPACK = 500;
/** The store keeps listings for this long after their last sight. */
const KEPT = 90 * 86_400_000;

/** The usual product mean of a space, what boards shrink towards. */
const priorOf = (space: string) => siteOfSpace(space)?.scales.goodsRating;

/** What cases say to boards. */
interface Struck {
  context: Context;
  /** Keys of listings with an upheld case. */
  upheld: ReadonlySet<string>;
  /** Upheld cases by `shop:site:id` or `promoter:site:id`. */
  strikes: ReadonlyMap<string, number>;
}

/** What boards rest on. */
type Grounds = Pick<Services, 'store' | 'now' | 'trusted'>;

interface Held {
  index: BoardIndex;
  /** Rows seen before this are in it. */
  until: number;
  struck: Struck;
  /** Rows told to it since it was packed. */
  changed: number;
}

const isUpheld = ({ state }: Case): boolean => state === 'upheld' || state === 'contested';

function strikesOf(cases: readonly Case[]): Map<string, number> {
  const strikes = new Map<string, number>();
  for (const { subject, decisive } of cases) {
    const parties = new Set<string>();
    for (const { record } of decisive) {
      const { shopId, promoterId } = record.facts ?? {};
      if (shopId) parties.add(partyKey('shop', subject.site, shopId));
      if (promoterId) parties.add(partyKey('promoter', subject.site, promoterId));
    }
    for (const party of parties) strikes.set(party, (strikes.get(party) ?? 0) + 1);
  }
  return strikes;
}

async function readStruck(services: Grounds, context: Context): Promise<Struck> {
  const records = await services.store.run(async (db) => {
    const rulings = await recordsOfTypes(db, ['ruling']);
    if (!rulings.some(({ issuer }) => context.whose.own.has(issuer) || context.whose.issuers.has(issuer))) return [];
    return recordsOfTypes(db, ['report', 'ruling', 'appeal']);
  });
  const whole = { ...context, now: services.now() };
  const cases = [...bySubject(records).values()]
    .filter((group) => group[0]?.subject.kind === 'listing' && group.some(({ type }) => type === 'ruling'))
    .flatMap((group) => (group[0] ? foldCase(group[0].subject, group, whole) : []))
    .filter(isUpheld);
  return {
    context,
    upheld: new Set(cases.map(({ subject }) => listingKeyOf(subject as Subject))),
    strikes: strikesOf(cases),
  };
}

/** The state a board goes by: a ruling may have come, or run out, since the listing was last seen. */
const asOf = (row: Observed, upheld: ReadonlySet<string>): Observed => {
  const wasUpheld = row.state === 'warned' || row.state === 'contested';
  if (upheld.has(row.key) === wasUpheld) return row;
  return { ...row, state: wasUpheld ? 'unknown' : 'warned' };
};

export function boards(services: Grounds) {
  const { store, now } = services;
  let held: Promise<Held> | undefined;

  const tell = ({ index, struck }: Pick<Held, 'index' | 'struck'>, rows: readonly Observed[]): number => {
    index.update(rows.map((row) => asOf(row, struck.upheld)));
    return rows.length;
  };

  async function load(): Promise<Held> {
    const struck = await readStruck(services, await services.trusted.read());
    const pack = await store.run(readPack);
    const index = boardIndex(priorOf, pack?.rows as PackedRows | undefined);
    const isPacked = pack !== undefined && index.size > 0;
    const since = isPacked ? pack.until : now() - KEPT;
    const { rows } = await store.run((db) => readObserved(db, since));
    const until = now();
    const changed = tell({ index, struck }, rows);
    const before = new Set(isPacked ? pack.upheld : []);
    const one: Held = { index, until, struck: { ...struck, upheld: before }, changed };
    await turn(one, struck);
    if (changed > REPACK) save(one);
    return one;
  }

  /** Rows whose case was upheld, or is no longer, since the index was told. */
  async function turn(one: Held, struck: Struck): Promise<void> {
    const [before, after] = [one.struck.upheld, struck.upheld];
    const keys = [...new Set([...before, ...after])].filter((key) => before.has(key) !== after.has(key));
    one.struck = struck;
    if (keys.length === 0) return;
    const rows = await store.run((db) => listingRows(db, keys));
    one.changed += tell(one, [...rows.values()]);
  }

  /** Written when nobody waits for it. */
  function save(one: Held): void {
    one.changed = 0;
    const packed = { rows: one.index.pack(), until: one.until, upheld: [...one.struck.upheld] };
    store.run((db) => writePack(db, packed)).catch((error: unknown) => console.warn('kaopu: boards not packed', error));
  }

  async function freshen(one: Held): Promise<Held> {
    const context = await services.trusted.read();
    const since = one.until;
    one.until = now();
    // A clock that was set back would hide what is seen from now on.
    const { rows } = await store.run((db) => readObserved(db, Math.min(since, one.until)));
    one.changed += tell(one, rows);
    if (one.struck.context !== context) await turn(one, await readStruck(services, context));
    if (one.changed > REPACK) save(one);
    return one;
  }

  async function index(): Promise<Held> {
    if (!held) {
      held = load();
      held.catch(() => {
        held = undefined;
      });
      return held;
    }
    return freshen(await held);
  }

  async function read(kind: BoardKind, window: BoardSpan, limit: number, filter?: BoardFilter): Promise<Board> {
    const { index: rows, struck } = await index();
    const at = now();
    // The snapshot of the day wants more rows than the popup asks for.
    const wanted = filter ? limit : Math.max(limit, SNAPSHOT_ROWS);
    const board = rows.board(kind, {
      span: window,
      now: at,
      limit: wanted,
      strikes: (key) => struck.strikes.get(key) ?? 0,
      ...(filter && { filter }),
    });
    const cut = (all: Board): Board => ({
      ...all,
      ranked: all.ranked.slice(0, limit),
      waiting: all.waiting.slice(0, limit),
    });
    if (filter) return cut(board);
    const [from, to] = comparedKeys(board);
    const before = await store.run((db) => latestSnapshot(db, from, to));
    const snapshot = snapshotOf(board, dayOf(at));
    if (snapshot)
      store
        .run((db) => putSnapshot(db, snapshot, at))
        .catch((error: unknown) => console.warn('kaopu: no snapshot', error));
    return cut(movementFrom(board, before));
  }

  return {
    read,
    index,
    /** Rows were forgotten, taken in or erased: it is filled anew from the store. */
    async forget(): Promise<void> {
      held = undefined;
      await store.run(dropPack);
    },
  };
}

type BoardHandlers = Pick<Handlers, 'board.read' | 'board.facets' | 'board.trend' | 'event.totals'>;

export function boardHandlers(services: Services): BoardHandlers {
  const { store, now, boards: all } = services;
  return {
    'board.read': ({ board, window, limit, filter }) => all.read(board, window, limit, filter),
    'board.facets': async ({ window }) => (await all.index()).index.facets(window, now()),
    async 'board.trend'({ key, window }) {
      const row = await store.run((db) => readListing(db, key));
      if (!row) return {};
      const known = await store.run((db) => readKnown(db, [key]));
      return { trend: trendOf(row, window, now(), known.get(key)?.prices ?? []) };
    },
    async 'event.totals'({ event }) {
      const [{ index }, lowest] = [await all.index(), await store.run((db) => lowestPrices(db, event.from, event.to))];
      return index.totals(event, now(), { lowest: (key) => lowest.get(key) });
    },
  };
}
