import { useState } from 'preact/hooks';
import type { FailureCode } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';
import { type Draft, keptLinks } from './draft.ts';
import { type OwnRecord, standing } from './MyRecords.tsx';
import { type Subject, subjectName } from './subject.ts';

/** What was just done; `undone` when it was taken back. */
export type Done = { kind: 'report' | 'vouch'; records: OwnRecord[] } | { kind: 'undone' };

export interface Filing {
  /** The reader's own records on these subjects, those just filed left out. */
  records: OwnRecord[];
  done?: Done;
  failure?: FailureCode;
  isBusy: boolean;
  /** True when it was filed. */
  file: (draft: Draft) => Promise<boolean>;
  /** Takes back everything that was just filed. */
  undo: () => void;
  withdraw: (id: string) => void;
  /** Leaves what is said after filing. */
  next: () => void;
  again: () => void;
}

/** One report (or vouch) on each of these subjects, and the way back. */
export function useFiling(subjects: readonly Subject[], tabId: number | undefined, onChanged: () => void): Filing {
  const { send, now } = useApp();
  const [first] = subjects;
  const asked = useAsk('record.mine', first && (subjects.length === 1 ? { subject: first } : {}));
  const action = useAction();
  const [done, setDone] = useState<Done | undefined>();
  const tab = tabId !== undefined && { tabId };
  const names = new Set(subjects.map(subjectName));
  const isJustFiled = (id: string) =>
    done !== undefined && 'records' in done && done.records.some((one) => one.id === id);
  const mine = standing(asked.value?.records ?? [], now()).filter(({ subject }) => names.has(subjectName(subject)));
  const failure = action.failure ?? asked.failure;

  const report = async ({ value, interest, seen, links, pictures }: Draft): Promise<OwnRecord[]> => {
    if (!value || !interest) return [];
    const evidence = {
      seen: seen.trim(),
      links: keptLinks(links).urls,
      ...(pictures.length > 0 && { pictures: [...pictures] }),
    };
    const { records } = await send('report.file', { subjects: [...subjects], ...tab, value, interest, ...evidence });
    return records;
  };
  const vouch = async ({ seen }: Draft): Promise<OwnRecord[]> => {
    const text = seen.trim();
    const records: OwnRecord[] = [];
    for (const subject of subjects)
      records.push((await send('vouch.file', { subject, ...tab, ...(text && { text }) })).record);
    return records;
  };
  const changed = () => {
    asked.again();
    onChanged();
  };
  const file = (draft: Draft) =>
    action.run(async () => {
      const kind = draft.value === 'reliable' ? 'vouch' : 'report';
      const records = await (kind === 'vouch' ? vouch(draft) : report(draft));
      setDone({ kind, records });
      changed();
    });
  /** One that is gone already needs no taking back; what fails stays in reach. */
  const takeBack = async (records: readonly OwnRecord[], kind: 'report' | 'vouch') => {
    const left = [...records];
    try {
      for (let record = left[0]; record; record = left[0]) {
        await send('record.withdraw', { id: record.id }).catch((error) => {
          if (error?.code !== 'notFound') throw error;
        });
        left.shift();
      }
      setDone({ kind: 'undone' });
    } catch (error) {
      setDone({ kind, records: left });
      throw error;
    } finally {
      changed();
    }
  };
  return {
    records: mine.filter(({ id }) => !isJustFiled(id)),
    ...(done && { done }),
    ...(failure && { failure }),
    isBusy: action.isBusy,
    file,
    undo: () => {
      if (done && 'records' in done) void action.run(() => takeBack(done.records, done.kind));
    },
    withdraw: (id) =>
      void action.run(async () => {
        await send('record.withdraw', { id });
        changed();
      }),
    next: () => setDone(undefined),
    again: () => {
      action.clear();
      asked.again();
    },
  };
}
