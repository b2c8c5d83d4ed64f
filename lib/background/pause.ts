/**
 * Pause: everything for 15 minutes, or one tab until it is closed. Kept in the session store: it survives the worker's
 * sleep and ends with the browser. No alarm is needed: pages ask when they begin, and begin again by themselves in time.
 */
import { browser } from 'wxt/browser';
import { tell } from '../messages/tell.ts';
import type { FirstOwnProtocol, Pause, PauseReply } from '../messages/topics/first.ts';
import { COMMANDS, keysOf } from './keys.ts';
import type { Handlers } from './listen.ts';
import type { Services } from './services.ts';
import { forgetTab, knownTabs } from './tabs.ts';

export const PAUSE_MS = 15 * 60_000;
const KEY = 'pause';

interface Kept {
  until?: number;
  tabs: number[];
}

async function read(): Promise<Kept> {
  const { until, tabs } = ((await browser.storage.session.get(KEY))[KEY] ?? {}) as Partial<Kept>;
  return { tabs: tabs ?? [], ...(until !== undefined && { until }) };
}

let writing: Promise<unknown> = Promise.resolve();
/** One change at a time, or two would each forget the other's. */
function change(make: (kept: Kept) => Kept): Promise<void> {
  const done = writing.then(async () => browser.storage.session.set({ [KEY]: make(await read()) }));
  writing = done.catch(() => undefined);
  return done;
}

/** The pause a tab is under. A clock that was set back does not make it longer. */
export async function pauseOf(tabId: number, now: number): Promise<Pause | undefined> {
  const { until = 0, tabs } = await read();
  if (tabs.includes(tabId)) return { of: 'tab' };
  return now < until && until - now <= PAUSE_MS ? { of: 'all', until } : undefined;
}

/** A closed tab's number may be another's one day. */
export const forgetPause = (tabId: number): Promise<void> =>
  change(({ tabs, ...kept }) => ({ ...kept, tabs: tabs.filter((one) => one !== tabId) }));

/** Pages ask again whether they may go on; those that rest are known to nobody, so every tab is told. */
async function askAll(services: Services, only: number | undefined): Promise<void> {
  const open = (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
  const known = await knownTabs();
  for (const tabId of new Set([...open, ...known]))
    if (only === undefined || only === tabId) {
      await tell(tabId, { kind: 'refresh' });
      await forgetTab(tabId);
      await services.face(tabId);
    }
}

export async function setPause(services: Services, tabId: number, of: 'all' | 'tab' | 'end'): Promise<void> {
  const before = await pauseOf(tabId, services.now());
  await change(({ tabs, ...kept }) => {
    const others = tabs.filter((one) => one !== tabId);
    if (of === 'all') return { tabs, until: services.now() + PAUSE_MS };
    return of === 'tab' ? { ...kept, tabs: [...others, tabId] } : { tabs: others };
  });
  const isAll = of === 'all' || (of === 'end' && before?.of === 'all');
  await askAll(services, isAll ? undefined : tabId);
}

/** By the keyboard: this tab, or the end of whatever pause it is under. */
export async function togglePause(services: Services, tabId: number): Promise<void> {
  await setPause(services, tabId, (await pauseOf(tabId, services.now())) ? 'end' : 'tab');
}

export function pauseHandlers(services: Services): Pick<Handlers, keyof FirstOwnProtocol & `pause.${string}`> {
  const reply = async (tabId: number): Promise<PauseReply> => {
    const [pause, keys] = [await pauseOf(tabId, services.now()), await keysOf(COMMANDS.pause)];
    return { ...(pause && { pause }), ...(keys && { keys }) };
  };
  return {
    'pause.read': ({ tabId }) => reply(tabId),
    async 'pause.set'({ tabId, of }) {
      await setPause(services, tabId, of);
      return reply(tabId);
    },
  };
}
