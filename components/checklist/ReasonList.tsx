import type { Reason } from '../../lib/text/describe.ts';
import { Mark } from './Mark.tsx';

function ReasonRow({ reason }: { reason: Reason }) {
  const { mark, criterion, value, threshold, source, age, note, quote, text } = reason;
  const origin = [note, source, age].filter(Boolean).join(' · ');
  return (
    <li class="k-reason">
      <span class="k-hidden">{[text, quote, source, age].filter(Boolean).join(' · ')}</span>
      <Mark state={mark} />
      <span class="k-reason-text" aria-hidden="true">
        <span>
          {threshold && <span class="k-reason-name">{criterion} </span>}
          <b>{threshold ? `${value} ` : text}</b>
          {threshold && <span class="k-reason-need">→ {threshold}</span>}
        </span>
        {quote && <span class="k-reason-quote">{quote}</span>}
        {origin && <span class="k-reason-origin">{origin}</span>}
      </span>
    </li>
  );
}

/** Why Kaopu says what it says: value → requirement, and where it was read. */
export function ReasonList({ reasons, label }: { reasons: readonly Reason[]; label: string }) {
  return (
    <ul class="k-reasons" aria-label={label}>
      {reasons.map((reason) => (
        <ReasonRow key={`${reason.criterion} ${reason.text}`} reason={reason} />
      ))}
    </ul>
  );
}
