import { browser } from 'wxt/browser';
import { type Platform, webUrl } from './platform.ts';

function saveFile(name: string, type: string, parts: string[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The real browser. Private windows keep nothing: their values live in this page's memory only. */
export function browserPlatform(): Platform {
  const isPrivate = browser.extension?.inIncognitoContext === true;
  const memory = new Map<string, unknown>();
  return {
    version: browser.runtime.getManifest().version,
    activeTab: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id,
    requestOrigins: (origins) => browser.permissions.request({ origins }),
    dropOrigins: async (origins) => {
      await browser.permissions.remove({ origins });
    },
    openTab(url) {
      const safe = webUrl(url);
      if (safe) void browser.tabs.create({ url: safe });
    },
    openOwn(page) {
      if (page === 'options') void browser.runtime.openOptionsPage();
      else void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    },
    load: async (key) => (isPrivate ? memory.get(key) : (await browser.storage.local.get(key))[key]),
    async keep(key, value) {
      if (isPrivate) memory.set(key, value);
      else if (value === undefined) await browser.storage.local.remove(key);
      else await browser.storage.local.set({ [key]: value });
    },
    saveFile,
    copyText: (text) => navigator.clipboard.writeText(text),
  };
}
