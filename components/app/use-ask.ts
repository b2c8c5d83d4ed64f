import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FailureCode, MessageName, ReplyOf, RequestOf } from '../../lib/messages/protocol.ts';
import { useApp } from './context.ts';

const CODES: Readonly<Record<FailureCode, true>> = {
  badMessage: true,
  notAllowed: true,
  storeFailed: true,
  notFound: true,
  private: true,
  failed: true,
  gone: true,
  noPicture: true,
  tooLarge: true,
  wrongPassphrase: true,
  notAKey: true,
  newerVersion: true,
  damaged: true,
  appealOpen: true,
  appealNothingNew: true,
};

const isCode = (code: unknown): code is FailureCode => typeof code === 'string' && Object.hasOwn(CODES, code);

/** The code of a refused message; anything else (no answer, worker gone) is `failed`. */
export function failureCode(error: unknown): FailureCode {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return isCode(code) ? code : 'failed';
}

export interface Asked<Reply> {
  value?: Reply;
  failure?: FailureCode;
  /** Asks again and keeps the old value until the new one is there. */
  again: () => void;
}

/** Asks the worker, and again whenever the question changes. `body` undefined: nothing to ask yet. */
export function useAsk<N extends MessageName>(name: N, body: RequestOf<N> | undefined): Asked<ReplyOf<N>> {
  const { send } = useApp();
  const question = body && JSON.stringify(body);
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ question?: string; value?: ReplyOf<N>; failure?: FailureCode }>({});
  useEffect(() => {
    if (question === undefined) return;
    let current = true;
    send(name, JSON.parse(question) as RequestOf<N>).then(
      (value) => current && setAnswer({ question, value }),
      (error) => current && setAnswer({ question, failure: failureCode(error) }),
    );
    return () => {
      current = false;
    };
  }, [send, name, question, round]);
  const again = useCallback(() => setRound((count) => count + 1), []);
  if (answer.question !== question) return { again };
  return {
    again,
    ...(answer.value !== undefined && { value: answer.value }),
    ...(answer.failure && { failure: answer.failure }),
  };
}
