/** What "reliable first" works with on a page. */
import type { Judged } from '../../messages/protocol.ts';
import type { FirstReport } from '../../messages/topics/first.ts';
import type { FirstChoice } from '../../settings/first.ts';
import type { Badge } from '../badge.ts';
import type { Tracked } from '../watch.ts';
import type { Unit } from './units.ts';

export interface FirstCard {
  card: Tracked;
  judged?: Judged;
  badge?: Badge;
}
export type CardUnit = Unit<FirstCard>;

export interface FirstSource {
  cards(): Iterable<FirstCard>;
  /** Our own writes, unseen by the page's watcher. */
  quietly(write: () => void): void;
  /** Badges came or went: one of those that are seen is the tab stop. */
  settle(): void;
  focus(badge: Badge): void;
  /** Closes what is open for a badge. */
  close(badge: Badge): void;
  /** Whether the reader has begun to use the page. */
  isTouched(): boolean;
  report(report: FirstReport): void;
}

export interface First {
  /** `byHand`: the reader chose it just now and waits for it. Absent choice: everything is as it was. */
  set(choice: FirstChoice | undefined, byHand?: boolean): void;
  /** Cards or verdicts changed. */
  look(): void;
  /** A card goes, or its element is another's from now on: restored at once. */
  lose(element: Element): void;
  /** Another page under the same document. */
  clear(): void;
  /** Opens the run that a card is folded in. */
  reveal(element: Element): void;
}

/** What one mode did with the cards of a page. */
export interface Outcome extends FirstReport {
  /** Some cards wait until nobody sees them move. */
  isWaiting: boolean;
}

export const isAd = ({ card }: FirstCard): boolean => card.listing.sponsored === true;
export const countAds = (units: readonly CardUnit[]): number => units.filter(({ card }) => isAd(card)).length;
