import type { TabState } from '../../lib/messages/protocol.ts';
import { STATES, type State, type UnknownKind } from '../../lib/trust/types.ts';
import { primaryOf } from '../rows/order.ts';

/** The state a page is headed with: that of an item page's product, else the strongest alert of the list. */
export function worstOf(page: TabState | undefined): { state: State; unknown?: UnknownKind | undefined } {
  const item = page?.kind === 'item' ? primaryOf(page.rows) : undefined;
  if (item) return { state: item.verdict.state, unknown: item.verdict.unknown };
  return { state: STATES.find((state) => page?.counts[state]) ?? 'unknown' };
}
