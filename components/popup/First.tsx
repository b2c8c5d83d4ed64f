import { FIRST_BELOW, FIRST_MODES } from '../../lib/settings/first.ts';
import { useApp } from '../app/context.ts';
import { Switch } from '../app/Switch.tsx';
import { Menu, type MenuGroup } from './Menu.tsx';
import type { First } from './use-first.ts';

/** The switch of "reliable first" and its menu: how, below which state, ads. */
export function FirstSwitch({ first, site }: { first: First; site: string }) {
  const { t } = useApp();
  const { choice, report, keys, choose } = first;
  if (!choice) return null;
  const { on, mode, below, ads } = choice;
  const modes: MenuGroup = {
    id: 'mode',
    label: t('first_mode', { site }),
    items: [
      {
        id: 'off',
        kind: 'radio',
        text: t('first_mode_off'),
        isChecked: !on,
        onChoose: () => choose({ on: false }),
      },
      ...FIRST_MODES.map((one) => ({
        id: one,
        kind: 'radio' as const,
        text: t(`first_mode_${one}`),
        isChecked: on && mode === one,
        onChoose: () => choose({ on: true, mode: one }),
      })),
    ],
  };
  const others: MenuGroup = {
    id: 'below',
    label: t('first_below'),
    items: FIRST_BELOW.map((one) => ({
      id: one,
      kind: 'radio' as const,
      text: t(`first_below_${one}`),
      isChecked: below === one,
      onChoose: () => choose({ below: one }),
    })),
  };
  const paid: MenuGroup = {
    id: 'ads',
    items: [
      {
        id: 'ads',
        kind: 'checkbox' as const,
        text: t(mode === 'order' ? 'first_ads_order' : 'first_ads'),
        isChecked: ads,
        onChoose: () => choose({ ads: !ads }),
      },
    ],
  };
  // In order every card has its place: there is nothing to draw a line between.
  const groups = !on ? [modes] : mode === 'order' ? [modes, paid] : [modes, others, paid];
  const said = report && !report.problem && (report.cards ? `first_done_${mode}` : 'first_done_none');
  return (
    <>
      <Switch on={on} onChange={(next) => choose({ on: next })}>
        <span class="k-first-name">{t('first_switch')}</span>
      </Switch>
      <Menu icon="down" label={t('first_menu')} groups={groups}>
        {((on && said) || keys) && (
          <p class="k-menu-foot" role="status">
            {on && said && <span>{t(said, { n: report.cards })}</span>}
            {keys && <span>{t('first_keys', { keys })}</span>}
          </p>
        )}
      </Menu>
    </>
  );
}

/** Where a page cannot be ordered, or would not have it, that is said where it is seen. */
export function FirstNote({ first: { choice, report } }: { first: First }) {
  const { t } = useApp();
  if (!choice?.on || !report?.problem) return null;
  return (
    <p class="k-first-note" role="status">
      {t(`first_problem_${report.problem}`)}
    </p>
  );
}
