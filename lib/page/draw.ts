/** Draws what is known of a page: badges on cards, the strip on an item page, popover and tip. */
import type { Listing } from '../listing/types.ts';
import type { Judged, PageSetup } from '../messages/protocol.ts';
import type { FirstChoice } from '../settings/first.ts';
import type { Page, SiteReader } from '../sites/define.ts';
import { pendingVerdict } from '../trust/pending.ts';
import { ITEM_KEY } from './ask.ts';
import { type Badge, badgeMaker } from './badge.ts';
import type { Frame } from './frame.ts';
import { badgeAt, badgeKeys } from './keys.ts';
import { loadKit, type ToolActions, type Tools } from './kit.ts';
import { placer, put, type Spot } from './place.ts';
import type { Tracked } from './watch.ts';

/** Milliseconds of hovering before the tip is brought here; it waits as long again. */
const HOVER_BEFORE = 150;
/** A page that throws a badge out this often does not want it there. */
const MAX_REPAIRS = 5;
/** Drawn anew so soon after a badge came, the list answers to the badge: longer than the watcher's longest pause. Milliseconds. */
const SOON = 3000;
/** Nothing is drawn before this; after it the wait itself is said. Milliseconds. */
const PENDING_AFTER = 150;

interface Drawn {
  card: Tracked;
  judged?: Judged;
  badge?: Badge;
  spot?: Spot;
  /** How often it was put back. */
  repairs?: number;
  /** When it was last put, and how often its card was drawn anew soon after that. */
  put?: number;
  moves?: number;
}

export function drawing(frame: Frame, reader: SiteReader, signal: AbortSignal, quietly: (write: () => void) => void) {
  const view = frame.doc.defaultView as Window;
  const cards = new Map<string, Drawn>();
  const byHost = new WeakMap<EventTarget, Drawn>();
  const make = badgeMaker(frame);
  const spotOf = placer(reader);
  let item: { listing: Listing; judged?: Judged; page: Page } | undefined;
  let pendingTimer = 0;

  const badges = function* () {
    for (const { badge } of cards.values()) if (badge?.host.isConnected && !badge.isFolded) yield badge;
  };
  const drawnOf = (badge: Badge) => byHost.get(badge.host);
  let tools: Tools | undefined;
  let hovered: Badge | undefined;
  let hoverTimer = 0;
  let touched = false;
  let chosen: FirstChoice | undefined;

  /** Uses tip, popover, strip or warning, which are brought here on first use; does nothing where they cannot be had. */
  const withTools = (use: (tools: Tools) => unknown): void => {
    if (tools) use(tools);
    else
      loadKit().then(
        (kit) => {
          if (signal.aborted) return;
          tools ??= kit.tools(frame, toolActions, signal);
          use(tools);
        },
        // The extension is gone or the frame refuses scripts: the badges stay, with their words for screen readers.
        () => undefined,
      );
  };
  const toolActions: ToolActions = {
    quietly,
    keyOf: (badge) => drawnOf(badge)?.card.key ?? '',
    isTouched: () => touched,
    cards: () => cards.values(),
    settle: () => keys.settle(),
    focus: (badge) => keys.focus(badge),
  };
  const badgeOf = (host: EventTarget | null) => (host ? byHost.get(host)?.badge : undefined);
  const keys = badgeKeys(
    {
      badgeOf,
      all: badges,
      open(badge, byKey) {
        const drawn = drawnOf(badge);
        if (!drawn) return;
        const { element, listing } = drawn.card;
        hovered = undefined;
        withTools(({ tip, popover }) => {
          tip.leave();
          return popover.open({ badge, card: element, byKey, sponsored: listing.sponsored === true });
        });
      },
      go: (from, direction) => withTools(({ next }) => keys.focus(next(badges(), from, direction))),
      close: () => tools?.popover.close() ?? false,
    },
    signal,
  );
  const touch = () => {
    touched = true;
  };
  const hover = (event: Event) => {
    const badge = badgeAt(event, badgeOf);
    hovered = badge;
    view.clearTimeout(hoverTimer);
    tools?.tip.leave();
    if (!badge || tools?.popover.isOpen()) return;
    // A pointer that only passes by brings nothing.
    hoverTimer = view.setTimeout(() => withTools(({ tip }) => hovered === badge && tip.hover(badge)), HOVER_BEFORE);
  };
  const heard = { signal, capture: true, passive: true };
  function listen(win: Window): void {
    for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
      win.addEventListener(type, touch, { ...heard, once: true });
    win.addEventListener('pointerover', hover, heard);
    // The popover hears of a click outside of it in its own window only.
    if (win !== view)
      win.addEventListener('pointerdown', (event) => badgeAt(event, badgeOf) ?? tools?.popover.close(), heard);
    keys.listen(win);
  }
  listen(view);

  /** Reads every place first, then writes every badge: one layout at most. */
  function paint(drawn: readonly Drawn[], page: Page): void {
    const work = drawn
      .filter(({ card, moves = 0 }) => card.element.isConnected && moves <= MAX_REPAIRS)
      .map((one) => ({ one, spot: spotOf(one.card, page) }));
    quietly(() => {
      for (const { one, spot } of work) {
        const judged = one.judged ?? { verdict: pendingVerdict(frame.now()), said: frame.pending };
        if (one.badge) make.update(one.badge, judged, spot.form);
        else {
          one.badge = make.make(judged, spot.form);
          byHost.set(one.badge.host, one);
        }
        one.spot = spot;
        one.put = view.performance.now();
        put(one.badge.host, spot);
      }
    });
    keys.settle();
    tools?.first.look();
  }

  function drop(drawn: Drawn): void {
    tools?.first.lose(drawn.card.element);
    if (drawn.badge) {
      tools?.popover.closeFor(drawn.badge);
      const { host } = drawn.badge;
      quietly(() => host.remove());
    }
  }

  function showItem(): void {
    const shown = item;
    if (!shown?.judged) return;
    const { listing, judged, page } = shown;
    const places = { title: reader.title?.(page), buy: reader.buy?.(page) };
    withTools((tools) => shown === item && tools.item.show({ listing, ...judged }, places).catch(() => undefined));
  }

  signal.addEventListener('abort', () => {
    view.clearTimeout(pendingTimer);
    view.clearTimeout(hoverTimer);
    for (const drawn of cards.values()) drop(drawn);
    cards.clear();
  });

  return {
    cards(changed: readonly Tracked[], page: Page): void {
      const moved: Drawn[] = [];
      for (const card of changed) {
        const known = cards.get(card.key);
        if (!known) cards.set(card.key, { card });
        else {
          if (known.card.element !== card.element) {
            moved.push(known);
            tools?.first.lose(known.card.element);
          }
          known.card = card;
        }
      }
      // The list was drawn anew: what is known of a card is there again with the card.
      for (const one of moved) one.moves = view.performance.now() - (one.put ?? 0) < SOON ? (one.moves ?? 0) + 1 : 0;
      paint(
        moved.filter(({ badge }) => badge),
        page,
      );
      view.clearTimeout(pendingTimer);
      pendingTimer = view.setTimeout(
        () =>
          paint(
            [...cards.values()].filter((one) => !one.judged && !one.badge),
            page,
          ),
        PENDING_AFTER,
      );
    },
    judged(all: Readonly<Record<string, Judged>>, page: Page): void {
      const found: Drawn[] = [];
      for (const [key, judged] of Object.entries(all)) {
        const drawn = cards.get(key);
        if (drawn) {
          drawn.judged = judged;
          found.push(drawn);
        } else if (key === ITEM_KEY && item) {
          item.judged = judged;
          showItem();
        }
      }
      paint(found, page);
    },
    item(listing: Listing | undefined, page: Page): void {
      if (!listing) {
        item = undefined;
        tools?.item.remove();
      } else {
        withTools(() => undefined);
        item = { page, listing, ...(item?.judged && { judged: item.judged }) };
      }
    },
    /** A frame of the page's own, with cards in it. */
    listen,
    /** The language or the words changed. */
    speak({ words, lang, pending }: PageSetup): void {
      if (frame.lang !== lang) tools?.popover.close();
      Object.assign(frame, { words, lang, pending });
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
      tools?.first.clear();
      tools?.popover.close();
      item = undefined;
      tools?.item.forget();
    },
    /** Puts back what the page's own rendering threw out. */
    repair(): void {
      const lost = [...cards.values()].filter(
        ({ badge, spot, card, repairs = 0 }) =>
          badge && spot && repairs < MAX_REPAIRS && card.element.isConnected && !badge.host.isConnected,
      );
      if (lost.length)
        quietly(() => {
          for (const one of lost) {
            const { badge, spot, card } = one;
            one.repairs = (one.repairs ?? 0) + 1;
            if (badge && spot) put(badge.host, spot.anchor.isConnected ? spot : { ...spot, anchor: card.element });
          }
        });
      if (item?.judged && !tools?.item.isSettled()) showItem();
      // The tab stop may have gone with its card.
      keys.settle();
    },
    /** `byHand`: the reader chose it just now. */
    first(choice: FirstChoice | undefined, byHand?: boolean): void {
      chosen = choice;
      // It may be another by the time the kit is here.
      if (choice || tools) withTools(({ first }) => first.set(chosen, byHand));
    },
    count: () => [...badges()].length + (tools?.item.isThere() ? 1 : 0),
    /** Scrolls to a card and puts the focus on its badge; the item's card opens. */
    show(key: string): void {
      const drawn = cards.get(key);
      if (drawn) {
        tools?.first.reveal(drawn.card.element);
        drawn.card.element.scrollIntoView({ block: 'center', behavior: 'auto' });
        keys.focus(drawn.badge);
      } else if (key === ITEM_KEY) tools?.item.toggle();
    },
  };
}
