/**
 * Folds cards away: of a run that stands side by side the first box stays and holds the strip, all else is out of sight,
 * out of the tab order and out of what a screen reader reads.
 */
import stripCss from '../../../components/first/strip.css?inline';
import tokensCss from '../../../components/look/tokens.css?inline';
import { format, localeOf } from '../../text/format.ts';
import { type Frame, KEPT_EVENTS, makeHost } from '../frame.ts';
import type { Declarations } from './style.ts';
import { isDrawn } from './units.ts';

/** `none`, spelled so that no reader takes a folded card for one that the shop hides, and a copy of it can be told. */
export const HIDDEN: Declarations = { display: 'var(--k-folded, none)' };
/** The box that holds the strip is as high as the strip. */
export const CARRIER: Declarations = { height: 'auto', 'min-height': '0', 'aspect-ratio': 'auto' };

const STRIP = 'display:block;position:static;flex:1 1 100%;grid-column:1/-1;align-self:start;width:auto;margin:8px';

/** Boxes that stand side by side, in the page's order: nothing that is seen stands between them. */
export function runsOf(boxes: Iterable<Element>, isOurs: (element: Element) => boolean): Element[][] {
  const all = new Set(boxes);
  const runs: Element[][] = [];
  const seen = new Set<Element | null>();
  for (const { parentElement } of all) {
    if (seen.has(parentElement) || !parentElement) continue;
    seen.add(parentElement);
    let run: Element[] = [];
    for (const child of parentElement.children) {
      if (all.has(child)) {
        if (!run.length) runs.push(run);
        run.push(child);
      } else if (isDrawn(child) && !isOurs(child)) run = [];
    }
  }
  return runs;
}

export interface Strips {
  show(carrier: Element, count: number, ads: number): void;
  remove(carrier: Element): void;
  /** Removes all others. */
  keep(carriers: ReadonlySet<Element>): void;
}

/** `open`: the reader wants to see what stands behind a carrier's strip. */
export function strips(
  frame: Frame,
  quietly: (write: () => void) => void,
  open: (carrier: Element, byKey: boolean) => void,
  signal: AbortSignal,
): Strips {
  const hosts = new Map<Element, { host: HTMLElement; button: HTMLButtonElement }>();
  const carriers = new WeakMap<EventTarget, Element>();

  /** Before the page hears of it: the strip may stand inside a link. */
  const hear = (event: Event) => {
    const carrier = event
      .composedPath()
      .map((target) => carriers.get(target))
      .find(Boolean);
    if (!carrier) return;
    event.stopImmediatePropagation();
    if (/^(?:click|auxclick|dragstart)$/.test(event.type)) event.preventDefault();
    if (event.type === 'click') open(carrier, (event as MouseEvent).detail === 0);
  };
  const listened = new WeakSet<Window>();
  function listen(win: Window | null): void {
    if (!win || listened.has(win)) return;
    listened.add(win);
    for (const type of KEPT_EVENTS)
      win.addEventListener(type, hear, {
        capture: true,
        signal,
        passive: type === 'wheel' || type.startsWith('touch'),
      });
  }

  function make(carrier: Element) {
    const { host, root } = makeHost(frame, STRIP);
    const style = frame.doc.createElement('style');
    style.textContent = tokensCss + stripCss;
    const body = frame.doc.createElement('div');
    body.dataset.theme = frame.theme;
    const button = frame.doc.createElement('button');
    button.type = 'button';
    button.className = 'k-first-strip';
    body.append(button);
    root.append(style, body);
    carriers.set(host, carrier);
    listen(carrier.ownerDocument.defaultView);
    const made = { host, button };
    hosts.set(carrier, made);
    return made;
  }

  const remove = (carrier: Element) => {
    const made = hosts.get(carrier);
    hosts.delete(carrier);
    if (made) quietly(() => made.host.remove());
  };

  return {
    show(carrier, count, ads) {
      const { host, button } = hosts.get(carrier) ?? make(carrier);
      host.lang = localeOf(frame.lang);
      const key = ads === 0 ? 'first_folded' : ads === count ? 'first_folded_ads' : 'first_folded_some_ads';
      const text = format(frame.words, key, { n: count, ads });
      if (button.textContent !== text) button.textContent = text;
      if (host.parentElement !== carrier) quietly(() => carrier.append(host));
    },
    remove,
    keep(carriers) {
      for (const carrier of [...hosts.keys()]) if (!carriers.has(carrier)) remove(carrier);
    },
  };
}
