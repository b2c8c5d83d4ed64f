import { useState } from 'preact/hooks';
import { byWeek, type ShoppingRow, startOf, sumOf, totalsOf, type WeekCounts } from '../../lib/boards/shopping.ts';
import { localeOf } from '../../lib/text/format.ts';
import { useApp } from '../app/context.ts';
import { Segments } from '../app/Segments.tsx';
import { numberText } from '../app/show.ts';

const SHOWN = ['seen', 'opened'] as const;
type Shown = (typeof SHOWN)[number];

/** Units of the drawing: it is stretched to the width there is. */
const SLOT = 24;
const BAR = 16;
const HEIGHT = 96;
/** Fewer weeks leave the end free instead of growing fat. */
const LEAST = 12;

/** A Monday is the same day everywhere: told in UTC, as it is counted. */
export function useWeekText(): (week: number) => string {
  const { lang } = useApp();
  const format = new Intl.DateTimeFormat(localeOf(lang), { month: 'short', day: 'numeric', timeZone: 'UTC' });
  return (week) => format.format(startOf(week));
}

function Bars({ weeks, shown, label }: { weeks: readonly WeekCounts[]; shown: Shown; label: string }) {
  const { t, lang } = useApp();
  const weekText = useWeekText();
  const most = Math.max(1, ...weeks.map((week) => sumOf(week[shown])));
  const high = (n: number) => (n * HEIGHT) / most;
  const width = Math.max(LEAST, weeks.length) * SLOT;
  return (
    <svg
      class="k-shopping-bars"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {weeks.map((week, index) => {
        const { good, other } = week[shown];
        const x = index * SLOT + (SLOT - BAR) / 2;
        const title = t('shopping_bar', {
          date: weekText(week.week),
          good: numberText(good, lang),
          other: numberText(other, lang),
        });
        return (
          <g key={week.week}>
            <title>{title}</title>
            <rect data-kind="slot" x={index * SLOT} y={0} width={SLOT} height={HEIGHT} />
            <rect data-kind="good" x={x} y={HEIGHT - high(good)} width={BAR} height={high(good)} />
            <rect data-kind="other" x={x} y={HEIGHT - high(good + other)} width={BAR} height={high(other)} />
          </g>
        );
      })}
    </svg>
  );
}

function WeekTable({ weeks }: { weeks: readonly WeekCounts[] }) {
  const { t, lang } = useApp();
  const weekText = useWeekText();
  const pairs = SHOWN.flatMap((kind) => (['good', 'other'] as const).map((which) => ({ kind, which })));
  return (
    <div class="k-table-box">
      <table class="k-table">
        <thead>
          <tr>
            <th scope="col">{t('shopping_week')}</th>
            {pairs.map(({ kind, which }) => (
              <th key={`${kind}_${which}`} scope="col">
                {t(`shopping_csv_${kind}_${which}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...weeks].reverse().map((week) => (
            <tr key={week.week}>
              <th scope="row">{weekText(week.week)}</th>
              {pairs.map(({ kind, which }) => (
                <td key={`${kind}_${which}`}>{numberText(week[kind][which], lang)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The last half year, a bar for each week, and the same as a table. */
export function Weeks({ rows }: { rows: readonly ShoppingRow[] }) {
  const { t, lang, now } = useApp();
  const weekText = useWeekText();
  const [shown, setShown] = useState<Shown>('seen');
  const weeks = byWeek(rows, now());
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const { good, other } = totalsOf(weeks)[shown];
  const most = Math.max(...weeks.map((week) => sumOf(week[shown])));
  const label = t(weeks.length === 1 ? 'shopping_weeks_drawn_one' : 'shopping_weeks_drawn', {
    what: t(`shopping_kind_${shown}`),
    n: weeks.length,
    good: numberText(good, lang),
    other: numberText(other, lang),
  });
  return (
    <div class="k-shopping-part">
      <div class="k-shopping-head">
        <h3>{t('shopping_weeks')}</h3>
        <Segments
          label={t('shopping_weeks_show')}
          name="shopping-shown"
          value={shown}
          options={SHOWN.map((value) => ({ value, text: t(`shopping_kind_${value}`) }))}
          onChange={setShown}
        />
      </div>
      <p class="k-shopping-legend k-small" aria-hidden="true">
        <span class="k-shopping-key" data-kind="good">
          {t('shopping_good')}
        </span>
        <span class="k-shopping-key" data-kind="other">
          {t('shopping_other')}
        </span>
        <span class="k-muted">{t('shopping_most', { n: numberText(most, lang) })}</span>
      </p>
      <Bars weeks={weeks} shown={shown} label={label} />
      <p
        class="k-shopping-legend k-small k-muted"
        aria-hidden="true"
        style={{ width: `${(100 * weeks.length) / Math.max(LEAST, weeks.length)}%` }}
      >
        <span>{weekText(first.week)}</span>
        {weeks.length > 1 && <span>{weekText(last.week)}</span>}
      </p>
      <details class="k-folded">
        <summary>{t('shopping_table')}</summary>
        <WeekTable weeks={weeks} />
      </details>
    </div>
  );
}
