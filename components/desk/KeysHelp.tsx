import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';

const KEYS = [
  ['J  ↓  ·  K  ↑', 'keys_move'],
  ['Enter', 'keys_open'],
  ['1 – 7', 'keys_choose'],
  ['0', 'keys_dismiss'],
  ['1', 'keys_grant'],
  ['Ctrl + Enter', 'keys_file'],
  ['U', 'keys_undo'],
  ['/', 'keys_search'],
  ['Esc', 'keys_back'],
  ['?', 'keys_help'],
] as const;

/** The keys of the desk, in place; Esc or ? closes them. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useApp();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <section class="k-keys" aria-labelledby="keys-title">
      <div class="k-keys-head">
        <h2 id="keys-title">{t('keys_title')}</h2>
        <button
          ref={close}
          type="button"
          class="k-icon-button"
          title={t('bundle_close')}
          aria-label={t('bundle_close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              <kbd class="k-key">{keys}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
