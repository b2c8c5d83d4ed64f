import type { State, UnknownKind } from '../../lib/trust/types.ts';
import { useApp } from '../app/context.ts';
import { Switch } from '../app/Switch.tsx';
import { Glyph } from '../look/Glyph.tsx';
import { Icon } from '../look/icons.tsx';

interface Props {
  state: State;
  unknown?: UnknownKind | undefined;
  name: string;
  /** Absent: this tab has no site that could be switched. */
  isOn?: boolean | undefined;
  onSwitch: (on: boolean) => void;
}

export function Header({ state, unknown, name, isOn, onSwitch }: Props) {
  const { t, platform } = useApp();
  return (
    <div class="k-popup-head">
      <Glyph state={state} unknown={unknown} size={20} />
      <h1>{name}</h1>
      {isOn !== undefined && <Switch on={isOn} label={t('site_switch', { site: name })} onChange={onSwitch} />}
      <button
        type="button"
        class="k-icon-button"
        title={t('open_welcome')}
        aria-label={t('open_welcome')}
        onClick={() => platform.openOwn('welcome')}
      >
        <Icon name="help" />
      </button>
      <button
        type="button"
        class="k-icon-button"
        title={t('open_options')}
        aria-label={t('open_options')}
        onClick={() => platform.openOwn('options')}
      >
        <Icon name="sliders" />
      </button>
    </div>
  );
}
