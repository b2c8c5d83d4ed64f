import type { NamedProfile, Settings } from '../../lib/settings/types.ts';
import { PRESETS, presetOf, withThresholds } from '../../lib/trust/profile.ts';
import { useApp } from '../app/context.ts';
import { numberText } from '../app/show.ts';
import { Icon } from '../look/icons.tsx';
import { chosenOf, isChanged } from './profiles.ts';

interface Props {
  settings: Settings;
  onChoose: (chosen: Pick<Settings, 'preset' | 'thresholds'>) => void;
  onSave: (profile: NamedProfile) => void;
  onDelete: (profile: NamedProfile) => void;
}

function useNumbers() {
  const { t, lang } = useApp();
  return ({ preset, thresholds }: Pick<Settings, 'preset' | 'thresholds'>) => {
    const { rating, reply, dispatch } = withThresholds(presetOf(preset), thresholds);
    const params = {
      rating: numberText(rating, lang),
      reply: numberText(reply, lang),
      dispatch: numberText(dispatch, lang),
    };
    return t('profile_numbers', params);
  };
}

interface ChoiceProps {
  name: string;
  note: string;
  numbers: string;
  isChecked: boolean;
  onChoose: () => void;
}

function Choice({ name, note, numbers, isChecked, onChoose }: ChoiceProps) {
  return (
    <label class="k-profile-choice">
      <input type="radio" name="profile" checked={isChecked} onChange={onChoose} />
      <span class="k-profile-text">
        <span class="k-profile-name">{name}</span>
        <span class="k-small k-muted">{[numbers, note].filter(Boolean).join(' · ')}</span>
      </span>
    </label>
  );
}

/** The presets and what the user named, one of them chosen. */
export function ProfileList({ settings, onChoose, onSave, onDelete }: Props) {
  const { t } = useApp();
  const numbers = useNumbers();
  const chosen = chosenOf(settings);
  const isOpen = isChanged(settings);
  return (
    <fieldset class="k-profiles">
      <legend class="k-hidden">{t('profile_choose')}</legend>
      {PRESETS.map(({ id }) => {
        const isOfPreset = !chosen && settings.preset === id;
        return (
          <div class="k-profile" key={id}>
            <Choice
              name={t(`profile_name_${id}`)}
              note={isOfPreset && isOpen ? t('profile_changed') : t(`profile_why_${id}`)}
              numbers={numbers(isOfPreset ? settings : { preset: id, thresholds: {} })}
              isChecked={isOfPreset}
              onChoose={() => onChoose({ preset: id, thresholds: {} })}
            />
          </div>
        );
      })}
      {settings.profiles.map((profile) => (
        <div class="k-profile" key={profile.name}>
          <Choice
            name={profile.name}
            note=""
            numbers={numbers(profile)}
            isChecked={chosen?.name === profile.name}
            onChoose={() => onChoose({ preset: profile.preset, thresholds: profile.thresholds })}
          />
          <button
            type="button"
            class="k-plain"
            aria-label={t('profile_export', { name: profile.name })}
            title={t('profile_export', { name: profile.name })}
            onClick={() => onSave(profile)}
          >
            <Icon name="download" />
          </button>
          <button
            type="button"
            class="k-plain"
            aria-label={t('profile_delete', { name: profile.name })}
            title={t('profile_delete', { name: profile.name })}
            onClick={() => onDelete(profile)}
          >
            <Icon name="trash" />
          </button>
        </div>
      ))}
    </fieldset>
  );
}
