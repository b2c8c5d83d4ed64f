import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { moneyText } from '../app/show.ts';
import { Icon } from '../look/icons.tsx';
import { MAX_SUBJECTS } from './subject.ts';

interface Props {
  /** All listings of the page. */
  rows: readonly TabRow[];
  picked: readonly TabRow[];
  onPick: (keys: string[]) => void;
}

/** One of several listings, with what tells it apart and a button that leaves it out. */
function PickedRow({ row, onRemove }: { row: TabRow; onRemove: () => void }) {
  const { t, lang } = useApp();
  const { title = t('untitled'), price, shop } = row.listing;
  const label = t('picked_remove', { title });
  return (
    <li class="k-picked-row">
      <span class="k-row-text">
        <span class="k-row-title">{title}</span>
        <span class="k-row-word">{[price && moneyText(price, lang), shop?.name].filter(Boolean).join(' · ')}</span>
      </span>
      <button type="button" class="k-icon-button" title={label} aria-label={label} onClick={onRemove}>
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}

/** Which listings the report is on: one to choose, or several with a way to leave each out and to add more. */
export function Picked({ rows, picked, onPick }: Props) {
  const { t } = useApp();
  const keys = picked.map(({ key }) => key);
  const isMany = picked.length > 1;
  const rest = isMany ? rows.filter(({ key }) => !keys.includes(key)) : rows;
  const choose = (key: string) => {
    if (key) onPick(isMany ? [...keys, key] : [key]);
  };
  const canChoose = rest.length > (isMany ? 0 : 1) || picked.length === 0;
  return (
    <div class="k-report-field">
      {isMany && (
        <>
          <h3>{t('picked_title', { n: picked.length })}</h3>
          <ul class="k-picked">
            {picked.map((row) => (
              <PickedRow key={row.key} row={row} onRemove={() => onPick(keys.filter((key) => key !== row.key))} />
            ))}
          </ul>
        </>
      )}
      {canChoose && picked.length < MAX_SUBJECTS && (
        <>
          <label class="k-hidden" for="report-target">
            {t(isMany ? 'picked_add' : 'report_pick')}
          </label>
          <select
            id="report-target"
            class="k-field"
            value={isMany ? '' : (keys[0] ?? '')}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {(isMany || keys.length === 0) && <option value="">{t(isMany ? 'picked_add' : 'report_pick_none')}</option>}
            {rest.map(({ key, listing }) => (
              <option key={key} value={key}>
                {listing.title ?? t('untitled')}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}
