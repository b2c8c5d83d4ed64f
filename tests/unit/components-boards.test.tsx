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
    expect(sent).toEqual([{ name: 'board.read', body: { board: 'goods', window: 7, limit: 50 } }]);
    await step(() => find<HTMLInputElement>('input[value="30"]').click());
    expect(sent.at(-1)?.body).toMatchObject({ window: 30 });
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
    const { find, step, all } = await open(board());
    const why = find('.k-board-measure');
    expect(why.getAttribute('aria-label')).toContain('70 (between 61 and 82)');
    await step(() => why.click());
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(all('.k-board-why dd').map((one) => one.textContent)).toEqual([
      '70 (between 61 and 82)',
      '1,240',
      'at least 330',
      '1.23',
    ]);
  });

  test('what is not ranked stands below with what it lacks', async () => {
    const { rank: _, movement: __, ...unranked } = boardRow({ key: 'w', missing: ['ratings', 'days'] });
    const { find } = await open(board({ waiting: [unranked] }));
    expect(find('.k-board-waiting').textContent).toContain('Still missing: ratings, days seen');
    expect(find('.k-board-waiting .k-board-rank').textContent).toBe('');
  });

  test.each<[Board['kind'], Lang, string]>([
    ['goods', 'en', '2 more goods until ranks appear'],
    ['sellers', 'zh', '再看 2 家店即可上榜'],
  ])('a thin board says how far it is: %s, %s', async (kind, lang, said) => {
    const { find } = await open(board({ kind, ranked: [], until: 2 }), kind, lang);
    expect(find('.k-board-thin').textContent).toContain(said);
    const bar = find<HTMLProgressElement>('progress');
    expect([bar.value, bar.max]).toEqual([1, 3]);
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
