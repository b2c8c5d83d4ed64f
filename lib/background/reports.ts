/** Reports and vouches of the user's own: records in the store, with what was observed attached. */
import { partyId } from '../boards/party.ts';
import { subjectIdOf } from '../listing/key.ts';
import type { ReportDraft, TabRow } from '../messages/protocol.ts';
import { makeRecord, type RecordFields } from '../records/make.ts';
import type { Facts, StoredRecord, Subject } from '../records/types.ts';
import { ownKey } from '../store/keys.ts';
import { addRecord, myRecords, withdrawRecord } from '../store/records.ts';
import { checkReport } from '../trust/report.ts';
import { type Handlers, Refusal } from './listen.ts';
import type { Services } from './services.ts';
import { readTab } from './tabs.ts';

function factsOf({ listing, verdict }: TabRow): Facts {
  const { title, price, shop, promoter, url } = listing;
  const [shopId, promoterId] = [partyId(shop), partyId(promoter)];
  return {
    at: verdict.at,
    ...(title && { title }),
    ...(price && { price: { amount: price.amount, currency: price.currency } }),
    ...(shop?.name && { shop: shop.name }),
    ...(shopId && { shopId }),
    ...(promoterId && { promoterId }),
    ...(url && { url }),
  };
}

async function rowOf(tabId: number | undefined, subject: Subject): Promise<TabRow | undefined> {
  if (tabId === undefined) return undefined;
  const rows = (await readTab(tabId))?.rows ?? [];
  return rows.find(({ listing }) => listing.site === subject.site && subjectIdOf(listing) === subject.id);
}

/** Signed with the user's own key, which the first record makes. */
async function say(services: Services, fields: RecordFields): Promise<StoredRecord> {
  const record = await services.store.run(async (db) => {
    const signed = await makeRecord(fields, await ownKey(db, fields.created));
    await addRecord(db, signed);
    return signed;
  });
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
  return say(services, { type: 'vouch', subject, value: 'reliable', created, facts: factsOf(row) });
}

async function fileReport(services: Services, draft: ReportDraft, isPrivate: boolean): Promise<StoredRecord> {
  if (isPrivate) throw new Refusal('private');
  if (checkReport(draft).length) throw new Refusal('badMessage');
  const created = services.now();
  const row = await rowOf(draft.tabId, draft.subject);
  const { subject, value, seen, links, interest } = draft;
  return say(services, {
    type: 'report',
    subject,
    value,
    created,
    seen,
    links,
    interest,
    ...(row && { facts: factsOf(row) }),
  });
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
