// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { rootOf, topLayer, wait } from './page-kit.ts';
import {
  badges,
  buttonOf,
  card,
  click,
  drawn,
  grid,
  hosts,
  judge,
  openShop,
  seen,
  start,
  states,
  strip,
  worker,
} from './page-shop.ts';

openShop();

describe('a grid', () => {
  it('is asked about and gets a badge on every card, in the place that the reader names', async () => {
    grid(card('1'), card('2', 'Replica Rolex watch'), card('3', ''));
    start();
    await drawn(3);
    expect(states()).toEqual(['unknown', 'caution', 'unknown']);
    expect(badges().map((host) => host.parentElement?.className)).toEqual(['picture', 'picture', 'picture']);
    expect(badges().every((host) => host.shadowRoot === null)).toBe(true);
    expect(buttonOf(badges()[1] as HTMLElement).textContent).toBe('1 to check');
    const [asked] = worker.extension.sentOf('listings.judge');
    expect(asked?.listings.map(({ key, listing }) => [key, listing.title])).toEqual([
      ['localhost:1', 'Mug 1'],
      ['localhost:2', 'Replica Rolex watch'],
      ['localhost:3', undefined],
    ]);
    await vi.waitFor(() => expect(worker.extension.sentOf('page.health')).not.toEqual([]));
    expect(worker.extension.sentOf('page.health').at(-1)).toMatchObject({
      visit: asked?.visit,
      kind: 'grid',
      seen: 3,
      unreadable: 1,
      badges: 3,
    });
  });

  it('shows nothing at first, then that it waits, then the answer', async () => {
    grid(card('1'));
    let answer: (() => void) | undefined;
    worker.extension.answers['listings.judge'] = async (body) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return judge(body);
    };
    start();
    await wait(80);
    expect(badges()).toEqual([]);
    await drawn(1);
    expect(buttonOf(badges()[0] as HTMLElement).getAttribute('aria-label')).toContain('Checking');
    const [waiting] = badges();
    answer?.();
    await vi.waitFor(() =>
      expect(buttonOf(badges()[0] as HTMLElement).getAttribute('aria-label')).toContain('Not shown'),
    );
    expect(badges()).toEqual([waiting]);
  });

  it('has one tab stop, also when its card goes', async () => {
    grid(card('1'), card('2'), card('3'));
    start();
    await drawn(3);
    const stops = () => badges().filter((host) => buttonOf(host).tabIndex === 0);
    expect(stops()).toEqual(badges().slice(0, 1));
    // Longer than any timer of the drawing: nothing but the card's going may move the stop.
    await wait(200);
    document.querySelector('.card')?.remove();
    await vi.waitFor(() => expect(stops()).toEqual(badges().slice(0, 1)), 1000);
    expect(badges()).toHaveLength(2);
  });

  it('that the worker cannot judge keeps its waiting badges, and the next cards are asked about', async () => {
    grid(card('1'));
    worker.extension.answers['listings.judge'] = () => ({ ok: false, error: 'failed' });
    start();
    await drawn(1);
    expect(buttonOf(badges()[0] as HTMLElement).getAttribute('aria-label')).toContain('Checking');
    worker.extension.answers['listings.judge'] = judge;
    document.querySelector('.grid')?.insertAdjacentHTML('beforeend', card('2'));
    await vi.waitFor(() => expect(badges()).toHaveLength(2), 1000);
    expect(buttonOf(badges()[1] as HTMLElement).getAttribute('aria-label')).toContain('Not shown');
  });
});

describe('a list that is drawn anew', () => {
  const redraw = () => {
    const list = document.querySelector('.grid') as Element;
    const next = list.cloneNode(true) as Element;
    for (const host of next.querySelectorAll('[lang]')) host.remove();
    list.replaceWith(next);
    return next;
  };

  it('has the same badges again at once, with what they said', async () => {
    grid(card('1', 'Replica Rolex watch'), card('2'));
    start();
    await drawn(2);
    const before = badges();
    worker.extension.answers['listings.judge'] = () => new Promise(() => undefined);
    redraw();
    await vi.waitFor(() => expect(badges()).toEqual(before), 1000);
    expect(states()).toEqual(['caution', 'unknown']);
    expect(badges().map((host) => host.closest('.card')?.getAttribute('data-id'))).toEqual(['1', '2']);
  });

  it('by every badge ends up without them, and does not go round for ever', async () => {
    grid(card('1'), card('2'));
    let times = 0;
    const page = new MutationObserver(() => {
      if (badges().length === 0) return;
      times++;
      redraw();
    });
    page.observe(document.body, { childList: true, subtree: true });
    start();
    await vi.waitFor(() => expect(times).toBeGreaterThan(3), 4000);
    let at = -1;
    for (let i = 0; i < 12 && at !== times; i++) {
      at = times;
      await wait(1200);
    }
    page.disconnect();
    expect(times).toBe(at);
    expect(times).toBeLessThan(30);
  }, 20_000);
});

describe('a page that comes back from the browser’s cache', () => {
  it('asks about its listings again and tells what it holds', async () => {
    grid(card('1'));
    start();
    await drawn(1);
    await vi.waitFor(() => expect(worker.extension.sentOf('page.health')).not.toEqual([]));
    const before = [worker.extension.sentOf('listings.judge').length, worker.extension.sentOf('page.health').length];
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await vi.waitFor(() =>
      expect([worker.extension.sentOf('listings.judge').length, worker.extension.sentOf('page.health').length]).toEqual(
        before.map((count) => count + 1),
      ),
    );
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    await wait(300);
    expect(worker.extension.sentOf('page.hello')).toHaveLength(2);
  });
});

describe('a badge under the pointer', () => {
  const over = (target: Element) =>
    target.dispatchEvent(new MouseEvent('pointerover', { bubbles: true, composed: true }));

  it('says its sentence after a moment, and goes silent when the pointer leaves', async () => {
    grid(card('1', 'Replica Rolex watch'));
    start();
    await drawn(1);
    over(badges()[0] as HTMLElement);
    expect(topLayer.size).toBe(0);
    await vi.waitFor(() => expect(topLayer.size).toBe(1), 1000);
    const [tip] = [...topLayer] as [HTMLElement];
    expect(seen(tip)).toContain('1 thing is worth checking first');
    over(document.body);
    expect(topLayer.size).toBe(0);
    worker.extension.command({ kind: 'end' });
    expect(hosts()).toEqual([]);
  });

  it('that only passes by says nothing', async () => {
    grid(card('1'));
    start();
    await drawn(1);
    over(badges()[0] as HTMLElement);
    await wait(100);
    over(document.body);
    await wait(350);
    expect(topLayer.size).toBe(0);
  });
});

describe('a badge that is clicked', () => {
  it('opens the answer and not the link; Escape closes it', async () => {
    grid(card('1', 'Replica Rolex watch'));
    const heard = vi.fn();
    document.addEventListener('click', heard);
    start();
    await drawn(1);
    const [badge] = badges() as [HTMLElement];
    expect(click(badge).defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(topLayer.size).toBe(1));
    document.removeEventListener('click', heard);
    expect(heard).not.toHaveBeenCalled();
    const [layer] = [...topLayer] as [HTMLElement];
    expect(layer.parentElement).toBe(document.documentElement);
    expect(seen(layer)).toContain('1 to check');
    expect(seen(layer)).toContain('Replica');
    expect(buttonOf(badge).getAttribute('aria-expanded')).toBe('true');
    expect(worker.extension.sentOf('page.needCard')).toHaveLength(1);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect([topLayer.size, buttonOf(badge).getAttribute('aria-expanded')]).toEqual([0, 'false']);
  });

  it('twice closes again; another one takes its place; the card going away closes it', async () => {
    grid(card('1'), card('2'));
    start();
    await drawn(2);
    const [one, two] = badges() as [HTMLElement, HTMLElement];
    const expanded = () => [one, two].map((badge) => buttonOf(badge).getAttribute('aria-expanded'));
    click(one);
    await vi.waitFor(() => expect(expanded()).toEqual(['true', null]));
    click(one);
    await wait(5);
    expect([topLayer.size, ...expanded()]).toEqual([0, 'false', null]);
    click(one);
    click(two);
    await vi.waitFor(() => expect(expanded()[1]).toBe('true'));
    expect([topLayer.size, expanded()[0]]).toEqual([1, 'false']);
    two.closest('.card')?.remove();
    await vi.waitFor(() => expect(topLayer.size).toBe(0), 1000);
  });

  it('leads to the report form of its own listing', async () => {
    grid(card('1'), card('2'));
    start();
    await drawn(2);
    click(badges()[1] as HTMLElement);
    await vi.waitFor(() => expect(topLayer.size).toBe(1));
    const [layer] = [...topLayer] as [HTMLElement];
    const buttons = [...rootOf(layer).querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent?.includes('Report'))?.click();
    expect(worker.extension.sentOf('page.openReport')).toEqual([{ key: 'localhost:2' }]);
  });
});

describe('an item page', () => {
  it('gets a strip under its title, and small badges on the cards beside it', async () => {
    document.body.innerHTML = `<h1>Replica Rolex watch</h1><p>9.99</p><ul>${card('1')}</ul>`;
    start();
    await vi.waitFor(() => expect(strip()).toBeDefined(), 2000);
    await drawn(1);
    expect(document.querySelector('h1')?.nextElementSibling).toBe(strip());
    expect(seen(strip())).toContain('1 to check');
    expect(buttonOf(badges()[0] as HTMLElement).hasAttribute('data-glyph')).toBe(true);
    expect(worker.extension.sentOf('listings.judge').flatMap(({ kind }) => kind)).toContain('item');
    worker.extension.command({ kind: 'show', key: 'item' });
    await vi.waitFor(() => expect(seen(strip())).toContain('Report'));
  });
});

describe('structured data of an item page', () => {
  const page =
    '<h1>Mug of beech</h1><script type="application/ld+json">{"@type":"Product","sku":"main","brand":"Larch"}</script>';
  const asked = () => worker.extension.sentOf('listings.judge').flatMap(({ listings }) => listings);

  it('is read with what the card script brings, before anything is judged', async () => {
    document.body.innerHTML = page;
    start();
    await vi.waitFor(() => expect(strip()).toBeDefined(), 2000);
    await wait(300);
    expect(asked().map(({ listing }) => listing.brand)).toEqual(['Larch']);
    expect(worker.extension.sentOf('page.needCard')).toHaveLength(1);
  });

  it('is left out where the script cannot be had', async () => {
    document.body.innerHTML = page;
    Reflect.deleteProperty(worker.extension.answers, 'page.needCard');
    start();
    await vi.waitFor(() => expect(asked()).toHaveLength(1), 2000);
    expect(asked()[0]?.listing).toMatchObject({ title: 'Mug of beech' });
    expect(asked()[0]?.listing).not.toHaveProperty('brand');
  });

  it('is nothing that a list asks for', async () => {
    grid(card('1'));
    start();
    await drawn(1);
    await wait(300);
    expect(worker.extension.sentOf('page.needCard')).toEqual([]);
  });
});

describe('a strip that comes after the reader has begun', () => {
  it.each(['keydown', 'pointerdown', 'wheel', 'touchstart'])('floats and moves nothing (%s)', async (type) => {
    document.body.innerHTML = '<h1>Mug</h1><p>9.99</p>';
    const { 'page.needCard': bring } = worker.extension.answers;
    worker.extension.answers['page.needCard'] = async (body) => {
      document.body.dispatchEvent(new Event(type, { bubbles: true }));
      return bring?.(body);
    };
    start();
    await vi.waitFor(() => expect(strip()).toBeDefined(), 2000);
    expect(document.querySelector('h1')?.nextElementSibling?.localName).toBe('p');
    expect(document.body.lastElementChild).toBe(strip());
  });
});

describe('the frame', () => {
  it('is drawn on once, however often the script arrives', async () => {
    grid(card('1'));
    start();
    start();
    await drawn(1);
    start();
    await wait(200);
    expect(badges()).toHaveLength(1);
    expect(worker.extension.sentOf('page.hello')).toHaveLength(1);
  });

  it('puts back a badge that the page threw out, and gives up where the page insists', async () => {
    grid(card('1'));
    start();
    await drawn(1);
    const [badge] = badges() as [HTMLElement];
    badge.remove();
    await vi.waitFor(() => expect(badges()).toEqual([badge]), 1000);
    let thrown = 0;
    const stubborn = new MutationObserver(() => {
      if (!badge.isConnected) return;
      thrown++;
      badge.remove();
    });
    stubborn.observe(document.body, { childList: true, subtree: true });
    badge.remove();
    await vi.waitFor(() => expect(thrown).toBeGreaterThanOrEqual(4), 4000);
    await wait(300);
    stubborn.disconnect();
    document.querySelector('.grid')?.insertAdjacentHTML('beforeend', card('2'));
    await drawn(1);
    await wait(200);
    expect(badges().map((host) => host.closest('.card')?.getAttribute('data-id'))).toEqual(['2']);
    expect(thrown).toBeLessThanOrEqual(5);
  });

  it('carries nothing of a page’s words into its markup', async () => {
    grid(card('1', '&lt;img src=x onerror=alert(1)&gt; Replica Rolex watch'));
    start();
    await drawn(1);
    click(badges()[0] as HTMLElement);
    await vi.waitFor(() => expect(topLayer.size).toBe(1));
    const [layer] = [...topLayer] as [HTMLElement];
    expect(rootOf(layer).querySelector('img')).toBeNull();
    expect(document.querySelector('img')).toBeNull();
  });
});
