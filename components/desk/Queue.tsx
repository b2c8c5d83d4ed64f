import { useEffect, useRef, useState } from 'preact/hooks';
import { reasonWords } from '../../lib/text/case.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { type OneRecord, speakerOf } from '../case/subject.ts';
import { Icon } from '../look/icons.tsx';
import { CasePane } from './CasePane.tsx';
import { Filters } from './Filters.tsx';
import { askedOf } from './filter.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { QueueList } from './QueueList.tsx';
import { UndoBar } from './UndoBar.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useQueue } from './use-queue.ts';
import { useUndo } from './use-undo.ts';

function useFiledWords(): (record: OneRecord) => string {
  const app = useApp();
  const speak = speakerOf(app);
  return ({ type, value }) => {
    if (type === 'label') return app.t(value === 'reliable' ? 'label_filed_reliable' : 'label_filed_declined');
    if (value === 'dismissed') return app.t('rule_filed_dismissed');
    return app.t('rule_filed_upheld', { reason: reasonWords(value, speak) });
  };
}

/** The queue beside the open case; on a narrow page one of both. */
export function Queue() {
  const { t } = useApp();
  const queue = useQueue('cases');
  const { filter, rows, total, place, open } = queue;
  const undo = useUndo();
  const filedWords = useFiledWords();
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const wantsRow = useRef(false);
  const [isHelping, setHelping] = useState(false);
  const [isUndone, setUndone] = useState(false);
  const isEmpty = rows.length === 0 && !queue.isLoading && !queue.failure;

  // The cursor's row takes the focus after a key, not while somebody reads or types elsewhere.
  useEffect(() => {
    if (!wantsRow.current || open || queue.isLoading) return;
    wantsRow.current = false;
    list.current?.querySelector<HTMLElement>('.k-desk-row[tabindex="0"]')?.focus();
  });
  const move = (by: 1 | -1) => {
    wantsRow.current = !open;
    queue.move(by);
  };
  const back = () => {
    if (isHelping) return setHelping(false);
    wantsRow.current = true;
    queue.back();
  };
  const takeBack = async () => {
    const record = undo.filed?.record;
    if (!record || !(await undo.undo())) return;
    setUndone(true);
    queue.hold(record.subject, false);
  };
  const filed = (record: OneRecord) => {
    setUndone(false);
    undo.file(record);
    queue.hold(record.subject, true);
  };
  useDeskKeys({
    move,
    open: () => rows.length > 0 && queue.openAt(place.at),
    back,
    undo: () => void takeBack(),
    search: () => search.current?.focus(),
    help: () => setHelping(!isHelping),
  });
  return (
    <div class="k-desk" data-open={open !== undefined}>
      {isHelping && <KeysHelp onClose={() => setHelping(false)} />}
      <div class="k-desk-queue" ref={list}>
        <Filters filter={filter} sites={queue.sites} search={search} onFilter={queue.setFilter} />
        {queue.failure && <Failure code={queue.failure} onRetry={queue.again} />}
        {queue.isLoading && rows.length === 0 && <p class="k-muted k-desk-empty">{t('desk_loading')}</p>}
        {isEmpty && (
          <p class="k-muted k-desk-empty">
            {t(askedOf(filter) > 0 ? 'desk_empty_filter' : `desk_empty_${filter.queue}`)}
          </p>
        )}
        <QueueList rows={rows} total={total} place={place} onOpen={queue.openAt} onPage={queue.goTo} />
        <button type="button" class="k-plain k-desk-keys" aria-keyshortcuts="?" onClick={() => setHelping(!isHelping)}>
          {t('keys_show')} <kbd class="k-key">?</kbd>
        </button>
      </div>
      <div class="k-desk-case">
        {undo.filed && (
          <UndoBar
            key={undo.filed.record.id}
            text={filedWords(undo.filed.record)}
            since={undo.filed.since}
            isBusy={undo.isBusy}
            onUndo={() => void takeBack()}
            onOver={undo.over}
          />
        )}
        {undo.failure && <Failure code={undo.failure} onRetry={() => void takeBack()} />}
        <p role="status" class="k-desk-said">
          {isUndone && (
            <>
              <Icon name="undo" size={14} /> {t('rule_undone')}
            </>
          )}
        </p>
        {open ? (
          <CasePane
            queue={filter.queue}
            subject={open.subject}
            isFiled={open.isFiled}
            onFiled={filed}
            onChanged={queue.again}
            onBack={back}
          />
        ) : (
          <p class="k-muted k-desk-empty">{rows.length > 0 && t('desk_pick')}</p>
        )}
      </div>
    </div>
  );
}
