import { useApp } from '../app/context.ts';
import { Section } from '../options/Section.tsx';
import { ExportBundle } from './ExportBundle.tsx';
import { ImportBundle } from './ImportBundle.tsx';

/** Records in and out as files. */
export function Bundles() {
  const { t } = useApp();
  return (
    <Section title={t('bundles_title')}>
      <p class="k-muted">{t('bundles_text')}</p>
      <ExportBundle />
      <ImportBundle />
    </Section>
  );
}
