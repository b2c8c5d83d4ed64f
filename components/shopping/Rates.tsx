import {
  type Counts,
  MIN_CHOSEN,
  MIN_SEEN,
  type Pair,
  type Rates as RatesOf,
  ratesOf,
  totalsOf,
} from '../../lib/boards/shopping.ts';
import { localeOf } from '../../lib/text/format.ts';
import { useApp } from '../app/context.ts';
import { numberText } from '../app/show.ts';

/** What was said of labelled goods in 2020. */
const CLAIM = 2;
/** The scale runs from a quarter to eight times, by doubling; what lies beyond ends at the edge. */
const [LOWEST, HIGHEST] = [1 / 4, 8];
const place = (ratio: number): string => {
  const share = Math.log(ratio / LOWEST) / Math.log(HIGHEST / LOWEST);
  return `${(100 * Math.min(1, Math.max(0, share))).toFixed(2)}%`;
};

function useRatioText() {
  const { lang } = useApp();
  const format = new Intl.NumberFormat(localeOf(lang), { maximumSignificantDigits: 2 });
  return (value: number) => format.format(value);
}

interface RateProps {
  which: keyof Pair;
  counts: Counts;
  share: number | undefined;
  /** The larger of both shares: as long as its bar can be. */
  most: number;
}

function Rate({ which, counts: { seen, chosen }, share, most }: RateProps) {
  const { t, lang } = useApp();
  const percent = new Intl.NumberFormat(localeOf(lang), { style: 'percent', maximumSignificantDigits: 2 });
  const text =
    share === undefined
      ? t('shopping_rate_none')
      : t('shopping_rate', {
          a: numberText(chosen[which], lang),
          n: numberText(seen[which], lang),
          share: percent.format(share),
        });
  return (
    <div class="k-shopping-rate">
      <span class="k-shopping-key" data-kind={which}>
        {t(`shopping_${which}`)}
      </span>
      <span class="k-shopping-track" aria-hidden="true">
        <span data-kind={which} style={{ width: `${most > 0 ? (100 * (share ?? 0)) / most : 0}%` }} />
      </span>
      <span class="k-small">{text}</span>
    </div>
  );
}

/** The interval on a scale of doublings, with a mark at 1 and one at the claim. */
function Scale({ ratio }: { ratio: NonNullable<RatesOf['ratio']> }) {
  const { t } = useApp();
  const text = useRatioText();
  const { low, value, high } = ratio;
  const label = t('shopping_ratio_drawn', { low: text(low), ratio: text(value), high: text(high) });
  return (
    <div class="k-shopping-scale" role="img" aria-label={label}>
      <span class="k-shopping-line">
        <span
          class="k-shopping-reach"
          style={{ insetInlineStart: place(low), insetInlineEnd: `calc(100% - ${place(high)})` }}
        />
        <span class="k-shopping-value" style={{ insetInlineStart: place(value) }} />
        <span class="k-shopping-tick" style={{ insetInlineStart: place(1) }} />
        <span class="k-shopping-tick" data-kind="claim" style={{ insetInlineStart: place(CLAIM) }} />
      </span>
      <span class="k-shopping-ends" aria-hidden="true">
        <span style={{ insetInlineEnd: `calc(100% - ${place(1)})` }}>{t('shopping_axis_one')}</span>
        <span style={{ insetInlineStart: place(CLAIM) }}>{t('shopping_axis_two')}</span>
      </span>
    </div>
  );
}

/** How often good goods were opened against others, and the claim of 2020 beside it. */
export function Rates({ rows }: { rows: readonly Counts[] }) {
  const { t } = useApp();
  const text = useRatioText();
  const counts = totalsOf(rows);
  const { good, other, ratio } = ratesOf(counts);
  const most = Math.max(good ?? 0, other ?? 0);
  const params = ratio && { low: text(ratio.low), ratio: text(ratio.value), high: text(ratio.high) };
  return (
    <div class="k-shopping-part">
      <h3>{t('shopping_rates')}</h3>
      <Rate which="good" counts={counts} share={good} most={most} />
      <Rate which="other" counts={counts} share={other} most={most} />
      {ratio && params ? (
        <>
          <p>
            {t('shopping_ratio', params)}
            {ratio.low <= 1 && ratio.high >= 1 && ` ${t('shopping_ratio_one')}`}
          </p>
          <Scale ratio={ratio} />
        </>
      ) : (
        <p>{t('shopping_ratio_few', { seen: MIN_SEEN, opened: MIN_CHOSEN })}</p>
      )}
      <p class="k-small k-muted">{t('shopping_claim')}</p>
    </div>
  );
}
