/** The strip under the title of an item page, which opens into the trust card. One per page. */
import { render } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import { trustCard } from '../../components/card/TrustCard.tsx';
import tokensCss from '../../components/look/tokens.css?inline';
import type { Listing } from '../listing/types.ts';
import { describe } from '../text/describe.ts';
import { localeOf } from '../text/format.ts';
import type { Verdict } from '../trust/types.ts';
import { type Frame, keepEvents, makeHost } from './frame.ts';

const IN_FLOW = 'display:block;position:static;margin:8px 0;width:auto;max-width:640px;clear:none;float:none';
/** Late: the reader has begun to scroll or click, so nothing on the page may move any more. */
const FLOATING =
  'display:block;position:fixed;inset-block:auto 16px;inset-inline:auto 16px;width:min(420px, calc(100vw - 32px));z-index:2147483000';

export interface StripActions {
  report(): void;
  vouch(): Promise<void>;
}

export interface StripState {
  listing: Listing;
  verdict: Verdict;
}

export function stripMaker(frame: Frame, actions: StripActions, signal: AbortSignal) {
  let made: { host: HTMLElement; body: HTMLElement } | undefined;
  let open = false;
  let vouched = false;
  let touched = false;
  let state: StripState | undefined;
  const view = frame.doc.defaultView as Window;
  const touch = () => {
    touched = true;
  };
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
    view.addEventListener(type, touch, { signal, capture: true, passive: true, once: true });

  function draw(): void {
    if (!made || !state) return;
    const { listing, verdict } = state;
    render(
      trustCard({
        described: describe(verdict, frame.words, frame.lang, {
          now: frame.now(),
          ...(frame.site && { site: frame.site.id }),
        }),
        verdict,
        sponsored: listing.sponsored === true,
        open,
        vouched,
        t: frame.t,
        lang: frame.lang,
        onToggle: () => {
          open = !open;
          draw();
        },
        onReport: actions.report,
        onVouch: () => {
          void actions.vouch().then(() => {
            vouched = true;
            draw();
          });
        },
      }),
      made.body,
    );
  }

  function mount(title: Element | undefined): void {
    const floating = touched || view.scrollY > 0 || !title?.parentElement;
    const { host, root } = makeHost(frame, floating ? FLOATING : IN_FLOW);
    const style = frame.doc.createElement('style');
    style.textContent = tokensCss + cardCss;
    const body = frame.doc.createElement('div');
    body.dataset['theme'] = frame.theme;
    body.lang = localeOf(frame.lang);
    if (floating) body.dataset['floating'] = '';
    root.append(style, body);
    keepEvents(host, signal);
    made = { host, body };
    draw();
    if (floating || !title) frame.doc.body.append(host);
    else title.after(host);
  }

  const remove = () => {
    if (made) render(null, made.body);
    made?.host.remove();
    made = undefined;
    open = false;
    vouched = false;
  };
  signal.addEventListener('abort', remove);

  return {
    /** Shows or renews the strip; put back when the page's own rendering threw it out. Call inside `quietly`. */
    show(next: StripState, title: Element | undefined): void {
      state = next;
      if (made && !made.host.isConnected) remove();
      if (made) draw();
      else mount(title);
    },
    remove,
    toggle(): void {
      open = !open;
      draw();
    },
    isThere: () => made?.host.isConnected === true,
  };
}
export type Strip = ReturnType<typeof stripMaker>;
