import type { Ref } from 'preact';
import type { DeskFilter } from '../../lib/messages/protocol.ts';
import { DESK_SORTS } from '../../lib/messages/topics/cases.ts';
import { reasonWords, sentenceCase } from '../../lib/text/case.ts';
import { useApp } from '../app/context.ts';
import { Segments } from '../app/Segments.tsx';
import { siteName, speakerOf } from '../case/subject.ts';
import { AGES, askedOf, QUEUES, STATES_OF, VALUES_OF, withField } from './filter.ts';

interface SelectProps<Value extends string> {
  label: string;
  value: Value | undefined;
  options: readonly { value: Value; text: string }[];
  any?: string;
  onChange: (value: Value | undefined) => void;
}

function Select<Value extends string>({ label, value, options, any, onChange }: SelectProps<Value>) {
  return (
    <label class="k-desk-filter">
      <span class="k-small k-muted">{label}</span>
      <select
        class="k-field"
        value={value ?? ''}
        onChange={(event) => onChange(options.find((option) => option.value === event.currentTarget.value)?.value)}
      >
        {any !== undefined && <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Props {
  filter: DeskFilter;
  /** Sites that occur in this queue. */
  sites: readonly string[];
  search: Ref<HTMLInputElement>;
  onFilter: (filter: DeskFilter) => void;
}

export function Filters({ filter, sites, search, onFilter }: Props) {
  const app = useApp();
  const { t } = app;
  const speak = speakerOf(app);
  const { queue } = filter;
  const any = t('desk_filter_any');
  const asked = askedOf(filter);
  const set = <F extends keyof DeskFilter>(field: F, value: DeskFilter[F] | undefined) =>
    onFilter(withField(filter, field, value));
  const shownSites = filter.site === undefined || sites.includes(filter.site) ? sites : [...sites, filter.site];
  return (
    <div class="k-desk-filters">
      <Segments
        label={t('desk_queues')}
        name="desk-queue"
        value={queue}
        options={QUEUES.map((value) => ({ value, text: t(`desk_queue_${value}`) }))}
        onChange={(next) => onFilter({ queue: next, ...(filter.sort && { sort: filter.sort }) })}
      />
      <input
        ref={search}
        class="k-field"
        type="search"
        maxLength={200}
        placeholder={t('desk_search')}
        aria-label={t('desk_search')}
        aria-keyshortcuts="/"
        value={filter.text ?? ''}
        onInput={(event) => set('text', event.currentTarget.value || undefined)}
      />
      <details class="k-desk-more" open={asked > (filter.text ? 1 : 0)}>
        <summary>{asked > 0 ? t('desk_filters_on', { n: asked }) : t('desk_filters')}</summary>
        <div class="k-desk-selects">
          <Select
            label={t('desk_sort')}
            value={filter.sort ?? 'harm'}
            options={DESK_SORTS.map((value) => ({ value, text: t(`desk_sort_${value}`) }))}
            onChange={(sort) => set('sort', sort === 'harm' ? undefined : sort)}
          />
          {STATES_OF[queue].length > 0 && (
            <Select
              label={t('desk_filter_state')}
              value={filter.state}
              any={any}
              options={STATES_OF[queue].map((value) => ({ value, text: t(`casecard_state_${value}`) }))}
              onChange={(state) => set('state', state)}
            />
          )}
          {VALUES_OF[queue].length > 0 && (
            <Select
              label={t('desk_filter_value')}
              value={filter.value}
              any={any}
              options={VALUES_OF[queue].map((value) => ({
                value,
                text:
                  value === 'reliable' || value === 'declined'
                    ? t(value === 'reliable' ? 'desk_state_granted' : 'desk_state_declined')
                    : sentenceCase(reasonWords(value, speak)),
              }))}
              onChange={(value) => set('value', value)}
            />
          )}
          <Select
            label={t('desk_filter_site')}
            value={filter.site}
            any={any}
            options={shownSites.map((value) => ({ value, text: siteName(value, app) }))}
            onChange={(site) => set('site', site)}
          />
          <Select
            label={t('desk_filter_days')}
            value={filter.days === undefined ? undefined : String(filter.days)}
            any={any}
            options={AGES.map((days) => ({ value: String(days), text: t(`desk_days_${days}`) }))}
            onChange={(days) => set('days', days === undefined ? undefined : Number(days))}
          />
        </div>
        {asked > 0 && (
          <button
            type="button"
            class="k-plain"
            onClick={() => onFilter({ queue, ...(filter.sort && { sort: filter.sort }) })}
          >
            {t('desk_clear')}
          </button>
        )}
      </details>
    </div>
  );
}
