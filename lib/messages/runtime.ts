/**
 * The messaging part of the extension API as both browsers have it natively. A content script needs no more of it, and
 * the polyfill would cost 4 kB on every page.
 */
import type { Browser } from 'wxt/browser';

type Runtime = typeof Browser.runtime;
type World = { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };

/** Throws where the extension is no longer there (updated or removed while the page stayed open). */
export function runtime(): Runtime {
  const world = globalThis as unknown as World;
  const api = world.browser?.runtime ?? world.chrome?.runtime;
  if (!api?.id) throw new Error('the extension is gone');
  return api;
}
