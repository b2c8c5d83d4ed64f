/** A worker to talk to as the browser would: messages through its listener, senders as the browser tells them. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listen } from '../../lib/background/listen.ts';
import { makeServices, type Services } from '../../lib/background/services.ts';
import { handlersOf } from '../../lib/background/start.ts';
import { tabsKept } from '../../lib/background/tabs.ts';
import type { Listing } from '../../lib/listing/types.ts';
import type { Answer, MessageName, ReplyOf, RequestOf, TabState } from '../../lib/messages/protocol.ts';
import type { StoredRecord, Subject } from '../../lib/records/types.ts';
import type { Store } from '../../lib/store/open.ts';
import type { Verdict } from '../../lib/trust/types.ts';
import { dump, NOW, newStore } from '../unit/store-help.ts';

export { DAY, NOW, newStore } from '../unit/store-help.ts';

export interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number; incognito?: boolean };
}

export const clock = { now: NOW };

/** Makes a worker that listens; the one before it goes deaf. */
export function startWith(store: Store = newStore()): Services {
  fakeBrowser.runtime.onMessage.removeAllListeners();
  const services = makeServices(store, () => clock.now);
  listen(handlersOf(services));
  return services;
}

/** What a worker answers to something on the wire; both browsers hand it a copy. */
export const say = (message: unknown, sender: Sender): Promise<Answer<MessageName>> =>
  new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(
      structuredClone(message),
      sender as Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1],
      resolve as (response?: unknown) => void,
    );
  });

export const ask = (name: string, body: unknown, sender: Sender): Promise<Answer<MessageName>> =>
  say({ name, body }, sender);

/** The reply to a message that must succeed. */
export async function reply<N extends MessageName>(name: N, body: RequestOf<N>, sender: Sender): Promise<ReplyOf<N>> {
  const answer = await ask(name, body, sender);
  if (!answer.ok) throw new Error(`${name}: ${answer.error}`);
  return answer.body as ReplyOf<N>;
}

export const SHOP_PAGE = 'https://www.amazon.com/s?k=mug';

let lastTab = 0;
/** Tab ids are never used twice: what the worker keeps of a tab outlives a test. */
export const newTab = (): number => ++lastTab;

/** A content script of a shop's page in a new tab. */
export const pageOf = (url = SHOP_PAGE, more: { tabId?: number; incognito?: boolean } = {}): Sender => ({
  id: fakeBrowser.runtime.id,
  url,
  frameId: 0,
  tab: { id: more.tabId ?? newTab(), incognito: more.incognito ?? false },
});

/** The popup. */
export const own = (): Sender => ({ id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') });

export const ownSend = <N extends MessageName>(name: N, body: RequestOf<N>): Promise<ReplyOf<N>> =>
  reply(name, body, own());

export type OneReport = Omit<RequestOf<'report.file'>, 'subjects'> & { subject: Subject };

/** A report on one subject, as the form sends it. */
export const onOne = <D extends { subject: unknown }>({ subject, ...rest }: D) => ({ ...rest, subjects: [subject] });

/** Files a report on one subject. */
export async function fileOne(draft: OneReport): Promise<{ record: StoredRecord }> {
  const { records } = await ownSend('report.file', onOne(draft) as RequestOf<'report.file'>);
  const [record] = records;
  if (!record || records.length > 1) throw new Error('not one record');
  return { record };
}

export const mug = (id: string, more: Partial<Listing> = {}): Listing => ({
  site: 'amazon.com',
  place: 'main',
  id,
  url: `https://www.amazon.com/dp/${id}`,
  title: `Enamel mug ${id}`,
  price: { amount: 12.5, currency: 'USD', from: false },
  rating: { value: 4.7, scale: 5, count: { min: 900, open: false } },
  from: { rating: 'structured' },
  ...more,
});

export const asked = (listings: readonly Listing[], visit = 'v1'): RequestOf<'listings.judge'> => ({
  kind: 'grid',
  visit,
  listings: listings.map((listing) => ({ key: `${listing.site}:${listing.id}`, listing })),
});

/** The verdict on one listing, as its page is told. */
export async function verdictOn(listing: Listing, page: Sender = pageOf()): Promise<Verdict> {
  const body = asked([listing]);
  const { judged } = await reply('listings.judge', body, page);
  const [first] = Object.values(judged);
  if (!first) throw new Error('no verdict');
  return first.verdict;
}

export const tabIdOf = ({ tab }: Sender): number => tab?.id ?? -1;

/** What the popup knows of a page's tab. */
export async function stateOf(page: Sender): Promise<TabState> {
  await tabsKept();
  const stored = await fakeBrowser.storage.session.get(`tab:${tabIdOf(page)}`);
  return stored[`tab:${tabIdOf(page)}`] as TabState;
}

/** Everything that outlives the browser: database and local storage. */
export async function stored({ store }: Services): Promise<Record<string, unknown>> {
  return { ...(await store.run(dump)), local: Object.keys(await fakeBrowser.storage.local.get(null)) };
}

/** Of an empty database. */
export const NOTHING = {
  arrivals: [],
  counted: [],
  issuers: [],
  keys: [],
  listings: [],
  model: [],
  pictures: [],
  prices: [],
  records: [],
  settings: [],
  shops: [],
  snapshots: [],
  verdicts: [],
  weeks: [],
  local: [],
};

/** Lets what nobody waits for (icon, session store) be done. */
export const soon = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));
