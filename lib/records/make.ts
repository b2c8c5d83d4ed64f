import { cleanLink, cleanLinks } from '../listing/links.ts';
import { cleanText } from '../listing/text.ts';
import { evidenceHash, sign } from './content.ts';
import type { SigningKey } from './keys.ts';
import type { EventWindow, Evidence, Facts, StoredRecord, Subject } from './types.ts';
import { DAY, expiresAt, fits, LIMITS } from './values.ts';

export { withoutEvidence } from './content.ts';
export { expiresAt, RECORD_DAYS } from './values.ts';

/** What is said; `expires` where it holds shorter than its type does. */
export type RecordFields = Omit<StoredRecord, 'id' | 'version' | 'issuer' | 'evidence' | 'sig' | 'expires'> & {
  expires?: number;
};

/** A cut through an emoji leaves half of it, which canonical JSON refuses. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
const short = (text: string | undefined, max: number): string | undefined => {
  const clean = text === undefined ? '' : wellFormed(cleanText(text).slice(0, max));
  return clean || undefined;
};

/** An id is compared letter by letter: one that is too long is left out, none is cleaned. */
const idText = (id: string | undefined): string | undefined =>
  id && id.length <= LIMITS.name ? wellFormed(id) : undefined;

function cleanFacts({ at, title, price, shop, shopId, promoterId, url }: Facts): Facts {
  const facts: Facts = { at };
  const [shortTitle, shortShop, link] = [short(title, LIMITS.title), short(shop, LIMITS.name), url && cleanLink(url)];
  const [ofShop, ofPromoter] = [idText(shopId), idText(promoterId)];
  if (shortTitle) facts.title = shortTitle;
  if (shortShop) facts.shop = shortShop;
  if (ofShop) facts.shopId = ofShop;
  if (ofPromoter) facts.promoterId = ofPromoter;
  if (link) facts.url = link;
  if (price && Number.isFinite(price.amount)) facts.price = { amount: price.amount, currency: price.currency };
  return facts;
}

function cleanEvidence({ seen, links, interest }: Evidence): Evidence {
  const [words, clean] = [short(seen, LIMITS.seen), cleanLinks(links ?? [])];
  return { ...(words && { seen: words }), ...(clean.length > 0 && { links: clean }), ...(interest && { interest }) };
}

const cleanSubject = ({ kind, site, id }: Subject): Subject => ({
  kind,
  site: wellFormed(site.slice(0, LIMITS.site)),
  id: wellFormed(id.slice(0, LIMITS.id)),
});

const cleanWindow = ({ name, from, to }: EventWindow): EventWindow => ({
  name: short(name, LIMITS.name) ?? '',
  from,
  to,
});

/** Each once, as many as a record may hold; nothing where there is none. */
const some = (hashes: readonly string[] | undefined, most: number): string[] | undefined =>
  hashes?.length ? [...new Set(hashes)].slice(0, most) : undefined;

/**
 * A record with its id, signed: texts cleaned and capped, links cleaned. Rejects with a TypeError for numbers that are
 * none and for a value or window that its type does not have.
 */
export async function makeRecord(fields: RecordFields, key: SigningKey): Promise<StoredRecord> {
  const { type, value, created, expires = expiresAt(type, created), negates } = fields;
  if (!fits(fields)) throw new TypeError(`record: no ${type} says ${value}`);
  const shown = cleanEvidence(fields);
  const [text, refs, pictures, evidence] = [
    short(fields.text, LIMITS.text),
    some(fields.refs, LIMITS.refs),
    some(fields.pictures, LIMITS.pictures),
    await evidenceHash(shown),
  ];
  const content = {
    version: 2 as const,
    type,
    subject: cleanSubject(fields.subject),
    value,
    created,
    expires: Math.min(expires, expiresAt(type, created)),
    ...(negates && { negates }),
    ...(refs && { refs }),
    ...(text && { text }),
    ...(evidence && { evidence }),
    ...(pictures && { pictures }),
    ...(fields.facts && { facts: cleanFacts(fields.facts) }),
    ...(fields.window && { window: cleanWindow(fields.window) }),
  };
  return sign(content, shown, key);
}

/**
 * Takes a record back; `key` is the one that signed it, or nothing is taken back. It lives as long as what it negates,
 * so that an old copy cannot come to life again.
 */
export const makeWithdrawal = (record: StoredRecord, now: number, key: SigningKey): Promise<StoredRecord> =>
  makeRecord(
    {
      type: record.type,
      subject: record.subject,
      value: record.value,
      created: now,
      expires: Math.max(record.expires, now + DAY),
      negates: record.id,
    },
    key,
  );
