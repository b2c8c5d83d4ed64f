import type { FailureCode, KeyRow } from '../../lib/messages/protocol.ts';
import { fingerprint } from '../../lib/text/case.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { dateText, numberText } from '../app/show.ts';
import { Section } from '../options/Section.tsx';
import { CopyKey } from './CopyKey.tsx';
import { ExportKey } from './ExportKey.tsx';
import { ImportKey } from './ImportKey.tsx';

interface Props {
  keys: readonly KeyRow[] | undefined;
  failure: FailureCode | undefined;
  onChanged: () => void;
}

/** The user's own keys: the one that signs, and former ones, whose records still count as the user's. */
export function OwnKeys({ keys, failure, onChanged }: Props) {
  const { t, lang } = useApp();
  const sorted = [...(keys ?? [])].sort((a, b) => Number(b.current) - Number(a.current) || b.created - a.created);
  return (
    <Section title={t('keys_own')}>
      <p class="k-muted">{t('keys_own_text')}</p>
      {failure && <Failure code={failure} onRetry={onChanged} />}
      {keys && keys.length === 0 && <p class="k-muted">{t('keys_own_none')}</p>}
      {sorted.length > 0 && (
        <ul class="k-rows">
          {sorted.map(({ key, created, current, records }) => (
            <li key={key} class="k-issuer">
              <div class="k-issuer-text">
                <p>
                  <code title={key}>{fingerprint(key)}</code>
                  <span class="k-chip">{t(current ? 'key_current' : 'key_former')}</span>
                </p>
                <p class="k-small k-muted">
                  {t('key_line', { n: numberText(records, lang), date: dateText(created, lang) })}
                </p>
              </div>
              <CopyKey value={key} />
            </li>
          ))}
        </ul>
      )}
      {sorted.some(({ current }) => current) && <ExportKey />}
      <ImportKey onDone={onChanged} />
    </Section>
  );
}
