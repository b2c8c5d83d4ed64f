/** The one popover of a frame and the one-line tip: in the top layer, made on first use, closed with its card. */
import { render } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import tokensCss from '../../components/look/tokens.css?inline';
import { popoverBody } from '../../components/popover/PopoverBody.tsx';
import { localeOf } from '../text/format.ts';
import type { Badge } from './badge.ts';
import { type Frame, important, keepEvents, makeHost } from './frame.ts';

const WIDTH = 320;
const GAP = 8;
const TIP_DELAY = 300;
const TOP_LAYER =
  'position:fixed;inset:auto;margin:0;padding:0;border:0;background:transparent;overflow:visible;width:max-content;height:max-content';

export interface PopoverActions {
  openCard(badge: Badge): void;
  report(badge: Badge): void;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Beside the card, else below it, else above; never over it when there is room anywhere. Viewport coordinates. */
export function placeBeside(
  card: Box,
  size: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const clamp = (value: number, max: number) => Math.max(GAP, Math.min(value, max - GAP));
  const top = clamp(card.bottom - size.height, view.height - size.height);
  if (card.right + GAP + size.width <= view.width) return { left: card.right + GAP, top };
  if (card.left - GAP - size.width >= 0) return { left: card.left - GAP - size.width, top };
  const left = clamp(card.left, view.width - size.width);
  if (card.bottom + GAP + size.height <= view.height) return { left, top: card.bottom + GAP };
  return { left, top: clamp(card.top - GAP - size.height, view.height - size.height) };
}

export function popovers(
  frame: Frame,
  actions: PopoverActions,
  signal: AbortSignal,
  quietly: (write: () => void) => void,
) {
  const view = frame.doc.defaultView as Window;
  let made: { host: HTMLElement; body: HTMLElement } | undefined;
  let tip: { host: HTMLElement; body: HTMLElement } | undefined;
  let shown: { badge: Badge; card: Element; byKey: boolean } | undefined;
  let timer = 0;

  const layer = (css: string, role: string) => {
    const { host, root } = makeHost(frame, TOP_LAYER);
    host.popover = 'manual';
    const style = frame.doc.createElement('style');
    style.textContent = tokensCss + css;
    const body = frame.doc.createElement('div');
    body.dataset['theme'] = frame.theme;
    body.lang = localeOf(frame.lang);
    body.setAttribute('role', role);
    root.append(style, body);
    keepEvents(host, signal);
    quietly(() => frame.doc.documentElement.append(host));
    return { host, body };
  };

  const move = (host: HTMLElement, at: { left: number; top: number }) => {
    host.style.cssText = important(
      `all:initial;${TOP_LAYER};left:${Math.round(at.left)}px;top:${Math.round(at.top)}px`,
    );
  };
  const viewSize = () => ({ width: view.innerWidth, height: view.innerHeight });

  function hideTip(): void {
    view.clearTimeout(timer);
    if (tip?.host.matches(':popover-open')) tip.host.hidePopover();
  }

  function close(): boolean {
    hideTip();
    if (!shown || !made) return false;
    const { badge, byKey } = shown;
    shown = undefined;
    if (made.host.matches(':popover-open')) made.host.hidePopover();
    render(null, made.body);
    badge.button.setAttribute('aria-expanded', 'false');
    if (byKey && badge.host.isConnected) badge.button.focus();
    return true;
  }

  function open(badge: Badge, card: Element, more: { byKey: boolean; sponsored: boolean; onItem: boolean }): void {
    if (shown?.badge === badge) {
      close();
      return;
    }
    close();
    made ??= layer(cardCss, 'dialog');
    const { host, body } = made;
    shown = { badge, card, byKey: more.byKey };
    body.setAttribute('aria-label', badge.described.word);
    render(
      popoverBody({
        described: badge.described,
        verdict: badge.verdict,
        sponsored: more.sponsored,
        t: frame.t,
        lang: frame.lang,
        onReport: () => actions.report(badge),
        onChecklist: () => {
          close();
          actions.openCard(badge);
        },
        onClose: () => close(),
      }),
      body,
    );
    move(host, { left: 0, top: 0 });
    host.showPopover();
    const { width, height } = host.getBoundingClientRect();
    move(host, placeBeside(card.getBoundingClientRect(), { width: width || WIDTH, height }, viewSize()));
    badge.button.setAttribute('aria-expanded', 'true');
    if (more.byKey) body.querySelector<HTMLElement>('button, a[href]')?.focus();
  }

  const follow = () => {
    hideTip();
    if (!shown || !made) return;
    const box = shown.card.getBoundingClientRect();
    if (!shown.card.isConnected || box.bottom < 0 || box.top > view.innerHeight) close();
    else move(made.host, placeBeside(box, made.host.getBoundingClientRect(), viewSize()));
  };
  view.addEventListener('scroll', follow, { signal, passive: true, capture: true });
  view.addEventListener('resize', follow, { signal, passive: true });
  view.addEventListener('keydown', (event) => event.key === 'Escape' && close() && event.stopImmediatePropagation(), {
    signal,
    capture: true,
  });
  view.addEventListener(
    'pointerdown',
    (event) => shown && event.target !== made?.host && event.target !== shown.badge.host && close(),
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => {
    close();
    made?.host.remove();
    tip?.host.remove();
  });

  return {
    open,
    close,
    /** Closes what belongs to a badge that is going away. */
    closeFor: (badge: Badge) => shown?.badge === badge && close(),
    /** The one-line tip after 300 ms of hovering. */
    hover(badge: Badge): void {
      hideTip();
      if (shown) return;
      timer = view.setTimeout(() => {
        if (!badge.host.isConnected) return;
        tip ??= layer(
          '.k-tip{max-width:320px;padding:4px 8px;border-radius:var(--k-radius-control);background:var(--k-surface);color:var(--k-text);box-shadow:var(--k-shadow);font:var(--k-type-small);pointer-events:none}',
          'tooltip',
        );
        tip.body.className = 'k-tip';
        tip.body.textContent = badge.described.sentence;
        move(tip.host, { left: 0, top: 0 });
        tip.host.showPopover();
        const box = badge.host.getBoundingClientRect();
        const size = tip.host.getBoundingClientRect();
        const below = box.bottom + 6 + size.height <= view.innerHeight;
        const left = Math.max(GAP, Math.min(box.left, view.innerWidth - size.width - GAP));
        move(tip.host, { left, top: below ? box.bottom + 6 : box.top - 6 - size.height });
      }, TIP_DELAY);
    },
    leave: hideTip,
  };
}
export type Popovers = ReturnType<typeof popovers>;
