import { useState } from 'preact/hooks';
import { MAX_PROFILES } from '../../lib/settings/merge.ts';
import type { NamedProfile, Settings, SettingsPatch } from '../../lib/settings/types.ts';
import { presetOf } from '../../lib/trust/profile.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { ProfileFile } from './ProfileFile.tsx';
import { ProfileList } from './ProfileList.tsx';
import { ProfileName } from './ProfileName.tsx';
import { isChanged, printProfile, withProfile } from './profiles.ts';
import { Section } from './Section.tsx';
import { Thresholds } from './Thresholds.tsx';

interface Props {
  settings: Settings;
  onSettings: (settings: Settings) => void;
}

/** What was done last, in words; `undo` brings the list of before back. */
interface Done {
  text: string;
  undo?: Pick<Settings, 'preset' | 'thresholds' | 'profiles'>;
}

/** What a listing must show to count as met: a preset, or numbers of the user's own under names. */
export function Requirements({ settings, onSettings }: Props) {
  const { t, send, platform } = useApp();
  const { run, failure, retry } = useAction();
  const [done, setDone] = useState<Done | undefined>();
  const { preset, thresholds, profiles } = settings;

  const write = (patch: SettingsPatch, next?: Done) =>
    run(async () => {
      onSettings(await send('settings.write', patch));
      setDone(next);
    });
  const keep = (profile: NamedProfile) => {
    const next = withProfile(profiles, profile);
    if (next.length > MAX_PROFILES) return setDone({ text: t('profile_full', { n: MAX_PROFILES }) });
    const chosen = { preset: profile.preset, thresholds: profile.thresholds };
    return void write({ ...chosen, profiles: next }, { text: t('profile_saved', { name: profile.name }) });
  };
  const remove = ({ name }: NamedProfile) =>
    write(
      { profiles: profiles.filter((one) => one.name !== name) },
      { text: t('profile_deleted', { name }), undo: { preset, thresholds, profiles } },
    );
  const save = (profile: NamedProfile) => {
    const file = profile.name.replace(/[^\p{L}\p{N}]+/gu, '-');
    platform.saveFile(`kaopu-${file}.json`, 'application/json', [printProfile(profile)]);
  };
  const { undo } = done ?? {};
  return (
    <Section title={t('profile_title')}>
      <p class="k-muted">{t('profile_text')}</p>
      <ProfileList settings={settings} onChoose={(chosen) => write(chosen)} onSave={save} onDelete={remove} />
      <Thresholds preset={presetOf(preset)} own={thresholds} onChange={(next) => write({ thresholds: next })} />
      <p>{t('profile_fixed')}</p>
      {isChanged(settings) && <ProfileName onName={(name) => keep({ name, preset, thresholds })} />}
      <div class="k-line">
        <button
          type="button"
          class="k-button"
          disabled={Object.keys(thresholds).length === 0}
          onClick={() => write({ thresholds: {} })}
        >
          {t('profile_reset')}
        </button>
        <ProfileFile onProfile={(profile) => (profile ? keep(profile) : setDone({ text: t('profile_import_bad') }))} />
      </div>
      <p class="k-task-note" role="status">
        {done?.text}{' '}
        {undo && (
          <button type="button" class="k-plain" onClick={() => write(undo)}>
            {t('profile_undo')}
          </button>
        )}
      </p>
      {failure && <Failure code={failure} onRetry={retry} />}
    </Section>
  );
}
