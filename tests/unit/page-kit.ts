/** A page to draw on, in happy-dom: what it lacks of the top layer, a frame, verdicts, and an extension to talk to. */
import { vi } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import type { Judged, MessageName, PageCommand, PageSetup, RequestOf } from '../../lib/messages/protocol.ts';
import { type Frame, makeFrame } from '../../lib/page/frame.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { PAGE_GROUPS, wordsOf } from '../../lib/text/catalogue.ts';
import { describe } from '../../lib/text/describe.ts';
import { pendingVerdict } from '../../lib/trust/pending.ts';
import type { Verdict } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, factsOf, listingOf, NOW } from './trust-help.ts';

export { NOW } from './trust-help.ts';

/** What is open in the top layer: happy-dom knows no popovers. */
export const topLayer = new Set<Element>();

export function installPopovers(): void {
  const known = Element.prototype.matches;
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      if (!this.isConnected || this.popover !== 'manual') throw new DOMException('no popover', 'InvalidStateError');
      topLayer.add(this);
    },
    hidePopover(this: HTMLElement) {
      topLayer.delete(this);
    },
  });
  Object.assign(Element.prototype, {
    matches(this: Element, selector: string) {
      return selector === ':popover-open' ? topLayer.has(this) && this.isConnected : known.call(this, selector);
    },
  });
}

/** The closed roots of the page, which only a test that wraps `attachShadow` can look into. */
const closed = new WeakMap<Element, ShadowRoot>();
export const rootOf = (host: Element): ShadowRoot => {
  const root = closed.get(host);
  if (!root) throw new Error('no root');
  return root;
};

export function recordRoots(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
    const root = attach.call(this, init);
    closed.set(this, root);
    return root;
  };
}

export function saidOf(verdict: Verdict, lang: Lang = 'en'): Judged {
  const { word, sentence, spoken } = describe(verdict, wordsOf(lang), lang, { now: NOW, site: 'amazon' });
  return { verdict, said: { word, sentence, spoken } };
}

/** What the worker would say of a listing. */
export const judgedOf = (fields: Partial<Listing> = {}, lang: Lang = 'en'): Judged =>
  saidOf(judge(listingOf(fields), contextOf(factsOf('amazon'))), lang);

/** Listings that come out as three of the states. */
export const CAUTION = { title: 'Replica Rolex watch' };
export const PARTIAL = { rating: { value: 4.8, scale: 5, count: { min: 2000, open: false } } };
export const LABELLED = { marks: ['Overall Pick'] };

export const setup = (lang: Lang = 'en', on = true): PageSetup => ({
  on,
  lang,
  siteId: 'amazon',
  words: { ...wordsOf(lang, PAGE_GROUPS) },
  pending: saidOf(pendingVerdict(NOW), lang).said,
});

export const frameOf = (mode: 'closed' | 'open' = 'closed', lang: Lang = 'en'): Frame =>
  makeFrame(document, setup(lang), { mode, now: () => NOW });

/** Every declaration of a host's style, as written. */
export const rulesOf = (host: Element): string[] =>
  (host.getAttribute('style') ?? '')
    .split(';')
    .map((rule) => rule.trim())
    .filter(Boolean);

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Everything that only waits for promises. */
export const tick = () => wait(0);

type Answers = { [N in MessageName]?: (body: RequestOf<N>) => unknown };

/** An extension that answers what a test tells it to; a message without an answer fails as a worker that is gone. */
export function fakeExtension(answers: Answers) {
  const sent: { name: MessageName; body: never }[] = [];
  const hear = new Set<(command: unknown) => void>();
  const sendMessage = async ({ name, body }: { name: MessageName; body: never }) => {
    sent.push({ name, body: structuredClone(body) });
    const reply = answers[name];
    if (!reply) throw new Error('Could not establish connection. Receiving end does not exist.');
    return JSON.parse(JSON.stringify(await (reply as (body: never) => unknown)(body)));
  };
  const onMessage = {
    addListener: (one: (command: unknown) => void) => void hear.add(one),
    removeListener: (one: (command: unknown) => void) => void hear.delete(one),
  };
  vi.stubGlobal('browser', { runtime: { id: 'kaopu-test', sendMessage, onMessage } });
  return {
    answers,
    hear,
    sentOf: <N extends MessageName>(name: N): RequestOf<N>[] =>
      sent.filter((one) => one.name === name).map(({ body }) => body),
    command(command: PageCommand): void {
      for (const one of [...hear]) one(command);
    },
  };
}

export const ok = (body: unknown) => ({ ok: true, body });
