import { useState } from 'preact/hooks';
import type { FailureCode } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { draftBox } from '../case/drafts.ts';
import { type OneRecord, subjectName } from '../case/subject.ts';

export interface Filed {
  record: OneRecord;
  /** Epoch milliseconds, by this page's clock. */
  since: number;
}

export interface Undo {
  filed?: Filed;
  isBusy: boolean;
  failure?: FailureCode;
  file: (record: OneRecord) => void;
  /** Takes the record back; true when that was done. What was written is a draft again. */
  undo: () => Promise<boolean>;
  over: () => void;
}

/** What was just filed, as long as one key undoes it. */
export function useUndo(): Undo {
  const { send, now, platform } = useApp();
  const [filed, setFiled] = useState<Filed | undefined>();
  const action = useAction();
  return {
    isBusy: action.isBusy,
    ...(filed && { filed }),
    ...(action.failure && { failure: action.failure }),
    file: (record) => setFiled({ record, since: now() }),
    over: () => setFiled(undefined),
    async undo() {
      if (!filed || action.isBusy) return false;
      const { id, type, subject, text = '', value, created, expires } = filed.record;
      if (!(await action.run(() => send('record.withdraw', { id })))) return false;
      const days = String(Math.max(1, Math.round((expires - created) / 86_400_000)));
      await draftBox(platform, 'rulingDrafts').keep(`${type} ${subjectName(subject)}`, { text, value, days });
      setFiled(undefined);
      return true;
    },
  };
}
