// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BoardsPage } from '../../components/boards/BoardsPage.tsx';
import { BoardTab } from '../../components/boards/BoardTab.tsx';
import { standingRecords } from '../../components/boards/Records.tsx';
import { lanesOf } from '../../components/boards/trend-view.ts';
import type { Trend } from '../../lib/boards/trend.ts';
import type { Board, BoardRow } from '../../lib/boards/types.ts';
import type { ReplyOf } from '../../lib/messages/protocol.ts';
import { type Answers, fakePlatform, fakeWorker, type Mounted, mount, NOW, press } from './components-kit.tsx';

const DAY = 86_400_000;
const row = (n: number, over: Partial<BoardRow> = {}): BoardRow => ({
  key: `taobao.com:${n}`,
  rank: n,
  title: `Goods ${n}`,
  url: `https://item.taobao.com/item.htm?id=${n}`,
  site: 'taobao.com',
  low: 0.6,
  quality: 0.7,
  high: 0.8,
  n: 100,
  sales: 10,
  points: 1,
  ...over,
});
const board = (over: Partial<Board> = {}): Board => ({
  kind: 'goods',
  window: 7,
  ranked: [row(1), row(2)],
  waiting: [],
  until: 0,
  at: NOW,
  ...over,
});
const trend: Trend = {
  from: NOW - 7 * DAY,
  end: NOW,
  sales: [
    {
      kind: 'total',
      points: [
        { at: NOW - 9 * DAY, min: 100 },
        { at: NOW - 3 * DAY, min: 160 },
      ],
    },
  ],
  prices: [
    { at: NOW - 6 * DAY, amount: 20 },
    { at: NOW - DAY, amount: 18.5 },
  ],
  currency: 'CNY',
  days: [Math.floor(NOW / DAY) - 3, Math.floor(NOW / DAY) - 1],
  sold: { sales: 40, proof: 'seen' },
  score: { at: NOW - DAY, score: 78, low: 66, high: 86 },
};
type StoredRecord = ReplyOf<'case.read'>['records'][number];
const record = (id: string, over: Partial<StoredRecord> = {}): StoredRecord => ({
  id,
  version: 2,
  type: 'label',
  issuer: 'key-of-lin',
  subject: { kind: 'listing', site: 'taobao.com', id: '1' },
  value: 'reliable',
  created: NOW - DAY,
  expires: NOW + DAY,
  sig: '',
  ...over,
});

let mounted: Mounted | undefined;
afterEach(() => {
  mounted?.unmount();
  vi.restoreAllMocks();
});

async function open(isWide: boolean, hash = '', answers: Answers = {}) {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    () => ({ matches: isWide, addEventListener: () => undefined, removeEventListener: () => undefined }) as never,
  );
  const worker = fakeWorker({
    'board.read': ({ board: kind, window }) => board({ kind, window }),
    'board.trend': () => ({ trend }),
    'case.read': () => ({ records: [record('a')], names: { 'key-of-lin': 'Lin' } }) as never,
    ...answers,
  });
  const platform = fakePlatform();
  const shown = await mount(<BoardsPage hash={hash} />, { send: worker.send, platform });
  mounted = shown;
  return { ...shown, ...worker, platform };
}

describe('the wide page', () => {
  test('tells everything about the first row at once, and of the row that has the focus', async () => {
    const { find, step, sent } = await open(true);
    expect(find('#board-detail h2').textContent).toBe('Goods 1');
    await step(() => find('.k-board-title').focus());
    await step(() => press(document.activeElement ?? document.body, 'ArrowDown'));
    expect(find('#board-detail h2').textContent).toBe('Goods 2');
    expect(sent.filter(({ name }) => name === 'board.trend').at(-1)?.body).toEqual({ key: 'taobao.com:2', window: 7 });
    expect(sent.filter(({ name }) => name === 'case.read').at(-1)?.body).toEqual({
      subject: { kind: 'listing', site: 'taobao.com', id: '2' },
    });
  });

  test('has reasons, records and a way to the listing', async () => {
    const { find, button, step, platform } = await open(true);
    const detail = find('#board-detail').textContent ?? '';
    expect(detail).toContain('Quality 70 of 100, between 60 and 80');
    expect(detail).toContain('Rests on 100 ratings');
    expect(detail).toContain('Label: reliable');
    expect(detail).toContain('by Lin, Nov 21, 2026');
    await step(() => button('Open the listing').click());
    expect(platform.opened).toEqual(['https://item.taobao.com/item.htm?id=1']);
  });

  test('without room the reasons fold out below their row', async () => {
    const { all, find, step } = await open(false);
    expect(all('#board-detail')).toHaveLength(0);
    await step(() => find('.k-board-measure').click());
    expect(all('.k-board-why')).toHaveLength(1);
  });

  test('opens on the board that its address names, and switches', async () => {
    const { sent, find, step } = await open(true, '#sellers');
    const kinds = () =>
      sent.filter(({ name }) => name === 'board.read').map(({ body }) => (body as Board & { board: string }).board);
    expect(kinds()).toEqual(['sellers']);
    await step(() => find<HTMLInputElement>('input[value="goods"]').click());
    expect(kinds()).toEqual(['sellers', 'goods']);
  });

  test('says when the course of a listing is gone', async () => {
    const { text } = await open(true, '', { 'board.trend': () => ({}) });
    expect(text()).toContain('no longer stored');
  });

  test('is opened from the popup on the same board', async () => {
    const worker = fakeWorker({ 'board.read': () => board({ kind: 'sellers', ranked: [] }) });
    const platform = fakePlatform();
    const shown = await mount(<BoardTab kind="sellers" />, { send: worker.send, platform });
    mounted = shown;
    await shown.step(() => shown.button('Open wide').click());
    expect(platform.opened).toEqual(['boards#sellers']);
  });
});

describe('the chart', () => {
  test('has one mark for each sighting and nothing between them', async () => {
    const { root, all } = await open(true);
    expect(root.querySelectorAll('.k-trend circle')).toHaveLength(5);
    expect(root.querySelectorAll('.k-trend :is(path, polyline)')).toHaveLength(0);
    expect(root.querySelectorAll('.k-trend-day')).toHaveLength(2);
    expect(all('.k-trend table tbody tr').map((one) => [...one.children].map((cell) => cell.textContent))).toEqual([
      ['Nov 21, 2026', 'Price', '¥18.50'],
      ['Nov 21, 2026', 'Score, latest', '78 (66–86)'],
      ['Nov 19, 2026', 'Sales in all, as shown', '160'],
      ['Nov 16, 2026', 'Price', '¥20'],
      ['Nov 13, 2026', 'Sales in all, as shown', '100'],
    ]);
  });

  test('places marks by time and value; what was before the span stands at its begin', () => {
    const [sales, price] = lanesOf(trend);
    expect(sales?.marks.map(({ x, y, isBefore }) => [x, y, isBefore])).toEqual([
      [0, 0, true],
      [expect.closeTo(4 / 7), 1, false],
    ]);
    expect([price?.low, price?.high]).toEqual([18.5, 20]);
  });

  test('has no lane for what was not seen, and a flat one for one figure', () => {
    const few = lanesOf({ ...trend, prices: [], sales: [{ kind: 'month', points: [{ at: NOW, min: 5 }] }] });
    expect(few.map(({ name, marks }) => [name, marks.map(({ y }) => y)])).toEqual([['sales_month', [0.5]]]);
  });
});

describe('records of a row', () => {
  test('are those that hold, the latest first', () => {
    const records = [
      record('old', { created: NOW - 5 * DAY }),
      record('gone', { expires: NOW - 1 }),
      record('taken'),
      record('taker', { negates: 'taken' }),
      record('new'),
    ];
    expect(standingRecords(records, NOW).map(({ id }) => id)).toEqual(['new', 'old']);
  });
});
