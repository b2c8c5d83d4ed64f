import type { Board, BoardRow } from '../../lib/boards/types.ts';
import { speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { webUrl } from '../app/platform.ts';
import { useAsk } from '../app/use-ask.ts';
import { Interval } from '../checklist/Interval.tsx';
import { Icon } from '../look/icons.tsx';
import { ShopCardOf } from '../popup/ShopCard.tsx';
import { Movement } from './Movement.tsx';
import { siteName } from './names.ts';
import { Placeholder } from './Placeholder.tsx';
import { Records } from './Records.tsx';
import { Why } from './RowDetail.tsx';
import { lacks, sellerLine } from './row-text.ts';
import { roleOf } from './subject.ts';
import { TrendChart } from './TrendChart.tsx';

const percent = (value: number): number => Math.round(value * 100);

function Head({ row, board }: Props) {
  const { t, words, lang, now, platform } = useApp();
  const speak = speaker(words, lang, now());
  const site = siteName(row.site, lang);
  const url = webUrl(row.url);
  const under =
    board.kind === 'goods' ? [row.shop, site].filter(Boolean).join(' · ') : sellerLine(row, site, speak).join(' · ');
  return (
    <header class="k-detail-head">
      <Placeholder row={row} size={56} />
      <div>
        <h2 dir="auto">{row.title}</h2>
        <p class="k-muted" dir="auto">
          {under}
        </p>
      </div>
      {url && (
        <button type="button" class="k-button" onClick={() => platform.openTab(url)}>
          <Icon name="wide" size={14} />
          {t(board.kind === 'goods' ? 'row_open' : 'row_open_best')}
        </button>
      )}
    </header>
  );
}

function Place({ row, board }: Props) {
  const { t, words, lang, now } = useApp();
  const speak = speaker(words, lang, now());
  const quality = { mid: percent(row.quality), low: percent(row.low), high: percent(row.high) };
  const missing = lacks(row, board, speak);
  const label = t('detail_quality', quality);
  return (
    <div class="k-detail-place">
      <p class="k-detail-rank">
        <b>{row.rank === undefined ? t('detail_waiting') : t('detail_rank', { n: row.rank })}</b>
        {row.movement !== undefined && <Movement movement={row.movement} />}
      </p>
      <Interval low={row.low} mid={row.quality} high={row.high} label={label} />
      <p class="k-small k-muted">{label}</p>
      {missing.length > 0 && <p>{t('board_missing', { what: missing.join(' · ') })}</p>}
    </div>
  );
}

function Course({ row, board }: Props) {
  const { t } = useApp();
  const { value } = useAsk('board.trend', { key: row.key, window: board.window });
  if (!value) return null;
  return value.trend ? <TrendChart trend={value.trend} /> : <p class="k-muted">{t('detail_gone')}</p>;
}

interface Props {
  row: BoardRow;
  board: Board;
}

/** Everything about one row, beside the board of a wide page. */
export function Detail({ row, board }: Props) {
  const { t } = useApp();
  return (
    <>
      <Head row={row} board={board} />
      <Place row={row} board={board} />
      <section>
        <h3>{t(row.rank === undefined ? 'detail_why_waiting' : 'detail_why')}</h3>
        <Why row={row} board={board} />
        <p class="k-small k-muted">{t(`board_rule_${board.kind}`)}</p>
      </section>
      {board.kind === 'goods' && <Course row={row} board={board} />}
      {roleOf(row.key) === 'shop' && <ShopCardOf shopKey={row.key} />}
      <Records row={row} />
    </>
  );
}
