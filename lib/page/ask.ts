/** Asks the worker in batches: at most one question under way, the rest waits and goes together. */
import type { Listing, PageKind } from '../listing/types.ts';
import type { Judged, PageHealth } from '../messages/protocol.ts';
import { MessageFailure, send } from '../messages/send.ts';

/** As the worker's schema has it. */
const BATCH = 200;
const HEALTH_DELAY = 250;
/** The key of the product an item page is about. */
export const ITEM_KEY = 'item';

interface Asked {
  key: string;
  listing: Listing;
}

export function asker(signal: AbortSignal, onJudged: (judged: Record<string, Judged>) => void) {
  let visit = crypto.randomUUID();
  let kind: PageKind = 'grid';
  let waiting = new Map<string, Listing>();
  let busy = false;
  let gone = new Set<string>();
  /** Under way to the worker, and which of those have left meanwhile: said when the worker knows of them. */
  let asked: ReadonlySet<string> = new Set();
  let late = new Set<string>();
  let health: Omit<PageHealth, 'visit' | 'gone'> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function pump(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      while (waiting.size && !signal.aborted && (await askBatch()));
    } finally {
      busy = false;
    }
  }

  /** False when nobody answers any more. */
  async function askBatch(): Promise<boolean> {
    const now = visit;
    const listings: Asked[] = [];
    for (const [key, listing] of waiting) {
      if (listings.length === BATCH) break;
      listings.push({ key, listing });
      waiting.delete(key);
    }
    asked = new Set(listings.map(({ key }) => key));
    try {
      const { judged } = await send('listings.judge', { kind, visit: now, listings });
      if (now === visit && !signal.aborted) onJudged(judged);
      return true;
    } catch (error) {
      // The badges of a batch that failed keep what they last said; the other cards are asked about all the same.
      if (!(error instanceof MessageFailure)) throw error;
      return error.code !== 'gone';
    } finally {
      asked = new Set();
      for (const key of late) gone.add(key);
      if (late.size) timer ??= setTimeout(tellHealth, HEALTH_DELAY);
      late = new Set();
    }
  }

  const tellHealth = () => {
    timer = undefined;
    if (!health || signal.aborted) return;
    const body = { ...health, visit, gone: [...gone].slice(0, 5000) };
    gone = new Set();
    send('page.health', body).catch(() => undefined);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    visit(): void {
      visit = crypto.randomUUID();
      waiting = new Map();
      gone = new Set();
      late = new Set();
      health = undefined;
    },
    ask(pageKind: PageKind, listings: readonly Asked[]): void {
      kind = pageKind;
      for (const { key, listing } of listings) {
        waiting.set(key, listing);
        gone.delete(key);
        late.delete(key);
      }
      void pump();
    },
    gone(keys: readonly string[]): void {
      for (const key of keys) {
        waiting.delete(key);
        (asked.has(key) ? late : gone).add(key);
      }
    },
    health(next: Omit<PageHealth, 'visit' | 'gone'>): void {
      // The longest round of a visit is the one that counts: the first scan, not the quiet ones after it.
      health = { ...next, scanMs: Math.max(next.scanMs, health?.scanMs ?? 0) };
      timer ??= setTimeout(tellHealth, HEALTH_DELAY);
    },
  };
}
