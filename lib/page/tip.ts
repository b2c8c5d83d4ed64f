/** The one-line tip of a badge: 300 ms of hovering, half of which pass before it is even brought here. */
import tokensCss from '../../components/look/tokens.css?inline';
import { localeOf } from '../text/format.ts';
import type { Badge } from './badge.ts';
import { boxOf, type Frame, important, makeHost } from './frame.ts';
import { placeTip, TOP_LAYER } from './top-layer.ts';

const DELAY = 150;
const CSS = `.k-tip{max-width:320px;padding:4px 8px;border-radius:var(--k-radius-control);background:var(--k-surface);color:var(--k-text);box-shadow:var(--k-shadow);font:var(--k-type-small);pointer-events:none}`;

export function tips(frame: Frame, signal: AbortSignal, quietly: (write: () => void) => void) {
  const view = frame.doc.defaultView as Window;
  let tip: { host: HTMLElement; body: HTMLElement } | undefined;
  let timer = 0;

  function make() {
    const { host, root } = makeHost(frame, TOP_LAYER);
    host.popover = 'manual';
    const style = frame.doc.createElement('style');
    style.textContent = tokensCss + CSS;
    const body = frame.doc.createElement('div');
    body.className = 'k-tip';
    body.dataset.theme = frame.theme;
    body.setAttribute('role', 'tooltip');
    root.append(style, body);
    quietly(() => frame.doc.documentElement.append(host));
    return { host, body };
  }

  function leave(): void {
    view.clearTimeout(timer);
    if (tip?.host.matches(':popover-open')) tip.host.hidePopover();
  }

  function show(badge: Badge): void {
    if (!badge.host.isConnected) return;
    tip ??= make();
    const { host, body } = tip;
    body.lang = localeOf(frame.lang);
    body.textContent = badge.said.sentence;
    host.style.cssText = important(`all:initial;${TOP_LAYER};left:0;top:0`);
    host.showPopover();
    const size = host.getBoundingClientRect();
    const at = placeTip(boxOf(badge.host), size, { width: view.innerWidth, height: view.innerHeight });
    host.style.cssText = important(
      `all:initial;${TOP_LAYER};left:${Math.round(at.left)}px;top:${Math.round(at.top)}px`,
    );
  }

  view.addEventListener('scroll', leave, { signal, passive: true, capture: true });
  signal.addEventListener('abort', () => {
    leave();
    tip?.host.remove();
  });
  return {
    hover(badge: Badge): void {
      leave();
      timer = view.setTimeout(() => show(badge), DELAY);
    },
    leave,
  };
}

export type Tips = ReturnType<typeof tips>;
