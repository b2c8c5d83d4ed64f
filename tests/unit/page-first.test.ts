// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FirstReport } from '../../lib/messages/topics/first.ts';
import type { Badge } from '../../lib/page/badge.ts';
import { reliableFirst } from '../../lib/page/first/first.ts';
import type { First, FirstCard, FirstSource } from '../../lib/page/first/types.ts';
import { isOurs, makeHost } from '../../lib/page/frame.ts';
import type { Tracked } from '../../lib/page/watch.ts';
import { FIRST_BELOW, FIRST_MODES, type FirstChoice } from '../../lib/settings/first.ts';
import type { State } from '../../lib/trust/types.ts';
import { frameOf, recordRoots, rootOf, saidOf, wait } from './page-kit.ts';
import { verdict } from './store-help.ts';

recordRoots();

const STYLES = ['', 'style="color: red"', 'style="OPACITY:.9;;order:0"', 'style="opacity: 0.5 !important"'];
const STATES: State[] = ['partial', 'below', 'caution', 'unknown', 'labelled', 'caution', 'below', 'qualified'];
const ON: FirstChoice = { on: true, mode: 'order', below: 'below', ads: false };

let first: First;
let end: AbortController;
let cards: FirstCard[];
let reports: FirstReport[];
let touched = false;
const settle = vi.fn();
const focus = vi.fn();

const markup = (n: number) =>
  `<li class="card" data-n="${n}" ${STYLES[n % 4]}><a href="#${n}"><span class="picture" ${STYLES[(n + 1) % 4]}><img alt=""></span>` +
  `<b ${STYLES[(n + 2) % 4]}>Mug ${n}</b></a><i>$${n}</i></li>`;
const list = () => document.querySelector('ul') as HTMLElement;
const items = () => [...list().querySelectorAll<HTMLElement>('.card')];

function follow(element: HTMLElement, key = `k${element.dataset.n}`): FirstCard {
  const n = Number(element.dataset.n);
  const judged = saidOf(verdict({ state: STATES[n % 8] ?? 'unknown', low: 50, unknown: undefined }));
  const { host } = makeHost(frameOf(), 'display:block');
  element.querySelector('.picture')?.append(host);
  const badge: Badge = { host, button: document.createElement('button'), ...judged };
  const listing = { site: 's', place: 'main' as const, from: {}, ...(n % 5 === 3 && { sponsored: true }) };
  const card: Tracked = { element, key, place: 'main', listing, signature: '' };
  return { card, judged, badge };
}

function open(count: number, style = 'display:grid'): void {
  document.body.innerHTML = `<ul style="${style}"><h2>All</h2>${Array.from({ length: count }, (_, n) => markup(n)).join('')}</ul>`;
  cards = items().map((element) => follow(element));
}

/** An element as the site has it: without what is ours. */
function bare(element: Element): string {
  const all = [...element.querySelectorAll('*')].map(isOurs);
  const copy = element.cloneNode(true) as Element;
  for (const [at, one] of [...copy.querySelectorAll('*')].entries()) if (all[at]) one.remove();
  return copy.outerHTML;
}
const site = () => bare(list());

const orderNow = () =>
  [...list().children]
    .filter((one) => !isOurs(one))
    .map((one, at) => ({ one, at, order: Number((one as HTMLElement).style.order) }))
    .sort((a, b) => a.order - b.order || a.at - b.at)
    .map(({ one }) => one.textContent ?? '');
const strips = () => items().flatMap((one) => [...one.children].filter(isOurs)) as HTMLElement[];
const textOf = (host: HTMLElement) => rootOf(host).querySelector('button')?.textContent;
const folded = () => items().filter((one) => one.style.display || [...one.children].some(isOurs)).length;

function make(): void {
  end = new AbortController();
  const source: FirstSource = {
    cards: () => cards,
    quietly: (write) => write(),
    settle,
    focus,
    close: () => undefined,
    isTouched: () => touched,
    report: (report) => reports.push(report),
  };
  first = reliableFirst(frameOf(), source, end.signal);
}
const said = (report: FirstReport) => vi.waitFor(() => expect(reports.at(-1)).toEqual(report), 3000);

beforeEach(() => {
  touched = false;
  reports = [];
  settle.mockClear();
  focus.mockClear();
  make();
});
afterEach(() => end.abort());

describe('in order', () => {
  it('the best stand first, what is no card keeps its place, and it is said', async () => {
    open(8);
    const before = site();
    first.set(ON, true);
    await said({ cards: 8, ads: 1 });
    const kinds = orderNow().map((text) => Number(/\d+/.exec(text)?.[0] ?? -1));
    // 3 is an ad (unknown, place 3): behind its betters, and no higher than before.
    expect(kinds).toEqual([-1, 4, 7, 0, 3, 1, 6, 2, 5]);
    first.set(undefined, true);
    expect(site()).toBe(before);
  });

  it.each([
    ['display:block', 'flow'],
    ['display:flex;flex-direction:row-reverse', 'placed'],
  ] as const)('not where it cannot be: %s', async (style, problem) => {
    open(8, style);
    const before = site();
    first.set(ON, true);
    await said({ cards: 0, ads: 0, problem });
    expect(site()).toBe(before);
  });

  it('not where the site puts cards in place, in rows, or orders them itself', async () => {
    for (const [change, problem] of [
      [() => void items().map((one) => one.style.setProperty('position', 'absolute')), 'placed'],
      [() => items()[3]?.style.setProperty('order', '4'), 'ordered'],
      [
        () =>
          items().forEach((one, at) => {
            const row =
              at % 4 === 0 ? list().appendChild(document.createElement('div')) : (list().lastElementChild as Element);
            row.setAttribute('style', 'display:flex');
            row.append(one);
          }),
        'rows',
      ],
    ] as const) {
      open(20);
      change();
      const before = site();
      reports = [];
      first.set(ON, true);
      await said({ cards: 0, ads: 0, problem });
      expect(site()).toBe(before);
      first.set(undefined, true);
    }
  });

  it('what comes later stands behind, and does not move while it is seen', async () => {
    open(8);
    first.set(ON, true);
    await said({ cards: 8, ads: 1 });
    const before = orderNow();
    list().insertAdjacentHTML('beforeend', markup(9) + markup(12));
    for (const element of items().slice(8)) cards.push(follow(element));
    first.look();
    await wait(80);
    expect(orderNow()).toEqual([...before, 'Mug 9$9', 'Mug 12$12']);
    // Scrolled away: below what is seen.
    for (const element of items().slice(8))
      vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 5000, 100, 100));
    window.dispatchEvent(new Event('scroll'));
    await wait(300);
    expect(orderNow()).toEqual([...before, 'Mug 12$12', 'Mug 9$9']);
  });

  it('a page that loads is ordered once, when all is known; not when it was touched', async () => {
    open(8);
    const [judged] = cards.map((one) => one.judged);
    delete cards[0]?.judged;
    first.set(ON);
    await wait(320);
    expect(reports).toEqual([]);
    Object.assign(cards[0] as FirstCard, { judged });
    first.look();
    await wait(320);
    expect(reports).toEqual([{ cards: 8, ads: 1 }]);
    first.set(undefined);
    touched = true;
    first.set(ON);
    await wait(320);
    expect(items().some((one) => Number(one.style.order) < 0)).toBe(false);
  });

  it('takes everything back, once and for all, where the page will not have it', async () => {
    open(8);
    const before = site();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const { style } = target as HTMLElement;
        if (Number(style.order) < 0) style.removeProperty('order');
      }
    });
    observer.observe(list(), { attributes: true, subtree: true, attributeFilter: ['style'] });
    first.set(ON, true);
    await said({ cards: 0, ads: 0, problem: 'fought' });
    observer.disconnect();
    first.look();
    await wait(80);
    expect(items().some((one) => Number(one.style.order) < 0)).toBe(false);
    expect(site().replaceAll(/ style="[^"]*"/g, '')).toBe(before.replaceAll(/ style="[^"]*"/g, ''));
  });
});

describe('dimmed', () => {
  it('is everything in a card but the way to its badge; verdicts are followed', async () => {
    open(8);
    const before = site();
    first.set({ ...ON, mode: 'dim' }, true);
    await said({ cards: 4, ads: 0 });
    const below = items()[1] as HTMLElement;
    expect(['img', 'b', 'i'].map((name) => (below.querySelector(name) as HTMLElement).style.opacity)).toEqual(
      Array(3).fill('0.451'),
    );
    for (let at = cards[1]?.badge?.host.parentElement; at && at !== list(); at = at.parentElement)
      expect(at.style.opacity).not.toBe('0.451');
    Object.assign(cards[1] as FirstCard, { judged: saidOf(verdict({ state: 'partial' })) });
    first.look();
    await wait(80);
    expect((below.querySelector('i') as HTMLElement).style.opacity).not.toBe('0.451');
    first.set(undefined, true);
    expect(site()).toBe(before);
  });
});

describe('folded', () => {
  it('runs leave one strip each, ads are named, a key opens one and goes on to its badge', async () => {
    open(8);
    const before = site();
    first.set({ ...ON, mode: 'fold', ads: true }, true);
    await said({ cards: 5, ads: 1 });
    expect(strips().map(textOf)).toEqual(['3 folded, ads: 1 · show', '2 folded · show']);
    expect(cards.map(({ badge }) => badge?.isFolded === true)).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
    const [strip] = strips();
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 0 });
    const heard = vi.fn();
    list().addEventListener('click', heard);
    rootOf(strip as HTMLElement)
      .querySelector('button')
      ?.dispatchEvent(click);
    expect([click.defaultPrevented, heard.mock.calls.length]).toEqual([true, 0]);
    expect([folded(), strips().length, focus.mock.calls]).toEqual([2, 1, [[cards[1]?.badge]]]);
    first.look();
    await wait(80);
    expect(folded()).toBe(2);
    first.reveal(cards[6]?.card.element as Element);
    expect(folded()).toBe(0);
    first.set(undefined, true);
    expect(site()).toBe(before);
  });

  it('a card that goes takes its strip along; the rest of its run has another', async () => {
    open(8);
    first.set({ ...ON, mode: 'fold' }, true);
    await said({ cards: 4, ads: 0 });
    const [, gone] = cards;
    gone?.card.element.remove();
    cards = cards.filter((one) => one !== gone);
    first.lose(gone?.card.element as Element);
    await said({ cards: 3, ads: 0 });
    expect(strips().map(textOf)).toEqual(['1 folded · show', '2 folded · show']);
  });

  it('a card whose element becomes another’s is shown at once', async () => {
    open(8);
    const before = items()[2]?.outerHTML;
    first.set({ ...ON, mode: 'fold' }, true);
    await said({ cards: 4, ads: 0 });
    const element = items()[2] as HTMLElement;
    expect(element.style.display).not.toBe('');
    cards[2]?.badge?.host.remove();
    first.lose(element);
    expect(items()[2]?.outerHTML.replace(/<div lang="en".*?<\/div>/g, '')).toBe(
      before?.replace(/<div lang="en".*?<\/div>/g, ''),
    );
  });
});

/** What may happen to a page, by name; `card` is one of its cards. */
const ACTS = {
  look: () => first.look(),
  visit: () => first.clear(),
  open: ({ card }: FirstCard) => first.reveal(card.element),
  judge: (one: FirstCard, n: number) => {
    one.judged = saidOf(verdict({ state: STATES[n % 8] ?? 'unknown' }));
  },
  remove: (one: FirstCard) => {
    removed.push({ one, before: one.card.element.nextElementSibling });
    one.card.element.remove();
    first.lose(one.card.element);
    cards = cards.filter((other) => other !== one);
  },
  again: () => {
    const last = removed.pop();
    if (!last) return;
    list().insertBefore(last.one.card.element, last.before?.parentElement === list() ? last.before : null);
    cards.push(last.one);
  },
  recycle: (one: FirstCard) => {
    first.lose(one.card.element);
    one.card = { ...one.card, key: `${one.card.key}+` };
  },
  add: () => {
    list().insertAdjacentHTML('beforeend', markup(own.size));
    const fresh = items().at(-1) as HTMLElement;
    own.set(fresh, bare(fresh));
    cards.push(follow(fresh));
  },
};
let removed: { one: FirstCard; before: Element | null }[] = [];
/** What the site has, by card. */
let own = new Map<Element, string>();

describe('whatever happens', () => {
  const choice = fc.record({
    on: fc.boolean(),
    mode: fc.constantFrom(...FIRST_MODES),
    below: fc.constantFrom(...FIRST_BELOW),
    ads: fc.boolean(),
  });
  const act = fc.record({
    act: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
    at: fc.nat(30),
  });
  const step = fc.tuple(fc.oneof(choice, act), fc.constantFrom(0, 2, 60));

  it('switched off, the page is as the site made it, to the byte', { timeout: 60_000 }, async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.boolean(), async (steps, byAbort) => {
        make();
        open(12);
        removed = [];
        own = new Map(items().map((element) => [element, bare(element)]));
        for (const [one, ms] of steps) {
          const card = 'at' in one && cards[one.at % Math.max(1, cards.length)];
          if (!('act' in one)) first.set(one, true);
          else if (card) ACTS[one.act](card, one.at);
          await wait(ms);
          done += strips().length + items().filter((item) => Number(item.style.order) < 0).length;
        }
        if (byAbort) end.abort();
        else first.set(undefined, true);
        for (const element of items()) expect(bare(element)).toBe(own.get(element));
        expect(strips()).toEqual([]);
        expect(document.querySelector('h2')?.hasAttribute('style')).toBe(false);
        expect(cards.some(({ badge }) => badge?.isFolded)).toBe(false);
        end.abort();
      }),
      { numRuns: 60 },
    );
    // It was not for want of anything to take back.
    expect(done).toBeGreaterThan(100);
  });
});
