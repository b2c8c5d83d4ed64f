/** Keyboard shortcuts of the manifest: their names, and what the browser has for them now. */
import { browser } from 'wxt/browser';

export const COMMANDS = { first: 'reliable-first', pause: 'pause-tab' } as const;

/** The keys as the browser writes them; `undefined` where the user took them away. */
export async function keysOf(name: (typeof COMMANDS)[keyof typeof COMMANDS]): Promise<string | undefined> {
  const all = await browser.commands.getAll();
  return all.find((one) => one.name === name)?.shortcut || undefined;
}
