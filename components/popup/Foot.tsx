import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { ageText } from '../app/show.ts';
import { Icon } from '../look/icons.tsx';
import { subjectOf } from '../report/subject.ts';
import { useMine } from '../report/use-mine.ts';
import { Beside } from './Beside.tsx';

interface Props {
  /** The product of an item page: it can be vouched for straight from here. */
  item: TabRow | undefined;
  tabId: number | undefined;
  /** Epoch milliseconds when the page was last read. */
  readAt: number | undefined;
  onReport: () => void;
  /** Without one product in question the reader chooses first. */
  onVouch: () => void;
  onChanged: () => void;
  isBeside: boolean;
}

export function Foot({ item, tabId, readAt, onReport, onVouch, onChanged, isBeside }: Props) {
  const { t, lang, now } = useApp();
  const mine = useMine(item && subjectOf(item), tabId, onChanged);
  const vouch = mine.records.find(({ type }) => type === 'vouch');
  return (
    <footer class="k-popup-foot">
      <button type="button" class="k-button" onClick={onReport}>
        <Icon name="flag" />
        {t('action_report')}
      </button>
      {vouch ? (
        <span class="k-vouched">
          <Icon name="check" />
          {t('vouched')}
          <button type="button" class="k-plain" disabled={mine.isBusy} onClick={() => mine.withdraw(vouch.id)}>
            {t('action_undo')}
          </button>
        </span>
      ) : (
        <button
          type="button"
          class="k-button"
          disabled={mine.isBusy}
          onClick={() => (item ? void mine.vouch() : onVouch())}
        >
          <Icon name="thumb" />
          {t('action_vouch')}
        </button>
      )}
      {!isBeside && <Beside />}
      <span class="k-small k-muted" role="status">
        {mine.failure
          ? t(`fail_${mine.failure}`)
          : readAt !== undefined && t('read_age', { age: ageText(readAt, now(), lang) })}
      </span>
    </footer>
  );
}
