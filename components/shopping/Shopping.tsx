import { startOf, sumOf, totalsOf } from '../../lib/boards/shopping.ts';
import type { ReplyOf } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { Switch } from '../app/Switch.tsx';
import { dateText, numberText } from '../app/show.ts';
import { useAction } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';
import { Section } from '../options/Section.tsx';
import { ClearShopping } from './ClearShopping.tsx';
import { Rates } from './Rates.tsx';
import { SaveShopping } from './SaveShopping.tsx';
import { SiteTable } from './SiteTable.tsx';
import { Weeks } from './Weeks.tsx';

type Row = ReplyOf<'shopping.read'>['rows'][number];

function Sums({ rows }: { rows: readonly Row[] }) {
  const { t, lang } = useApp();
  const { seen, opened } = totalsOf(rows);
  const first = Math.min(...rows.map(({ week }) => week));
  const facts = [
    ['shopping_kind_seen', numberText(sumOf(seen), lang)],
    ['shopping_kind_opened', numberText(sumOf(opened), lang)],
    ['shopping_kind_opened_good', numberText(opened.good, lang)],
    ['shopping_kind_opened_other', numberText(opened.other, lang)],
    ['shopping_since', dateText(startOf(first), lang)],
  ] as const;
  return (
    <dl class="k-stored">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was counted of the user's own shopping: numbers, the ratio beside the claim of 2020, weeks, sites, and what can be done with it. */
export function Shopping() {
  const { t, send } = useApp();
  const { value, failure, again } = useAsk('shopping.read', {});
  const action = useAction();
  const change = (isOn: boolean) =>
    action.run(async () => {
      await send('shopping.switch', { isOn });
      again();
    });
  const rows = value?.rows ?? [];
  const weeks = new Set(rows.map(({ week }) => week)).size;
  const note = value && (value.isOn ? rows.length === 0 && 'empty' : rows.length === 0 ? 'off_empty' : 'off');
  return (
    <Section title={t('shopping_title')}>
      <p class="k-muted">{t('shopping_text')}</p>
      {failure && <Failure code={failure} onRetry={again} />}
      {value && (
        <>
          <Switch on={value.isOn} disabled={action.isBusy} onChange={change}>
            <span>
              {t('shopping_switch')} <span class="k-small k-muted">{t('shopping_private')}</span>
            </span>
          </Switch>
          {action.failure && <Failure code={action.failure} onRetry={action.retry} />}
          {note && <p class="k-note">{t(`shopping_${note}`)}</p>}
        </>
      )}
      {rows.length > 0 && (
        <>
          <Sums rows={rows} />
          <p class="k-small k-muted">{t('shopping_once')}</p>
          <Rates rows={rows} />
          <Weeks rows={rows} />
          <SiteTable rows={rows} />
          <SaveShopping rows={rows} />
        </>
      )}
      {value && <ClearShopping weeks={weeks} onCleared={again} />}
    </Section>
  );
}
