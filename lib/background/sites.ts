/** Which shops are on, and where else the user lets Kaopu read: optional hosts and the content scripts for them. */
import { browser } from 'wxt/browser';
import type { SiteRow } from '../messages/protocol.ts';
import type { Settings } from '../settings/types.ts';
import { excludePatterns, matchPatterns, SITES, type SiteInfo, siteOfHost, wholeWord } from '../sites/catalog.ts';

type RegisteredScript = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

const REQUIRED = new Set(SITES.filter(({ access }) => access === 'required').flatMap(matchPatterns));
const OPTIONAL = SITES.filter(({ access }) => access === 'optional');
const OWN_SCRIPT = OPTIONAL.filter(({ reader }) => reader === 'own');
const GENERIC = 'generic';

/** Origins that the user granted beyond the required shops, as match patterns. */
export async function extraOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(https|\*):\/\//.test(origin) && !REQUIRED.has(origin));
}

/** On a shop nobody named these paths are none of Kaopu's business either. */
const PRIVATE_PATHS = [
  '/login*',
  '/signin*',
  '/sign-in*',
  '/account*',
  '/my-account*',
  '/cart*',
  '/basket*',
  '/checkout*',
]
  .flatMap(wholeWord)
  .map((path) => `https://*${path}`);

const isEverywhere = (origin: string): boolean => /^[^:]+:\/\/\*\//.test(origin);

/** The content scripts that the granted origins ask for: an optional shop's own, the generic one for everything else. */
export function scriptsFor(origins: readonly string[]): RegisteredScript[] {
  const all = origins.some(isEverywhere);
  const scripts: RegisteredScript[] = [];
  const taken = [...REQUIRED];
  const script = (id: string, matches: string[], excludeMatches: string[]): RegisteredScript => ({
    id,
    matches,
    ...(excludeMatches.length > 0 && { excludeMatches }),
    js: [`${id}.js`],
    runAt: 'document_idle',
    persistAcrossSessions: true,
  });
  for (const site of OWN_SCRIPT) {
    const patterns = matchPatterns(site);
    taken.push(...patterns);
    const matches = patterns.filter((pattern) => all || origins.includes(pattern));
    if (matches.length) scripts.push(script(site.id, matches, excludePatterns(site)));
  }
  const own = new Set(OWN_SCRIPT.flatMap(matchPatterns));
  const others = origins.filter((origin) => !own.has(origin));
  const excluded = OPTIONAL.filter(({ reader }) => reader === 'generic').flatMap(excludePatterns);
  if (others.length) scripts.push(script(GENERIC, others, [...taken, ...excluded, ...PRIVATE_PATHS]));
  return scripts;
}

let running: Promise<string[]> | undefined;

/** Registers the scripts for what is granted, drops the rest; pages that are open get theirs at once. One at a time. */
export function syncOrigins(): Promise<string[]> {
  running = (running ?? Promise.resolve([])).catch(() => []).then(sync);
  return running;
}

async function sync(): Promise<string[]> {
  const origins = await extraOrigins();
  const wanted = scriptsFor(origins);
  const known = await browser.scripting.getRegisteredContentScripts();
  const before = new Set(known.flatMap((one) => one.matches ?? []));
  if (known.length) await browser.scripting.unregisterContentScripts({ ids: known.map(({ id }) => id) });
  if (wanted.length) await browser.scripting.registerContentScripts(wanted);
  for (const { matches = [], js = [] } of wanted)
    await injectOpen(
      matches.filter((one) => !before.has(one)),
      js,
    );
  return origins;
}

async function injectOpen(matches: readonly string[], files: readonly string[]): Promise<void> {
  if (!matches.length) return;
  for (const { id, url } of await browser.tabs.query({ url: [...matches] })) {
    if (
      id === undefined ||
      !url ||
      (files[0] === `${GENERIC}.js` && siteOfHost(new URL(url).hostname)?.site.reader === 'own')
    )
      continue;
    // A page that refuses scripts (a store's own page) stays as it is.
    await browser.scripting.executeScript({ target: { tabId: id }, files: [...files] as never }).catch(() => undefined);
  }
}

const hostOfPattern = (pattern: string): string => pattern.replace(/^[^:]+:\/\/(\*\.)?/, '').replace(/\/.*$/, '');

const levelOf = ({ access, level }: SiteInfo): SiteRow['level'] =>
  access === 'optional' && level === 'named' ? 'optional' : level;

export async function siteRows(settings: Settings): Promise<SiteRow[]> {
  const extra = await extraOrigins();
  const everywhere = extra.some(isEverywhere);
  const rows: SiteRow[] = [];
  for (const site of SITES) {
    const origins = matchPatterns(site);
    const granted = everywhere || (await browser.permissions.contains({ origins }));
    rows.push({
      id: site.id,
      name: site.name,
      hosts: site.hosts.map((row) => row.host),
      origins,
      access: site.access,
      level: levelOf(site),
      on: granted && !settings.off.includes(site.id),
      granted,
    });
  }
  const named = new Set(SITES.flatMap(matchPatterns));
  for (const origin of extra.filter((one) => !named.has(one))) {
    const host = isEverywhere(origin) ? '*' : hostOfPattern(origin);
    rows.push({
      id: host,
      name: { en: host, zh: host },
      hosts: [host],
      origins: [origin],
      access: 'optional',
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
  return settings.off.some((off) => (off === '*' ? !id : off === id || off === host || host.endsWith(`.${off}`)));
}

/** Origins to ask for so that Kaopu may read a page: all hosts of a named shop, else this host alone. */
export function originsFor(host: string): string[] {
  const named = siteOfHost(host);
  return named ? matchPatterns(named.site) : [`https://${host}/*`];
}
