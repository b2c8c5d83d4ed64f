import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { moneyText } from '../app/show.ts';
import { Glyph } from '../look/Glyph.tsx';
import { metShareOf } from '../look/share.ts';
import { ALERTS } from './order.ts';
import { useDescribe } from './use-describe.ts';

/** One listing of the page; choosing it scrolls the page to its card. */
export function ListingRow({ row, onShow }: { row: TabRow; onShow: (key: string) => void }) {
  const { t, lang } = useApp();
  const { listing, verdict } = row;
  const described = useDescribe()(row);
  const { word, sentence } = described;
  const title = listing.title ?? t('untitled');
  const detail = ALERTS.has(verdict.state) ? described.reasons[0]?.text : listing.shop?.name;
  const line = [word, listing.sponsored && t('ad'), detail].filter(Boolean).join(' · ');
  return (
    <li>
      <button type="button" class="k-row" onClick={() => onShow(row.key)}>
        <Glyph state={verdict.state} unknown={verdict.unknown} share={metShareOf(row.verdict)} size={20} />
        <span class="k-row-text">
          <span class="k-row-title">{title}</span>
          <span class="k-row-word">{line}</span>
        </span>
        <span class="k-hidden">{sentence}</span>
        {listing.price && <span class="k-row-price">{moneyText(listing.price, lang)}</span>}
      </button>
    </li>
  );
}
