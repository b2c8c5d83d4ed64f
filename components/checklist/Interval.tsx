interface Props {
  /** 0 to 1, low ≤ mid ≤ high. */
  low: number;
  mid: number;
  high: number;
  /** What the bar says, in words. */
  label: string;
}

const percent = (value: number): string => `${Math.round(Math.min(1, Math.max(0, value)) * 1000) / 10}%`;

/** A track with the band low to high and a tick at the value. */
export function Interval({ low, mid, high, label }: Props) {
  return (
    <span class="k-interval" role="img" aria-label={label}>
      <span class="k-interval-band" style={{ insetInlineStart: percent(low), insetInlineEnd: percent(1 - high) }} />
      <span class="k-interval-tick" style={{ insetInlineStart: percent(mid) }} />
    </span>
  );
}
