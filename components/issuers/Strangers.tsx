import { useState } from 'preact/hooks';
import type { ReplyOf } from '../../lib/messages/protocol.ts';
import { fingerprint } from '../../lib/text/case.ts';
import { useApp } from '../app/context.ts';
import { numberText } from '../app/show.ts';
import { speakerOf } from '../case/subject.ts';

const SHOWN = 10;

interface Props {
  strangers: ReplyOf<'issuers.read'>['strangers'];
  onAdd: (key: string) => void;
}

/** Keys that signed records here and that nobody has given a name. */
export function Strangers({ strangers, onAdd }: Props) {
  const app = useApp();
  const { t, lang } = app;
  const [isOpen, setOpen] = useState(false);
  if (strangers.length === 0) return null;
  const shown = isOpen ? strangers : strangers.slice(0, SHOWN);
  return (
    <details class="k-folded">
      <summary>{t('strangers_title', { n: numberText(strangers.length, lang) })}</summary>
      <p class="k-small k-muted">{t('strangers_text')}</p>
      <ul class="k-rows">
        {shown.map(({ key, records }) => (
          <li key={key} class="k-issuer">
            <div class="k-issuer-text">
              <code title={key}>{fingerprint(key)}</code>
              <span class="k-small k-muted">{speakerOf(app).count('stranger_records', records)}</span>
            </div>
            <button
              type="button"
              class="k-button"
              aria-label={t('stranger_add_label', { key: fingerprint(key) })}
              onClick={() => onAdd(key)}
            >
              {t('stranger_add')}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < strangers.length && (
        <button type="button" class="k-plain" onClick={() => setOpen(true)}>
          {t('strangers_more')}
        </button>
      )}
    </details>
  );
}
