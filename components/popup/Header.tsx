import type { State, UnknownKind } from '../../lib/trust/types.ts';
import { useApp } from '../app/context.ts';
import { Glyph } from '../look/Glyph.tsx';
import { FirstSwitch } from './First.tsx';
import { Menu } from './Menu.tsx';
import { PauseMenu, type PauseMenuProps } from './Pause.tsx';
import type { First } from './use-first.ts';

interface Props extends Omit<PauseMenuProps, 'site'> {
  state: State;
  unknown?: UnknownKind | undefined;
  name: string;
  first: First;
}

/** The state of the page, its site, and what may be done about the whole of it. */
export function Header({ state, unknown, name, first, pause, isOn, onSwitch }: Props) {
  const { t, platform } = useApp();
  const isResting = pause.pause !== undefined || isOn === false;
  return (
    <div class="k-popup-head">
      <Glyph state={state} unknown={unknown} size={20} />
      <h1>{name}</h1>
      {!isResting && <FirstSwitch first={first} site={name} />}
      <PauseMenu pause={pause} site={name} isOn={isOn} onSwitch={onSwitch} />
      <Menu
        icon="more"
        label={t('menu_more')}
        groups={[
          {
            id: 'own',
            items: [
              { id: 'desk', text: t('desk_open'), onChoose: () => platform.openOwn('desk') },
              { id: 'options', text: t('open_options'), onChoose: () => platform.openOwn('options') },
              { id: 'welcome', text: t('open_welcome'), onChoose: () => platform.openOwn('welcome') },
            ],
          },
        ]}
      />
    </div>
  );
}
