import { browser } from 'wxt/browser';
import type { PageCommand } from './protocol.ts';

/** Tells the content script of a tab; a tab without one is no error. */
export async function tell(tabId: number, command: PageCommand): Promise<void> {
  await browser.tabs.sendMessage(tabId, command).catch(() => undefined);
}
