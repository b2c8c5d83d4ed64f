import { cleanText } from '../listing/text.ts';
import { canonicalJson } from './canonical.ts';
import { sha256Hex } from './hash.ts';
import { cleanLink, cleanLinks } from './links.ts';
import { MAX_SEEN } from './report.ts';
import type { Facts, RecordType, StoredRecord } from './types.ts';

const DAY = 86_400_000;
const MAX_TITLE = 500;
const MAX_SHORT = 200;

/** Days a record holds. Negative statements run 90 days, an appeal keeps a warning contested for 14 (design 3, 6). */
export const RECORD_DAYS: Readonly<Record<RecordType, number>> = {
  label: 365,
  vouch: 365,
  report: 90,
  ruling: 90,
  appeal: 14,
};

export const expiresAt = (type: RecordType, created: number): number => created + RECORD_DAYS[type] * DAY;

export type RecordFields = Omit<StoredRecord, 'id' | 'version' | 'evidence'>;
type Evidence = Pick<StoredRecord, 'seen' | 'links' | 'interest'>;

/** A cut through an emoji leaves half of it, which canonical JSON refuses. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
const short = (text: string | undefined, max: number): string | undefined => {
  const clean = text === undefined ? '' : wellFormed(cleanText(text).slice(0, max));
  return clean || undefined;
};

function cleanFacts({ at, title, price, shop, url }: Facts): Facts {
  const facts: Facts = { at };
  const [shortTitle, shortShop, link] = [short(title, MAX_TITLE), short(shop, MAX_SHORT), url && cleanLink(url)];
  if (shortTitle) facts.title = shortTitle;
  if (shortShop) facts.shop = shortShop;
  if (link) facts.url = link;
  if (price && Number.isFinite(price.amount)) facts.price = { amount: price.amount, currency: price.currency };
  return facts;
}

function evidenceOf({ seen, links, interest }: Evidence): Evidence {
  const [words, clean] = [short(seen, MAX_SEEN), cleanLinks(links ?? [])];
  return { ...(words && { seen: words }), ...(clean.length > 0 && { links: clean }), ...(interest && { interest }) };
}

/** The record without its evidence: texts are a thing of their own, which can be deleted without breaking the id. */
export function withoutEvidence({
  seen: _seen,
  links: _links,
  interest: _interest,
  ...bare
}: StoredRecord): StoredRecord {
  return bare;
}

function idOf(record: StoredRecord): Promise<string> {
  const { id: _id, ...signed } = withoutEvidence(record);
  return sha256Hex(canonicalJson(signed));
}

const hashOf = async ({ seen, links, interest }: Evidence): Promise<string | undefined> =>
  seen || links || interest ? sha256Hex(canonicalJson({ seen, links, interest })) : undefined;

/** A record with its id: texts cleaned and capped, links cleaned. Rejects with a TypeError for numbers that are none. */
export async function makeRecord(fields: RecordFields): Promise<StoredRecord> {
  const { seen, links, interest, facts, negates, subject, ...rest } = fields;
  const shown = evidenceOf({ seen, links, interest });
  const evidence = await hashOf(shown);
  const record: StoredRecord = {
    id: '',
    version: 1,
    ...rest,
    subject: { kind: subject.kind, site: wellFormed(subject.site), id: wellFormed(subject.id) },
    ...(negates && { negates }),
    ...(facts && { facts: cleanFacts(facts) }),
    ...(evidence && { evidence }),
    ...shown,
  };
  return { ...record, id: await idOf(record) };
}

/** Takes a record back. It lives as long as what it negates, so that an old copy cannot come to life again. */
export const makeWithdrawal = (record: StoredRecord, now: number): Promise<StoredRecord> =>
  makeRecord({
    type: record.type,
    issuer: record.issuer,
    subject: record.subject,
    value: record.value,
    created: now,
    expires: record.expires,
    negates: record.id,
  });

/** Whether id and evidence are those of this very content; evidence that was withdrawn may be missing. */
export async function verifyRecord(record: StoredRecord): Promise<boolean> {
  try {
    if ((await idOf(record)) !== record.id) return false;
    const evidence = await hashOf(record);
    return evidence === undefined || evidence === record.evidence;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
