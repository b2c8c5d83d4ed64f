// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { BoardTab } from '../../components/boards/BoardTab.tsx';
import type { Board, BoardRow } from '../../lib/boards/types.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { fakePlatform, fakeWorker, type Mounted, mount, NOW } from './components-kit.tsx';

const boardRow = (over: Partial<BoardRow> = {}): BoardRow => ({
  key: 'k1',
  rank: 1,
  title: 'Mug',
  url: 'https://item.taobao.com/item.htm?id=1',
  site: 'taobao.com',
  shop: 'Northwind',
  low: 0.61,
  quality: 0.7,
  high: 0.82,
  n: 1240,
  sales: 330,
  points: 1.234,
  movement: 2,
  ...over,
});
const board = (over: Partial<Board> = {}): Board => ({
  kind: 'goods',
  window: 7,
  ranked: [boardRow()],
  waiting: [],
  until: 0,
  at: NOW,
  ...over,
});

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

async function open(made: Board, kind: Board['kind'] = 'goods', lang: Lang = 'en') {
  const worker = fakeWorker({ 'board.read': ({ window }) => ({ ...made, window }) });
  const platform = fakePlatform();
  const shown = await mount(<BoardTab kind={kind} />, { send: worker.send, platform, lang });
  mounted = shown;
  return { ...shown, ...worker, platform };
}

describe('a board', () => {
  test('asks for seven days and again for another window', async () => {
    const { sent, find, step } = await open(board());
    const asked = () => sent.filter(({ name }) => name === 'board.read').map(({ body }) => body);
    expect(asked()).toEqual([{ board: 'goods', window: 7, limit: 50 }]);
    await step(() => find<HTMLInputElement>('input[value="1"]').click());
    expect(asked().slice(1)).toEqual([{ board: 'goods', window: 1, limit: 50 }]);
  });

  test('a row opens its listing in a tab', async () => {
    const { find, step, platform } = await open(board());
    await step(() => find('a.k-board-title').click());
    expect(platform.opened).toEqual(['https://item.taobao.com/item.htm?id=1']);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', undefined])(
    'an address that is none of the web is no link: %s',
    async (url) => {
      const { root } = await open(board({ ranked: [boardRow({ url: url as string })] }));
      expect(root.querySelector('a')).toBeNull();
      expect(root.querySelector('.k-board-title')?.textContent).toBe('Mug');
    },
  );

  test.each<[BoardRow['movement'], string]>([
    [2, '▲2up 2'],
    [-1, '▼1down 1'],
    [0, '—unchanged'],
    ['new', 'new'],
  ])('movement %s is seen and heard', async (movement, said) => {
    const { find } = await open(board({ ranked: [boardRow({ movement: movement as number })] }));
    expect(find('.k-board-moved').textContent).toBe(said);
  });

  test('explains a rank with quality, basis, sales and points', async () => {
    const basis = { last: NOW, days: 6, fresh: 0.99, proof: 'month' } as const;
    const { find, step, all } = await open(board({ ranked: [boardRow({ basis })] }));
    const why = find('.k-board-measure');
    expect(why.getAttribute('aria-label')).toContain('70 (between 61 and 82)');
    await step(() => why.click());
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(all('.k-board-why .k-why li').map((one) => one.textContent)).toEqual([
      'Quality 70 of 100; the lower end 61 of its interval (61 to 82) is what counts',
      'Rests on 1,240 ratings',
      'Sold in 7 days: about 330, scaled from the 30-day figure on the page',
      'Seen on 6 days',
      'Last seen Nov 22, 2026: 99% of the points are left, half after 30 days',
      'Points: 1.23',
    ]);
    await step(() => why.click());
    expect(all('.k-board-why')).toHaveLength(0);
  });

  test('what is not ranked stands below with what it lacks', async () => {
    const { rank: _, movement: __, ...unranked } = boardRow({ key: 'w', n: 4, missing: ['ratings', 'days'] });
    const { find } = await open(board({ waiting: [unranked] }));
    expect(find('.k-board-waiting').textContent).toContain('Still missing: ratings 4/20 · days seen 0/2');
    expect(find('.k-board-waiting .k-board-rank').textContent).toBe('');
  });

  test('hostile titles are text and nothing else', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const { root, find, step } = await open(board({ ranked: [boardRow({ title, shop: '<b>shop</b>' })] }));
    await step(() => find('.k-board-measure').click());
    expect(root.querySelector('img, script')).toBeNull();
    expect(find('.k-board-title').textContent).toBe(title);
    expect(find('.k-board-shop').textContent).toBe('<b>shop</b>');
  });

  test('nothing seen yet says how a board fills', async () => {
    const { text, button } = await open(board({ ranked: [], until: 3 }));
    expect(text()).toContain('Nothing seen in this time yet');
    expect(text()).toContain('20 ratings, 2 days seen and a proven sale');
    expect(button('Picture').disabled).toBe(true);
  });

  test('more rows are asked for on demand, and only then', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => boardRow({ key: `taobao.com:${n}`, rank: n + 1 }));
    const { sent, button, step } = await open(board({ ranked: rows, total: { ranked: 120, waiting: 0 } }));
    expect(sent.filter(({ name }) => name === 'board.read')).toHaveLength(1);
    await step(() => button('Show 70 more').click());
    expect(sent.at(-1)?.body).toMatchObject({ limit: 200 });
  });

  test.each<[Board['kind'], Lang, string]>([
    ['goods', 'en', '1 more listing until ranks appear'],
    ['goods', 'en', '2 more goods until ranks appear'],
    ['sellers', 'zh', '再看 2 家店即可上榜'],
  ])('a thin board says how far it is: %s, %s', async (kind, lang, said) => {
    const until = Number(/\d/.exec(said)?.[0]);
    const { find } = await open(board({ kind, ranked: [], until }), kind, lang);
    expect(find('.k-board-thin').textContent).toContain(said);
    const bar = find<HTMLProgressElement>('progress');
    expect([bar.value, bar.max]).toEqual([3 - until, 3]);
  });
});

describe('a sellers board', () => {
  const seller = boardRow({
    key: 'shop:taobao.com:7',
    title: 'Northwind',
    n: 9,
    basis: { last: NOW, days: 2, fresh: 1, goods: 12, barred: 0, strikes: 2 },
  });

  test('tells goods and strikes, and opens the shop card', async () => {
    const { find, step, sent, platform } = await open(board({ kind: 'sellers', ranked: [seller] }), 'sellers');
    expect(find('.k-board-shop').textContent).toBe('2 reports upheld · Shop · 12 goods · Taobao / Tmall');
    await step(() => find('.k-board-title').click());
    expect(sent.at(-1)).toEqual({ name: 'shop.read', body: { key: 'shop:taobao.com:7' } });
    expect(find('.k-board-why').textContent).toContain('2 reports upheld against this seller');
    expect(platform.opened).toEqual([]);
  });

  test('a promoter has no shop card, only reasons', async () => {
    const promoter = { ...seller, key: 'promoter:taobao.com:7' };
    const { find, step, sent } = await open(board({ kind: 'sellers', ranked: [promoter] }), 'sellers');
    await step(() => find('.k-board-title').click());
    expect(sent.some(({ name }) => name === 'shop.read')).toBe(false);
    expect(find('.k-board-why').textContent).toContain('Rests on 9 goods');
  });
});

describe('waiting and failing', () => {
  test('nothing is said at once, then that the board is being read', async () => {
    const worker = fakeWorker({ 'board.read': () => new Promise<Board>(() => undefined) });
    const shown = await mount(<BoardTab kind="goods" />, { send: worker.send });
    mounted = shown;
    expect(shown.text()).not.toContain('Reading the board');
    await shown.step(() => new Promise((done) => setTimeout(done, 200)));
    expect(shown.text()).toContain('Reading the board');
  });

  test('what failed is said, with a button that asks again', async () => {
    let isDown = true;
    const worker = fakeWorker({
      'board.read': () => {
        if (isDown) throw Object.assign(new Error('down'), { code: 'storeFailed' });
        return board();
      },
    });
    const shown = await mount(<BoardTab kind="goods" />, { send: worker.send });
    mounted = shown;
    expect(shown.find('[role="alert"]').textContent).toContain('did not answer');
    isDown = false;
    await shown.step(() => shown.button('Try again').click());
    expect(shown.find('.k-board-title').textContent).toBe('Mug');
  });

  test('the board before stands until the next one is there', async () => {
    let answer: ((next: Board) => void) | undefined;
    const worker = fakeWorker({
      'board.read': ({ window }) => (window === 7 ? board() : new Promise<Board>((done) => (answer = done))),
    });
    const shown = await mount(<BoardTab kind="goods" />, { send: worker.send });
    mounted = shown;
    await shown.step(() => shown.find<HTMLInputElement>('input[value="3"]').click());
    expect(shown.find('.k-board-body').getAttribute('aria-busy')).toBe('true');
    expect(shown.find('.k-board-title').textContent).toBe('Mug');
    await shown.step(() => answer?.(board({ window: 3, ranked: [boardRow({ title: 'Bowl' })] })));
    expect(shown.find('.k-board-title').textContent).toBe('Bowl');
    expect(shown.find('.k-board-body').getAttribute('aria-busy')).toBe('false');
  });
});

describe('CSV of a board', () => {
  test('is saved with headings in the reader’s language', async () => {
    const { button, step, platform } = await open(board({ ranked: [boardRow({ title: '=1+1' })] }), 'goods', 'zh');
    await step(() => button('存为 CSV').click());
    const [file] = platform.saved;
    expect(file?.name).toBe('kaopu-goods-7d-2026-11-22.csv');
    expect(file?.text.startsWith('\ufeff名次,标题,')).toBe(true);
    expect(file?.text).toContain("1,'=1+1,taobao.com,Northwind");
  });

  test('an empty board has nothing to save', async () => {
    const { button } = await open(board({ ranked: [], until: 3 }));
    expect(button('Save as CSV').disabled).toBe(true);
  });
});
