import { useState } from 'preact/hooks';
import type { Facet } from '../../lib/boards/filter.ts';
import type { BoardFilter, BoardSpan } from '../../lib/boards/types.ts';
import { useApp } from '../app/context.ts';
import { Switch } from '../app/Switch.tsx';
import { numberText } from '../app/show.ts';
import { useAsk } from '../app/use-ask.ts';
import { bandOf, changed } from './filter-text.ts';
import { siteName } from './names.ts';

interface PickProps {
  label: string;
  value: string | undefined;
  facets: readonly Facet<string>[] | undefined;
  text: (value: string) => string;
  onPick: (value: string | undefined) => void;
}

/** One of the values seen, each with how many listings it leaves; one that is set stays even when it is no longer seen. */
function Pick({ label, value, facets = [], text, onPick }: PickProps) {
  const { t, lang } = useApp();
  const isListed = value === undefined || facets.some((one) => one.value === value);
  return (
    <label class="k-pick">
      <span class="k-small k-muted">{label}</span>
      <select class="k-field" value={value ?? ''} onChange={(event) => onPick(event.currentTarget.value || undefined)}>
        <option value="">{t('filter_any')}</option>
        {!isListed && <option value={value}>{text(value ?? '')}</option>}
        {facets.map((one) => (
          <option key={one.value} value={one.value}>
            {t('filter_option', { value: text(one.value), n: numberText(one.n, lang) })}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Props {
  id: string;
  filter: BoardFilter;
  span: BoardSpan;
  onFilter: (filter: BoardFilter) => void;
}

function Band({ filter, currencies, onFilter }: Pick<Props, 'filter' | 'onFilter'> & { currencies: string[] }) {
  const { t } = useApp();
  const { price } = filter;
  const [currency, setCurrency] = useState(price?.currency ?? '');
  const [from, setFrom] = useState(price?.from?.toString() ?? '');
  const [to, setTo] = useState(price?.to?.toString() ?? '');
  const chosen = currency || currencies[0] || '';
  const choose = (next: { currency?: string; from?: string; to?: string }) => {
    const band = bandOf(next.currency ?? chosen, next.from ?? from, next.to ?? to);
    if (JSON.stringify(band) !== JSON.stringify(price)) onFilter(changed(filter, 'price', band));
  };
  const amount = (name: 'from' | 'to', value: string, set: (text: string) => void) => (
    <input
      class="k-field"
      type="text"
      inputMode="decimal"
      maxLength={16}
      placeholder={t(`filter_${name}`)}
      aria-label={`${t('filter_price')}, ${t(`filter_${name}`)}`}
      value={value}
      onInput={(event) => set(event.currentTarget.value)}
      onChange={(event) => choose({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset class="k-band">
      <legend class="k-small k-muted">{t('filter_price')}</legend>
      <select
        class="k-field"
        aria-label={t('filter_currency')}
        value={chosen}
        onChange={(event) => {
          setCurrency(event.currentTarget.value);
          choose({ currency: event.currentTarget.value });
        }}
      >
        {currencies.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      {amount('from', from, setFrom)}
      <span aria-hidden="true">–</span>
      {amount('to', to, setTo)}
    </fieldset>
  );
}

/** What a board can be filtered by, asked for when the panel opens. */
export function FilterPanel({ id, filter, span, onFilter }: Props) {
  const { t, lang } = useApp();
  const { value: facets } = useAsk('board.facets', { window: span });
  const set = <N extends keyof BoardFilter>(name: N, value: BoardFilter[N] | undefined) =>
    onFilter(changed(filter, name, value));
  const seen = facets?.currencies.map(({ value }) => value) ?? [];
  const currencies = [...new Set([...seen, ...(filter.price ? [filter.price.currency] : [])])];
  return (
    <div class="k-filters" id={id}>
      <Pick
        label={t('filter_site')}
        value={filter.site}
        facets={facets?.sites}
        text={(value) => siteName(value, lang)}
        onPick={(value) => set('site', value)}
      />
      <Pick
        label={t('filter_category')}
        value={filter.category}
        facets={facets?.categories}
        text={(value) => t(`category_${value}`)}
        onPick={(value) => set('category', value as BoardFilter['category'])}
      />
      <Pick
        label={t('filter_brand')}
        value={filter.brand}
        facets={facets?.brands}
        text={(value) => value}
        onPick={(value) => set('brand', value)}
      />
      <Switch on={filter.flagship === true} onChange={(on) => set('flagship', on ? true : undefined)}>
        {t('filter_flagship')}
      </Switch>
      {currencies.length > 0 && (
        <Band key={filter.price ? 'set' : 'none'} filter={filter} currencies={currencies} onFilter={onFilter} />
      )}
    </div>
  );
}
