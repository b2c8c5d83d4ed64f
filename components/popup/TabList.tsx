import { useRef } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { VIEWS, type View, viewByArrow } from './tabs.ts';

interface Props {
  view: View;
  onView: (view: View) => void;
}

/** Four tabs, one tab stop; arrows, Home and End move and select. */
export function TabList({ view, onView }: Props) {
  const { t } = useApp();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const next = viewByArrow(view, event.key);
    if (!next) return;
    event.preventDefault();
    onView(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div ref={list} class="k-tabs" role="tablist" aria-label={t('tabs_label')} onKeyDown={move}>
      {VIEWS.map((name, index) => (
        <button
          key={name}
          type="button"
          id={`tab-${name}`}
          class="k-tab"
          role="tab"
          aria-selected={name === view}
          aria-controls="panel"
          aria-keyshortcuts={String(index + 1)}
          tabIndex={name === view ? 0 : -1}
          onClick={() => onView(name)}
        >
          {t(`tab_${name}`)}
        </button>
      ))}
    </div>
  );
}
