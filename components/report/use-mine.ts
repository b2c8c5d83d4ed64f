import type { FailureCode, ReportDraft } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';
import { type Draft, evidenceUrl, linesOf } from './draft.ts';
import { type OwnRecord, standing } from './MyRecords.tsx';

type Subject = ReportDraft['subject'];

export interface Mine {
  records: OwnRecord[];
  failure?: FailureCode;
  isBusy: boolean;
  /** True when it was filed. */
  report: (draft: Draft) => Promise<boolean>;
  vouch: () => Promise<boolean>;
  withdraw: (id: string) => Promise<boolean>;
  again: () => void;
}

/** The reader's own records on one subject, and what can be done about them. */
export function useMine(subject: Subject | undefined, tabId: number | undefined, onChanged: () => void): Mine {
  const { send, now } = useApp();
  const asked = useAsk('record.mine', subject && { subject });
  const action = useAction();
  const about = subject && { subject, ...(tabId !== undefined && { tabId }) };
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    const isDone = await action.run(work);
    if (isDone) {
      asked.again();
      onChanged();
    }
    return isDone;
  };
  const failure = action.failure ?? asked.failure;
  return {
    records: standing(asked.value?.records ?? [], now()),
    isBusy: action.isBusy,
    ...(failure && { failure }),
    report: async (draft) => {
      const { value, interest } = draft;
      if (!about || !value || !interest) return false;
      const links = linesOf(draft.links).flatMap((line) => evidenceUrl(line) ?? []);
      return run(() => send('report.file', { ...about, value, interest, seen: draft.seen.trim(), links }));
    },
    vouch: async () => about !== undefined && run(() => send('vouch.file', about)),
    withdraw: (id) => run(() => send('record.withdraw', { id })),
    again: () => {
      action.clear();
      asked.again();
    },
  };
}
