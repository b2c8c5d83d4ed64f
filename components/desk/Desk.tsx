import { useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Bundles } from '../bundles/Bundles.tsx';
import { CaseCard } from '../case/CaseCard.tsx';
import { subjectOfHash } from '../case/subject.ts';
import { Issuers } from '../issuers/Issuers.tsx';
import { Glyph } from '../look/Glyph.tsx';
import { Icon } from '../look/icons.tsx';
import { Queue } from './Queue.tsx';

const VIEWS = ['queue', 'issuers', 'bundles'] as const;
type View = (typeof VIEWS)[number] | 'case';

/** The review desk. `hash`: of the page's address; `#case=…` opens one case. */
export function Desk({ hash, isBeside = false }: { hash: string; isBeside?: boolean }) {
  const { t, platform } = useApp();
  const subject = subjectOfHash(hash);
  const [view, setView] = useState<View>(subject && !isBeside ? 'case' : 'queue');
  const views: readonly View[] = subject && !isBeside ? ['case', ...VIEWS] : VIEWS;
  return (
    <div class="k-desk-root" data-view={view}>
      <header class="k-desk-head">
        {!isBeside && <Glyph state="qualified" size={28} />}
        {isBeside ? <h1 class="k-hidden">{t('desk_title')}</h1> : <h1>{t('desk_title')}</h1>}
        <nav aria-label={t('desk_views')}>
          {views.map((name) => (
            <button
              key={name}
              type="button"
              class="k-desk-view"
              aria-current={name === view ? 'page' : undefined}
              onClick={() => setView(name)}
            >
              {t(`desk_view_${name}`)}
            </button>
          ))}
        </nav>
        {isBeside && (
          <button
            type="button"
            class="k-icon-button"
            title={t('desk_full')}
            aria-label={t('desk_full')}
            onClick={() => platform.openOwn('desk')}
          >
            <Icon name="out" />
          </button>
        )}
      </header>
      <main class="k-desk-main">
        {view === 'queue' && <Queue />}
        {view === 'case' && subject && <CaseCard subject={subject} />}
        {view === 'issuers' && <Issuers />}
        {view === 'bundles' && <Bundles />}
      </main>
    </div>
  );
}
