/** Connects reading, judging and drawing in one frame; ends when the worker says so. */
import type { Listing, PageKind } from '../listing/types.ts';
import type { PageCommand, PageSetup } from '../messages/protocol.ts';
import { MessageFailure, onCommand, send } from '../messages/send.ts';
import type { Page, SiteReader } from '../sites/define.ts';
import { asker, ITEM_KEY } from './ask.ts';
import { drawing } from './draw.ts';
import { setFollowed } from './followed.ts';
import { makeFrame } from './frame.ts';
import { loadKit } from './kit.ts';
import { type Tracked, type Watch, watchPage } from './watch.ts';

/** Set in the isolated world, out of the page's reach: a frame is never drawn on twice. */
type World = { kaopuOverlay?: true };

/** Runs until the page goes or the worker ends it. Errors end it quietly: no badges are better than a broken page. */
export function startOverlay(reader: SiteReader, win: Window): void {
  const world = globalThis as World;
  if (world.kaopuOverlay) return;
  world.kaopuOverlay = true;
  const end = new AbortController();
  end.signal.addEventListener('abort', () => {
    delete world.kaopuOverlay;
  });
  run(reader, win, end).catch((error: unknown) => {
    end.abort();
    // After an update of the extension the old script can ask nobody any more: information, not an error.
    if (!(error instanceof MessageFailure)) console.warn('kaopu:', error);
  });
}

/** Switched off or paused: nothing is left on the page. It begins again when it is told to, or after `ms`. */
function rest(reader: SiteReader, win: Window, ms: number | undefined): void {
  const resting = new AbortController();
  const begin = () => {
    resting.abort();
    win.clearTimeout(timer);
    startOverlay(reader, win);
  };
  const timer = ms === undefined ? 0 : win.setTimeout(begin, ms);
  onCommand(({ kind }) => kind === 'refresh' && begin(), resting.signal);
  // Meanwhile in the browser's cache, where nobody told it.
  win.addEventListener('pageshow', ({ persisted }) => persisted && begin(), { signal: resting.signal });
}

async function run(reader: SiteReader, win: Window, end: AbortController): Promise<void> {
  const { signal } = end;
  const stop = ({ again }: Pick<PageSetup, 'again'>) => {
    end.abort();
    rest(reader, win, again);
  };
  const setup = await send('page.hello', {});
  if (!setup.on) return stop(setup);
  const frame = makeFrame(win.document, setup);

  let watch: Watch | undefined;
  let current: { page: Page; kind: PageKind; item?: Listing } | undefined;
  const quietly = (write: () => void) => (watch ? watch.quietly(write) : write());
  const draw = drawing(frame, reader, signal, quietly);
  const asking = asker(signal, (judged) => {
    if (!current) return;
    draw.judged(judged, current.page);
    tellHealth();
  });
  /** Of the last round that was read to its end; none yet while the first slices of a visit are on their way. */
  let round: { seen: number; unreadable: number; ms: number } | undefined;
  const tellHealth = () => {
    if (!round) return;
    const { seen, unreadable, ms } = round;
    asking.health({ kind: current?.kind ?? 'none', seen, unreadable, scanMs: ms, badges: draw.count() });
  };

  const showItem = (item: Listing | undefined, page: Page) => {
    current = { page, kind: 'item', ...(item && { item }) };
    draw.item(item, page);
    if (item) asking.ask('item', [{ key: ITEM_KEY, listing: item }]);
  };

  watch = watchPage(reader, win, signal, {
    visit(kind, page) {
      current = { page, kind };
      round = undefined;
      draw.clear();
      asking.visit();
    },
    kind(kind, page) {
      current = { page, kind };
      if (kind !== 'item') draw.item(undefined, page);
    },
    item: showItem,
    cards(changed, page) {
      draw.cards(changed, page);
      asking.ask(current?.kind ?? 'grid', changed);
    },
    gone(cards: Tracked[]) {
      draw.gone(cards);
      asking.gone(cards.map((card) => card.key));
    },
    view: draw.listen,
    kit: loadKit,
    round(health) {
      round = health;
      draw.repair();
      tellHealth();
    },
  });

  setFollowed(() => watch?.tracked() ?? []);
  draw.first(setup.first);

  /** Records, thresholds or language changed: the same listings, asked about again. What is drawn stays until then. */
  const askAgain = async () => {
    const now = await send('page.hello', {});
    if (!now.on) return stop(now);
    draw.speak(now);
    draw.first(now.first);
    const item = current?.item && { key: ITEM_KEY, listing: current.item };
    asking.ask(current?.kind ?? 'grid', [...(item ? [item] : []), ...(watch?.tracked() ?? [])]);
  };

  // Back from the browser's cache: meanwhile this tab showed another page, and the worker knows of that one.
  win.addEventListener('pageshow', ({ persisted }) => persisted && askAgain().then(tellHealth, () => undefined), {
    signal,
  });

  onCommand((command: PageCommand) => {
    if (command.kind === 'end') stop({});
    else if (command.kind === 'first') draw.first(command.first, true);
    else if (command.kind === 'show') draw.show(command.key);
    else askAgain().catch(() => undefined);
  }, signal);
}
