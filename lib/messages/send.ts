import type { Answer, Envelope, FailureCode, MessageName, PageCommand, ReplyOf, RequestOf } from './protocol.ts';
import { runtime } from './runtime.ts';

/** A message that was not answered as asked; `code` names a sentence of the text catalogue (`fail_*`). */
export class MessageFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode) {
    super(code);
    this.name = 'MessageFailure';
    this.code = code;
  }
}

/** Asks the worker. Rejects with `MessageFailure`, nothing else. */
export async function send<N extends MessageName>(name: N, body: RequestOf<N>): Promise<ReplyOf<N>> {
  let answer: Answer<N> | undefined;
  try {
    answer = (await runtime().sendMessage({ name, body } satisfies Envelope<N>)) as Answer<N> | undefined;
  } catch {
    throw new MessageFailure('gone');
  }
  if (!answer) throw new MessageFailure('gone');
  if (!answer.ok) throw new MessageFailure(answer.error);
  return answer.body;
}

/** Hears what the worker tells this page, until `signal` ends it. */
export function onCommand(hear: (command: PageCommand) => void, signal: AbortSignal): void {
  const listener = (message: unknown): undefined => {
    const kind = (message as { kind?: unknown } | null)?.kind;
    if (kind === 'show' || kind === 'refresh' || kind === 'first' || kind === 'end') hear(message as PageCommand);
  };
  const { onMessage } = runtime();
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener));
}
