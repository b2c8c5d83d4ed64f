/** From listings of a page to verdicts: own site only, cached, remembered. */
import { listingKey, subjectIdOf } from '../listing/key.ts';
import type { Listing } from '../listing/types.ts';
import { toNote } from '../records/open.ts';
import { type StoredRecord, type Subject, subjectKey } from '../records/types.ts';
import { GENERIC_SCALES, siteOfHost, spaceOfHost } from '../sites/catalog.ts';
import { StoreError } from '../store/error.ts';
import { singleFlight } from '../store/flight.ts';
import { remember } from '../store/listings.ts';
import { recordsOn } from '../store/records.ts';
import { cachedVerdicts, keepVerdicts, verdictHash } from '../store/verdicts.ts';
import { KAOPU_2020, withThresholds } from '../trust/profile.ts';
import type { JudgeContext, Verdict } from '../trust/types.ts';
import { judge } from '../trust/verdict.ts';
import type { Services } from './services.ts';

export interface Ask {
  /** The page's own name for the card. */
  key: string;
  listing: Listing;
}

/** The listing as the sender's host may claim it: filed under its own space, addresses of other spaces dropped. */
export function ownListing(listing: Listing, host: string): Listing {
  const space = spaceOfHost(host);
  const own: Listing = { ...listing, site: space };
  if (own.url && spaceOfHost(new URL(own.url).hostname) !== space) delete own.url;
  for (const role of ['shop', 'promoter'] as const) {
    const party = own[role];
    if (party?.url && spaceOfHost(new URL(party.url).hostname) !== space) {
      const { url: _url, ...rest } = party;
      own[role] = rest;
    }
  }
  return own;
}

const subjectOf = (listing: Listing): Subject => ({ kind: 'listing', site: listing.site, id: subjectIdOf(listing) });

/** What was seen again today is as fresh as today, whenever it was first judged. */
const seenNow = (verdict: Verdict, now: number): Verdict => ({
  ...verdict,
  at: now,
  findings: verdict.findings.map((finding) => ({ ...finding, at: now })),
});

/**
 * Whose words count here. No other issuer can be trusted yet, and an imported file can name any: only the user's own
 * rulings, labels and appeals turn a badge.
 */
const counts = ({ issuer }: StoredRecord): boolean => issuer === 'self';

interface Prepared extends Ask {
  storeKey: string;
  hash: string;
  context: JudgeContext;
}

export function judging(services: Services) {
  const shared = singleFlight<string, Verdict>();

  async function contexts(asks: readonly Ask[], host: string): Promise<Prepared[]> {
    const { thresholds } = await services.settings();
    const profile = withThresholds(KAOPU_2020, thresholds);
    const facts = siteOfHost(host)?.site.scales ?? GENERIC_SCALES;
    const now = services.now();
    const subjects = asks.map(({ listing }) => subjectOf(listing));
    const records = await services.store
      .run((db) => recordsOn(db, subjects, now))
      .catch(orNothing(new Map<string, StoredRecord[]>()));
    return Promise.all(
      asks.map(async (ask, index) => {
        const subject = subjects[index];
        const notes = (subject && records.get(subjectKey(subject)))?.filter(counts).map(toNote) ?? [];
        const context = { facts, profile, records: notes, now };
        return { ...ask, storeKey: listingKey(ask.listing), hash: await verdictHash(ask.listing, context), context };
      }),
    );
  }

  /** A store that fails takes nothing of the answer with it: the page is judged, only nothing is remembered. */
  const orNothing =
    <T>(nothing: T) =>
    (error: unknown): T => {
      if (!(error instanceof StoreError)) throw error;
      console.warn('kaopu: judged without the store', error.code);
      return nothing;
    };

  return async function judgeAll(
    asks: readonly Ask[],
    host: string,
    isPrivate: boolean,
  ): Promise<(Ask & { verdict: Verdict })[]> {
    const own = asks.map(({ key, listing }) => ({ key, listing: ownListing(listing, host) }));
    const prepared = await contexts(own, host);
    const now = services.now();
    const cached = isPrivate
      ? Promise.resolve(new Map<string, Verdict>())
      : services.store
          .run((db) =>
            cachedVerdicts(
              db,
              prepared.map(({ storeKey, hash }) => ({ key: storeKey, hash })),
            ),
          )
          .catch(orNothing(new Map<string, Verdict>()));
    const judged = await Promise.all(
      prepared.map(async (ask) => {
        let isNew = false;
        // Equal asks of other tabs join while the cache is still being read, or each would find it empty.
        const verdict = await shared(ask.hash, async () => {
          const known = (await cached).get(ask.storeKey);
          isNew = known === undefined;
          return known ? seenNow(known, now) : judge(ask.listing, ask.context);
        });
        return { ...ask, verdict, isNew };
      }),
    );
    if (!isPrivate) {
      const sightings = judged.map(({ storeKey, listing, verdict }) => ({ key: storeKey, listing, verdict }));
      const fresh = judged.filter(({ isNew, listing }) => isNew && listing.title);
      await services.store
        .run(async (db) => {
          await remember(db, sightings, now);
          if (fresh.length)
            await keepVerdicts(
              db,
              fresh.map(({ storeKey, hash, verdict }) => ({ key: storeKey, hash, verdict })),
            );
        })
        .catch(orNothing(undefined));
    }
    return judged.map(({ key, listing, verdict }) => ({ key, listing, verdict }));
  };
}
