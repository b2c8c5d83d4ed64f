/** Reports and vouches of the user's own: records in the store, with what was observed attached. */
import { subjectIdOf } from '../listing/key.ts';
import type { ReportDraft, TabRow } from '../messages/protocol.ts';
import { expiresAt, makeRecord } from '../records/make.ts';
import { checkReport } from '../records/report.ts';
import type { Facts, StoredRecord, Subject } from '../records/types.ts';
import { addRecord, myRecords, withdrawRecord } from '../store/records.ts';
import { type Handlers, Refusal } from './listen.ts';
import type { Services } from './services.ts';
import { readTab } from './tabs.ts';

function factsOf({ listing, verdict }: TabRow): Facts {
  const { title, price, shop, url } = listing;
  return {
    at: verdict.at,
    ...(title && { title }),
    ...(price && { price: { amount: price.amount, currency: price.currency } }),
    ...(shop?.name && { shop: shop.name }),
    ...(url && { url }),
  };
}

async function rowOf(tabId: number | undefined, subject: Subject): Promise<TabRow | undefined> {
  if (tabId === undefined) return undefined;
  const rows = (await readTab(tabId))?.rows ?? [];
  return rows.find(({ listing }) => listing.site === subject.site && subjectIdOf(listing) === subject.id);
}

async function keep(services: Services, record: StoredRecord): Promise<StoredRecord> {
  await services.store.run((db) => addRecord(db, record));
  await services.refreshPages();
  return record;
}

export async function fileVouch(services: Services, row: TabRow, isPrivate: boolean): Promise<StoredRecord> {
  if (isPrivate) throw new Refusal('private');
  const created = services.now();
  const subject: Subject = { kind: 'listing', site: row.listing.site, id: subjectIdOf(row.listing) };
  const open = await services.store.run((db) => myRecords(db, created, subject));
  const before = open.find(({ type }) => type === 'vouch');
  if (before) return before;
  const record = await makeRecord({
    type: 'vouch',
    issuer: 'self',
    subject,
    value: 'reliable',
    created,
    expires: expiresAt('vouch', created),
    facts: factsOf(row),
  });
  return keep(services, record);
}

async function fileReport(services: Services, draft: ReportDraft, isPrivate: boolean): Promise<StoredRecord> {
  if (isPrivate) throw new Refusal('private');
  if (checkReport(draft).length) throw new Refusal('badMessage');
  const created = services.now();
  const row = await rowOf(draft.tabId, draft.subject);
  const { subject, value, seen, links, interest } = draft;
  const record = await makeRecord({
    type: 'report',
    issuer: 'self',
    subject,
    value,
    created,
    expires: expiresAt('report', created),
    seen,
    links,
    interest,
    ...(row && { facts: factsOf(row) }),
  });
  return keep(services, record);
}

type ReportHandlers = Pick<Handlers, 'report.file' | 'vouch.file' | 'record.withdraw' | 'record.mine'>;

export function reportHandlers(services: Services): ReportHandlers {
  /** A report on a page of a private window would store what must not be stored. */
  const fromPrivate = async (tabId: number | undefined) =>
    tabId !== undefined && (await readTab(tabId))?.isPrivate === true;
  return {
    'report.file': async (draft, asker) => ({
      record: await fileReport(services, draft, asker.isPrivate || (await fromPrivate(draft.tabId))),
    }),
    async 'vouch.file'({ subject, tabId }, asker) {
      const row = await rowOf(tabId, subject);
      if (!row) throw new Refusal('notFound');
      return { record: await fileVouch(services, row, asker.isPrivate || (await fromPrivate(tabId))) };
    },
    async 'record.withdraw'({ id }) {
      const done = await services.store.run((db) => withdrawRecord(db, id, services.now()));
      if (!done) throw new Refusal('notFound');
      await services.refreshPages();
      return {};
    },
    'record.mine': async ({ subject }) => ({
      records: await services.store.run((db) => myRecords(db, services.now(), subject)),
    }),
  };
}
