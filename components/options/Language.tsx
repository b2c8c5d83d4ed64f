import type { Settings } from '../../lib/settings/types.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { Segments } from '../app/Segments.tsx';
import { useAction } from '../app/use-action.ts';
import { Section } from './Section.tsx';

const LANGS: readonly Settings['lang'][] = ['auto', 'en', 'zh'];

interface Props {
  settings: Settings;
  onSettings: (settings: Settings) => void;
}

export function Language({ settings, onSettings }: Props) {
  const { t, send, setLang } = useApp();
  const { run, failure, retry } = useAction();
  const choose = (lang: Settings['lang']) =>
    run(async () => {
      const saved = await send('settings.write', { lang });
      onSettings(saved);
      setLang(saved.lang);
    });
  return (
    <Section title={t('lang_title')}>
      <Segments
        label={t('lang_title')}
        name="lang"
        value={settings.lang}
        options={LANGS.map((lang) => ({ value: lang, text: t(`lang_${lang}`) }))}
        onChange={choose}
      />
      {failure && <Failure code={failure} onRetry={retry} />}
    </Section>
  );
}
