// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardKit } from '../../lib/page/card-kit.ts';
import { provideKit } from '../../lib/page/kit.ts';
import type { OnItem } from '../../lib/page/on-item.ts';
import type { StripState } from '../../lib/page/strip.ts';
import type { Lang } from '../../lib/settings/types.ts';
import type { RecordNote } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { fakeExtension, frameOf, ok, saidOf, tick } from './page-kit.ts';
import { buy, hosts, installLayout, layout, roots } from './page-warning-kit.ts';
import { contextOf, DAY, listingOf, NOW, noteOf } from './trust-help.ts';

const ruling = noteOf({ type: 'ruling', issuer: 'k1', name: 'Example Lab', text: 'The label names another maker.' });
const of = (records: RecordNote[]): StripState => ({
  listing: listingOf(),
  ...saidOf(judge(listingOf(), contextOf('amazon', { records }))),
});
const warned = of([ruling]);
const contested = of([ruling, noteOf({ id: 'p', type: 'appeal', issuer: 'k2', deadline: NOW + 9 * DAY })]);
const plain = of([]);

let end: AbortController;
let touched = false;
let item: OnItem;
const quietly = vi.fn((write: () => void) => write());
const start = (lang: Lang = 'en'): OnItem => {
  const none = { cards: () => [], settle: () => undefined, focus: () => undefined };
  const actions = { keyOf: () => '', isTouched: () => touched, quietly, ...none };
  return cardKit.tools(frameOf('closed', lang), actions, end.signal).item;
};
const places = () => ({ title: document.querySelector('h1') ?? undefined, buy: buy() ?? undefined });
const show = (state: StripState = warned) => item.show(state, places());
const inside = (host: Element | undefined, selector: string) =>
  host && roots.get(host)?.querySelector<HTMLElement>(selector);
const notes = () => hosts().filter((host) => inside(host, '.k-warn') || inside(host, '.k-badge'));
const note = () => notes()[0];
const button = (text: string) =>
  [...(note() ? (roots.get(note() as Element)?.querySelectorAll('button') ?? []) : [])].find((one) =>
    one.textContent?.includes(text),
  );
const said = () => inside(note(), 'div')?.textContent ?? '';
const isFloating = () => /position: ?fixed/.test(note()?.getAttribute('style') ?? '');
const page = () => {
  document.body.innerHTML = '<h1>Mug</h1><main><div class="row"><div class="buy"><b>Buy</b></div></div></main>';
};

beforeEach(() => {
  installLayout();
  page();
  end = new AbortController();
  touched = false;
  quietly.mockClear();
  provideKit(cardKit);
  fakeExtension({});
  item = start();
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, 'kaopuCardKit');
  Object.defineProperty(window, 'scrollY', { value: 0, configurable: true });
});

describe('the warning above the buy buttons', () => {
  it('stands there for red verdicts alone, in the flow, closed, unseen by the watcher', async () => {
    await show(plain);
    expect(notes()).toEqual([]);
    await show();
    expect(notes()).toHaveLength(1);
    expect(note()?.nextElementSibling?.className).toBe('row');
    expect(isFloating()).toBe(false);
    expect(note()?.shadowRoot).toBeNull();
    expect(note()?.getAttribute('style')).not.toMatch(/[^;]*:(?:(?!!important)[^;])*(?:;|$)/);
    expect(quietly.mock.calls.length).toBeGreaterThan(1);
    expect(buy().outerHTML).toBe('<div class="buy"><b>Buy</b></div>');
  });

  it('says what, by whom, until when and why', async () => {
    await show();
    expect(said()).toContain('Report upheld: suspected counterfeit');
    expect(said()).toContain('Example Lab upheld a report on this listing on Nov 21, 2026; valid until Dec 22, 2026.');
    expect(said()).toContain('“The label names another maker.”');
  });

  it('says an appeal’s deadline, also when the verdict turns while it stands', async () => {
    await show();
    const before = note();
    await show(contested);
    expect(note()).toBe(before);
    expect(said()).toContain('answer due Dec 1, 2026');
    await show(plain);
    expect(notes()).toEqual([]);
    expect(document.querySelectorAll('main *')).toHaveLength(3);
  });

  it('says less where more of it would move too much, and floats with all of it where that is not enough', async () => {
    layout.top = 100;
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<div class="after"></div>');
    await show();
    expect(isFloating()).toBe(true);
    expect(said()).toContain('“The label names another maker.”');
    item.forget();
    layout.briefNote = 8;
    await show();
    expect(isFloating()).toBe(false);
    expect(said()).toContain('Example Lab upheld');
    expect(said()).not.toContain('another maker');
  });

  it('leads to the case', async () => {
    const extension = fakeExtension({ 'page.openCase': () => ok({}) });
    await show();
    button('Evidence')?.click();
    await tick();
    expect(extension.sentOf('page.openCase')).toEqual([{ key: 'item' }]);
  });

  it('speaks Chinese where the page is asked to', async () => {
    item = start('zh');
    await show();
    expect([said().includes('举报成立：疑非正品'), button('看依据'), button('本次不再提示')].every(Boolean)).toBe(true);
    expect(note()?.lang).toBe('zh-CN');
  });

  it('shows hostile words as text', async () => {
    await show(of([{ ...ruling, name: '<img src=x onerror=alert(1)>', text: '</div><script>1</script>{reason}' }]));
    const root = roots.get(note() as Element);
    expect(root?.querySelector('img, script')).toBeNull();
    expect(said()).toContain('<img src=x onerror=alert(1)> upheld');
    expect(said()).toContain('</div><script>1</script>{reason}');
  });

  it('keeps clicks and keys from the page, and nothing of the page follows them', async () => {
    const heard = vi.fn();
    for (const type of ['click', 'pointerdown', 'keydown', 'submit']) document.body.addEventListener(type, heard);
    await show();
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    button('Evidence')?.dispatchEvent(click);
    for (const type of ['pointerdown', 'keydown'])
      button('Hide')?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
    expect(click.defaultPrevented).toBe(true);
    for (const type of ['click', 'pointerdown', 'keydown', 'submit']) document.body.removeEventListener(type, heard);
  });
});

describe('hidden for this visit', () => {
  it('is a badge that still says why; a click shows it again', async () => {
    await show();
    button('Hide for this visit')?.click();
    expect(inside(note(), '.k-warn')).toBeNull();
    const badge = inside(note(), '.k-badge');
    expect(badge?.textContent).toBe('Report upheld');
    expect(badge?.title).toMatch(/suspected counterfeit\. Example Lab upheld/);
    expect(badge?.getAttribute('aria-label')).toMatch(/^Kaopu: .*suspected counterfeit.*Show the warning again\.$/);
    badge?.click();
    expect(inside(note(), '.k-warn')).not.toBeNull();
  });

  it('stays small when verdict or page are drawn anew, and comes back on the next visit', async () => {
    await show();
    button('Hide')?.click();
    await show(contested);
    expect(said()).toBe('Under appeal');
    page();
    await show(contested);
    expect(said()).toBe('Under appeal');
    item.remove();
    await show(contested);
    expect(said()).toBe('Under appeal');
    item.forget();
    expect(notes()).toEqual([]);
    await show(contested);
    expect(inside(note(), '.k-warn')).not.toBeNull();
  });
});

describe('after the first input', () => {
  it.each(['touched', 'scrolled'])('floats, so that nothing moves: %s', async (how) => {
    if (how === 'touched') touched = true;
    else Object.defineProperty(window, 'scrollY', { value: 40, configurable: true });
    await show();
    expect(isFloating()).toBe(true);
    expect(note()?.parentElement).toBe(document.body);
    expect(said()).toContain('suspected counterfeit');
  });

  it('stands above buttons that are still out of sight', async () => {
    touched = true;
    layout.top = 2000;
    await show();
    expect(isFloating()).toBe(false);
  });

  it('gives way to buttons that come to be where it floats', async () => {
    touched = true;
    await show();
    expect(note()?.getAttribute('style')).toMatch(/inset-block: ?auto 16px/);
    Object.assign(layout, { top: 700, left: 100 });
    window.dispatchEvent(new Event('scroll'));
    expect(note()?.getAttribute('style')).toMatch(/inset-block: ?16px auto/);
  });

  it('floats where there are no buttons, and stands above them when they come before the first input', async () => {
    const row = document.querySelector('.row') as Element;
    row.remove();
    await show();
    expect(isFloating()).toBe(true);
    expect(item.isSettled()).toBe(false);
    document.querySelector('main')?.append(row);
    await show();
    expect(isFloating()).toBe(false);
    expect(item.isSettled()).toBe(true);
  });
});

describe('a page that draws its buttons anew', () => {
  it('has it back above them, also after the first input', async () => {
    await show();
    touched = true;
    for (let n = 0; n < 30; n++) {
      vi.spyOn(performance, 'now').mockReturnValue(10_000 * (n + 1));
      page();
      expect(item.isSettled()).toBe(false);
      await show();
      expect(notes()).toHaveLength(1);
      expect(isFloating()).toBe(false);
    }
  });

  it('because of it sees it float, then go, and is left alone', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(10_000);
    const seen: string[] = [];
    for (let n = 0; n < 40 && !(n > 0 && item.isSettled()); n++) {
      await show();
      seen.push(note() ? (isFloating() ? 'floats' : 'stands') : 'gone');
      note()?.remove();
      page();
      await item.show(warned, { ...places(), title: undefined });
      seen.push(note() ? (isFloating() ? 'floats' : 'stands') : 'gone');
      note()?.remove();
      for (const host of hosts()) host.remove();
    }
    expect(seen[0]).toBe('stands');
    expect(seen).toContain('floats');
    expect(seen.at(-1)).toBe('gone');
    expect(seen.length).toBeLessThan(40);
  });
});

describe('the end', () => {
  it('takes it away and lets nothing come after', async () => {
    const before = document.body.innerHTML;
    await show();
    end.abort();
    expect(document.body.innerHTML).toBe(before);
    await show().catch(() => undefined);
    expect(document.body.innerHTML).toBe(before);
  });
});
