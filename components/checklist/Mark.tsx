import type { FindingState } from '../../lib/trust/types.ts';

const SHAPES = {
  met: 'M3 8.4 6.6 12 13 4.6',
  notMet: 'M3.4 8h9.2',
  notShown: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12',
} as const satisfies Record<FindingState, string>;

/** A tick is met, a bar is not met, a dotted ring is not shown: the grammar of the badges. */
export function Mark({ state }: { state: FindingState }) {
  return (
    <svg
      class="k-mark"
      data-mark={state}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width={state === 'notShown' ? 1.6 : 2}
      stroke-linecap="round"
      stroke-linejoin="round"
      stroke-dasharray={state === 'notShown' ? '0 2.69' : undefined}
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[state]} />
    </svg>
  );
}
