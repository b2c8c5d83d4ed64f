import { useEffect, useRef } from 'preact/hooks';
import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { CaseNote } from './CaseNote.tsx';
import type { Draft } from './draft.ts';
import { Facts } from './Facts.tsx';
import { Filed } from './Filed.tsx';
import { MyRecords } from './MyRecords.tsx';
import { Editor } from './picture/Editor.tsx';
import { usePictures } from './picture/use-pictures.ts';
import { ReportForm } from './ReportForm.tsx';
import { nameOf, subjectsOf } from './subject.ts';
import { useDraft } from './use-draft.ts';
import { useFiling } from './use-filing.ts';

interface Props {
  /** What is reported on: one listing or several. */
  rows: readonly TabRow[];
  tabId: number | undefined;
  takesFocus: boolean;
  onChanged: () => void;
}

/** The form on these listings, its draft and pictures, the case, and the reader's records on them. */
export function ReportOn({ rows, tabId, takesFocus, onChanged }: Props) {
  const { t } = useApp();
  const subjects = subjectsOf(rows);
  const [row] = rows;
  const [subject] = subjects;
  const isMany = subjects.length > 1;
  const own = useDraft(nameOf(subjects));
  const filing = useFiling(subjects, tabId, onChanged);
  const pictures = usePictures({ ...own, tabId, listing: isMany ? undefined : row?.key });
  const page = useRef<HTMLDivElement>(null);
  const { opened } = pictures;
  const wasOpen = useRef(false);
  const { isWorking } = pictures.work;
  // Back from the editor, once the buttons can be pressed again.
  useEffect(() => {
    if (opened) wasOpen.current = true;
    if (opened || isWorking || !wasOpen.current) return;
    wasOpen.current = false;
    const find = (selector: string) => page.current?.querySelector<HTMLElement>(selector);
    (find('#picture-take') ?? find('.k-pictures button'))?.focus();
  }, [opened, isWorking]);
  const file = async (complete: Draft) => {
    if (await filing.file(complete)) await own.forget();
  };
  const { done } = filing;
  const isFiled = done !== undefined && done.kind !== 'undone';
  return (
    <>
      {opened && (
        <Editor
          opened={opened}
          isBusy={pictures.work.isWorking}
          failure={pictures.work.failure}
          onKeep={(url) => void pictures.keep(url)}
          onCancel={pictures.close}
        />
      )}
      <div ref={page} class="k-report-on" hidden={opened !== undefined}>
        {filing.failure && <Failure code={filing.failure} onRetry={filing.again} />}
        <div role="status">{done && <Filed key={done.kind} filing={filing} rows={rows} />}</div>
        {!isMany && subject && !isFiled && <CaseNote subject={subject} />}
        <MyRecords records={filing.records} rows={rows} isMany={isMany} onWithdraw={filing.withdraw} />
        {!isFiled && (
          <ReportForm
            draft={own.draft}
            onChange={own.change}
            onFile={file}
            isBusy={filing.isBusy}
            takesFocus={takesFocus && done === undefined}
            pictures={pictures.work}
          />
        )}
        {row && !isMany && <Facts row={row} />}
        {isMany && <p class="k-report-facts k-small k-muted">{t('report_facts_each')}</p>}
      </div>
    </>
  );
}
