/** The strip under the title of an item page, which opens into the trust card. One per page. */
import type { Listing } from '../listing/types.ts';
import type { Judged } from '../messages/protocol.ts';
import { localeOf } from '../text/format.ts';
import { type Frame, keepEvents, makeHost } from './frame.ts';
import { type CardKit, loadKit } from './kit.ts';

const IN_FLOW = 'display:block;position:static;margin:8px 0;width:auto;max-width:640px;clear:none;float:none';
/** Late: the reader has begun to scroll or click, so nothing on the page may move any more. */
const FLOATING =
  'display:block;position:fixed;inset-block:auto 16px;inset-inline:auto 16px;width:min(420px, calc(100vw - 32px));z-index:2147483000';

export interface StripActions {
  /** Whether the reader has begun to use the page: from then on nothing on it may move. */
  isTouched(): boolean;
  report(): void;
  vouch(): Promise<void>;
  /** Opens the case, where what was ruled can be appealed. */
  toCase(): void;
  quietly(write: () => void): void;
}

export type StripState = Judged & { listing: Listing };

export function stripMaker(frame: Frame, actions: StripActions, signal: AbortSignal) {
  const view = frame.doc.defaultView as Window;
  let made: { host: HTMLElement; body: HTMLElement; kit: CardKit } | undefined;
  let state: StripState | undefined;
  let title: Element | undefined;
  let open = false;
  let vouched = false;

  function draw(): void {
    if (!made || !state) return;
    made.body.lang = localeOf(frame.lang);
    made.kit.card(made.body, {
      verdict: state.verdict,
      sponsored: state.listing.sponsored === true,
      open,
      vouched,
      words: frame.words,
      lang: frame.lang,
      now: frame.now(),
      ...(frame.siteId && { siteId: frame.siteId }),
      ...(state.ofItem && { ofItem: state.ofItem }),
      onToggle: toggle,
      onReport: actions.report,
      onVouch,
      onCase: actions.toCase,
    });
  }

  function toggle(): void {
    open = !open;
    draw();
  }

  function onVouch(): void {
    actions.vouch().then(
      () => {
        vouched = true;
        draw();
      },
      // Nothing was stored (private window, full disk): the button stays as it was.
      () => undefined,
    );
  }

  function mount(kit: CardKit): void {
    const floating = actions.isTouched() || view.scrollY > 0 || !title?.parentElement;
    const { host, root } = makeHost(frame, floating ? FLOATING : IN_FLOW);
    const style = frame.doc.createElement('style');
    style.textContent = kit.css;
    const body = frame.doc.createElement('div');
    body.dataset.theme = frame.theme;
    body.lang = localeOf(frame.lang);
    if (floating) body.dataset.floating = '';
    root.append(style, body);
    keepEvents(host, signal);
    made = { host, body, kit };
    draw();
    actions.quietly(() => {
      if (floating || !title) frame.doc.body.append(host);
      else title.after(host);
    });
  }

  function remove(): void {
    const gone = made;
    made = undefined;
    if (!gone) return;
    gone.kit.clear(gone.body);
    actions.quietly(() => gone.host.remove());
  }
  signal.addEventListener('abort', remove);

  return {
    /** Brings what the strip is drawn with, ahead of the verdict. */
    prepare: () => void loadKit().catch(() => undefined),
    /** Shows or renews the strip; puts it back when the page's own rendering threw it out. */
    async show(next: StripState, below: Element | undefined): Promise<void> {
      state = next;
      title = below;
      if (made && !made.host.isConnected) remove();
      if (made) {
        draw();
        return;
      }
      const kit = await loadKit();
      if (signal.aborted || state !== next || made) return;
      mount(kit);
    },
    remove(): void {
      remove();
      state = undefined;
      open = false;
      vouched = false;
    },
    toggle,
    isThere: () => made?.host.isConnected === true,
  };
}

export type Strip = ReturnType<typeof stripMaker>;
