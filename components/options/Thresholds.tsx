import type { Settings } from '../../lib/settings/types.ts';
import { THRESHOLD_LIMITS } from '../../lib/trust/profile.ts';
import type { Profile } from '../../lib/trust/types.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { Section } from './Section.tsx';
import { Threshold } from './Threshold.tsx';

type Name = keyof Settings['thresholds'];

const STEPS: Readonly<Record<Name, number>> = { rating: 0.1, reply: 1, dispatch: 12 };
const NAMES: readonly Name[] = ['rating', 'reply', 'dispatch'];

interface Props {
  /** As published. */
  profile: Profile;
  settings: Settings;
  onSettings: (settings: Settings) => void;
}

export function Thresholds({ profile, settings, onSettings }: Props) {
  const { t, send } = useApp();
  const { run, failure, retry } = useAction();
  const own = settings.thresholds;
  const write = (thresholds: Settings['thresholds']) =>
    run(async () => onSettings(await send('settings.write', { thresholds })));
  const rangeOf = (name: Name) => {
    const [min, max] = THRESHOLD_LIMITS[name];
    return { min, max, step: STEPS[name] };
  };
  const set = (name: Name, value: number) => {
    const { [name]: _, ...others } = own;
    return write(value === profile[name] ? others : { ...others, [name]: value });
  };
  return (
    <Section title={t('profile_title')}>
      <p class="k-muted">{t('profile_text', { id: profile.id, source: t('profile_source'), dated: profile.dated })}</p>
      {NAMES.map((name) => (
        <Threshold
          key={name}
          label={t(`profile_${name}`)}
          unit={t(`profile_${name}_unit`)}
          {...(name === 'rating' && { hint: t('profile_rating_hint') })}
          range={rangeOf(name)}
          value={own[name] ?? profile[name]}
          published={profile[name]}
          onChange={(value) => set(name, value)}
        />
      ))}
      <p>{t('profile_fixed')}</p>
      <div>
        <button type="button" class="k-button" disabled={Object.keys(own).length === 0} onClick={() => write({})}>
          {t('profile_reset')}
        </button>
      </div>
      {failure && <Failure code={failure} onRetry={retry} />}
    </Section>
  );
}
