import type { Pause as Paused } from '../../lib/messages/topics/first.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { localeOf } from '../../lib/text/format.ts';
import { useApp } from '../app/context.ts';
import { Switch } from '../app/Switch.tsx';
import { Menu, type MenuGroup } from './Menu.tsx';
import { Note } from './Note.tsx';
import type { PauseOf } from './use-pause.ts';

const timeOf = (at: number, lang: Lang): string =>
  new Date(at).toLocaleTimeString(localeOf(lang), { hour: '2-digit', minute: '2-digit' });

export interface PauseMenuProps {
  pause: PauseOf;
  site: string;
  /** Absent: this tab has no site that could be switched. */
  isOn?: boolean | undefined;
  onSwitch: (on: boolean) => void;
}

/** Three ways to be left alone: for a while, in this tab, on this site. */
export function PauseMenu({ pause: { pause, keys, set }, site, isOn, onSwitch }: PauseMenuProps) {
  const { t } = useApp();
  const isResting = pause !== undefined || isOn === false;
  const items: MenuGroup['items'] = pause
    ? [{ id: 'end', text: t('pause_end'), onChoose: () => set('end') }]
    : [
        { id: 'all', text: t('pause_all'), onChoose: () => set('all') },
        { id: 'tab', text: t('pause_tab'), onChoose: () => set('tab') },
      ];
  if (isOn !== undefined)
    items.push({
      id: 'site',
      text: t(isOn ? 'pause_site' : 'pause_site_on', { site }),
      onChoose: () => onSwitch(!isOn),
    });
  return (
    <Menu
      icon={isResting ? 'play' : 'pause'}
      label={t(pause ? 'paused' : 'pause_menu')}
      isPressed={isResting}
      groups={[{ id: 'pause', items }]}
    >
      {keys && <p class="k-menu-foot">{t('first_keys', { keys })}</p>}
    </Menu>
  );
}

/** In the answer's place while a tab is paused. */
export function PausedNote({ pause, onResume }: { pause: Paused | undefined; onResume: () => void }) {
  const { t, lang } = useApp();
  const until = pause?.until;
  return (
    <Note
      title={until === undefined ? t('paused') : t('paused_until', { time: timeOf(until, lang) })}
      text={t(until === undefined ? 'paused_text_tab' : 'paused_text_all')}
    >
      <Switch on={false} onChange={onResume}>
        {t('pause_end')}
      </Switch>
    </Note>
  );
}
