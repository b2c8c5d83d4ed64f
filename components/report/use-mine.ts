import type { FailureCode } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';
import { type OwnRecord, standing } from './MyRecords.tsx';
import type { Subject } from './subject.ts';

export interface Mine {
  records: OwnRecord[];
  failure?: FailureCode;
  isBusy: boolean;
  vouch: () => Promise<boolean>;
  withdraw: (id: string) => Promise<boolean>;
}

/** The reader's own records on one subject, and what can be done about them with one press. */
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
    vouch: async () => about !== undefined && run(() => send('vouch.file', about)),
    withdraw: (id) => run(() => send('record.withdraw', { id })),
  };
}
