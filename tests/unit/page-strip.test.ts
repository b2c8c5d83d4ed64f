// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOurs } from '../../lib/page/frame.ts';
import type { CardCalls, CardKit, KitProps } from '../../lib/page/kit.ts';
import { provideKit } from '../../lib/page/kit.ts';
import { type StripActions, type StripState, stripMaker } from '../../lib/page/strip.ts';
import { CAUTION, fakeExtension, frameOf, judgedOf, ok, PARTIAL, rulesOf, tick } from './page-kit.ts';
import { listingOf } from './trust-help.ts';

type Drawn = KitProps & CardCalls;
/** Draws the word of the state and remembers with what. */
const drawn: Drawn[] = [];
const kit: CardKit = {
  css: '.k-card{}',
  popover: () => undefined,
  card: (into, props) => {
    drawn.push(props);
    into.textContent = `${props.verdict.state}${props.open ? ' open' : ''}${props.vouched ? ' vouched' : ''}`;
  },
  warning: () => undefined,
  clear: (into) => {
    into.textContent = '';
  },
};
/** The strip draws with the kit alone; the tools it also makes are not asked for. */
const noTools = () => {
  throw new Error('no tools here');
};
const withKit = () => provideKit({ ...kit, tools: noTools });
const withoutKit = () => void Reflect.deleteProperty(globalThis, 'kaopuCardKit');

let end: AbortController;
let actions: { [N in keyof StripActions]: ReturnType<typeof vi.fn> };
const start = (mode: 'open' | 'closed' = 'open') =>
  stripMaker(frameOf(mode), actions as unknown as StripActions, end.signal);

const title = () => document.querySelector('h1') as Element;
const hosts = () => [...document.body.querySelectorAll('*')].filter(isOurs) as HTMLElement[];
const host = () => hosts()[0] as HTMLElement;
const said = () => host().shadowRoot?.querySelector('div')?.textContent;
const partial: StripState = { listing: listingOf(), ...judgedOf(PARTIAL) };
const caution: StripState = { listing: listingOf({ sponsored: true }), ...judgedOf(CAUTION) };
const isFloating = () => rulesOf(host()).some((rule) => /^position: ?fixed/.test(rule));

beforeEach(() => {
  document.body.innerHTML = '<main><h1>Mug</h1><p>9.99</p></main>';
  end = new AbortController();
  drawn.length = 0;
  actions = {
    isTouched: vi.fn(() => false),
    report: vi.fn(),
    vouch: vi.fn(async () => undefined),
    toCase: vi.fn(),
    quietly: vi.fn((write: () => void) => write()),
  };
  withKit();
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  Object.defineProperty(window, 'scrollY', { value: 0, configurable: true });
});

describe('the strip', () => {
  it('is put once, right under the title, in the flow, unseen by the watcher', async () => {
    const strip = start();
    await strip.show(partial, title());
    expect(hosts()).toHaveLength(1);
    expect(title().nextElementSibling).toBe(host());
    expect(isFloating()).toBe(false);
    expect(rulesOf(host()).filter((rule) => !/ ?!important$/.test(rule))).toEqual([]);
    expect(actions.quietly).toHaveBeenCalledTimes(1);
    expect(strip.isThere()).toBe(true);

    const first = host();
    const reviews = { look: { n: 2, defaults: 0, copies: 0, left: 2 } };
    await strip.show({ ...caution, ofItem: { reviews } }, title());
    expect(drawn.at(-1)?.ofItem).toEqual({ reviews });
    expect(hosts()).toEqual([first]);
    expect(said()).toBe('caution');
    expect(drawn.map(({ sponsored }) => sponsored)).toEqual([false, true]);
  });

  it('lets nobody look inside', async () => {
    await start('closed').show(partial, title());
    expect(host().shadowRoot).toBeNull();
  });

  it('floats when the reader has begun to use the page', async () => {
    const strip = start();
    actions.isTouched.mockReturnValue(true);
    await strip.show(partial, title());
    expect(isFloating()).toBe(true);
    expect(document.body.lastElementChild).toBe(host());
    expect(title().nextElementSibling?.localName).toBe('p');
  });

  it('floats when the page was scrolled', async () => {
    const strip = start();
    Object.defineProperty(window, 'scrollY', { value: 12, configurable: true });
    await strip.show(partial, title());
    expect(isFloating()).toBe(true);
  });

  it.each([undefined, 'loose'])('floats where there is no title to stand under (%s)', async (kind) => {
    const strip = start();
    await strip.show(partial, kind ? document.createElement('h1') : undefined);
    expect(isFloating()).toBe(true);
    expect(hosts()).toHaveLength(1);
  });

  it('does not move for a touch that comes after it', async () => {
    const strip = start();
    await strip.show(partial, title());
    actions.isTouched.mockReturnValue(true);
    await strip.show(caution, title());
    expect(isFloating()).toBe(false);
    expect(title().nextElementSibling).toBe(host());
  });

  it('is put back when the page threw it out, open as it was', async () => {
    const strip = start();
    await strip.show(partial, title());
    strip.toggle();
    const first = host();
    first.remove();
    expect(strip.isThere()).toBe(false);
    await strip.show(partial, title());
    expect(hosts()).toHaveLength(1);
    expect(host()).not.toBe(first);
    expect(said()).toBe('partial open');
  });

  it('is put back under the title that is there now', async () => {
    const strip = start();
    await strip.show(partial, title());
    document.body.innerHTML = '<h1>Mug, again</h1>';
    await strip.show(partial, title());
    expect(title().nextElementSibling).toBe(host());
  });

  it('goes with its signal and stays away', async () => {
    const strip = start();
    const before = document.documentElement.outerHTML;
    await strip.show(partial, title());
    end.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    await strip.show(partial, title()).catch(() => undefined);
    expect(hosts()).toEqual([]);
  });

  it('goes when the page is about something else, and forgets what was open', async () => {
    const strip = start();
    await strip.show(partial, title());
    strip.toggle();
    strip.remove();
    expect(hosts()).toEqual([]);
    await strip.show(caution, title());
    expect(said()).toBe('caution');
  });
});

describe('what it is drawn with', () => {
  it('is brought once, and what came meanwhile is drawn', async () => {
    withoutKit();
    const extension = fakeExtension({
      'page.needCard': async () => {
        await tick();
        withKit();
        return ok({});
      },
    });
    const strip = start();
    strip.prepare();
    await Promise.all([strip.show(partial, title()), strip.show(caution, title())]);
    expect(hosts()).toHaveLength(1);
    expect(said()).toBe('caution');
    expect(extension.sentOf('page.needCard')).toHaveLength(1);
  });

  it('that cannot be had leaves the page alone; the next verdict tries again', async () => {
    withoutKit();
    const extension = fakeExtension({});
    const strip = start();
    const before = document.documentElement.outerHTML;
    await expect(strip.show(partial, title())).rejects.toThrow();
    expect(document.documentElement.outerHTML).toBe(before);
    extension.answers['page.needCard'] = () => {
      withKit();
      return ok({});
    };
    await strip.show(partial, title());
    expect(said()).toBe('partial');
  });

  it('that comes after the end draws nothing', async () => {
    withoutKit();
    fakeExtension({
      'page.needCard': () => {
        end.abort();
        withKit();
        return ok({});
      },
    });
    await start().show(partial, title());
    expect(hosts()).toEqual([]);
  });
});

describe('what can be done on it', () => {
  it('opens and closes, and reports', async () => {
    const strip = start();
    await strip.show(partial, title());
    drawn.at(-1)?.onToggle();
    expect(said()).toBe('partial open');
    strip.toggle();
    expect(said()).toBe('partial');
    drawn.at(-1)?.onReport();
    expect(actions.report).toHaveBeenCalledTimes(1);
    drawn.at(-1)?.onCase();
    expect(actions.toCase).toHaveBeenCalledTimes(1);
  });

  it('vouches, and says so once it is stored', async () => {
    await start().show(partial, title());
    drawn.at(-1)?.onVouch();
    expect(said()).toBe('partial');
    await tick();
    expect(said()).toBe('partial vouched');
  });

  it('does not say so when nothing was stored', async () => {
    actions.vouch.mockRejectedValue(new Error('private'));
    await start().show(partial, title());
    drawn.at(-1)?.onVouch();
    await tick();
    expect(said()).toBe('partial');
  });

  it.each(['click', 'keydown', 'pointerdown', 'input', 'wheel'])('%s in it stays in it', async (type) => {
    const heard = vi.fn();
    await start().show(partial, title());
    document.addEventListener(type, heard, { once: true });
    host().dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
    document.body.dispatchEvent(new Event(type, { bubbles: true }));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
