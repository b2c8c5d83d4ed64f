/** What the worker's handlers work with. Everything that matters is in the store; this can be made anew at any time. */
import { browser } from 'wxt/browser';
import { tell } from '../messages/tell.ts';
import { DEFAULT_SETTINGS, type Lang, type Settings } from '../settings/types.ts';
import { StoreError } from '../store/error.ts';
import { createStore, type Store } from '../store/open.ts';
import { readSettings } from '../store/settings.ts';
import { wordsOf } from '../text/catalogue.ts';
import { pickLang, type Words } from '../text/format.ts';
import { boards } from './boards.ts';
import { faceOf, pausedFace, showFace } from './icon.ts';
import { pauseOf } from './pause.ts';
import { knownTabs, readTab } from './tabs.ts';
import { type TrustedContext, trustedContext } from './trusted.ts';

export interface Services {
  store: Store;
  now(): number;
  trusted: TrustedContext;
  boards: ReturnType<typeof boards>;
  /** The user's settings; the defaults when the store does not open, so that pages can still be judged. */
  settings(): Promise<Settings>;
  lang(): Promise<Lang>;
  words(): Promise<Words>;
  /** Icon, count and tooltip of a tab as its state now is. */
  face(tabId: number): Promise<void>;
  /** Records, thresholds or language changed: every page asks again. */
  refreshPages(): Promise<void>;
  /** Records, keys or issuers changed: what rests on them is read anew, and every page asks again. */
  recordsChanged(): Promise<void>;
  /** Told of each such change. */
  onRecords(listener: () => void): void;
}

export function makeServices(store: Store = createStore(), now: () => number = Date.now): Services {
  const settings = () =>
    store.run(readSettings).catch((error: unknown) => {
      if (error instanceof StoreError) return DEFAULT_SETTINGS;
      throw error;
    });
  const lang = async () => pickLang((await settings()).lang, browser.i18n.getUILanguage());
  const words = async () => wordsOf(await lang());
  const trusted = trustedContext(store);
  const listeners = new Set<() => void>();
  const refreshPages = async () => {
    for (const tabId of await knownTabs()) await tell(tabId, { kind: 'refresh' });
  };
  return {
    store,
    now,
    trusted,
    boards: boards({ store, now, trusted }),
    settings,
    lang,
    words,
    async face(tabId) {
      if (await pauseOf(tabId, now())) await showFace(tabId, pausedFace(await words()));
      else await showFace(tabId, faceOf(await readTab(tabId), await words(), await lang(), now()));
    },
    refreshPages,
    async recordsChanged() {
      trusted.forget();
      for (const listener of listeners) listener();
      await refreshPages();
    },
    onRecords: (listener) => void listeners.add(listener),
  };
}
