/** The user's own allow and block lists: entries are records of the user's own, so that they can be packed and shared. */
import type { ListEntry, OtherList } from '../messages/protocol.ts';
import type { RecordFields } from '../records/make.ts';
import { openRecords } from '../records/open.ts';
import { type StoredRecord, type Subject, subjectKey } from '../records/types.ts';
import { allOn, recordsOfTypes } from '../store/cases.ts';
import { ownKeys } from '../store/keys.ts';
import { withdrawRecord } from '../store/records.ts';
import type { KaopuDB } from '../store/schema.ts';
import { findShops } from '../store/shops.ts';
import { subjectOf } from './believed.ts';
import { entryOn } from './listed.ts';
import { type Handlers, Refusal } from './listen.ts';
import { sayAll } from './say.ts';
import type { Services } from './services.ts';
import { readTab } from './tabs.ts';

type ListHandlers = Pick<Handlers, 'list.put' | 'list.read' | 'list.find' | 'list.others' | 'list.take'>;
type Value = ListEntry['value'];
type ListFacts = Pick<ListEntry, 'title' | 'url'>;

const DAY = 86_400_000;
/** Others' lists that are told, and entries taken over at once. */
const MAX_LISTS = 50;
const MAX_TAKEN = 2000;

const LISTABLE: ReadonlySet<Subject['kind']> = new Set(['listing', 'shop', 'promoter', 'brand']);

/** A brand is the same one in any case. Rejects what no list can hold. */
function listable({ kind, site, id }: Subject): Subject {
  const clean = kind === 'brand' ? id.trim().toLowerCase() : id;
  if (!LISTABLE.has(kind) || !site.trim() || !clean.trim()) throw new Refusal('badMessage');
  return { kind, site, id: clean };
}

export const toEntry = ({ id, subject, value, facts, created, expires }: StoredRecord): ListEntry => ({
  id,
  subject,
  value: value === 'avoid' ? 'avoid' : 'reliable',
  ...(facts?.title && { title: facts.title }),
  ...(facts?.url && { url: facts.url }),
  created,
  expires,
});

/** The entry that holds on each subject, of the issuers given, newest first. */
function entriesOf(records: readonly StoredRecord[], issuers: ReadonlySet<string>, now: number): StoredRecord[] {
  const by = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const key = subjectKey(record.subject);
    by.set(key, [...(by.get(key) ?? []), record]);
  }
  return [...by.values()]
    .flatMap((on) => entryOn(on, issuers, now) ?? [])
    .filter(({ subject }) => LISTABLE.has(subject.kind))
    .sort((a, b) => b.created - a.created || (a.id < b.id ? -1 : 1));
}

const readEntries = async (db: KaopuDB, now: number): Promise<ListEntry[]> =>
  entriesOf(await recordsOfTypes(db, ['list']), await ownKeys(db), now).map(toEntry);

/** What others list, who lists most first. */
async function readOthers(db: KaopuDB, names: ReadonlyMap<string, string>, now: number): Promise<OtherList[]> {
  const [records, own] = await Promise.all([recordsOfTypes(db, ['list']), ownKeys(db)]);
  const mine = new Set(entriesOf(records, own, now).map(({ subject }) => subjectKey(subject)));
  const keys = [...new Set(openRecords(records, now).map(({ issuer }) => issuer))].filter((key) => !own.has(key));
  const lists = keys.map((key): OtherList => {
    const entries = entriesOf(
      records.filter(({ issuer }) => issuer === key),
      new Set([key]),
      now,
    );
    const name = names.get(key);
    const missing = entries.filter(({ subject }) => !mine.has(subjectKey(subject))).length;
    return { key, ...(name && { name }), entries: entries.map(toEntry), missing };
  });
  return lists
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => b.entries.length - a.entries.length || (a.key < b.key ? -1 : 1))
    .slice(0, MAX_LISTS);
}

export function listHandlers(services: Services): ListHandlers {
  const { store, now } = services;
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other, or two clicks would leave two entries on one subject. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.catch(() => undefined).then(work);
    last = turn;
    return turn;
  };
  const entries = () => store.run((db) => readEntries(db, now()));
  /** All that the user ever said about a subject in a list. */
  const saidOn = (subject: Subject): Promise<StoredRecord[]> =>
    store.run(async (db) => {
      const [on, own] = await Promise.all([allOn(db, [subject]), ownKeys(db)]);
      return (on.get(subjectKey(subject)) ?? []).filter(({ type, issuer }) => type === 'list' && own.has(issuer));
    });

  const fieldsOf = (subject: Subject, value: Value, facts: ListFacts, created = now()): RecordFields => {
    const { title, url } = facts;
    return {
      type: 'list',
      subject,
      value,
      created,
      ...((title || url) && { facts: { at: now(), ...(title && { title }), ...(url && { url }) } }),
    };
  };

  async function put(subject: Subject, value: Value | 'none', facts: ListFacts): Promise<void> {
    const said = await saidOn(subject);
    const before = openRecords(said, now());
    const [only, ...rest] = before;
    if (only?.value === value && rest.length === 0 && Math.abs(now() - only.created) < DAY) return;
    // The new entry first: a worker that is killed in between leaves the newer one in force. Newer than all of before,
    // also where the clock was put back meanwhile.
    // What was told of the subject before still holds where nothing is told now.
    const [known] = [...said].sort((a, b) => b.created - a.created).flatMap((record) => record.facts ?? []);
    const [title, url] = [facts.title ?? known?.title, facts.url ?? known?.url];
    const whole = { ...(title && { title }), ...(url && { url }) };
    const newest = Math.max(0, ...said.map(({ created }) => created).filter((created) => created < now() + DAY / 2));
    if (value !== 'none') await sayAll(services, [fieldsOf(subject, value, whole, Math.max(now(), newest + 1))]);
    for (const { id } of before) await store.run((db) => withdrawRecord(db, id, now()));
    if (before.length > 0) await services.recordsChanged();
  }

  /** What the tab showed of a listing: its title and address, not what the message says. */
  async function factsFrom(tabId: number | undefined, subject: Subject, title?: string): Promise<ListFacts> {
    const rows = tabId === undefined || subject.kind !== 'listing' ? [] : ((await readTab(tabId))?.rows ?? []);
    const row = rows.find(({ listing }) => {
      const { site, id } = subjectOf(listing);
      return site === subject.site && id === subject.id;
    });
    const [shown, url] = [row?.listing.title ?? title, row?.listing.url];
    return { ...(shown && { title: shown }), ...(url && { url }) };
  }

  return {
    async 'list.put'({ subject, value, title, tabId }, asker) {
      const isPrivate = asker.isPrivate || (tabId !== undefined && (await readTab(tabId))?.isPrivate === true);
      if (isPrivate) throw new Refusal('private');
      const clean = listable(subject);
      const facts = await factsFrom(tabId, clean, title ?? (clean.kind === 'brand' ? subject.id.trim() : undefined));
      await inTurn(() => put(clean, value, facts));
      return { entries: await entries() };
    },
    'list.read': async () => ({ entries: await entries() }),
    'list.find': async ({ site, name }) => ({
      found: (await store.run((db) => findShops(db, site, name))).flatMap(({ id, name: title }) =>
        title ? [{ subject: { kind: 'shop' as const, site, id: id ?? title }, title }] : [],
      ),
    }),
    async 'list.others'() {
      const { names } = await services.trusted.read();
      return { lists: await store.run((db) => readOthers(db, names, now())) };
    },
    'list.take': ({ key }, asker) => {
      if (asker.isPrivate) throw new Refusal('private');
      return inTurn(async () => {
        const { lists, mine } = await store.run(async (db) => ({
          lists: await readOthers(db, new Map(), now()),
          mine: new Set((await readEntries(db, now())).map(({ subject }) => subjectKey(subject))),
        }));
        const theirs = lists.find((list) => list.key === key);
        if (!theirs) throw new Refusal('notFound');
        const fresh = theirs.entries.filter(({ subject }) => !mine.has(subjectKey(subject))).slice(0, MAX_TAKEN);
        const fields = fresh.map((entry) => fieldsOf(entry.subject, entry.value, entry));
        if (fields.length > 0) await sayAll(services, fields);
        return { entries: await entries(), added: fresh.length };
      });
    },
  };
}
