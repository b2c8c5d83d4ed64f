/** What this browser has seen of a shop: its goods by state, its requirements, its published score over time. */
import type { Score, ShopKind } from '../listing/types.ts';
import type { CriterionId, FindingState, State, Verdict } from './types.ts';

export interface Scorecard {
  name?: string;
  kind?: ShopKind;
  /** Epoch milliseconds of the first and the latest sight of it. */
  first: number;
  last: number;
  /** Goods of it seen in the last 90 days, and their states. */
  goods: number;
  states: Partial<Record<State, number>>;
  /** How many of its goods meet, miss or do not show each requirement of the profile. */
  criteria: { criterion: CriterionId; counts: Record<FindingState, number> }[];
  /** Rulings that uphold a report on different goods of this shop, or on the shop itself, and still hold. */
  strikes: number;
  /** Its published score, oldest first, on one scale. */
  course: { at: number; value: number; scale: number }[];
}

export interface SeenShop {
  name?: string;
  kind?: ShopKind;
  first: number;
  last: number;
  course: readonly (Score & { at: number })[];
}

const upheldOn = ({ records }: Verdict): boolean =>
  records.some(({ type, value, about }) => type === 'ruling' && value !== 'reliable' && about === undefined);
const upheldOnShop = (verdicts: readonly Verdict[]): number => {
  const rulings = verdicts.flatMap(({ records }) => records.filter(({ type, about }) => type === 'ruling' && about));
  return new Set(rulings.map(({ id }) => id)).size;
};

/** `verdicts`: one of each of its goods, by the same profile. */
export function scorecardOf(shop: SeenShop, verdicts: readonly Verdict[]): Scorecard {
  const states: Scorecard['states'] = {};
  const criteria = new Map<CriterionId, Record<FindingState, number>>();
  for (const { state, findings } of verdicts) {
    states[state] = (states[state] ?? 0) + 1;
    for (const finding of findings) {
      const counts = criteria.get(finding.criterion) ?? { met: 0, notMet: 0, notShown: 0 };
      criteria.set(finding.criterion, counts);
      counts[finding.state] += 1;
    }
  }
  const { name, kind, first, last, course } = shop;
  const scale = course.at(-1)?.scale;
  return {
    ...(name && { name }),
    ...(kind && { kind }),
    first,
    last,
    goods: verdicts.length,
    states,
    criteria: [...criteria].map(([criterion, counts]) => ({ criterion, counts })),
    strikes: verdicts.filter(upheldOn).length + upheldOnShop(verdicts),
    course: course
      .filter((point) => point.scale === scale)
      .map(({ at, value, scale: of }) => ({ at, value, scale: of })),
  };
}
