import type { Settings } from '../../lib/settings/types.ts';
import { type Thresholds as Numbers, THRESHOLD_LIMITS } from '../../lib/trust/profile.ts';
import type { Profile } from '../../lib/trust/types.ts';
import { useApp } from '../app/context.ts';
import { Threshold } from './Threshold.tsx';

type Name = keyof Numbers;

const STEPS: Readonly<Record<Name, number>> = { rating: 0.1, reply: 1, dispatch: 12 };
const NAMES: readonly Name[] = ['rating', 'reply', 'dispatch'];

interface Props {
  preset: Profile;
  own: Settings['thresholds'];
  onChange: (thresholds: Settings['thresholds']) => void;
}

const rangeOf = (name: Name) => {
  const [min, max] = THRESHOLD_LIMITS[name];
  return { min, max, step: STEPS[name] };
};

/** The three numbers of the requirements, each as a slider and a field. */
export function Thresholds({ preset, own, onChange }: Props) {
  const { t } = useApp();
  const set = (name: Name, value: number) => {
    const { [name]: _, ...others } = own;
    onChange(value === preset[name] ? others : { ...others, [name]: value });
  };
  return (
    <>
      {NAMES.map((name) => (
        <Threshold
          key={name}
          label={t(`profile_${name}`)}
          unit={t(`profile_${name}_unit`)}
          {...(name === 'rating' && { hint: t('profile_rating_hint') })}
          range={rangeOf(name)}
          value={own[name] ?? preset[name]}
          published={preset[name]}
          onChange={(value) => set(name, value)}
        />
      ))}
    </>
  );
}
