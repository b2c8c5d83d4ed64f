/** Where the browsers are, and how they are started: for tests, demo, report and bench alike. */
import { existsSync } from 'node:fs';
import { type Browser, launch } from 'puppeteer-core';
import { GECKO_ID } from '../../lib/sites/manifest.ts';

export type BrowserName = 'chrome' | 'firefox';

const PLACES: Record<BrowserName, { variables: string[]; paths: string[] }> = {
  chrome: {
    variables: ['KAOPU_CHROME', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  },
  firefox: {
    variables: ['KAOPU_FIREFOX', 'FIREFOX_PATH'],
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

/** Path of an installed browser, or an error that says which variable to set. */
export function browserPath(name: BrowserName): string {
  const { variables, paths } = PLACES[name];
  const fromEnv = variables.map((key) => process.env[key]).find((path) => path);
  if (fromEnv && !existsSync(fromEnv)) throw new Error(`${name}: no browser at ${fromEnv}`);
  const path = fromEnv ?? paths.find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`${name}: no browser found; run "npm run setup" or set ${variables[0]}`);
  return path;
}

const CHROME_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
];

/** Id that Firefox gives the extension's own pages in every run, so that they can be opened. */
export const FIREFOX_UUID = '6d1a8b1c-7f5e-4b59-9d0e-6b616f707531';

export interface LaunchOptions {
  headless?: boolean;
  args?: string[];
  /** More Firefox preferences. */
  prefs?: Record<string, unknown>;
}

export async function launchBrowser(name: BrowserName, options: LaunchOptions = {}): Promise<Browser> {
  const headless = options.headless ?? true;
  if (name === 'chrome')
    return launch({
      browser: 'chrome',
      executablePath: browserPath('chrome'),
      pipe: true,
      headless,
      enableExtensions: true,
      protocolTimeout: 120_000,
      args: [...CHROME_ARGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(options.args ?? [])],
    });
  return launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless,
    protocolTimeout: 120_000,
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
      'app.normandy.enabled': false,
      'app.update.enabled': false,
      'browser.safebrowsing.malware.enabled': false,
      'browser.safebrowsing.phishing.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'extensions.getAddons.cache.enabled': false,
      ...options.prefs,
    },
  });
}
