/** From listings of a page to verdicts: own site only, cached, remembered. */
import { browser } from 'wxt/browser';
import { parseReviewDate } from '../listing/date.ts';
import { listingKey } from '../listing/key.ts';
import type { Listing, Reviews } from '../listing/types.ts';
import { GENERIC_SCALES, siteOfHost, spaceOfHost } from '../sites/catalog.ts';
import { StoreError } from '../store/error.ts';
import { singleFlight } from '../store/flight.ts';
import { remember } from '../store/listings.ts';
import { otherOf, pointOf } from '../store/observe.ts';
import { type Known, readKnown } from '../store/past.ts';
import { countSightings } from '../store/shopping.ts';
import { cachedVerdicts, keepVerdicts, verdictHash } from '../store/verdicts.ts';
import { type OfItem, ofItem } from '../trust/of-item.ts';
import { pastOf, type SeenPrice } from '../trust/price/past.ts';
import { farFromPeers, type PeerPrice } from '../trust/price/peers.ts';
import { presetOf, withThresholds } from '../trust/profile.ts';
import { priceFarAbove } from '../trust/signals/price-far-above.ts';
import { priceFarBelow } from '../trust/signals/price-far-below.ts';
import type { JudgeContext, Verdict } from '../trust/types.ts';
import { judge } from '../trust/verdict.ts';
import { believing, readSaid, SAID_NOTHING } from './believed.ts';
import type { Services } from './services.ts';

export interface Ask {
  /** The page's own name for the card. */
  key: string;
  listing: Listing;
}

/** Reviews with the days that their words name, and without these words. */
const dated = ({ lang = '', shown, ...reviews }: Reviews): Reviews => ({
  ...reviews,
  shown: shown.map(({ date, ...review }) => {
    const at = date === undefined ? undefined : parseReviewDate(date, lang);
    return { ...review, ...(at !== undefined && { at }) };
  }),
});

/** The listing as the sender's host may claim it: filed under its own space, addresses of other spaces dropped. */
export function ownListing(listing: Listing, host: string): Listing {
  const space = spaceOfHost(host);
  const { reviews, ...rest } = listing;
  const own: Listing = { ...rest, site: space, ...(reviews && { reviews: dated(reviews) }) };
  if (own.url && spaceOfHost(new URL(own.url).hostname) !== space) delete own.url;
  for (const role of ['shop', 'promoter'] as const) {
    const party = own[role];
    if (party?.url && spaceOfHost(new URL(party.url).hostname) !== space) {
      const { url: _url, ...named } = party;
      own[role] = named;
    }
  }
  return own;
}

/** What was seen again today is as fresh as today, whenever it was first judged. */
const seenNow = (verdict: Verdict, now: number): Verdict => ({
  ...verdict,
  at: now,
  findings: verdict.findings.map((finding) => ({ ...finding, at: now })),
});

/** What was seen before, the sighting under way not counted: it may show other goods for the first time. */
const pastSeen = ({ prices, listing, last, other }: Known, now: Listing) => {
  const before = otherOf(listing && last !== undefined ? { listing, last, ...(other && { other }) } : undefined, now);
  return { prices, ...(before && { other: before }) };
};

/** The release that judges: verdicts of another one are not served from the cache. */
const build = (): string => browser.runtime.getManifest().version;

/** A judged listing, with what is told of the product of an item page besides. */
export interface Row extends Ask {
  verdict: Verdict;
  ofItem?: OfItem;
}

interface Prepared extends Ask {
  storeKey: string;
  hash: string;
  context: JudgeContext;
  course?: SeenPrice[];
}

/** The page that asks, as the browser tells it, and what else stands on it. */
export interface Asking {
  host: string;
  isPrivate: boolean;
  beside: readonly Row[];
}

const PEER_SIGNALS: ReadonlySet<string> = new Set([priceFarBelow.id, priceFarAbove.id]);
const hasPeerSignal = ({ verdict }: Row): boolean => verdict.signals.some(({ id }) => PEER_SIGNALS.has(id));

/**
 * Asks with their standing among all prices of the page. Cards come in batches: one that was judged among few is asked
 * about again when the others put its price far away, or back into the crowd.
 */
function amongPeers(asks: readonly Ask[], beside: readonly Row[]): (Ask & { peer?: PeerPrice })[] {
  const asked = new Set(asks.map(({ key }) => key));
  const rest = beside.filter(({ key }) => !asked.has(key));
  const far = farFromPeers([...rest, ...asks].map(({ listing }) => listing));
  const withPeer = ({ key, listing }: Ask, index: number) => {
    const peer = far.get(index);
    return { key, listing, ...(peer && { peer }) };
  };
  return [
    ...asks.map((ask, index) => withPeer(ask, rest.length + index)),
    ...rest.flatMap((row, index) => (far.has(index) === hasPeerSignal(row) ? [] : [withPeer(row, index)])),
  ];
}

function courseOf(known: Known | undefined, listing: Listing, now: number): SeenPrice[] | undefined {
  if (!listing.primary) return undefined;
  const point = pointOf(listing, now);
  const course = [...(known?.prices ?? []), ...(point ? [point] : [])];
  return course.length > 0 ? course : undefined;
}

export function judging(services: Services) {
  const shared = singleFlight<string, Verdict>();

  async function contexts(asks: readonly (Ask & { peer?: PeerPrice })[], host: string): Promise<Prepared[]> {
    const { preset, thresholds } = await services.settings();
    const profile = withThresholds(presetOf(preset), thresholds);
    const facts = siteOfHost(host)?.site.scales ?? GENERIC_SCALES;
    const now = services.now();
    const listings = asks.map(({ listing }) => listing);
    const keys = listings.map(listingKey);
    const trusted = await services.trusted.read();
    const [said, known] = await services.store
      .run((db) => Promise.all([readSaid(db, listings), readKnown(db, keys)]))
      .catch(orNothing([SAID_NOTHING, new Map<string, Known>()] as const));
    const believed = believing(said, trusted, now);
    return Promise.all(
      asks.map(async ({ key, listing, peer }, index): Promise<Prepared> => {
        const storeKey = keys[index] ?? '';
        const before = known.get(storeKey);
        const past = before && pastOf(listing, pastSeen(before, listing), now);
        const context: JudgeContext = {
          facts,
          profile,
          ...believed(listing),
          ...(peer && { peer }),
          ...(past && { past }),
          now,
        };
        const course = courseOf(before, listing, now);
        const hash = await verdictHash(listing, context, build());
        return { key, listing, storeKey, hash, context, ...(course && { course }) };
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

  async function judgeUntil(
    stored: Promise<unknown>,
    asks: readonly Ask[],
    { host, isPrivate, beside }: Asking,
  ): Promise<Row[]> {
    const own = asks.map(({ key, listing }) => ({ key, listing: ownListing(listing, host) }));
    const settings = services.settings();
    const prepared = await contexts(amongPeers(own, beside), host);
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
        const compute = async () => {
          const known = (await cached).get(ask.storeKey);
          isNew = known === undefined;
          return known ? seenNow(known, now) : judge(ask.listing, ask.context);
        };
        const verdict = await shared(ask.hash, compute, stored);
        return { ...ask, verdict, isNew };
      }),
    );
    if (!isPrivate) {
      const sightings = judged.map(({ storeKey, listing, verdict }) => ({ key: storeKey, listing, verdict }));
      const { shopping } = await settings;
      // Nobody waits for the counting: badges come first.
      if (shopping) void services.store.run((db) => countSightings(db, sightings, now)).catch(orNothing(0));
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
    return judged.map(({ key, listing, verdict, course }): Row => {
      const besides = ofItem(listing, course, host, now);
      return { key, listing, verdict, ...(besides && { ofItem: besides }) };
    });
  }

  return async function judgeAll(asks: readonly Ask[], asking: Asking): Promise<Row[]> {
    let end = (): void => undefined;
    const stored = new Promise<void>((resolve) => {
      end = resolve;
    });
    try {
      return await judgeUntil(stored, asks, asking);
    } finally {
      end();
    }
  };
}
