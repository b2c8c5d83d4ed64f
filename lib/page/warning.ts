/** The warning beside the buy buttons of an item page whose listing was ruled on. It informs; it never blocks. */
import { localeOf } from '../text/format.ts';
import { putAbove } from './above.ts';
import { type Frame, important, keepEvents, makeHost } from './frame.ts';
import type { CardKit } from './kit.ts';
import type { StripState } from './strip.ts';

/** A box of its own: where the page floats something, it stands beside that, not under it. */
const IN_FLOW =
  'display:flow-root;position:static;float:none;width:auto;min-width:0;max-width:none;margin:0 0 8px;align-self:stretch;justify-self:stretch;flex:none;contain:inline-size';
const FLOATING = 'display:block;position:fixed;z-index:2147483000';
/** Layout shift score before the first input: an item page may move by 0.03 (look.md section 7), the strip takes 0.01 of it. */
const MOST_SHIFT = 0.02;
/** A page that throws it out this often, each time so soon (milliseconds), does not want it there. */
const MAX_LOSSES = 5;
const SOON = 3000;
/** Room at the lower edge for the strip, which floats at the other end of it. */
const [EDGE, ABOVE_STRIP, WIDE] = [16, 64, 880];

export interface WarningActions {
  isTouched(): boolean;
  evidence(): void;
  quietly(write: () => void): void;
}

interface Made {
  host: HTMLElement;
  body: HTMLElement;
  floats: boolean;
  at: number;
}

export function warningMaker(frame: Frame, kit: CardKit, actions: WarningActions, signal: AbortSignal) {
  const view = frame.doc.defaultView as Window;
  let made: Made | undefined;
  let state: StripState | undefined;
  let buy: Element | undefined;
  /** Hidden by the reader, until the next visit. */
  let small = false;
  /** It stood above the buttons: it may again, where the page has drawn them anew. */
  let stood = false;
  /** Only so much of it moves no more than is allowed. */
  let brief = false;
  let losses = 0;
  let place: 'any' | 'floating' | 'nowhere' = 'any';
  let tries = 0;
  /** There were no buttons to stand above when it was put. */
  let lacked = false;
  let edge: 'top' | 'bottom' = 'bottom';

  const isRed = () => state?.verdict.state === 'warned' || state?.verdict.state === 'contested';

  function draw(): void {
    if (!made || !state) return;
    made.host.lang = made.body.lang = localeOf(frame.lang);
    kit.warning(made.body, {
      verdict: state.verdict,
      sponsored: false,
      small,
      brief,
      words: frame.words,
      lang: frame.lang,
      now: frame.now(),
      ...(frame.siteId && { siteId: frame.siteId }),
      onEvidence: actions.evidence,
      onHide: () => turn(true),
      onShow: () => turn(false),
    });
  }

  function turn(isSmall: boolean): void {
    small = isSmall;
    draw();
    if (made?.floats) stand(edge);
    settle();
    made?.body.querySelector('button')?.focus();
  }

  function make(): Made {
    const { host, root } = makeHost(frame, IN_FLOW);
    const style = frame.doc.createElement('style');
    style.textContent = kit.css;
    const body = frame.doc.createElement('div');
    body.dataset.theme = frame.theme;
    root.append(style, body);
    keepEvents(host, signal);
    // Inside a form or a link of the page nothing of the page's may follow from a click.
    host.addEventListener('click', (event) => event.preventDefault(), { signal });
    return { host, body, floats: false, at: 0 };
  }

  /** In the flow where nothing that the reader sees moves: before the first input, out of sight, or where it just stood. */
  function isPutAbove(host: HTMLElement): boolean {
    if (!buy?.isConnected || place !== 'any') return false;
    const { top } = buy.getBoundingClientRect();
    const isUnseen = top >= view.innerHeight;
    if (!stood && !isUnseen && (actions.isTouched() || view.scrollY > 0)) return false;
    const base = { view: { width: view.innerWidth, height: view.innerHeight }, quietly: actions.quietly };
    const look = stood || isUnseen ? base : { ...base, most: MOST_SHIFT };
    if (putAbove(host, buy, look)) return true;
    say(true);
    if (putAbove(host, buy, look)) return true;
    say(false);
    return false;
  }

  function say(isBrief: boolean): void {
    brief = isBrief;
    draw();
  }

  function mount(): void {
    made = make();
    const { host, body } = made;
    draw();
    lacked = !buy || buy.getBoundingClientRect().height === 0;
    stood = isPutAbove(host);
    made.floats = !stood;
    made.at = view.performance.now();
    if (stood) return;
    body.dataset.floating = '';
    stand('bottom');
    actions.quietly(() => frame.doc.body.append(host));
    settle();
  }

  function stand(next: 'top' | 'bottom'): void {
    if (!made) return;
    const { host } = made;
    edge = next;
    const below = view.innerWidth < WIDE ? ABOVE_STRIP : EDGE;
    const block = next === 'top' ? `${EDGE}px auto` : `auto ${below}px`;
    const width = small ? 'max-content' : 'min(400px,calc(100vw - 32px))';
    actions.quietly(() => {
      host.style.cssText = important(
        `all:initial;${FLOATING};width:${width};inset-block:${block};inset-inline:${EDGE}px auto`,
      );
    });
  }

  /** A floating one moves to the other edge when the buttons come to be where it is, and are not there too. */
  function settle(): void {
    if (!made?.floats || !buy?.isConnected) return;
    const [box, buttons] = [made.host.getBoundingClientRect(), buy.getBoundingClientRect()];
    if (!overlap(box, buttons)) return;
    const top = edge === 'bottom' ? EDGE : view.innerHeight - ABOVE_STRIP - box.height;
    const other = { left: box.left, right: box.right, top, bottom: top + box.height };
    if (!overlap(other, buttons)) stand(edge === 'bottom' ? 'top' : 'bottom');
  }

  function drop(): void {
    const gone = made;
    made = undefined;
    if (!gone) return;
    kit.clear(gone.body);
    actions.quietly(() => gone.host.remove());
  }

  /** The page threw it out: at first it comes back where it was, then it floats, then it stays away. */
  function lose({ floats, at }: Made): void {
    losses = view.performance.now() - at < SOON ? losses + 1 : 0;
    if (losses > MAX_LOSSES) {
      place = floats ? 'nowhere' : 'floating';
      losses = 0;
    }
  }

  /** It floats because there were no buttons yet, and nobody has touched the page since. */
  const isWaiting = () => lacked && made?.floats === true && tries < MAX_LOSSES && !actions.isTouched();

  signal.addEventListener('abort', drop);
  for (const type of ['scroll', 'resize'])
    view.addEventListener(type, settle, { signal, passive: true, capture: true });

  return {
    /** Shows, renews or takes away; puts it back when the page's own rendering threw it out. */
    show(next: StripState, buttons: Element | undefined): void {
      if (signal.aborted) return;
      state = next;
      buy = buttons;
      if (made && !made.host.isConnected) {
        lose(made);
        drop();
      }
      if (!isRed() || place === 'nowhere') drop();
      else if (!made) mount();
      else if (isWaiting() && buy) {
        tries++;
        drop();
        mount();
      } else draw();
    },
    remove(): void {
      drop();
      state = undefined;
    },
    /** Another visit: what was hidden comes back. */
    forget(): void {
      drop();
      state = undefined;
      small = stood = brief = false;
      losses = tries = 0;
      place = 'any';
    },
    /** Nothing is to be put back or elsewhere. */
    isSettled: () => !isRed() || place === 'nowhere' || (made?.host.isConnected === true && !isWaiting()),
  };
}

export type Warnings = ReturnType<typeof warningMaker>;

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
