/** The worker's ear: every message is parsed, its sender is checked, then its handler is called. */
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import type { Answer, FailureCode, MessageName, ReplyOf, RequestOf } from '../messages/protocol.ts';
import { PAGE_MESSAGES, SCHEMAS } from '../messages/schemas.ts';
import { spaceOfHost } from '../sites/catalog.ts';

/** Who asks. A page is known by what the browser says of the sender, never by what the message says. */
export interface Asker {
  tabId?: number;
  frameId?: number;
  /** Host and space of the sender's address; absent for our own pages. */
  host?: string;
  space?: string;
  /** Path of the sender's address. */
  path?: string;
  isPrivate: boolean;
}

export type Handlers = { [N in MessageName]: (body: RequestOf<N>, asker: Asker) => Promise<ReplyOf<N>> };

/** Thrown by a handler to answer with a code that the interface has a sentence for. */
export class Refusal extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}

type Sender = Browser.runtime.MessageSender;

const isOwnPage = (sender: Sender): boolean =>
  sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));

function askerOf(sender: Sender): Asker {
  const isPrivate = sender.tab?.incognito === true;
  if (isOwnPage(sender)) return { isPrivate };
  const url = sender.url && URL.canParse(sender.url) ? new URL(sender.url) : undefined;
  const host = url?.hostname;
  return {
    isPrivate,
    ...(sender.tab?.id !== undefined && { tabId: sender.tab.id }),
    ...(sender.frameId !== undefined && { frameId: sender.frameId }),
    ...(host && { host, space: spaceOfHost(host), path: url.pathname }),
  };
}

const isMessageName = (name: unknown): name is MessageName => typeof name === 'string' && Object.hasOwn(SCHEMAS, name);

/** Answers one message. Never rejects: what went wrong is said with a code. */
export async function answer(handlers: Handlers, message: unknown, sender: Sender): Promise<Answer<MessageName>> {
  const { name, body } = (message ?? {}) as { name?: unknown; body?: unknown };
  if (!isMessageName(name)) return { ok: false, error: 'badMessage' };
  if (sender.id !== browser.runtime.id) return { ok: false, error: 'notAllowed' };
  const own = isOwnPage(sender);
  if (!own && (!PAGE_MESSAGES.has(name) || sender.tab?.id === undefined)) return { ok: false, error: 'notAllowed' };
  const parsed = SCHEMAS[name].safeParse(body);
  if (!parsed.success) return { ok: false, error: 'badMessage' };
  try {
    const handler = handlers[name] as (body: unknown, asker: Asker) => Promise<ReplyOf<MessageName>>;
    return { ok: true, body: await handler(parsed.data, askerOf(sender)) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.code };
    console.warn(`kaopu: ${name} failed`, error);
    return { ok: false, error: (error as Error)?.name === 'StoreError' ? 'storeFailed' : 'failed' };
  }
}

export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message, sender, reply) => {
    // Through JSON, as Chrome sends it: Firefox loses objects that stand in an answer more than once.
    void answer(handlers, message, sender as Sender).then((said) => reply(JSON.parse(JSON.stringify(said))));
    return true;
  });
}
