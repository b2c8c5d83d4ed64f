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

const MESSAGES = join(import.meta.dirname, '../../lib/messages');
const SOURCES = [
  join(MESSAGES, 'protocol.ts'),
  ...readdirSync(join(MESSAGES, 'topics')).map((file) => join(MESSAGES, 'topics', file)),
].map((file) => readFileSync(file, 'utf8'));

/** The names that an interface of the protocol's sources declares, or takes over. */
function declared(name: string): string[] {
  const found = SOURCES.map((source) =>
    new RegExp(`interface ${name}(?: extends ([\\w, ]+))? \\{([\\s\\S]*?)\\n\\}`).exec(source),
  ).find((match) => match !== null);
  const [, parents = '', body = ''] = found ?? [];
  const own = [...body.matchAll(/^ {2}'([\w.]+)':/gm)].map((match) => match[1] ?? '');
  return [...parents.split(',').flatMap((parent) => (parent.trim() ? declared(parent.trim()) : [])), ...own];
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
  'page.openCase': { key: 'k' },
  'tab.read': { tabId: 1 },
  'tab.show': { tabId: 1, key: 'k' },
  'tab.outline': { tabId: 1 },
  'board.read': { board: 'goods', window: 7, limit: 10 },
  'board.facets': { window: 7 },
  'board.trend': { key: 'k', window: 7 },
  'event.totals': { event: { id: 'e', name: 'Festival', from: 0, to: 1 } },
  'shop.read': { key: 'shop:amazon.com:7' },
  'report.file': { subjects: [subject], value: 'shoddy', seen: 'The handle broke off.', links: [], interest: 'none' },
  'vouch.file': { subject, tabId: 1 },
  'record.withdraw': { id: 'a'.repeat(64) },
  'record.mine': {},
  'picture.take': { tabId: 1 },
  'picture.keep': { url: 'data:image/png;base64,AA==' },
  'picture.read': { hash: 'a'.repeat(64) },
  'keys.read': {},
  'keys.export': { passphrase: 'a long enough one' },
  'keys.import': { text: '{}', passphrase: 'x' },
  'bundle.pack': { what: 'mine', withEvidence: false },
  'bundle.part': { job: 'j', from: 0 },
  'bundle.put': { job: 'j', text: '', isLast: true },
  'bundle.apply': { job: 'j' },
  'case.read': { subject },
  'desk.read': { filter: { queue: 'cases' }, from: 0 },
  'ruling.file': { subject, value: 'shoddy', text: 'Seen.' },
  'label.file': { subject, value: 'reliable', text: 'Seen.' },
  'appeal.file': { subject, ruling: 'a'.repeat(64), text: 'It is not so.', links: [] },
  'issuers.read': {},
  'issuer.put': { key: 'A'.repeat(43), name: 'A reviewer', weight: 1, muted: false },
  'issuer.remove': { key: 'A'.repeat(43) },
  'list.put': { subject, value: 'avoid' },
  'list.read': {},
  'list.find': { site: 'amazon.com', name: 'Kettles' },
  'list.others': {},
  'list.take': { key: 'A'.repeat(43) },
  'events.read': {},
  'event.put': { name: 'Festival', from: 0, to: 1 },
  'event.remove': { id: 'a'.repeat(64) },
  'shopping.read': {},
  'shopping.switch': { isOn: true },
  'shopping.clear': {},
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
      'page.openCase': true,
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
