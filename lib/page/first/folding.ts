/** The runs of folded cards of one page, each with its strip. */
import type { FirstChoice } from '../../settings/first.ts';
import { type Frame, isOurs } from '../frame.ts';
import type { Breathe } from './breath.ts';
import { runsOf, strips } from './fold.ts';
import type { Holder } from './held.ts';
import { isBehind } from './rank.ts';
import { type CardUnit, countAds, type FirstCard, type FirstSource, isAd, type Outcome } from './types.ts';

/** `onOpened`: the reader opened a run; that many cards stay folded. */
export function folding(
  frame: Frame,
  held: Holder,
  source: FirstSource,
  onOpened: (outcome: Pick<Outcome, 'cards' | 'ads'>) => void,
  signal: AbortSignal,
) {
  let opened = new Set<string>();
  const strip = strips(frame, source.quietly, open, signal);
  const unitOf = ({ card }: FirstCard) => held.all.get(card.element)?.unit;
  const runs = () =>
    runsOf(
      [...held.all.values()].map(({ unit }) => unit),
      isOurs,
    );

  function hide({ card, element }: CardUnit, isCarrier: boolean): void {
    held.fold(card.card.key, card.card.element, element, isCarrier);
    if (!card.badge || card.badge.isFolded) return;
    card.badge.isFolded = true;
    source.close(card.badge);
  }

  function show(card: FirstCard): void {
    const unit = unitOf(card);
    if (unit) strip.remove(unit);
    held.release(card.card.element);
    if (card.badge) card.badge.isFolded = false;
  }

  function open(carrier: Element, byKey: boolean): void {
    const inRun = new Set(runs().find((run) => run.includes(carrier)) ?? [carrier]);
    const cards = [...source.cards()];
    const ofRun = cards.filter((one) => inRun.has(unitOf(one) ?? frame.doc.documentElement));
    for (const one of ofRun) {
      opened.add(one.card.key);
      show(one);
    }
    strip.remove(carrier);
    source.settle();
    const badge = ofRun[0]?.badge;
    if (byKey && badge) source.focus(badge);
    const left = cards.filter(unitOf);
    onOpened({ cards: left.length, ads: left.filter(isAd).length });
  }

  return {
    /** `undefined`: it is no longer wanted. */
    async apply(
      units: readonly CardUnit[],
      choice: FirstChoice,
      mayMove: (element: Element) => boolean,
      breathe: Breathe,
    ): Promise<Outcome | undefined> {
      let isWaiting = false;
      const folded = units.filter(({ card, element }) => {
        const isFolded = unitOf(card) !== undefined;
        const isOpened = opened.has(card.card.key);
        const wanted = !isOpened && isBehind(card.judged?.verdict, isAd(card), choice);
        // A strip that opens by itself moves as much as one that closes.
        if (wanted === isFolded || isOpened || mayMove(element)) return wanted;
        isWaiting = true;
        return isFolded;
      });
      const byElement = new Map(folded.map((unit) => [unit.element, unit]));
      for (const { card, element } of units) if (!byElement.has(element) && unitOf(card)) show(card);
      const carriers = new Set<Element>();
      for (const run of runsOf(byElement.keys(), isOurs)) {
        const [carrier] = run;
        const inRun = run.flatMap((element) => byElement.get(element) ?? []);
        for (const unit of inRun) hide(unit, unit.element === carrier);
        if (!carrier || !held.has(carrier)) continue;
        carriers.add(carrier);
        strip.show(carrier, run.length, countAds(inRun));
        if (!(await breathe())) return undefined;
      }
      strip.keep(carriers);
      source.settle();
      const now = folded.filter(({ card }) => unitOf(card));
      return { cards: now.length, ads: countAds(now), isWaiting };
    },
    /** A folded card is shown: what stands under its strip stands nowhere else. */
    reveal(card: Element): void {
      const unit = held.all.get(card)?.unit;
      const carrier = unit && runs().find((run) => run.includes(unit))?.[0];
      if (carrier) open(carrier, false);
    },
    lose(card: Element): void {
      const unit = held.all.get(card)?.unit;
      if (unit) strip.remove(unit);
    },
    clear(): void {
      opened = new Set();
      strip.keep(new Set());
      let isBack = false;
      for (const { badge } of source.cards())
        if (badge?.isFolded) {
          badge.isFolded = false;
          isBack = true;
        }
      if (isBack) source.settle();
    },
  };
}
