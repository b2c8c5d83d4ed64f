import { STATES, type State } from '../../lib/trust/types.ts';

interface Props {
  counts: Partial<Record<State, number>>;
  /** The counts in words. */
  label: string;
}

/** Listings of a page by state, in the fixed order of states, each as wide as its share. */
export function StateBar({ counts, label }: Props) {
  const present = STATES.map((state) => ({ state, n: counts[state] ?? 0 })).filter(({ n }) => n > 0);
  if (present.length === 0) return null;
  return (
    <div class="k-states" role="img" aria-label={label}>
      {present.map(({ state, n }) => (
        <span key={state} data-state={state} style={{ flexGrow: n }} />
      ))}
    </div>
  );
}
