/** The review desk's queue: cases and nominations folded over all records, kept while the records stay as they are. */
import type { DeskFilter, DeskRow } from '../messages/protocol.ts';
import { type StoredRecord, type Subject, subjectKey } from '../records/types.ts';
import { recordsOfTypes } from '../store/cases.ts';
import { listingKeyOf, listingRows } from '../store/listings.ts';
import type { KaopuDB, ListingRow } from '../store/schema.ts';
import { type Case, foldCase } from '../trust/cases/fold.ts';
import { foldLabel, type LabelCase } from '../trust/cases/labels.ts';
import { harmOf, isWaiting, matchesSearch } from '../trust/cases/queue.ts';
import type { CaseContext, Reason } from '../trust/cases/types.ts';
import { bySubject } from '../trust/cases/whose.ts';
import type { Services } from './services.ts';
import type { Context } from './trusted.ts';

const DAY = 86_400_000;
/** Rows handed over at once. */
const PAGE = 50;
/** Subjects folded between two pauses: pages are waiting too. */
const SLICE = 1000;

interface Entry {
  subject: Subject;
  found: Case;
  label: LabelCase;
  /** Newest record. */
  at: number;
  seen?: ListingRow;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Whether anybody asked for a decision on it, or made one. */
const concerns = ({ type, text, negates }: StoredRecord): boolean =>
  !negates &&
  (type === 'report' || type === 'appeal' || type === 'ruling' || type === 'label' || (type === 'vouch' && !!text));

async function readEntries(services: Services, context: Context): Promise<Entry[]> {
  const now = services.now();
  const whole: CaseContext = { ...context, now };
  const records = await services.store.run((db: KaopuDB) =>
    recordsOfTypes(db, ['report', 'appeal', 'ruling', 'label', 'vouch']),
  );
  const groups = [...bySubject(records).values()].filter((group) => group.some(concerns));
  const keys = groups.map((group) => (group[0] ? listingKeyOf(group[0].subject) : ''));
  const seen = await services.store.run((db) => listingRows(db, keys));
  const entries: Entry[] = [];
  for (const [index, group] of groups.entries()) {
    const subject = group[0]?.subject;
    if (!subject) continue;
    if (index % SLICE === SLICE - 1) await pause();
    const row = seen.get(keys[index] ?? '');
    entries.push({
      subject,
      found: foldCase(subject, group, whole),
      label: foldLabel(subject, group, whole),
      at: Math.max(...group.map(({ created }) => created).filter((at) => at <= now)),
      ...(row && { seen: row }),
    });
  }
  return entries;
}

/** The facts that records or this browser know of a subject. */
function namesOf({ found, label, seen, subject }: Entry): { title: string; shop?: string } {
  const records = [
    ...found.reports.open,
    ...found.reports.decided,
    ...found.rulings.map(({ record }) => record),
    ...label.vouches,
  ];
  const facts = records.map((record) => record.facts).filter((one) => one !== undefined);
  const title = seen?.listing.title ?? facts.find((one) => one.title)?.title ?? subject.id;
  const shop = seen?.listing.shop?.name ?? facts.find((one) => one.shop)?.shop;
  return { title, ...(shop && { shop }) };
}

/** People it may reach: the sales it shows, or the days on which it was seen here. */
const reachOf = ({ seen }: Entry): number =>
  Math.max(seen?.days.length ?? 0, ...(seen?.sales ?? []).map(({ min }) => min), 0);

const stateOf = ({ queue }: DeskFilter, { found, label }: Entry): string =>
  queue === 'labels' ? label.state : found.state;

function rowOf(entry: Entry, filter: DeskFilter, now: number): DeskRow {
  const { subject, found, label, at } = entry;
  const [value = label.state === 'declined' ? 'declined' : 'reliable'] = found.reasons;
  const due = found.deadline;
  return {
    subject,
    ...namesOf(entry),
    site: subject.site,
    state: stateOf(filter, entry),
    value: filter.queue === 'labels' ? 'reliable' : value,
    reports: filter.queue === 'labels' ? label.nominations.length : found.reports.open.length,
    appeals: found.appeals.filter(({ state }) => state === 'open').length,
    at,
    ...(due !== undefined && { due }),
    harm: harmOf({ found, reach: reachOf(entry) }, now),
  };
}

const isOfQueue =
  ({ queue }: DeskFilter, own: ReadonlySet<string>) =>
  ({ found, label }: Entry): boolean => {
    if (queue === 'labels') return label.nominations.length > 0;
    if (queue === 'cases') return isWaiting(found);
    const isOwn = ({ record }: { record: { issuer: string } }) => own.has(record.issuer);
    return found.rulings.some(isOwn) || label.answers.some(isOwn);
  };

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function matches(entry: Entry, { state, value, site, days, text, queue }: DeskFilter, now: number): boolean {
  if (state && stateOf({ queue }, entry) !== state) return false;
  if (days !== undefined && entry.at < now - days * DAY) return false;
  if (site && entry.subject.site !== site) return false;
  if (value && !entry.found.reasons.includes(value as Reason)) return false;
  if (!text?.trim()) return true;
  const { title, shop = '' } = namesOf(entry);
  const words = plain(text).split(/\s+/).filter(Boolean);
  return matchesSearch(entry.found, text) || words.every((word) => plain(`${title} ${shop}`).includes(word));
}

const ORDERS: Readonly<Record<NonNullable<DeskFilter['sort']>, (a: DeskRow, b: DeskRow) => number>> = {
  harm: (a, b) => b.harm - a.harm || a.at - b.at,
  newest: (a, b) => b.at - a.at,
  deadline: (a, b) => (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY) || b.harm - a.harm,
};

export function desk(services: Services) {
  let known: { context: Context; at: number; entries: Promise<Entry[]> } | undefined;

  /** Read anew when records or issuers changed, and after a minute: time alone changes cases. */
  async function entries(): Promise<Entry[]> {
    const context = await services.trusted.read();
    if (known?.context !== context || services.now() - known.at > 60_000) {
      const reading = readEntries(services, context);
      known = { context, at: services.now(), entries: reading };
      reading.catch(() => {
        known = undefined;
      });
    }
    return known.entries;
  }

  return async (filter: DeskFilter, from: number) => {
    const [all, { whose }] = [await entries(), await services.trusted.read()];
    const now = services.now();
    const ofQueue = all.filter(isOfQueue(filter, whose.own));
    const rows = ofQueue.filter((entry) => matches(entry, filter, now)).map((entry) => rowOf(entry, filter, now));
    const key = ({ subject }: DeskRow) => subjectKey(subject);
    const order = ORDERS[filter.sort ?? (filter.queue === 'decided' ? 'newest' : 'harm')];
    rows.sort((a, b) => order(a, b) || (key(a) < key(b) ? -1 : 1));
    return {
      rows: rows.slice(from, from + PAGE),
      total: rows.length,
      sites: [...new Set(ofQueue.map(({ subject }) => subject.site))].sort(),
    };
  };
}
