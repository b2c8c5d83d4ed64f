/** Which shops are on, and where else the user lets Kaopu read: optional origins and their content script. */
import { browser } from 'wxt/browser';
import type { SiteRow } from '../messages/protocol.ts';
import type { Settings } from '../settings/types.ts';
import { matchPatterns, SITES, siteOfHost } from '../sites/catalog.ts';

const SCRIPT_ID = 'generic';
const SCRIPT_FILE = '/generic.js';

const NAMED = SITES.flatMap(matchPatterns);

/** Origins that the user granted beyond the named shops, as match patterns. */
export async function extraOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(https|\*):\/\//.test(origin) && !NAMED.includes(origin));
}

const hostOfPattern = (pattern: string): string => pattern.replace(/^[^:]+:\/\/(\*\.)?/, '').replace(/\/.*$/, '');

/** Registers the generic reader for the granted origins, or drops it; pages that are open get it at once. */
export async function syncOrigins(): Promise<string[]> {
  const origins = await extraOrigins();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const script = {
    id: SCRIPT_ID,
    matches: origins,
    excludeMatches: NAMED,
    js: [SCRIPT_FILE],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (!origins.length) {
    if (known.length) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return origins;
  }
  const before = new Set(known.flatMap((one) => one.matches ?? []));
  if (known.length) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  await injectOpen(origins.filter((origin) => !before.has(origin)));
  return origins;
}

async function injectOpen(origins: readonly string[]): Promise<void> {
  if (!origins.length) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  for (const { id, url } of tabs)
    if (id !== undefined && url && !siteOfHost(new URL(url).hostname))
      await browser.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT_FILE] }).catch(() => undefined);
}

export async function siteRows(settings: Settings): Promise<SiteRow[]> {
  const rows: SiteRow[] = [];
  for (const site of SITES) {
    const origins = matchPatterns(site);
    rows.push({
      id: site.id,
      name: site.name,
      hosts: site.hosts.map((row) => row.host),
      level: site.level,
      on: !settings.off.includes(site.id),
      granted: await browser.permissions.contains({ origins }),
    });
  }
  for (const origin of await extraOrigins()) {
    const host = hostOfPattern(origin);
    rows.push({
      id: host,
      name: { en: host, zh: host },
      hosts: [host],
      level: 'optional',
      on: !settings.off.includes(host),
      granted: true,
    });
  }
  return rows;
}

/** Whether a host is switched off, by its shop or by itself. */
export function isOff(settings: Settings, host: string): boolean {
  const id = siteOfHost(host)?.site.id;
  return settings.off.some((off) => off === id || off === host || host.endsWith(`.${off}`));
}

/** Origins to ask for so that Kaopu may read a page: all hosts of a named shop, else this host alone. */
export function originsFor(host: string): string[] {
  const named = siteOfHost(host);
  return named ? matchPatterns(named.site) : [`https://${host}/*`];
}
