import type { ScoreInterval } from '../../lib/trust/types.ts';
import { Interval } from './Interval.tsx';

interface Props {
  interval: ScoreInterval;
  /** "82 (74–88) · 1,240 ratings" */
  text: string;
  label: string;
}

/** The score with its interval, as a bar and in words. */
export function ScoreBar({ interval, text, label }: Props) {
  const { low, score, high } = interval;
  return (
    <div class="k-score">
      <span class="k-score-text">
        <span>{label}</span>
        <span>{text}</span>
      </span>
      <Interval low={low / 100} mid={score / 100} high={high / 100} label={`${label} ${text}`} />
    </div>
  );
}
