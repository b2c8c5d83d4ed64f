/** What `fakeBrowser` lacks, as far as the worker uses it, and what the worker did with it. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ORIGINS } from '../../lib/sites/manifest.ts';

interface Script {
  id: string;
  matches?: string[];
  excludeMatches?: string[];
  js?: string[];
}

export interface Machine {
  lang: string;
  /** Match patterns that the browser grants, the required shops among them. */
  granted: string[];
  scripts: Map<string, Script>;
  /** Scripts brought into open tabs. */
  injected: { tabId: number; files: string[]; frameIds?: number[] }[];
  /** Commands to content scripts. */
  told: { tabId: number; command: unknown }[];
  icons: Map<number, string>;
  /** Windows that were opened. */
  opened: string[];
  /** Entries of the context menu by id. */
  menu: Map<string, { title?: string; contexts?: string[]; documentUrlPatterns?: string[] }>;
}

const fresh = (): Machine => ({
  lang: 'en-US',
  granted: [...ORIGINS],
  scripts: new Map(),
  injected: [],
  told: [],
  icons: new Map(),
  opened: [],
  menu: new Map(),
});

export const machine: Machine = fresh();

/** Whether a match pattern takes in an address. */
export function isMatch(pattern: string, url: string): boolean {
  const [, scheme = '', host = '', path = ''] = /^([^:]+):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const { protocol, hostname, pathname, search } = new URL(url);
  if (scheme !== '*' && protocol !== `${scheme}:`) return false;
  const base = host.replace(/^\*\./, '');
  const isHost = host === '*' || hostname === base || (host.startsWith('*.') && hostname.endsWith(`.${base}`));
  const literal = (part: string) => part.replace(/[.?+^$()|[\]{}\\]/g, '\\$&');
  return isHost && new RegExp(`^${path.split('*').map(literal).join('.*')}$`).test(pathname + search);
}

const isGranted = (origin: string): boolean =>
  machine.granted.includes(origin) || machine.granted.includes('https://*/*');

/** An event that tests set off themselves. */
function event<A extends unknown[]>() {
  const heard: ((...args: A) => void)[] = [];
  return {
    addListener: (hear: (...args: A) => void) => void heard.push(hear),
    removeAll: () => void heard.splice(0),
    trigger: (...args: A) => {
      for (const hear of heard) hear(...args);
    },
  };
}

export const permissionEvents = { onAdded: event(), onRemoved: event() };
export const menuClicked = event<[info: { menuItemId: string; linkUrl?: string }, tab?: { id?: number }]>();

/** Put over the fake once: its own state is reset by `fakeBrowser.reset()`, this one by `resetMachine`. */
export function installStubs(): void {
  const { permissions, scripting, i18n, action, tabs, windows, commands } = fakeBrowser;
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  Object.assign(i18n, { getUILanguage: () => machine.lang });
  Object.assign(permissions, {
    ...permissionEvents,
    getAll: async () => ({
      permissions: ['storage', 'scripting', 'contextMenus', 'activeTab'],
      origins: [...machine.granted],
    }),
    contains: async ({ origins = [] }: { origins?: string[] }) =>
      origins.every((origin) => isGranted(origin) || machine.granted.some((own) => isInside(origin, own))),
  });
  Object.assign(scripting, {
    getRegisteredContentScripts: async () => [...machine.scripts.values()],
    registerContentScripts: async (scripts: Script[]) => {
      for (const script of scripts) {
        if (machine.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        machine.scripts.set(script.id, structuredClone(script));
      }
    },
    unregisterContentScripts: async ({ ids = [] }: { ids?: string[] }) => {
      for (const id of ids) if (!machine.scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
    executeScript: async (call: { target: { tabId: number; frameIds?: number[] }; files: string[] }) => {
      machine.injected.push({ ...call.target, files: call.files });
      return [];
    },
  });
  Object.assign(action, {
    setIcon: async ({ tabId, path }: { tabId: number; path: Record<string, string> }) => {
      machine.icons.set(tabId, path[16] ?? '');
    },
  });
  Object.assign(commands, {
    getAll: async () => [
      { name: 'reliable-first', shortcut: 'Alt+Shift+K' },
      { name: 'pause-tab', shortcut: '' },
    ],
    onCommand: event(),
  });
  const query = tabs.query.bind(tabs);
  Object.assign(tabs, {
    sendMessage: async (tabId: number, command: unknown) => {
      machine.told.push({ tabId, command });
    },
    query: async ({ url, ...rest }: { url?: string[] }) => {
      const all = await query(rest);
      return url ? all.filter((tab) => tab.url && url.some((pattern) => isMatch(pattern, tab.url ?? ''))) : all;
    },
  });
  Object.assign(fakeBrowser, {
    contextMenus: {
      onClicked: menuClicked,
      removeAll: async () => machine.menu.clear(),
      create: ({ id, ...entry }: { id: string }) => {
        if (machine.menu.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
        machine.menu.set(id, entry);
      },
    },
  });
  Object.assign(windows, {
    create: vi.fn(async ({ url }: { url: string }) => {
      machine.opened.push(url);
    }),
  });
}

/** Whether a pattern of one host lies inside a granted one with `*.`. */
function isInside(origin: string, granted: string): boolean {
  const host = /^https:\/\/([^/*]+)\/\*$/.exec(origin)?.[1];
  return host !== undefined && isMatch(granted, `https://${host}/`);
}

export function resetMachine(): void {
  fakeBrowser.reset();
  permissionEvents.onAdded.removeAll();
  permissionEvents.onRemoved.removeAll();
  menuClicked.removeAll();
  Object.assign(machine, fresh());
}
