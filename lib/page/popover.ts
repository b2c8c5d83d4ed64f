/** The one popover of a frame: in the top layer, made on first use, closed with its card. */
import { localeOf } from '../text/format.ts';
import type { Badge } from './badge.ts';
import { boxOf, type Frame, important, keepEvents, makeHost } from './frame.ts';
import { type CardKit, loadKit } from './kit.ts';
import { placeBeside, TOP_LAYER } from './top-layer.ts';

const WIDTH = 320;

export interface Shown {
  badge: Badge;
  card: Element;
  sponsored: boolean;
  /** Opened by a key: the focus goes in, and back to the badge. */
  byKey: boolean;
}

export interface PopoverActions {
  report(badge: Badge): void;
  /** Opens the case, where what was ruled can be appealed. */
  toCase(badge: Badge): void;
  /** Our own writes, unseen by the page's watcher. */
  quietly(write: () => void): void;
}

export function popovers(frame: Frame, actions: PopoverActions, signal: AbortSignal) {
  const view = frame.doc.defaultView as Window;
  let layer: { host: HTMLElement; body: HTMLElement; kit: CardKit } | undefined;
  let shown: Shown | undefined;

  function makeLayer(kit: CardKit) {
    const { host, root } = makeHost(frame, TOP_LAYER);
    host.popover = 'manual';
    const style = frame.doc.createElement('style');
    style.textContent = kit.css;
    const body = frame.doc.createElement('div');
    body.dataset.theme = frame.theme;
    body.setAttribute('role', 'dialog');
    root.append(style, body);
    keepEvents(host, signal);
    actions.quietly(() => frame.doc.documentElement.append(host));
    return { host, body, kit };
  }

  const place = (host: HTMLElement, card: Element) => {
    const { width, height } = host.getBoundingClientRect();
    const size = { width: width || WIDTH, height };
    const at = placeBeside(boxOf(card), size, { width: view.innerWidth, height: view.innerHeight });
    host.style.cssText = important(
      `all:initial;${TOP_LAYER};left:${Math.round(at.left)}px;top:${Math.round(at.top)}px`,
    );
  };

  function close(): boolean {
    if (!shown) return false;
    const { badge, byKey } = shown;
    shown = undefined;
    if (layer?.host.matches(':popover-open')) layer.host.hidePopover();
    if (layer) layer.kit.clear(layer.body);
    badge.button.setAttribute('aria-expanded', 'false');
    if (byKey && badge.host.isConnected) badge.button.focus();
    return true;
  }

  function draw(now: Shown, full: boolean): void {
    if (!layer) return;
    const { host, body, kit } = layer;
    const { badge, card, sponsored } = now;
    body.lang = localeOf(frame.lang);
    body.setAttribute('aria-label', badge.said.word);
    kit.popover(body, {
      verdict: badge.verdict,
      sponsored,
      full,
      words: frame.words,
      lang: frame.lang,
      now: frame.now(),
      ...(frame.siteId && { siteId: frame.siteId }),
      onReport: () => actions.report(badge),
      onCase: () => actions.toCase(badge),
      onChecklist: () => draw(now, true),
      onClose: () => close(),
    });
    if (!host.matches(':popover-open')) host.showPopover();
    place(host, card);
  }

  async function open(next: Shown): Promise<void> {
    const again = shown?.badge === next.badge;
    close();
    if (again) return;
    shown = next;
    try {
      const kit = await loadKit();
      if (shown !== next || signal.aborted) return;
      layer ??= makeLayer(kit);
    } catch {
      // The extension is gone or the frame refuses scripts: the tip still says the sentence.
      if (shown === next) shown = undefined;
      return;
    }
    draw(next, false);
    next.badge.button.setAttribute('aria-expanded', 'true');
    if (next.byKey) layer.body.querySelector<HTMLElement>('button, a[href]')?.focus();
  }

  const follow = () => {
    if (!shown || !layer) return;
    const box = boxOf(shown.card);
    if (!shown.card.isConnected || box.bottom < 0 || box.top > view.innerHeight) close();
    else place(layer.host, shown.card);
  };
  view.addEventListener('scroll', follow, { signal, passive: true, capture: true });
  view.addEventListener('resize', follow, { signal, passive: true });
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && close()) event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );
  view.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (shown && target !== layer?.host && target !== shown.badge.host) close();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => {
    close();
    layer?.host.remove();
  });

  return {
    open,
    close,
    isOpen: () => shown !== undefined,
    /** Closes what belongs to a badge that is going away. */
    closeFor(badge: Badge): void {
      if (shown?.badge === badge) close();
    },
  };
}

export type Popovers = ReturnType<typeof popovers>;
