import { useRef } from 'preact/hooks';
import type { NamedProfile } from '../../lib/settings/types.ts';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';
import { MAX_PROFILE_BYTES, parseProfile } from './profiles.ts';

/** Takes requirements in from a file; `undefined` is told where the file holds none. */
export function ProfileFile({ onProfile }: { onProfile: (profile: NamedProfile | undefined) => void }) {
  const { t } = useApp();
  const picker = useRef<HTMLInputElement>(null);
  const picked = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    const text = file.size > MAX_PROFILE_BYTES ? '' : await file.text().catch(() => '');
    onProfile(parseProfile(text));
  };
  return (
    <>
      <input
        ref={picker}
        class="k-hidden"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={t('profile_import')}
        onChange={(event) => void picked(event.currentTarget)}
      />
      <button type="button" class="k-button" onClick={() => picker.current?.click()}>
        <Icon name="upload" />
        {t('profile_import')}
      </button>
    </>
  );
}
