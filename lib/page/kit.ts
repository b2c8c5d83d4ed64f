/**
 * Tip, popover, strip, warning and trust card are a script of their own (preact, their styles, the longer texts), brought into
 * the frame by the worker when somebody first looks: a grid that nobody asks about never pays for them.
 */
import { send } from '../messages/send.ts';
import type { Lang } from '../settings/types.ts';
import type { Words } from '../text/format.ts';
import type { OfItem } from '../trust/of-item.ts';
import type { Verdict } from '../trust/types.ts';
import type { Badge } from './badge.ts';
import type { First, FirstSource } from './first/types.ts';
import type { Frame } from './frame.ts';
import type { nextBadge } from './geometry.ts';
import type { OnItem } from './on-item.ts';
import type { Popovers } from './popover.ts';
import type { Tips } from './tip.ts';

/** What both are drawn from. */
export interface KitProps {
  verdict: Verdict;
  sponsored: boolean;
  words: Words;
  lang: Lang;
  now: number;
  siteId?: string;
  /** Of the product of an item page. */
  ofItem?: OfItem;
}

export interface PopoverCalls {
  onReport(): void;
  /** Opens the case: what was ruled, and where it can be appealed. */
  onCase(): void;
  onChecklist(): void;
  onClose(): void;
}

export interface CardCalls {
  open: boolean;
  vouched: boolean;
  onToggle(): void;
  onReport(): void;
  onVouch(): void;
  onCase(): void;
}

export interface WarningCalls {
  small: boolean;
  brief: boolean;
  onEvidence(): void;
  onHide(): void;
  onShow(): void;
}

export interface CardKit {
  /** Styles for the shadow root: tokens and everything the kit draws. */
  css: string;
  /** `full`: the whole checklist instead of the first reasons. */
  popover(into: Element, props: KitProps & PopoverCalls & { full: boolean }): void;
  card(into: Element, props: KitProps & CardCalls): void;
  warning(into: Element, props: KitProps & WarningCalls): void;
  clear(into: Element): void;
}

/** Tip, popover, strip, warning and "reliable first" of a frame, made once; and where arrows lead. */
export interface Tools {
  first: First;
  tip: Tips;
  popover: Popovers;
  item: OnItem;
  next: typeof nextBadge;
}

export interface ToolActions extends Pick<FirstSource, 'cards' | 'settle' | 'focus'> {
  /** The key that the worker knows a badge's listing by. */
  keyOf(badge: Badge): string;
  /** Whether the reader has begun to use the page, also before the kit came. */
  isTouched(): boolean;
  /** Our own writes, unseen by the page's watcher. */
  quietly(write: () => void): void;
}

export interface Kit extends CardKit {
  tools(frame: Frame, actions: ToolActions, signal: AbortSignal): Tools;
}

/** Where the kit's script leaves it: a global of the isolated world, out of the page's reach. */
const SPOT = 'kaopuCardKit';
type World = { [SPOT]?: Kit };

export const provideKit = (kit: Kit): void => {
  (globalThis as World)[SPOT] = kit;
};

let loading: Promise<Kit> | undefined;

/** The kit, brought here on the first call. Rejects when it cannot be had; the next call tries again. */
export function loadKit(): Promise<Kit> {
  const there = (globalThis as World)[SPOT];
  if (there) return Promise.resolve(there);
  loading ??= send('page.needCard', {})
    .then(() => {
      const kit = (globalThis as World)[SPOT];
      if (!kit) throw new Error('the card script did not arrive');
      return kit;
    })
    .finally(() => {
      loading = undefined;
    });
  return loading;
}
