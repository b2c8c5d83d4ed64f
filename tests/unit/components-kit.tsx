/** Mounts components of our own pages with a fake worker and a fake browser. */
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { type App, AppProvider, type Send } from '../../components/app/context.ts';
import type { Platform } from '../../components/app/platform.ts';
import type { MessageName, ReplyOf, RequestOf, TabRow } from '../../lib/messages/protocol.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { translator } from '../../lib/text/format.ts';
import type { Verdict } from '../../lib/trust/types.ts';

export const NOW = Date.UTC(2026, 10, 22, 12);

export type Answers = { [N in MessageName]?: (body: RequestOf<N>) => ReplyOf<N> | Promise<ReplyOf<N>> };

export interface FakeWorker {
  send: Send;
  sent: { name: MessageName; body: unknown }[];
}

/** Answers by name; an unanswered message is refused like by a worker that is gone. */
export function fakeWorker(answers: Answers): FakeWorker {
  const sent: FakeWorker['sent'] = [];
  const send: Send = async (name, body) => {
    sent.push({ name, body });
    const answer = answers[name];
    if (!answer) throw Object.assign(new Error('gone'), { code: 'gone' });
    return answer(body);
  };
  return { send, sent };
}

export interface FakePlatform extends Platform {
  opened: string[];
  asked: string[][];
  saved: { name: string; text: string }[];
  blobs: { name: string; blob: Blob }[];
  store: Map<string, unknown>;
}

export function fakePlatform(over: Partial<Platform> = {}): FakePlatform {
  const opened: string[] = [];
  const asked: string[][] = [];
  const saved: FakePlatform['saved'] = [];
  const blobs: FakePlatform['blobs'] = [];
  const store = new Map<string, unknown>();
  return {
    opened,
    asked,
    saved,
    blobs,
    store,
    version: '0.1.0',
    activeTab: async () => 7,
    requestOrigins: async (origins) => {
      asked.push(origins);
      return true;
    },
    dropOrigins: async () => undefined,
    openTab: (url) => opened.push(url),
    openOwn: (page, hash) => opened.push(hash ? `${page}#${hash}` : page),
    load: async (key) => store.get(key),
    keep: async (key, value) => {
      if (value === undefined) store.delete(key);
      else store.set(key, structuredClone(value));
    },
    saveFile: (name, _type, parts) => saved.push({ name, text: parts.join('') }),
    saveBlob: (name, blob) => blobs.push({ name, blob }),
    copyText: async (text) => {
      saved.push({ name: 'clipboard', text });
    },
    ...over,
  };
}

export interface Mounted {
  root: HTMLElement;
  /** Runs something and everything it set off. */
  step: (action: () => unknown) => Promise<void>;
  find: <E extends HTMLElement = HTMLElement>(selector: string) => E;
  all: (selector: string) => HTMLElement[];
  /** The first button whose text or label contains this. */
  button: (text: string) => HTMLButtonElement;
  text: () => string;
  unmount: () => void;
}

interface MountOptions {
  send?: Send;
  platform?: Platform;
  lang?: Lang;
}

export async function mount(view: ComponentChildren, options: MountOptions = {}): Promise<Mounted> {
  const { send = fakeWorker({}).send, platform = fakePlatform(), lang = 'en' } = options;
  const root = document.body.appendChild(document.createElement('div'));
  const words = wordsOf(lang);
  const app: App = { send, platform, lang, words, t: translator(words), now: () => NOW, setLang: () => undefined };
  const settle = () => new Promise<void>((done) => setTimeout(done, 0));
  const step = async (action: () => unknown) => {
    await act(async () => {
      await action();
      await settle();
    });
    await act(async () => settle());
  };
  await step(() => render(<AppProvider value={app}>{view}</AppProvider>, root));
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return {
    root,
    step,
    all,
    find<E extends HTMLElement>(selector: string): E {
      const found = root.querySelector<E>(selector);
      if (!found) throw new Error(`nothing matches ${selector}`);
      return found;
    },
    button(text) {
      const found = all('button').find((one) =>
        `${one.textContent} ${one.ariaLabel ?? one.getAttribute('aria-label')}`.includes(text),
      );
      if (!found) throw new Error(`no button says ${text}`);
      return found as HTMLButtonElement;
    },
    text: () => root.textContent ?? '',
    unmount: () => {
      render(null, root);
      root.remove();
    },
  };
}

/** Types into a field the way a browser tells of it. */
export function type(field: HTMLElement, value: string): void {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

export const press = (target: EventTarget, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

export const verdict = (over: Partial<Verdict> = {}): Verdict => ({
  state: 'partial',
  score: 78,
  low: 66,
  high: 86,
  shown: ['goods'],
  findings: [],
  signals: [],
  records: [],
  profile: 'kaopu-2020@1',
  at: NOW - 60_000,
  ...over,
});

export const row = (key: string, over: Partial<TabRow['listing']> = {}, judged: Partial<Verdict> = {}): TabRow => ({
  key,
  listing: { site: 'taobao.com', place: 'main', from: {}, id: key, title: `Listing ${key}`, ...over },
  verdict: verdict(judged),
});
