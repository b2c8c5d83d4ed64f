import type { TabState } from '../../lib/messages/protocol.ts';
import { MAX_ROWS } from '../../lib/messages/protocol.ts';
import type { Kaopu } from './extension.ts';

/** How long a page's reading must stay the same to count as done, in polls of 60 ms. */
const STILL = 6;

/**
 * The state of a tab once it no longer changes: every card seen has its verdict. `undefined` when the content script
 * did not answer within `ms`. `before`: the visit that was there before the navigation.
 */
export async function settledTab(
  kaopu: Kaopu,
  tabId: number,
  before: string | undefined,
  ms = 15_000,
): Promise<TabState | undefined> {
  const end = Date.now() + ms;
  let last = '';
  let still = 0;
  let state: TabState | undefined;
  while (Date.now() < end) {
    const reply = await kaopu.ask('tab.read', { tabId });
    if (reply.state && reply.state.visit !== before && reply.state.health) {
      state = reply.state;
      const now = JSON.stringify([
        state.visit,
        state.kind,
        state.rows.length,
        state.health?.seen,
        state.health?.badges,
      ]);
      still = now === last ? still + 1 : 0;
      last = now;
      const { rows, health } = state;
      const complete = rows.length >= Math.min(health?.seen ?? 0, MAX_ROWS);
      if (still >= STILL && complete) return state;
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return state;
}
