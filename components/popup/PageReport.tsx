import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAsk } from '../app/use-ask.ts';

interface Props {
  tabId: number;
  onClose: () => void;
}

/** The page report in full, before it is saved. Nothing is sent from here. */
export function PageReport({ tabId, onClose }: Props) {
  const { t, platform } = useApp();
  const { value, failure, again } = useAsk('tab.outline', { tabId });
  const [done, setDone] = useState<'outline_copied' | 'outline_copy_failed' | 'outline_saved' | undefined>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const text = value?.text ?? '';
  const copy = () =>
    platform.copyText(text).then(
      () => setDone('outline_copied'),
      () => setDone('outline_copy_failed'),
    );
  const save = () => {
    platform.saveFile('kaopu-page-report.txt', 'text/plain;charset=utf-8', [text]);
    setDone('outline_saved');
  };
  return (
    <section class="k-outline" aria-labelledby="outline">
      <div class="k-group-head">
        <h2 id="outline" ref={heading} tabIndex={-1}>
          {t('outline_title')}
        </h2>
        <button type="button" class="k-plain" onClick={onClose}>
          {t('outline_back')}
        </button>
      </div>
      <p class="k-small">{t('outline_intro')}</p>
      {failure === 'notFound' && <p role="alert">{t('outline_failed')}</p>}
      {failure && failure !== 'notFound' && <Failure code={failure} onRetry={again} />}
      {!value && !failure && <p class="k-small k-muted">{t('outline_reading')}</p>}
      {value && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the text scrolls and must be reachable by keyboard */}
          <section class="k-outline-text" tabIndex={0} aria-label={t('outline_text')} lang="en">
            <pre>{text}</pre>
          </section>
          <p class="k-small k-muted">{t('outline_use')}</p>
          <div class="k-outline-actions">
            <button type="button" class="k-button" data-kind="main" onClick={save}>
              {t('outline_save')}
            </button>
            <button type="button" class="k-button" onClick={copy}>
              {t('outline_copy')}
            </button>
            <span class="k-small k-muted">{t('outline_size', { n: Math.max(1, Math.round(text.length / 1000)) })}</span>
          </div>
          <p class="k-small k-muted" role="status">
            {done && t(done)}
          </p>
        </>
      )}
    </section>
  );
}
