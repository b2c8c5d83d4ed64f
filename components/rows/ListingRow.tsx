import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { moneyText } from '../app/show.ts';
import { Glyph } from '../look/Glyph.tsx';
import { metShareOf } from '../look/share.ts';
import { ALERTS } from './order.ts';
import { useDescribe } from './use-describe.ts';

/** Picking rows for a report. */
export interface Picking {
  isPicked: boolean;
  onPick: (isRange: boolean) => void;
}

interface Props {
  row: TabRow;
  onShow: (key: string) => void;
  picking?: Picking;
}

/** A tick box beside a row; on the row itself Space does the same, Enter shows the card. With Shift: all up to here. */
function Pick({ title, picking }: { title: string; picking: Picking }) {
  const { t } = useApp();
  const label = t('select_row', { title });
  const box = useRef<HTMLInputElement>(null);
  // The browser ticks by itself; where that is not what was picked (a range, a full report) it is set right.
  useLayoutEffect(() => {
    if (box.current) box.current.checked = picking.isPicked;
  });
  return (
    <label class="k-row-pick" title={label}>
      <input
        ref={box}
        type="checkbox"
        aria-label={label}
        checked={picking.isPicked}
        onClick={(event) => picking.onPick(event.shiftKey)}
      />
    </label>
  );
}

/** One listing of the page; choosing it scrolls the page to its card. */
export function ListingRow({ row, onShow, picking }: Props) {
  const { t, lang } = useApp();
  const { listing, verdict } = row;
  const described = useDescribe()(row);
  const { word, sentence } = described;
  const title = listing.title ?? t('untitled');
  const detail = ALERTS.has(verdict.state) ? described.reasons[0]?.text : listing.shop?.name;
  const line = [word, listing.sponsored && t('ad'), detail].filter(Boolean).join(' · ');
  // A button is pressed when Space is let go; both must be stopped, in one browser the one, in the other the other.
  const onSpace = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !picking) return;
    event.preventDefault();
    if (event.type === 'keydown' && !event.repeat) picking.onPick(event.shiftKey);
  };
  return (
    <li class="k-row-line">
      <button
        type="button"
        class="k-row"
        data-picked={picking?.isPicked}
        onClick={() => onShow(row.key)}
        onKeyDown={onSpace}
        onKeyUp={onSpace}
      >
        <Glyph state={verdict.state} unknown={verdict.unknown} share={metShareOf(row.verdict)} size={20} />
        <span class="k-row-text">
          <span class="k-row-title">{title}</span>
          <span class="k-row-word">{line}</span>
        </span>
        <span class="k-hidden">{sentence}</span>
        {listing.price && <span class="k-row-price">{moneyText(listing.price, lang)}</span>}
      </button>
      {picking && <Pick title={title} picking={picking} />}
    </li>
  );
}
