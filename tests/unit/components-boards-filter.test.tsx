// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { BoardTab } from '../../components/boards/BoardTab.tsx';
import { bandOf, chipsOf } from '../../components/boards/filter-text.ts';
import type { Board } from '../../lib/boards/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { translator } from '../../lib/text/format.ts';
import { fakeWorker, type Mounted, mount, NOW, type } from './components-kit.tsx';

const board: Board = { kind: 'goods', window: 7, ranked: [], waiting: [], until: 0, at: NOW };
const facets = {
  sites: [
    { value: 'taobao.com', n: 12 },
    { value: 'jd.com', n: 3 },
  ],
  brands: [{ value: 'Supor', n: 2 }],
  categories: [{ value: 'food' as const, n: 4 }],
  currencies: [
    { value: 'CNY', n: 14 },
    { value: 'USD', n: 1 },
  ],
};

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

async function open() {
  const worker = fakeWorker({
    'board.read': ({ filter }) => ({ ...board, ...(filter && { filter }) }),
    'board.facets': () => facets,
  });
  const shown = await mount(<BoardTab kind="goods" />, { send: worker.send });
  mounted = shown;
  const asked = () => worker.sent.filter(({ name }) => name === 'board.read').at(-1)?.body;
  const pick = (place: number, value: string) =>
    shown.step(() => {
      const select = shown.all('.k-filters select')[place] as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  return { ...shown, ...worker, asked, pick };
}

describe('filters of a board', () => {
  test('what can be chosen is asked for when the panel opens, with counts', async () => {
    const { sent, button, step, find } = await open();
    expect(sent.some(({ name }) => name === 'board.facets')).toBe(false);
    await step(() => button('Filters').click());
    expect(sent.at(-1)).toEqual({ name: 'board.facets', body: { window: 7 } });
    expect([...find<HTMLSelectElement>('.k-filters select').options].map(({ text }) => text)).toEqual([
      'Any',
      'Taobao / Tmall (12)',
      'JD (3)',
    ]);
  });

  test('each choice is asked for; chips take them off one by one, or all at once', async () => {
    const { button, step, pick, asked, all, find } = await open();
    await step(() => button('Filters').click());
    await pick(0, 'jd.com');
    await pick(1, 'food');
    await pick(2, 'Supor');
    await step(() => find<HTMLInputElement>('.k-filters [role="switch"]').click());
    const filter = { site: 'jd.com', category: 'food', brand: 'Supor', flagship: true };
    expect(asked()).toEqual({ board: 'goods', window: 7, limit: 50, filter });
    expect(all('.k-chip').map((one) => one.textContent)).toEqual([
      'JD',
      'Supor',
      'Flagship or sold by the platform',
      'Food',
    ]);
    expect(button('Filters, 4 set')).toBeTruthy();
    await step(() => button('Remove filter: Supor').click());
    expect(asked()).toMatchObject({ filter: { site: 'jd.com', category: 'food', flagship: true } });
    expect(asked()).not.toHaveProperty('filter.brand');
    await step(() => button('Clear filters').click());
    expect(asked()).not.toHaveProperty('filter');
  });

  test('a price band is asked for in its currency', async () => {
    const { button, step, pick, asked, find } = await open();
    await step(() => button('Filters').click());
    const from = find<HTMLInputElement>('.k-band input');
    await step(() => {
      type(from, '20');
      from.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(asked()).toMatchObject({ filter: { price: { currency: 'CNY', from: 20 } } });
    await pick(3, 'USD');
    expect(asked()).toMatchObject({ filter: { price: { currency: 'USD', from: 20 } } });
    expect(find('.k-chip').textContent).toBe('from $20');
  });

  test('what is typed is asked for once it pauses', async () => {
    const { step, find, sent, asked } = await open();
    const field = find<HTMLInputElement>('input[type="search"]');
    const before = sent.length;
    await step(() => type(field, 'ket'));
    await step(() => type(field, ' kettle '));
    expect(sent).toHaveLength(before);
    await step(() => new Promise((done) => setTimeout(done, 260)));
    expect(sent).toHaveLength(before + 1);
    expect(asked()).toMatchObject({ filter: { search: 'kettle' } });
    await step(() => find('.k-chip').click());
    expect(field.value).toBe('');
    expect(asked()).not.toHaveProperty('filter');
  });

  test('filters that leave nothing say so', async () => {
    const { button, step, pick, text } = await open();
    await step(() => button('Filters').click());
    await pick(0, 'jd.com');
    expect(text()).toContain('Nothing matches');
  });
});

describe('a price band', () => {
  test.each<[string, string, string, ReturnType<typeof bandOf>]>([
    ['CNY', '10', '20', { currency: 'CNY', from: 10, to: 20 }],
    ['CNY', '20', '10', { currency: 'CNY', from: 10, to: 20 }],
    ['CNY', '', '9,5', { currency: 'CNY', to: 9.5 }],
    ['CNY', 'abc', '', undefined],
    ['CNY', '-1', 'Infinity', undefined],
    ['', '1', '2', undefined],
  ])('%s %s to %s', (currency, from, to, band) => expect(bandOf(currency, from, to)).toEqual(band));

  test('is told in its currency, whatever that is', () => {
    const t = translator(wordsOf('zh'));
    expect(chipsOf({ price: { currency: 'CNY', from: 10, to: 20 } }, t, 'zh')).toEqual([
      { name: 'price', text: '¥10 至 ¥20' },
    ]);
    expect(chipsOf({ price: { currency: 'QQQ', to: 5 } }, t, 'zh')[0]?.text).toContain('QQQ');
  });
});
