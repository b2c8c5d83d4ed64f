import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers, Refusal } from '../../lib/background/listen.ts';
import { makeServices } from '../../lib/background/services.ts';
import { handlersOf } from '../../lib/background/start.ts';
import type { MessageName, PageProtocol, Protocol } from '../../lib/messages/protocol.ts';
import { PAGE_MESSAGES, SCHEMAS } from '../../lib/messages/schemas.ts';
import { StoreError } from '../../lib/store/error.ts';
import { ask, own, pageOf, type Sender, say, startWith } from './help.ts';

const room = join(import.meta.dirname, '../../lib/messages');
const topics = readdirSync(join(room, 'topics')).map((file) => join(room, 'topics', file));
const sources = [join(room, 'protocol.ts'), ...topics].map((file) => readFileSync(file, 'utf8'));

/** The names that the interfaces of this kind declare, in the protocol and its topics. */
function declared(kind: 'PageProtocol' | 'OwnProtocol'): string[] {
  const bodies = sources.flatMap((text) => [
    ...text.matchAll(new RegExp(`interface \\w*${kind}(?: extends [\\w, ]+)? \\{([\\s\\S]*?)\\n\\}`, 'g')),
  ]);
  return bodies.flatMap(([, body = '']) => [...body.matchAll(/^ {2}'([\w.]+)':/gm)].map((match) => match[1] ?? ''));
}

/** A body that each message accepts; the compiler misses none. */
const subject = { kind: 'listing', site: 'amazon.com', id: 'B0' } as const;
const BODIES: { [N in keyof Protocol]: Protocol[N]['request'] } = {
  'page.first': { cards: 1, ads: 0 },
  'first.read': { tabId: 1 },
  'first.write': { tabId: 1, choice: { on: true, mode: 'fold', below: 'below', ads: false } },
  'pause.read': { tabId: 1 },
  'pause.set': { tabId: 1, of: 'tab' },
  'page.hello': {},
  'listings.judge': { kind: 'grid', visit: 'v', listings: [] },
  'page.health': { kind: 'grid', visit: 'v', seen: 1, unreadable: 0, scanMs: 2, badges: 1, gone: [] },
  'page.needCard': {},
  'page.openReport': { key: 'k' },
  'page.vouch': { key: 'k' },
  'tab.read': { tabId: 1 },
  'tab.show': { tabId: 1, key: 'k' },
  'tab.outline': { tabId: 1 },
  'board.read': { board: 'goods', window: 7, limit: 10 },
  'shop.read': { key: 'shop:amazon.com:7' },
  'report.file': { subject, value: 'shoddy', seen: 'The handle broke off.', links: [], interest: 'none' },
  'vouch.file': { subject, tabId: 1 },
  'record.withdraw': { id: 'a'.repeat(64) },
  'record.mine': {},
  'settings.read': {},
  'settings.write': { lang: 'zh' },
  'sites.read': {},
  'site.switch': { id: 'jd', on: true },
  'origins.sync': {},
  'store.info': {},
  'data.export': {},
  'data.import': { store: 'listings', rows: [] },
  'data.erase': {},
};
const names = Object.keys(BODIES) as MessageName[];
const ownNames = names.filter((name) => !PAGE_MESSAGES.has(name));
const pageNames = [...PAGE_MESSAGES];

/** Handlers that answer anything and remember whether they were called. */
const called = vi.fn(async () => ({}));
const spies = Object.fromEntries(names.map((name) => [name, called])) as unknown as Handlers;
const spokenBody = (name: MessageName, sender: Sender, body: unknown) =>
  answer(spies, { name, body }, sender as Parameters<typeof answer>[2]);
const spoken = (name: MessageName, sender: Sender) => spokenBody(name, sender, BODIES[name]);

beforeEach(() => called.mockClear());

describe('the protocol', () => {
  it('is read from its source', () => expect(declared('OwnProtocol').length).toBeGreaterThan(10));

  it('has a schema and a handler for every message, and no others', () => {
    const all = [...declared('PageProtocol'), ...declared('OwnProtocol')].sort();
    expect(Object.keys(SCHEMAS).sort()).toEqual(all);
    expect(Object.keys(handlersOf(makeServices())).sort()).toEqual(all);
    expect([...names].sort()).toEqual(all);
  });

  it('lets pages send the page protocol and nothing else', () => {
    const exact: Record<keyof PageProtocol, true> = {
      'page.first': true,
      'page.hello': true,
      'listings.judge': true,
      'page.health': true,
      'page.needCard': true,
      'page.openReport': true,
      'page.vouch': true,
    };
    expect([...PAGE_MESSAGES].sort()).toEqual(Object.keys(exact).sort());
    expect([...PAGE_MESSAGES].sort()).toEqual(declared('PageProtocol').sort());
  });

  it.each(names)('%s is answered where it may be asked', async (name) => {
    expect(await spoken(name, PAGE_MESSAGES.has(name) ? pageOf() : own())).toEqual({ ok: true, body: {} });
    expect(called).toHaveBeenCalledTimes(1);
  });
});

const refused = { ok: false, error: 'notAllowed' };
const id = () => fakeBrowser.runtime.id;

describe('who may ask', () => {
  it.each(ownNames)('%s: not a content script', async (name) => {
    expect(await spoken(name, pageOf())).toEqual(refused);
    expect(called).not.toHaveBeenCalled();
  });

  it.each(names)('%s: not another extension', async (name) => {
    for (const sender of [
      { ...own(), id: 'other-extension' },
      { ...pageOf(), id: 'other-extension' },
      { id: 'other-extension', url: 'chrome-extension://other-extension/popup.html' },
      { url: own().url },
      {},
    ])
      expect(await spoken(name, sender as Sender)).toEqual(refused);
    expect(called).not.toHaveBeenCalled();
  });

  it.each(pageNames)('%s: not without a tab', async (name) => {
    for (const tab of [undefined, {}, { incognito: true }])
      expect(await spoken(name, { ...pageOf(), tab } as Sender)).toEqual(refused);
    expect(called).not.toHaveBeenCalled();
  });

  it.each([
    () => `https://evil.example/?${fakeBrowser.runtime.getURL('/popup.html')}`,
    () => `chrome-extension://${id()}.evil/popup.html`,
    () => `chrome-extension://${id()}`,
    () => '',
    () => undefined,
  ])('an address that only resembles one of ours is a page’s (%#)', async (url) => {
    for (const name of ownNames) expect(await spoken(name, { ...pageOf(), url: url() } as Sender)).toEqual(refused);
    expect(called).not.toHaveBeenCalled();
  });

  it('our own page is no shop’s page', async () => {
    startWith();
    for (const name of pageNames.filter((one) => one !== 'page.hello'))
      expect(await ask(name, BODIES[name], own())).toEqual(refused);
    expect(await ask('page.hello', {}, { ...own(), tab: { id: 1 } })).toEqual(refused);
  });

  it('a page without an address is refused', async () => {
    startWith();
    for (const url of [undefined, 'about:blank', 'nonsense'])
      expect(await ask('page.hello', {}, { ...pageOf(), url } as Sender)).toEqual(refused);
  });
});

describe('what goes wrong', () => {
  it.each([
    [{ name: 'page.nope', body: {} }],
    [{ name: '__proto__', body: {} }],
    [{ name: 'constructor', body: {} }],
    [{ name: ['page.hello'], body: {} }],
    [{ body: {} }],
    ['page.hello'],
    [42],
    [null],
    [undefined],
    [[]],
  ])('%j is no message', async (message) => {
    startWith();
    expect(await say(message, pageOf())).toEqual({ ok: false, error: 'badMessage' });
  });

  it.each(names)('%s: a body that is none', async (name) => {
    const sender = PAGE_MESSAGES.has(name) ? pageOf() : own();
    for (const body of [undefined, null, 'text', 7, []])
      expect(await spokenBody(name, sender, body)).toEqual({ ok: false, error: 'badMessage' });
    expect(called).not.toHaveBeenCalled();
  });

  it.each([
    [new Refusal('private'), 'private'],
    [new Refusal('notFound'), 'notFound'],
    [new StoreError('quota'), 'storeFailed'],
    [new TypeError('secret/path.ts:12'), 'failed'],
    ['a string', 'failed'],
    [undefined, 'failed'],
  ])('a handler that throws %s is told by code alone', async (thrown, error) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    called.mockRejectedValueOnce(thrown);
    expect(await spoken('page.hello', pageOf())).toEqual({ ok: false, error });
    vi.restoreAllMocks();
  });
});
