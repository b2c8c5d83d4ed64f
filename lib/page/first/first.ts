/**
 * "Reliable first" on one page: marks only, or dims, folds or orders its cards.
 *
 * Nothing moves by itself. What moves cards (folding, ordering) happens at once when the reader switches it on, and once
 * when a page has loaded and nobody has touched it. Every later card is folded or ordered while it stands below what is
 * seen, or waits until it does; a verdict that changes later moves nothing. Dimming moves nothing and follows verdicts.
 * Switched off, every `style` attribute is what it was, to the byte (`style.ts`).
 */
import type { FirstReport } from '../../messages/topics/first.ts';
import type { FirstChoice } from '../../settings/first.ts';
import { boxOf, type Frame } from '../frame.ts';
import { type Breathe, breather } from './breath.ts';
import { folding } from './folding.ts';
import { holder } from './held.ts';
import { ordering } from './ordering.ts';
import { isBehind } from './rank.ts';
import { styleKeeper } from './style.ts';
import { type CardUnit, countAds, type First, type FirstSource, isAd, type Outcome } from './types.ts';
import { unitsOf } from './units.ts';

/** So many elements whose style the page's scripts took back, and all of it is taken back. */
const MAX_LOST = 3;
/** A page that loads is left alone until it has said nothing new for so long. Milliseconds. */
const QUIET = 250;
const SOON = 40;
/** Between looks at what may move, while the reader scrolls. */
const SCROLL = 200;

export function reliableFirst(frame: Frame, source: FirstSource, signal: AbortSignal): First {
  const view = frame.doc.defaultView as Window;
  let choice: FirstChoice | undefined;
  /** Whether what is written next may move what the reader sees, and whether the reader asked for it. */
  let isFree = false;
  let isByHand = false;
  let lost = 0;
  let isFought = false;
  let told = '';
  let timer = 0;
  let scrolled = 0;
  let isWaiting = false;
  /** What is under way stops when this changes. */
  let turn = 0;

  const keeper = styleKeeper(view, () => {
    if (++lost < MAX_LOST) return;
    undo();
    isFought = true;
    tell({ cards: 0, ads: 0, problem: 'fought' });
  });
  const held = holder(keeper);
  const orders = ordering(keeper);
  const folds = folding(frame, held, source, (left) => tell(left), signal);
  const mayMove = (element: Element) => isFree || boxOf(element).top > view.innerHeight;

  function undo(): void {
    turn++;
    view.clearTimeout(timer);
    isWaiting = false;
    folds.clear();
    orders.clear();
    held.clear();
    keeper.restoreAll();
  }

  /** Everything is as it was, and what was learnt of this page is forgotten. */
  function start(byHand: boolean, free: boolean): void {
    undo();
    keeper.forgive();
    [lost, told, isFought, isByHand, isFree] = [0, '', false, byHand, free];
  }

  function tell({ cards, ads, problem }: FirstReport): void {
    const report: FirstReport = { cards, ads, ...(problem && { problem }) };
    const now = JSON.stringify(report);
    if (now !== told) source.report(report);
    told = now;
  }

  function schedule(ms: number): void {
    view.clearTimeout(timer);
    if (choice && !isFought && !signal.aborted) timer = view.setTimeout(() => void run(choice), ms);
  }

  async function run(now: FirstChoice | undefined): Promise<void> {
    const mine = ++turn;
    if (!now || isFought || signal.aborted) return;
    const cards = [...source.cards()].filter(({ card }) => card.element.isConnected);
    // A page that loads: once, when everything is known. Where the reader asked for it, what is known.
    if (isFree && !isByHand && now.mode !== 'dim' && cards.some(({ judged }) => !judged)) return;
    const breathe = breather(view, () => mine === turn && !signal.aborted);
    const units = unitsOf(cards);
    if (!(await breathe(true))) return;
    const outcome = await apply(units, now, breathe);
    if (!outcome) return;
    if (cards.length) [isFree, isByHand] = [false, false];
    isWaiting = outcome.isWaiting;
    tell(outcome);
  }

  async function apply(units: readonly CardUnit[], now: FirstChoice, breathe: Breathe): Promise<Outcome | undefined> {
    if (now.mode === 'order') return orders.apply(units, now, mayMove);
    if (now.mode === 'fold') return folds.apply(units, now, mayMove, breathe);
    for (const { card, element } of units) {
      const { key, element: of } = card.card;
      if (isBehind(card.judged?.verdict, isAd(card), now)) held.dim(key, of, element, card.badge?.host);
      else held.release(of);
      if (!(await breathe())) return undefined;
    }
    const dimmed = units.filter(({ card }) => held.all.has(card.card.element));
    return { cards: dimmed.length, ads: countAds(dimmed), isWaiting: false };
  }

  const look = () => schedule(isFree && !isByHand && choice?.mode !== 'dim' ? QUIET : SOON);

  const touch = () => {
    if (!isByHand) isFree = false;
  };
  const heard = { signal, capture: true, passive: true };
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart']) view.addEventListener(type, touch, heard);
  // What the browser scrolls by itself, back to where the reader was, counts as well.
  view.addEventListener(
    'scroll',
    () => {
      touch();
      if (!isWaiting || scrolled) return;
      scrolled = view.setTimeout(() => {
        scrolled = 0;
        schedule(0);
      }, SCROLL);
    },
    heard,
  );
  signal.addEventListener('abort', () => {
    view.clearTimeout(scrolled);
    undo();
  });

  return {
    set(next, byHand = false) {
      const wanted = next?.on ? next : undefined;
      if (!byHand && JSON.stringify(wanted) === JSON.stringify(choice)) return;
      choice = wanted;
      start(byHand, byHand || !source.isTouched());
      if (byHand) void run(choice);
      else schedule(QUIET);
    },
    look,
    lose(element) {
      folds.lose(element);
      held.release(element);
      orders.lose(element);
      // What stood beside it may have lost its strip or its place.
      look();
    },
    clear() {
      start(false, true);
      schedule(QUIET);
    },
    reveal: folds.reveal,
  };
}
