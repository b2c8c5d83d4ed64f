/** What is said of listings that concerns their verdicts: folded cases, strikes, labels, and the user's own lists. */
import { partyId } from '../boards/party.ts';
import { subjectIdOf } from '../listing/key.ts';
import type { Listing } from '../listing/types.ts';
import { toNote } from '../records/open.ts';
import { type StoredRecord, type Subject, subjectKey } from '../records/types.ts';
import { allOn, type Party, partyKeyOf, ruledListings } from '../store/cases.ts';
import type { KaopuDB } from '../store/schema.ts';
import { type Case, foldCase } from '../trust/cases/fold.ts';
import { foldLabel, type LabelCase } from '../trust/cases/labels.ts';
import { strikesOf } from '../trust/cases/strikes.ts';
import type { CaseContext, CaseRecord } from '../trust/cases/types.ts';
import type { JudgeContext, RecordNote, StrikeNote } from '../trust/types.ts';
import { listedAs } from './listed.ts';
import type { Context } from './trusted.ts';

export type Believed = Pick<JudgeContext, 'records' | 'strikes' | 'open' | 'list'>;
export const NOTHING_SAID: Believed = { records: [] };

const ROLES = ['shop', 'promoter'] as const;
type Role = (typeof ROLES)[number];

export const subjectOf = (listing: Listing): Subject => ({
  kind: 'listing',
  site: listing.site,
  id: subjectIdOf(listing),
});

export function partyOf(listing: Listing, kind: Role): Party | undefined {
  const id = partyId(listing[kind]);
  return id === undefined ? undefined : { kind, site: listing.site, id };
}

const brandOf = ({ brand, site }: Listing): Subject | undefined =>
  brand ? { kind: 'brand', site, id: brand.trim().toLowerCase() } : undefined;

/** Everything that a record about a listing can be about. */
export const subjectsOf = (listing: Listing): Subject[] =>
  [subjectOf(listing), partyOf(listing, 'shop'), partyOf(listing, 'promoter'), brandOf(listing)].filter(
    (subject) => subject !== undefined,
  );

/** All that was said on the listings' subjects, and on the other goods of their shops that somebody ruled on. */
export interface Said {
  on: ReadonlyMap<string, readonly StoredRecord[]>;
  ruled: ReadonlyMap<string, readonly Subject[]>;
}

export const SAID_NOTHING: Said = { on: new Map(), ruled: new Map() };

export async function readSaid(db: KaopuDB, listings: readonly Listing[]): Promise<Said> {
  const parties = listings.flatMap((listing) => ROLES.flatMap((role) => partyOf(listing, role) ?? []));
  const [on, ruled] = await Promise.all([allOn(db, listings.flatMap(subjectsOf)), ruledListings(db, parties)]);
  const missing = [...ruled.values()].flat().filter((subject) => !on.has(subjectKey(subject)));
  return missing.length === 0 ? { on, ruled } : { on: new Map([...on, ...(await allOn(db, missing))]), ruled };
}

const isUpheld = ({ state }: Case): boolean => state === 'upheld' || state === 'contested';

/** Folds each case once, however many listings of a page it concerns. */
export function believing(said: Said, context: Context, now: number) {
  const whole: CaseContext = { ...context, now };
  const cases = new Map<string, Case>();
  const caseOn = (subject: Subject): Case => {
    const key = subjectKey(subject);
    const found = cases.get(key) ?? foldCase(subject, said.on.get(key) ?? [], whole);
    cases.set(key, found);
    return found;
  };
  const nameOf = (issuer: string): string | undefined =>
    context.whose.own.has(issuer) ? 'self' : context.names.get(issuer);

  const noteOf = (record: CaseRecord, more: Partial<RecordNote> = {}): RecordNote => {
    const name = nameOf(record.issuer);
    return {
      ...toNote(record as StoredRecord, context.whose.own),
      ...(name && name !== 'self' && { name }),
      ...(record.text && { text: record.text }),
      ...more,
    };
  };

  /** Rulings that hold, and the appeals of known parties against them. */
  function rulingNotes(found: Case, about?: RecordNote['about']): RecordNote[] {
    if (!isUpheld(found)) return [];
    const more = about ? { about } : {};
    const open = found.appeals.filter(({ state, known }) => state === 'open' && known);
    return [
      ...found.decisive.map(({ record, ends }) => noteOf(record, { ...more, expires: ends })),
      ...(found.state === 'contested' ? open.map(({ record, deadline }) => noteOf(record, { ...more, deadline })) : []),
    ];
  }

  function labelNotes(label: LabelCase): RecordNote[] {
    if (label.state !== 'granted') return [];
    return label.answers
      .filter(({ grants, weight }) => grants && weight > 0)
      .map(({ record, ends }) => noteOf(record, { expires: ends }));
  }

  /** The user's own open reports and vouches. */
  const ownNotes = (found: Case, { vouches }: LabelCase): RecordNote[] =>
    [...found.reports.open, ...vouches]
      .filter(({ issuer }) => context.whose.own.has(issuer))
      .map((record) => noteOf(record));

  function strikeNote(listing: Listing, role: Role): StrikeNote | undefined {
    const party = partyOf(listing, role);
    const ruled = party && said.ruled.get(partyKeyOf(party));
    if (!ruled) return undefined;
    const own = subjectKey(subjectOf(listing));
    const found = ruled.map(caseOn);
    const { strikes } = strikesOf(party, found);
    if (strikes.length === 0) return undefined;
    const elsewhere = strikes.filter(({ listing: struck }) => subjectKey(struck as Subject) !== own);
    const contested = elsewhere.filter((strike) => strike.contested).length;
    const upheld = new Set(strikes.map(({ listing: struck }) => subjectKey(struck as Subject)));
    const names = found
      .filter(({ subject }) => upheld.has(subjectKey(subject as Subject)))
      .flatMap(({ decisive }) => decisive.map(({ record }) => nameOf(record.issuer) ?? record.issuer));
    return {
      count: strikes.length,
      listings: elsewhere.length,
      names: [...new Set(names)].sort(),
      expires: Math.min(...strikes.map(({ expires }) => expires)),
      ...(contested > 0 && { contested }),
    };
  }

  return function believed(listing: Listing): Believed {
    const about = subjectsOf(listing);
    const isSpoken = about.some((one) => said.on.has(subjectKey(one)) || said.ruled.has(subjectKey(one)));
    if (!isSpoken) return NOTHING_SAID;
    const subject = subjectOf(listing);
    const found = caseOn(subject);
    const label = foldLabel(subject, said.on.get(subjectKey(subject)) ?? [], whole);
    const parties = ROLES.flatMap((role) => {
      const party = partyOf(listing, role);
      return party ? rulingNotes(caseOn(party), role) : [];
    });
    const [shop, promoter] = ROLES.map((role) => strikeNote(listing, role));
    const trusted = found.reports.open.find(
      ({ issuer }) => !context.whose.own.has(issuer) && context.whose.issuers.has(issuer),
    );
    const list = listedAs(about, said.on, context.whose.own, now);
    const isOpen = found.ownReport || found.trustedReport || found.underReview;
    return {
      records: [...rulingNotes(found), ...labelNotes(label), ...ownNotes(found, label), ...parties],
      ...((shop || promoter) && { strikes: { ...(shop && { shop }), ...(promoter && { promoter }) } }),
      ...(isOpen && {
        open: {
          own: found.ownReport,
          ...(trusted && { trusted: nameOf(trusted.issuer) ?? trusted.issuer }),
          underReview: found.underReview,
          reports: found.reports.open.length,
        },
      }),
      ...(list && { list }),
    };
  };
}
