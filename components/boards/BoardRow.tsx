import { useId, useState } from 'preact/hooks';
import { spanDays } from '../../lib/boards/span.ts';
import type { Board, BoardRow as Row } from '../../lib/boards/types.ts';
import { siteOfSpace } from '../../lib/sites/catalog.ts';
import { useApp } from '../app/context.ts';
import { webUrl } from '../app/platform.ts';
import { numberText } from '../app/show.ts';
import { Interval } from '../checklist/Interval.tsx';
import { Icon } from '../look/icons.tsx';
import { Placeholder } from './Placeholder.tsx';

function Movement({ movement }: { movement: number | 'new' }) {
  const { t } = useApp();
  if (movement === 'new') return <span class="k-board-moved">{t('moved_new')}</span>;
  const key = movement > 0 ? 'moved_up' : movement < 0 ? 'moved_down' : 'moved_none';
  const sign = movement > 0 ? `▲${movement}` : movement < 0 ? `▼${-movement}` : '—';
  return (
    <span class="k-board-moved">
      <span aria-hidden="true">{sign}</span>
      <span class="k-hidden">{t(key, { n: Math.abs(movement) })}</span>
    </span>
  );
}

const percent = (value: number): number => Math.round(value * 100);

function Why({ row, board, id }: { row: Row; board: Board; id: string }) {
  const { t, lang } = useApp();
  const facts = [
    [
      t('board_quality'),
      t('board_quality_value', { mid: percent(row.quality), low: percent(row.low), high: percent(row.high) }),
    ],
    [t(`board_n_${board.kind}`), numberText(row.n, lang)],
    [t('board_sales', { days: spanDays(board.window) }), t('board_sales_value', { n: numberText(row.sales, lang) })],
    [t('board_points'), numberText(Math.round(row.points * 100) / 100, lang)],
  ] as const;
  return (
    <div class="k-board-why" id={id}>
      <dl class="k-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="k-small k-muted">{t(`board_rule_${board.kind}`)}</p>
    </div>
  );
}

/** A title that opens the listing, where there is an address that may be opened. */
export function RowTitle({ row }: { row: Row }) {
  const { platform } = useApp();
  const url = webUrl(row.url);
  if (!url) return <span class="k-board-title">{row.title}</span>;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    platform.openTab(url);
  };
  return (
    <a class="k-board-title" href={url} title={row.title} onClick={open}>
      {row.title}
    </a>
  );
}

export function BoardRow({ row, board }: { row: Row; board: Board }) {
  const { t, lang } = useApp();
  const [isOpen, setOpen] = useState(false);
  const whyId = useId();
  const site = siteOfSpace(row.site)?.name[lang] ?? row.site;
  const missing = row.missing?.map((what) => t(`missing_${what}`)).join(lang === 'zh' ? '、' : ', ');
  const count = numberText(row.n, lang);
  const label = t('board_quality_value', { mid: percent(row.quality), low: percent(row.low), high: percent(row.high) });
  return (
    <li class="k-board-row" data-ranked={row.rank !== undefined}>
      <span class="k-board-rank">
        {row.rank !== undefined && <b>{row.rank}</b>}
        {row.movement !== undefined && <Movement movement={row.movement} />}
      </span>
      <Placeholder site={row.site} />
      <span class="k-board-text">
        <RowTitle row={row} />
        <span class="k-board-shop">{missing ? t('board_missing', { what: missing }) : (row.shop ?? site)}</span>
      </span>
      <button
        type="button"
        class="k-board-measure"
        aria-expanded={isOpen}
        aria-controls={whyId}
        aria-label={`${t('board_why', { title: row.title })} · ${label} · n ${count}`}
        onClick={() => setOpen(!isOpen)}
      >
        <Interval low={row.low} mid={row.quality} high={row.high} label={label} />
        <span class="k-board-n">
          <span>n {count}</span>
          <Icon name="down" size={12} />
        </span>
      </button>
      {isOpen && <Why row={row} board={board} id={whyId} />}
    </li>
  );
}
