/** Reports and vouches of the user's own: records in the store, with what was observed attached. */
import { partyId } from '../boards/party.ts';
import type { Listing } from '../listing/types.ts';
import type { ReportDraft, TabRow } from '../messages/protocol.ts';
import type { Facts, StoredRecord, Subject } from '../records/types.ts';
import { knownPictures } from '../store/pictures.ts';
import { myRecords, withdrawRecord } from '../store/records.ts';
import { checkReport } from '../trust/report.ts';
import { subjectOf } from './believed.ts';
import { type Handlers, Refusal } from './listen.ts';
import { say, sayAll } from './say.ts';
import type { Services } from './services.ts';
import { readTab } from './tabs.ts';

/** What was observed of a listing at a time. */
export function factsOf({ title, price, shop, promoter, url }: Listing, at: number): Facts {
  const [shopId, promoterId] = [partyId(shop), partyId(promoter)];
  return {
    at,
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
  return rows.find(({ listing }) => {
    const { site, id } = subjectOf(listing);
    return site === subject.site && id === subject.id;
  });
}

/** One vouch at a time; words make it a nomination, which replaces a vouch without any. */
export async function fileVouch(
  services: Services,
  row: TabRow,
  isPrivate: boolean,
  text?: string,
): Promise<StoredRecord> {
  if (isPrivate) throw new Refusal('private');
  const created = services.now();
  const subject = subjectOf(row.listing);
  const open = await services.store.run((db) => myRecords(db, created, subject));
  const before = open.find((record) => record.type === 'vouch' && (!text || record.text === text));
  if (before) return before;
  return say(services, {
    type: 'vouch',
    subject,
    value: 'reliable',
    created,
    ...(text && { text }),
    facts: factsOf(row.listing, row.verdict.at),
  });
}

async function fileReport(services: Services, draft: ReportDraft, isPrivate: boolean): Promise<StoredRecord[]> {
  if (isPrivate) throw new Refusal('private');
  const pictures = await services.store.run((db) => knownPictures(db, draft.pictures ?? []));
  if (checkReport({ ...draft, pictures }).length) throw new Refusal('badMessage');
  const created = services.now();
  const rows = await Promise.all(draft.subjects.map((subject) => rowOf(draft.tabId, subject)));
  const { value, seen, links, interest } = draft;
  return sayAll(
    services,
    draft.subjects.map((subject, index) => {
      const row = rows[index];
      return {
        type: 'report',
        subject,
        value,
        created,
        seen,
        links,
        interest,
        ...(pictures.length > 0 && { pictures }),
        ...(row && { facts: factsOf(row.listing, row.verdict.at) }),
      };
    }),
  );
}

type ReportHandlers = Pick<Handlers, 'report.file' | 'vouch.file' | 'record.withdraw' | 'record.mine'>;

export function reportHandlers(services: Services): ReportHandlers {
  /** A report on a page of a private window would store what must not be stored. */
  const fromPrivate = async (tabId: number | undefined) =>
    tabId !== undefined && (await readTab(tabId))?.isPrivate === true;
  return {
    'report.file': async (draft, asker) => ({
      records: await fileReport(services, draft, asker.isPrivate || (await fromPrivate(draft.tabId))),
    }),
    async 'vouch.file'({ subject, tabId, text }, asker) {
      const row = await rowOf(tabId, subject);
      if (!row) throw new Refusal('notFound');
      const isPrivate = asker.isPrivate || (await fromPrivate(tabId));
      return { record: await fileVouch(services, row, isPrivate, text?.trim()) };
    },
    async 'record.withdraw'({ id }) {
      const done = await services.store.run((db) => withdrawRecord(db, id, services.now()));
      if (!done) throw new Refusal('notFound');
      await services.recordsChanged();
      return {};
    },
    'record.mine': async ({ subject }) => ({
      records: await services.store.run((db) => myRecords(db, services.now(), subject)),
    }),
  };
}
