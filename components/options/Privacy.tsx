import { useApp } from '../app/context.ts';
import { Section } from './Section.tsx';

const SENTENCES = ['local', 'requests', 'private', 'money', 'kuaishou'];

export function Privacy() {
  const { t } = useApp();
  return (
    <Section title={t('privacy_title')}>
      <ul class="k-sentences">
        {SENTENCES.map((name) => (
          <li key={name}>{t(`privacy_${name}`)}</li>
        ))}
      </ul>
    </Section>
  );
}
