import { browser } from 'wxt/browser';

/** The popup in a window of its own, at the form for a listing of a tab; without a key the reader chooses there. */
export async function openReport(tabId: number, key = ''): Promise<void> {
  await browser.windows.create({
    url: `${browser.runtime.getURL('/popup.html')}?tab=${tabId}#report=${encodeURIComponent(key)}`,
    type: 'popup',
    width: 420,
    height: 660,
  });
}
