/** Cases as the desk and the popup show them; rulings, labels and appeals of the user's own. */
import type { CaseView } from '../messages/protocol.ts';
import { expiresAt } from '../records/make.ts';
import type { Facts, StoredRecord, Subject } from '../records/types.ts';
import { subjectKey } from '../records/types.ts';
import { allOn } from '../store/cases.ts';
import { listingKeyOf, listingRows } from '../store/listings.ts';
import { readKnown } from '../store/past.ts';
import { knownPictures } from '../store/pictures.ts';
import type { ListingRow } from '../store/schema.ts';
import { type Case, foldCase } from '../trust/cases/fold.ts';
import { foldLabel } from '../trust/cases/labels.ts';
import { caseLog } from '../trust/cases/log.ts';
import type { CaseContext } from '../trust/cases/types.ts';
import { believing, readSaid } from './believed.ts';
import { desk } from './desk.ts';
import { type Asker, type Handlers, Refusal } from './listen.ts';
import { factsOf } from './reports.ts';
import { keepAll, say, signed } from './say.ts';
import type { Services } from './services.ts';

const DAY = 86_400_000;

interface Whole {
  records: StoredRecord[];
  found: Case;
  context: CaseContext & { names: ReadonlyMap<string, string> };
  row?: ListingRow;
}

async function readCase(services: Services, subject: Subject): Promise<Whole> {
  const now = services.now();
  const context = { ...(await services.trusted.read()), now };
  const key = listingKeyOf(subject);
  const [said, rows] = await services.store.run((db) => Promise.all([allOn(db, [subject]), listingRows(db, [key])]));
  const records = said.get(subjectKey(subject)) ?? [];
  const row = rows.get(key);
  return { records, found: foldCase(subject, records, context), context, ...(row && { row }) };
}

async function strikesOn(services: Services, { row, context }: Whole): Promise<CaseView['strikes']> {
  if (!row) return { shop: 0, promoter: 0 };
  const said = await services.store.run((db) => readSaid(db, [row.listing]));
  const { strikes } = believing(said, context, context.now)(row.listing);
  return { shop: strikes?.shop?.listings ?? 0, promoter: strikes?.promoter?.listings ?? 0 };
}

async function viewOf(services: Services, subject: Subject): Promise<CaseView> {
  const whole = await readCase(services, subject);
  const { records, found, context, row } = whole;
  const prices = row && (await services.store.run((db) => readKnown(db, [row.key]))).get(row.key)?.prices;
  const names: Record<string, string> = {};
  for (const { issuer } of records) {
    const name = context.whose.own.has(issuer) ? 'self' : context.names.get(issuer);
    if (name) names[issuer] = name;
  }
  return {
    subject,
    case: found,
    log: caseLog(subject, records, context),
    records,
    names,
    ...(row && {
      seen: {
        listing: row.listing,
        state: row.state,
        score: row.score,
        low: row.low,
        high: row.high,
        first: row.first,
        last: row.last,
        prices: (prices ?? []).map(({ at, amount, currency }) => ({ at, amount, currency })),
        sales: row.sales.map(({ at, min }) => ({ at, min })),
      },
    }),
    strikes: await strikesOn(services, whole),
  };
}

/** What was observed of the subject: by this browser, else what the reports say. */
function factsOn({ row, records }: Whole, now: number): Facts | undefined {
  if (row) return factsOf(row.listing, Math.min(row.last, now));
  return records.find(({ facts }) => facts)?.facts;
}

/** Nothing is stored of a private window. */
function notInPrivate({ isPrivate }: Asker): void {
  if (isPrivate) throw new Refusal('private');
}

type CaseHandlers = Pick<Handlers, 'case.read' | 'desk.read' | 'ruling.file' | 'label.file' | 'appeal.file'>;

export function caseHandlers(services: Services): CaseHandlers {
  const readDesk = desk(services);
  return {
    'case.read': ({ subject }) => viewOf(services, subject),
    'desk.read': ({ filter, from }) => readDesk(filter, from),
    async 'ruling.file'({ subject, value, text, days }, asker) {
      notInPrivate(asker);
      const whole = await readCase(services, subject);
      const { open, decided } = whole.found.reports;
      const appeals = whole.found.appeals.filter(({ state }) => state === 'open').map(({ record }) => record);
      const created = services.now();
      const facts = factsOn(whole, created);
      if (value === 'reliable' || value === 'declined' || value === 'avoid' || value === 'held')
        throw new Refusal('badMessage');
      const record = await say(services, {
        type: 'ruling',
        subject,
        value,
        created,
        ...(days && { expires: Math.min(expiresAt('ruling', created), created + days * DAY) }),
        refs: [...open, ...appeals, ...(open.length > 0 ? [] : decided)].map(({ id }) => id),
        text,
        ...(facts && { facts }),
      });
      return { record };
    },
    async 'label.file'({ subject, value, text, days }, asker) {
      notInPrivate(asker);
      const whole = await readCase(services, subject);
      const label = foldLabel(subject, whole.records, whole.context);
      const created = services.now();
      const facts = factsOn(whole, created);
      const record = await say(services, {
        type: 'label',
        subject,
        value,
        created,
        ...(days && { expires: Math.min(expiresAt('label', created), created + days * DAY) }),
        refs: label.nominations.map(({ id }) => id),
        text,
        ...(facts && { facts }),
      });
      return { record };
    },
    async 'appeal.file'({ subject, ruling, text, links, pictures = [] }, asker) {
      notInPrivate(asker);
      const { found, records, context } = await readCase(services, subject);
      const target = found.rulings.find(({ record }) => record.id === ruling);
      if (!target?.upholds) throw new Refusal('notFound');
      const created = services.now();
      const kept = await services.store.run((db) => knownPictures(db, pictures));
      const [record] = await signed(services, [
        {
          type: 'appeal',
          subject,
          value: target.record.value as StoredRecord['value'],
          created,
          refs: [ruling],
          text,
          ...(links.length > 0 && { links }),
          ...(kept.length > 0 && { pictures: kept }),
        },
      ]);
      if (!record) throw new Refusal('failed');
      // Heard by the very rules by which every machine will hear it. A first record has made the key that speaks here.
      const own = new Set([...context.whose.own, record.issuer]);
      const tried = foldCase(subject, [...records, record], { ...context, whose: { ...context.whose, own } });
      const refused = tried.appeals.find((appeal) => appeal.record.id === record.id)?.refused;
      if (refused === 'tooSoon') throw new Refusal('appealOpen');
      if (refused) throw new Refusal('appealNothingNew');
      await keepAll(services, [record]);
      return { record };
    },
  };
}
