/** Draws what is known of a page: badges on cards, the strip on an item page, popover and tip. */
import type { Listing } from '../listing/types.ts';
import type { Page, SiteReader } from '../sites/define.ts';
import type { Verdict } from '../trust/types.ts';
import { ITEM_KEY } from './ask.ts';
import { type Badge, badgeMaker } from './badge.ts';
import type { Frame } from './frame.ts';
import { badgeKeys } from './keys.ts';
import { placer, type Spot } from './place.ts';
import { popovers } from './popover.ts';
import { stripMaker } from './strip.ts';
import type { Tracked } from './watch.ts';

/** Nothing is drawn before this; after it the wait itself is said. Milliseconds. */
const PENDING_AFTER = 150;

export interface DrawActions {
  report(key: string): void;
  vouch(key: string): Promise<void>;
}

interface Drawn {
  card: Tracked;
  verdict?: Verdict;
  badge?: Badge;
  spot?: Spot;
}

const pendingVerdict = (now: number): Verdict => ({
  state: 'unknown',
  unknown: 'pending',
  score: 0,
  low: 0,
  high: 100,
  shown: [],
  findings: [],
  signals: [],
  records: [],
  profile: '',
  at: now,
});

export function drawing(
  frame: Frame,
  reader: SiteReader,
  signal: AbortSignal,
  quietly: (write: () => void) => void,
  actions: DrawActions,
) {
  const view = frame.doc.defaultView as Window;
  const cards = new Map<string, Drawn>();
  const byHost = new WeakMap<EventTarget, Drawn>();
  const make = badgeMaker(frame);
  const spotOf = placer(reader);
  let item: { listing: Listing; verdict?: Verdict; page: Page } | undefined;
  let pendingTimer = 0;

  const badges = function* () {
    for (const { badge } of cards.values()) if (badge?.host.isConnected) yield badge;
  };
  const drawnOf = (badge: Badge) => byHost.get(badge.host);
  const pops = popovers(
    frame,
    {
      openCard: (badge) => actions.report(drawnOf(badge)?.card.key ?? ''),
      report: (badge) => actions.report(drawnOf(badge)?.card.key ?? ''),
    },
    signal,
    quietly,
  );
  const keys = badgeKeys(
    view,
    {
      badgeOf: (host) => (host ? byHost.get(host)?.badge : undefined),
      all: badges,
      open(badge, byKey) {
        const drawn = drawnOf(badge);
        if (drawn)
          pops.open(badge, drawn.card.element, {
            byKey,
            sponsored: drawn.card.listing.sponsored === true,
            onItem: false,
          });
      },
      close: pops.close,
    },
    signal,
  );
  const strip = stripMaker(
    frame,
    { report: () => actions.report(ITEM_KEY), vouch: () => actions.vouch(ITEM_KEY) },
    signal,
  );

  view.addEventListener(
    'pointerover',
    (event) => {
      const badge = event.target ? byHost.get(event.target)?.badge : undefined;
      if (badge) pops.hover(badge);
      else pops.leave();
    },
    { signal, passive: true, capture: true },
  );

  /** Reads every place first, then writes every badge: one layout at most. */
  function paint(drawn: readonly Drawn[], page: Page): void {
    const work = drawn
      .filter(({ card }) => card.element.isConnected)
      .map((one) => ({ one, spot: spotOf(one.card, page) }));
    quietly(() => {
      for (const { one, spot } of work) {
        const verdict = one.verdict ?? pendingVerdict(frame.now());
        if (one.badge) make.update(one.badge, verdict, spot.form);
        else {
          one.badge = make.make(verdict, spot.form);
          byHost.set(one.badge.host, one);
        }
        one.spot = spot;
        if (one.badge.host.parentNode !== spot.anchor || one.badge.host.nextSibling) spot.anchor.append(one.badge.host);
      }
    });
    keys.settle();
  }

  function drop(drawn: Drawn): void {
    if (drawn.badge) {
      pops.closeFor(drawn.badge);
      const { host } = drawn.badge;
      quietly(() => host.remove());
    }
  }

  function showStrip(): void {
    const shown = item;
    if (!shown?.verdict) return;
    const { listing, verdict, page } = shown;
    quietly(() => strip.show({ listing, verdict }, reader.title?.(page)));
  }

  signal.addEventListener('abort', () => {
    view.clearTimeout(pendingTimer);
    for (const drawn of cards.values()) drop(drawn);
    cards.clear();
  });

  return {
    cards(changed: readonly Tracked[], page: Page): void {
      for (const card of changed) {
        const known = cards.get(card.key);
        if (known && known.card.element !== card.element) drop(known);
        if (known && known.card.element === card.element) known.card = card;
        else cards.set(card.key, { card });
      }
      view.clearTimeout(pendingTimer);
      pendingTimer = view.setTimeout(
        () =>
          paint(
            [...cards.values()].filter((one) => !one.verdict && !one.badge),
            page,
          ),
        PENDING_AFTER,
      );
    },
    verdicts(verdicts: Readonly<Record<string, Verdict>>, page: Page): void {
      const found: Drawn[] = [];
      for (const [key, verdict] of Object.entries(verdicts)) {
        const drawn = cards.get(key);
        if (drawn) {
          drawn.verdict = verdict;
          found.push(drawn);
        } else if (key === ITEM_KEY && item) {
          item.verdict = verdict;
          showStrip();
        }
      }
      paint(found, page);
    },
    item(listing: Listing | undefined, page: Page): void {
      if (!listing) {
        item = undefined;
        quietly(() => strip.remove());
      } else item = { page, listing, ...(item?.verdict && { verdict: item.verdict }) };
    },
    gone(lost: readonly Tracked[]): void {
      for (const { key } of lost) {
        const drawn = cards.get(key);
        if (drawn) drop(drawn);
        cards.delete(key);
      }
    },
    clear(): void {
      for (const drawn of cards.values()) drop(drawn);
      cards.clear();
      pops.close();
      item = undefined;
      quietly(() => strip.remove());
    },
    /** Puts back what the page's own rendering threw out. */
    repair(): void {
      const lost = [...cards.values()].filter(
        ({ badge, spot, card }) => badge && spot && card.element.isConnected && !badge.host.isConnected,
      );
      if (lost.length)
        quietly(() => {
          for (const { badge, spot, card } of lost)
            if (badge && spot) (spot.anchor.isConnected ? spot.anchor : card.element).append(badge.host);
        });
      if (item?.verdict && !strip.isThere()) showStrip();
    },
    count: () => [...badges()].length + (strip.isThere() ? 1 : 0),
    /** Scrolls to a card and puts the focus on its badge; the item's card opens. */
    show(key: string): void {
      const drawn = cards.get(key);
      if (drawn) {
        drawn.card.element.scrollIntoView({ block: 'center', behavior: 'auto' });
        keys.focus(drawn.badge);
      } else if (key === ITEM_KEY) strip.toggle();
    },
  };
}
