// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Shopping } from '../../components/shopping/Shopping.tsx';
import { noCounts, type ShoppingRow, weekOf } from '../../lib/boards/shopping.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { type Answers, fakePlatform, fakeWorker, type Mounted, mount, NOW } from './components-kit.tsx';

const WEEK = weekOf(NOW);
const row = (site: string, week = WEEK, more: Partial<ShoppingRow> = {}): ShoppingRow => ({
  site,
  week,
  ...noCounts(),
  ...more,
});
/** 40 of 200 good opened, 60 of 600 others. */
const plenty = [
  row('taobao.com', WEEK - 14, {
    seen: { good: 150, other: 500 },
    opened: { good: 31, other: 55 },
    chosen: { good: 30, other: 50 },
  }),
  row('shop.example', WEEK, {
    seen: { good: 50, other: 100 },
    opened: { good: 12, other: 11 },
    chosen: { good: 10, other: 10 },
  }),
];

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());
async function open(rows: ShoppingRow[], { isOn = true, lang = 'en' as Lang, answers = {} as Answers } = {}) {
  let state = { rows, isOn };
  const worker = fakeWorker({
    'shopping.read': () => state,
    'shopping.switch': ({ isOn: next }) => {
      state = { ...state, isOn: next };
      return {};
    },
    'shopping.clear': () => {
      state = { ...state, rows: [] };
      return {};
    },
    ...answers,
  });
  const platform = fakePlatform();
  mounted = await mount(<Shopping />, { send: worker.send, platform, lang });
  return { ...mounted, ...worker, platform };
}

describe('numbers', () => {
  test('are sums over all weeks and sites', async () => {
    const { all } = await open(plenty);
    const facts = all('.k-stored > div').map((one) => one.textContent);
    expect(facts).toEqual([
      'Seen in lists800',
      'Opened109',
      'Opened, labelled or qualified43',
      'Opened, others66',
      'Counted sinceNov 2, 2026',
    ]);
  });

  test('the ratio comes with its interval and, beside it, what was claimed in 2020', async () => {
    const { text, find } = await open(plenty);
    expect(text()).toContain('40 of 200 opened, 20%');
    expect(text()).toContain('60 of 600 opened, 10%');
    expect(text()).toContain('2 times as often as others; with 95% confidence between 1.4 and 2.9 times.');
    expect(text()).not.toContain('takes in 1');
    expect(find('.k-shopping-scale').getAttribute('aria-label')).toContain('From 1.4 to 2.9, in the middle 2');
    expect(text()).toContain('That is a claim about sales on its platform');
    expect(text()).toContain('Kaopu sees no purchases');
  });

  test('an interval over 1 says that no difference can be told', async () => {
    const pair = { seen: { good: 100, other: 100 }, opened: { good: 10, other: 9 }, chosen: { good: 10, other: 9 } };
    expect((await open([row('taobao.com', WEEK, pair)])).text()).toContain('no difference can be told yet');
  });

  test('too few are said to be too few, and what is missing', async () => {
    const pair = { seen: { good: 0, other: 80 }, opened: { good: 0, other: 9 }, chosen: { good: 0, other: 9 } };
    const { text, all } = await open([row('taobao.com', WEEK, pair)]);
    expect(text()).toContain('none seen yet');
    expect(text()).toContain('Too few to tell: each kind needs at least 30 listings seen and 5 of them opened');
    expect(all('.k-shopping-scale')).toHaveLength(0);
    expect(text()).toContain('In 2020');
  });

  test('are told in Chinese', async () => {
    const { text } = await open(plenty, { lang: 'zh' });
    expect(text()).toContain('200 件中打开 40 件，20%');
    expect(text()).toContain('你打开的比例是其他商品的 2 倍；95% 置信区间为 1.4 到 2.9 倍');
  });
});

describe('weeks', () => {
  test('are bars with a name, and the same as a table, the empty week between them too', async () => {
    const { find, all } = await open(plenty);
    expect(find('.k-shopping-bars').getAttribute('aria-label')).toBe(
      'Seen in lists, the last 3 weeks: 200 labelled or qualified, 600 others.',
    );
    expect(all('.k-shopping-bars title').map((one) => one.textContent)).toEqual([
      'Week of Nov 2: 150 labelled or qualified, 500 others',
      'Week of Nov 9: 0 labelled or qualified, 0 others',
      'Week of Nov 16: 50 labelled or qualified, 100 others',
    ]);
    const rows = all('details tbody tr').map((one) => [...one.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Nov 16', '50', '100', '12', '11'],
      ['Nov 9', '0', '0', '0', '0'],
      ['Nov 2', '150', '500', '31', '55'],
    ]);
  });

  test('are as high as their share of the highest', async () => {
    const { all } = await open(plenty);
    const high = all('.k-shopping-bars rect').filter((one) => one.dataset.kind === 'other');
    const [first, , last] = high.map((one) => Number(one.getAttribute('height')));
    expect(first).toBeCloseTo((96 * 500) / 650, 5);
    expect(last).toBeCloseTo((96 * 100) / 650, 5);
  });

  test('of openings are shown on demand', async () => {
    const { find, all, step } = await open(plenty);
    await step(() => (all('.k-segment input')[1] as HTMLInputElement).click());
    expect(find('.k-shopping-bars').getAttribute('aria-label')).toContain('Opened, the last 3 weeks: 43');
  });
});

describe('sites', () => {
  test('by openings, a site known by name under its name', async () => {
    const { all } = await open(plenty);
    const rows = all('table[aria-labelledby] tbody tr').map((one) => [...one.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Taobao / Tmall', '650', '86', '31'],
      ['shop.example', '150', '23', '12'],
    ]);
  });

  test('beyond eight are shown on demand; a hostile one is text', async () => {
    const many = Array.from({ length: 12 }, (_, n) => row(n ? `s${n}.example` : '<img src=x>', WEEK));
    const { all, step, button, root } = await open(many);
    expect(all('table[aria-labelledby] tbody tr')).toHaveLength(8);
    await step(() => button('All 12 sites').click());
    expect(all('table[aria-labelledby] tbody tr')).toHaveLength(12);
    expect(root.querySelector('img')).toBeNull();
  });
});

describe('what can be done', () => {
  test('saving as CSV and JSON', async () => {
    const { button, step, platform } = await open([...plenty, row('=1+1')]);
    await step(() => button('Save as CSV').click());
    await step(() => button('Save as JSON').click());
    const [csv, json] = platform.saved;
    expect(csv?.name).toBe('kaopu-shopping-2026-11-22.csv');
    expect(csv?.text.split('\r\n').slice(0, 3)).toEqual([
      '\ufeffWeek (Monday),Site,"Seen, labelled or qualified","Seen, others","Opened, labelled or qualified","Opened, others","Opened after seen in the same week, labelled or qualified","Opened after seen in the same week, others"',
      '2026-11-02,taobao.com,150,500,31,55,30,50',
      "2026-11-16,'=1+1,0,0,0,0,0,0",
    ]);
    expect(JSON.parse(json?.text ?? '').rows[0]).toEqual({ ...plenty[0], week: '2026-11-02' });
  });

  test('clearing asks first, with Cancel in focus', async () => {
    const { button, step, sent, text } = await open(plenty);
    await step(() => button('Clear the counts').click());
    expect(text()).toContain('Clear the counts of 2 weeks for good?');
    expect(document.activeElement?.textContent).toBe('Cancel');
    await step(() => button('Cancel').click());
    expect(sent.map(({ name }) => name)).not.toContain('shopping.clear');
    await step(() => button('Clear the counts').click());
    await step(() => button('Clear for good').click());
    expect(text()).toContain('The counts were cleared.');
    expect(text()).toContain('Nothing was counted yet');
  });

  test('switching the counting off and on', async () => {
    const { find, step, sent, text } = await open(plenty);
    await step(() => find('input[role=switch]').click());
    expect(sent).toContainEqual({ name: 'shopping.switch', body: { isOn: false } });
    expect(text()).toContain('Counting is off. What was counted before stays');
    expect(find<HTMLInputElement>('input[role=switch]').checked).toBe(false);
  });

  test('with nothing counted there is nothing to save or clear', async () => {
    const { all, text } = await open([], { isOn: false });
    expect(text()).toContain('Counting is off, and nothing was counted.');
    expect(all('button')).toHaveLength(0);
  });

  test('a store that fails is told of', async () => {
    const answers: Answers = {
      'shopping.read': () => Promise.reject(Object.assign(new Error('x'), { code: 'storeFailed' })),
    };
    expect((await open([], { answers })).text()).toContain('The store in this browser did not answer');
  });
});
