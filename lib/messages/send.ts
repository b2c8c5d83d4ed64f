import { browser } from 'wxt/browser';
import type { Answer, Envelope, FailureCode, MessageName, PageCommand, ReplyOf, RequestOf } from './protocol.ts';

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
    answer = (await browser.runtime.sendMessage({ name, body } satisfies Envelope<N>)) as Answer<N> | undefined;
  } catch {
    throw new MessageFailure('gone');
  }
  if (!answer) throw new MessageFailure('gone');
  if (!answer.ok) throw new MessageFailure(answer.error);
  return answer.body;
}

/** Tells the content script of a tab; a tab without one is no error. */
export async function tell(tabId: number, command: PageCommand): Promise<void> {
  await browser.tabs.sendMessage(tabId, command).catch(() => undefined);
}
