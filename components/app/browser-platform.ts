import { browser } from 'wxt/browser';
import { besideOpener, followTabs } from './browser-beside.ts';
import { type Platform, webUrl } from './platform.ts';

function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The picture is handed over as a promise: browsers want the clipboard to be asked for straight from the click. */
const copyPicture = (picture: Promise<Blob>): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);

/** The real browser. Private windows keep nothing: their values live in this page's memory only. */
export function browserPlatform(): Platform {
  const isPrivate = browser.extension?.inIncognitoContext === true;
  const memory = new Map<string, unknown>();
  // Known before the click: a browser that is asked for it first has forgotten the click.
  let windowId: number | undefined;
  const openBeside = besideOpener(() => windowId);
  return {
    version: browser.runtime.getManifest().version,
    async activeTab() {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      windowId = tab?.windowId;
      return tab?.id;
    },
    follow: (hear) => followTabs(() => windowId, hear),
    ...(openBeside && { openBeside }),
    requestOrigins: (origins) => browser.permissions.request({ origins }),
    dropOrigins: async (origins) => {
      await browser.permissions.remove({ origins });
    },
    openTab(url) {
      const safe = webUrl(url);
      if (safe) void browser.tabs.create({ url: safe });
    },
    openOwn(page, hash) {
      if (page === 'options') void browser.runtime.openOptionsPage();
      else void browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) + (hash ? `#${hash}` : '') });
    },
    load: async (key) => (isPrivate ? memory.get(key) : (await browser.storage.local.get(key))[key]),
    async keep(key, value) {
      if (isPrivate) memory.set(key, value);
      else if (value === undefined) await browser.storage.local.remove(key);
      else await browser.storage.local.set({ [key]: value });
    },
    saveFile: (name, type, parts) => saveBlob(name, new Blob(parts, { type })),
    saveBlob,
    copyText: (text) => navigator.clipboard.writeText(text),
    ...(typeof ClipboardItem === 'function' && { copyPicture }),
  };
}
