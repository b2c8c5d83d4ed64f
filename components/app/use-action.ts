import { useRef, useState } from 'preact/hooks';
import type { FailureCode } from '../../lib/messages/protocol.ts';
import { failureCode } from './use-ask.ts';

export interface Action {
  isBusy: boolean;
  failure?: FailureCode;
  /** Runs it; true when it did not fail. A failure is kept until the next run. */
  run: (work: () => Promise<unknown>) => Promise<boolean>;
  /** Runs the last one again. */
  retry: () => void;
  /** Takes the failure away. */
  clear: () => void;
}

/** Something the reader set off, with its failure in reach of the place where it was set off. */
export function useAction(): Action {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureCode | undefined>();
  const last = useRef<(() => Promise<unknown>) | undefined>(undefined);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    last.current = work;
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(failureCode(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const retry = () => {
    if (last.current) void run(last.current);
  };
  return { isBusy, run, retry, clear: () => setFailure(undefined), ...(failure && { failure }) };
}
