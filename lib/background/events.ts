/** Events: named, dated windows, which the user makes or which come in records of issuers that the user trusts. */
import { cleanText } from '../listing/text.ts';
import type { EventRow } from '../messages/protocol.ts';
import { openRecords } from '../records/open.ts';
import { type StoredRecord, type Subject, subjectKey } from '../records/types.ts';
import { expiresAt, fits } from '../records/values.ts';
import { allOn, recordsOfTypes } from '../store/cases.ts';
import { ownKeys } from '../store/keys.ts';
import { withdrawRecord } from '../store/records.ts';
import type { KaopuDB } from '../store/schema.ts';
import { type Handlers, Refusal } from './listen.ts';
import { say } from './say.ts';
import type { Services } from './services.ts';

type EventHandlers = Pick<Handlers, 'event.put' | 'event.remove' | 'events.read'>;

const MAX_NAME = 60;
/** Events that are told at most. */
const MAX_EVENTS = 200;

const DAY = 86_400_000;

/**
 * `singles-day-2026-11-01`, `双11-2026-11-01`: the same name on the same day is the same event. A day begins at
 * midnight where the user is: half a day later it is that day in UTC too.
 */
export function eventId(name: string, from: number): string {
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return [slug, new Date(from + DAY / 2).toISOString().slice(0, 10)].filter(Boolean).join('-');
}

const subjectOf = (name: string, from: number): Subject => ({ kind: 'event', site: '*', id: eventId(name, from) });

/** The latest word of each issuer on each event; issuers who count only. */
function eventsOf(records: readonly StoredRecord[], nameOf: (issuer: string) => string | undefined, now: number) {
  const latest = new Map<string, EventRow & { created: number }>();
  for (const { id, issuer, subject, window, created } of openRecords(records, now)) {
    const who = nameOf(issuer);
    if (!who || !window || subject.kind !== 'event') continue;
    const key = `${issuer} ${subjectKey(subject)}`;
    const known = latest.get(key);
    const { name, from, to } = window;
    if (!known || created > known.created) latest.set(key, { id, name, from, to, issuer: who, created });
  }
  return [...latest.values()]
    .sort((a, b) => b.from - a.from || b.to - a.to || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_EVENTS)
    .map(({ created: _created, ...row }): EventRow => row);
}

export function eventHandlers(services: Services): EventHandlers {
  const { store, now } = services;

  const ownOn = (subject: Subject): Promise<StoredRecord[]> =>
    store.run(async (db) => {
      const [on, own] = await Promise.all([allOn(db, [subject]), ownKeys(db)]);
      const records = on.get(subjectKey(subject)) ?? [];
      return records.filter(({ type, issuer }) => type === 'event' && own.has(issuer));
    });

  return {
    async 'event.put'({ name, from, to }, asker) {
      if (asker.isPrivate) throw new Refusal('private');
      const window = { name: cleanText(name).slice(0, MAX_NAME).trim(), from: Math.floor(from), to: Math.floor(to) };
      const isWindow = window.name && fits({ type: 'event', value: 'held', window });
      // A record that runs out before its event ends would take it away half way.
      if (!isWindow || window.to > expiresAt('event', now())) throw new Refusal('badMessage');
      const subject = subjectOf(window.name, window.from);
      const said = await ownOn(subject);
      // Newer than what was said before, also where the clock was put back meanwhile.
      const before = said.map((record) => record.created).filter((one) => one < now() + DAY / 2);
      const created = Math.max(now(), 1 + Math.max(0, ...before));
      const record = await say(services, { type: 'event', subject, value: 'held', created, window });
      for (const { id } of openRecords(said, now())) await store.run((db) => withdrawRecord(db, id, now()));
      return { record };
    },
    async 'event.remove'({ id }) {
      const isEvent = async (db: KaopuDB) => (await db.get('records', id))?.type === 'event';
      const done = await store.run(async (db) => ((await isEvent(db)) ? withdrawRecord(db, id, now()) : undefined));
      if (!done) throw new Refusal('notFound');
      await services.recordsChanged();
      return {};
    },
    async 'events.read'() {
      const { whose, names } = await services.trusted.read();
      const nameOf = (issuer: string) =>
        whose.own.has(issuer) ? 'self' : whose.issuers.has(issuer) ? (names.get(issuer) ?? issuer) : undefined;
      const records = await store.run((db) => recordsOfTypes(db, ['event']));
      return { events: eventsOf(records, nameOf, now()) };
    },
  };
}
