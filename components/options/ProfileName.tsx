import { useId, useState } from 'preact/hooks';
import { MAX_PROFILE_NAME } from '../../lib/settings/merge.ts';
import { useApp } from '../app/context.ts';

/** Gives the present numbers a name. */
export function ProfileName({ onName }: { onName: (name: string) => void }) {
  const { t } = useApp();
  const id = useId();
  const [name, setName] = useState('');
  const give = (event: Event) => {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
  };
  return (
    <form class="k-profile-save" onSubmit={give}>
      <label for={id}>{t('profile_name')}</label>
      <input
        id={id}
        class="k-field"
        maxLength={MAX_PROFILE_NAME}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="k-button" disabled={!name.trim()}>
        {t('profile_save')}
      </button>
    </form>
  );
}
