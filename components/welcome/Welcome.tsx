import { SITES } from '../../lib/sites/catalog.ts';
import { useApp } from '../app/context.ts';
import { LegendList } from './LegendList.tsx';

function Sentences({ id, title, sentences }: { id: string; title: string; sentences: readonly string[] }) {
  return (
    <section class="k-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="k-sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

export function Welcome() {
  const { t, lang, platform } = useApp();
  const sites = SITES.filter(({ access }) => access === 'required')
    .map((site) => site.name[lang])
    .join(lang === 'zh' ? '、' : ', ');
  const reads = [t('welcome_reads_shops', { sites }), t('welcome_reads_page'), t('welcome_reads_never')];
  return (
    <>
      <header class="k-page-head k-welcome-head">
        <h1>{t('welcome_title')}</h1>
        <p>{t('welcome_lead')}</p>
      </header>
      <main class="k-page">
        <section class="k-section" aria-labelledby="badges">
          <h2 id="badges">{t('welcome_badges_title')}</h2>
          <p class="k-muted">{t('welcome_badges_text')}</p>
          <LegendList />
          <p>{t('welcome_click')}</p>
        </section>
        <Sentences id="reads" title={t('welcome_reads_title')} sentences={reads} />
        <Sentences
          id="leaves"
          title={t('welcome_leaves_title')}
          sentences={[t('welcome_leaves_data'), t('welcome_leaves_requests')]}
        />
        <div class="k-welcome-end">
          <button type="button" class="k-button" data-kind="main" onClick={() => platform.openOwn('options')}>
            {t('welcome_options')}
          </button>
        </div>
      </main>
      <footer class="k-page-foot k-small k-muted">{t('welcome_not_affiliated')}</footer>
    </>
  );
}
