import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { BoardFilter, BoardSpan } from '../../lib/boards/types.ts';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { changed, chipsOf } from './filter-text.ts';

interface Props {
  filter: BoardFilter;
  span: BoardSpan;
  searchField: RefObject<HTMLInputElement | null>;
  onFilter: (filter: BoardFilter) => void;
}

/** Typing asks once it pauses. */
const PAUSE_MS = 200;
/** As much as a board is asked for. */
const MOST_SEARCH = 200;

function Search({ filter, searchField, onFilter }: Omit<Props, 'span'>) {
  const { t } = useApp();
  const [text, setText] = useState(filter.search ?? '');
  const asked = useRef(filter.search ?? '');
  const latest = useRef({ filter, onFilter });
  latest.current = { filter, onFilter };
  // A filter that was cleared elsewhere clears the field.
  useEffect(() => {
    if ((filter.search ?? '') === asked.current) return;
    asked.current = filter.search ?? '';
    setText(asked.current);
  }, [filter.search]);
  useEffect(() => {
    const sought = text.trim();
    if (sought === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = sought;
      latest.current.onFilter(changed(latest.current.filter, 'search', sought || undefined));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label class="k-search">
      <Icon name="search" size={14} />
      <input
        ref={searchField}
        type="search"
        class="k-field"
        dir="auto"
        maxLength={MOST_SEARCH}
        placeholder={t('filter_search')}
        aria-label={t('filter_search')}
        aria-keyshortcuts="/"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </label>
  );
}

/** The search, the other filters behind one button, and what is set as chips that can be taken off. */
export function FilterBar(props: Props) {
  const { filter, span, onFilter } = props;
  const { t, lang } = useApp();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const chips = chipsOf(filter, t, lang);
  const set = chips.filter(({ name }) => name !== 'search').length;
  return (
    <>
      <div class="k-board-tools">
        <Search {...props} />
        <button
          type="button"
          class="k-button k-filter-open"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={set > 0 ? t('filter_open_n', { n: set }) : t('filter_open')}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="filter" size={14} />
          {t('filter_open')}
          {set > 0 && <b class="k-count">{set}</b>}
        </button>
      </div>
      {isOpen && <FilterPanel id={id} filter={filter} span={span} onFilter={onFilter} />}
      {chips.length > 0 && (
        <ul class="k-chips">
          {chips.map(({ name, text }) => (
            <li key={name}>
              <button
                type="button"
                class="k-chip"
                aria-label={t('filter_remove', { what: text })}
                onClick={() => onFilter(changed(filter, name, undefined))}
              >
                <span class="k-chip-text">{text}</span>
                <Icon name="close" size={10} />
              </button>
            </li>
          ))}
          <li>
            <button type="button" class="k-plain k-small" onClick={() => onFilter({})}>
              {t('board_clear')}
            </button>
          </li>
        </ul>
      )}
    </>
  );
}
