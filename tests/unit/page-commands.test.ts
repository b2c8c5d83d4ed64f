// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { topLayer, wait } from './page-kit.ts';
import {
  badges,
  buttonOf,
  card,
  click,
  drawn,
  grid,
  hosts,
  html,
  judge,
  openShop,
  start,
  strip,
  worker,
} from './page-shop.ts';

openShop();

describe('what the worker says', () => {
  it('off: the page is left alone', async () => {
    grid(card('1'));
    const before = html();
    worker.on = false;
    start();
    await wait(60);
    expect(html()).toBe(before);
    expect(worker.extension.sentOf('listings.judge')).toEqual([]);
    // It waits for the word to begin, and for nothing else.
    expect(worker.extension.hear.size).toBe(1);
    worker.on = true;
    worker.extension.command({ kind: 'refresh' });
    await drawn(1);
    expect(worker.extension.hear.size).toBe(1);
  });

  it('nothing: the page is left alone, without a word, and a later start is one', async () => {
    grid(card('1'));
    const before = html();
    const { 'page.hello': hello } = worker.extension.answers;
    delete worker.extension.answers['page.hello'];
    start();
    await wait(60);
    expect(html()).toBe(before);
    Object.assign(worker.extension.answers, { 'page.hello': hello });
    start();
    await drawn(1);
  });

  it('refresh: everything is asked again, in the language that holds now; no badge moves', async () => {
    grid(card('1', 'Replica Rolex watch'), card('2'));
    start();
    await drawn(2);
    const before = badges();
    worker.lang = 'zh';
    worker.extension.command({ kind: 'refresh' });
    await vi.waitFor(() => expect(buttonOf(before[0] as HTMLElement).textContent).toBe('留意1处'));
    expect(badges()).toEqual(before);
    expect(before.map((host) => host.lang)).toEqual(['zh-CN', 'zh-CN']);
    const [first, second, ...more] = worker.extension.sentOf('listings.judge');
    expect(second?.listings).toEqual(first?.listings);
    expect([second?.visit, more]).toEqual([first?.visit, []]);
  });

  it('refresh, when the site was switched off meanwhile: it ends', async () => {
    grid(card('1'));
    const before = html();
    start();
    await drawn(1);
    worker.on = false;
    worker.extension.command({ kind: 'refresh' });
    await vi.waitFor(() => expect(html()).toBe(before));
  });

  it('show: the badge of that card has the focus and is the tab stop', async () => {
    grid(card('1'), card('2'));
    start();
    await drawn(2);
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    worker.extension.command({ kind: 'show', key: 'localhost:2' });
    expect(document.activeElement).toBe(badges()[1]);
    expect(scrolled.mock.contexts).toEqual([document.querySelectorAll('.card')[1]]);
    worker.extension.command({ kind: 'show', key: 'nothing' });
  });

  it.each([
    ['a grid', `<ul>${card('1')}${card('2')}</ul>`],
    ['an item page', `<h1>Mug</h1><p>x</p><ul>${card('1')}</ul>`],
  ])('end: %s is as it was, and stays so', async (_what, body) => {
    document.body.innerHTML = body;
    const before = html();
    start();
    await vi.waitFor(() => expect(badges().length).toBeGreaterThan(0), 2000);
    click(badges()[0] as HTMLElement);
    await vi.waitFor(() => expect(topLayer.size).toBe(1));
    if (body.includes('h1')) await vi.waitFor(() => expect(strip()).toBeDefined());
    badges()[0]?.dispatchEvent(new MouseEvent('pointerover', { bubbles: true, composed: true }));
    expect(html()).not.toBe(before);
    worker.extension.command({ kind: 'end' });
    expect(html()).toBe(before);
    const asked = worker.extension.sentOf('listings.judge').length;
    document.body.insertAdjacentHTML('beforeend', card('9'));
    await wait(350);
    expect(hosts()).toEqual([]);
    expect(worker.extension.sentOf('listings.judge')).toHaveLength(asked);
    expect(worker.extension.hear.size).toBe(1);
    expect(click(document.querySelector('.picture') as Element).defaultPrevented).toBe(false);
  });

  it('end while an answer is under way: nothing is drawn any more', async () => {
    grid(card('1'));
    const before = html();
    worker.extension.answers['listings.judge'] = async (body) => {
      await wait(60);
      return judge(body);
    };
    start();
    await vi.waitFor(() => expect(worker.extension.sentOf('listings.judge')).toHaveLength(1));
    worker.extension.command({ kind: 'end' });
    await wait(250);
    expect(html()).toBe(before);
  });
});
