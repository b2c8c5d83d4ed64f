// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { arrange, missingPins } from '../../components/boards/arrange.ts';
import { BoardTab } from '../../components/boards/BoardTab.tsx';
import { rowCommand } from '../../components/boards/keys.ts';
import { subjectOfRow } from '../../components/boards/subject.ts';
import type { Board, BoardRow } from '../../lib/boards/types.ts';
import { patchSettings } from '../../lib/settings/merge.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/types.ts';
import { type Answers, fakePlatform, fakeWorker, type Mounted, mount, NOW, press } from './components-kit.tsx';

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
const { rank: _, ...unranked } = row(4, { missing: ['days'] });
const board = (over: Partial<Board> = {}): Board => ({
  kind: 'goods',
  window: 7,
  ranked: [row(1), row(2), row(3)],
  waiting: [unranked],
  until: 0,
  at: NOW,
  ...over,
});

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

async function open(chosen: Partial<Settings> = {}, answers: Answers = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...chosen };
  const worker = fakeWorker({
    'board.read': () => board(),
    'settings.read': () => settings,
    'settings.write': (patch) => {
      settings = patchSettings(settings, patch);
      return settings;
    },
    ...answers,
  });
  const platform = fakePlatform();
  const shown = await mount(<BoardTab kind="goods" />, { send: worker.send, platform });
  mounted = shown;
  const focused = () => document.activeElement?.textContent;
  const titles = () => shown.all('.k-board-title').map((one) => one.textContent);
  const hit = (key: string) => shown.step(() => press(document.activeElement ?? document.body, key));
  const start = () => shown.step(() => shown.find('.k-board-title').focus());
  return { ...shown, ...worker, platform, focused, titles, hit, start, settings: () => settings };
}

describe('keys of a board', () => {
  test('arrows, Home and End go through all rows and stop at the ends', async () => {
    const { start, hit, focused } = await open();
    await start();
    const path: (string | null | undefined)[] = [];
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'End']) {
      await hit(key);
      path.push(focused());
    }
    expect(path).toEqual(['Goods 1', 'Goods 2', 'Goods 3', 'Goods 4', 'Goods 4', 'Goods 1', 'Goods 4']);
  });

  test('one row at a time holds the tab stops', async () => {
    const { start, hit, all } = await open();
    const stops = () => new Set(all('li [tabindex="0"]').map((one) => one.closest('li')?.getAttribute('data-key')));
    expect([...stops()]).toEqual(['taobao.com:1']);
    await start();
    await hit('ArrowDown');
    expect([...stops()]).toEqual(['taobao.com:2']);
  });

  test('W tells why, and again takes it away', async () => {
    const { start, hit, all } = await open();
    await start();
    await hit('w');
    expect(all('.k-board-why')).toHaveLength(1);
    await hit('W');
    expect(all('.k-board-why')).toHaveLength(0);
  });

  test('/ leads to the search, but not out of a field', async () => {
    const { step, find } = await open();
    const field = find<HTMLInputElement>('input[type="search"]');
    await step(() => press(document.body, '/'));
    expect(document.activeElement).toBe(field);
    expect(press(field, '/')).toBe(true);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('with %j keys are the browser’s', (held) => {
    expect(rowCommand(new KeyboardEvent('keydown', { key: 'p', ...held }))).toBeUndefined();
    expect(rowCommand(new KeyboardEvent('keydown', { key: 'p' }))).toBe('pin');
  });
});

describe('pinned and hidden rows', () => {
  test('P pins: the row stands on top, keeps its rank and the focus, and is kept', async () => {
    const { start, hit, titles, focused, find, settings } = await open();
    await start();
    await hit('End');
    await hit('p');
    expect(titles()[0]).toBe('Goods 4');
    expect(focused()).toBe('Goods 4');
    expect(find('.k-board-pin').textContent).toBe('Pinned');
    expect(settings().pinned).toEqual(['taobao.com:4']);
    await hit('p');
    expect(titles()).toEqual(['Goods 1', 'Goods 2', 'Goods 3', 'Goods 4']);
    expect(settings().pinned).toEqual([]);
  });

  test('H hides, the focus goes on to the next row, and it can be undone', async () => {
    const { start, hit, titles, focused, text, button, step, settings } = await open();
    await start();
    await hit('ArrowDown');
    await hit('h');
    expect(titles()).toEqual(['Goods 1', 'Goods 3', 'Goods 4']);
    expect(focused()).toBe('Goods 3');
    expect(settings().hidden).toEqual(['taobao.com:2']);
    expect(text()).toContain('1 hidden');
    expect(text()).toContain('Hidden: Goods 2');
    await step(() => button('Undo').click());
    expect(titles()).toHaveLength(4);
    expect(settings().hidden).toEqual([]);
  });

  test('hidden ones are shown on demand', async () => {
    const { titles, button, step } = await open({ hidden: ['taobao.com:1'] });
    expect(titles()).toEqual(['Goods 2', 'Goods 3', 'Goods 4']);
    await step(() => button('Show').click());
    expect(titles()).toEqual(['Goods 1', 'Goods 2', 'Goods 3', 'Goods 4']);
  });

  test('what could not be kept is taken back, and said', async () => {
    const { start, hit, titles, find } = await open(
      {},
      {
        'settings.write': () => {
          throw Object.assign(new Error('private'), { code: 'private' });
        },
      },
    );
    await start();
    await hit('h');
    expect(titles()).toHaveLength(4);
    expect(find('[role="alert"]').textContent).toContain('private window');
  });

  test('a pin beyond the rows at hand is fetched', async () => {
    const long = board({ ranked: [row(1), row(2), row(3), row(90)], total: { ranked: 90, waiting: 1 } });
    const { titles, sent } = await open(
      { pinned: ['taobao.com:90', 'shop:taobao.com:7'] },
      {
        'board.read': ({ limit }) => (limit === 500 ? long : board({ total: { ranked: 90, waiting: 1 } })),
      },
    );
    expect(titles()[0]).toBe('Goods 90');
    expect(sent.filter(({ name }) => name === 'board.read')).toHaveLength(2);
  });

  test('no row stands before it is known where it belongs', async () => {
    let answer: ((settings: Settings) => void) | undefined;
    const settings = new Promise<Settings>((done) => {
      answer = done;
    });
    const { titles, step } = await open({}, { 'settings.read': () => settings });
    expect(titles()).toEqual([]);
    await step(() => answer?.({ ...DEFAULT_SETTINGS, pinned: ['taobao.com:3'] }));
    expect(titles()).toEqual(['Goods 3', 'Goods 1', 'Goods 2', 'Goods 4']);
  });

  test('pins of another board are not missed here', () => {
    expect(missingPins(board(), { pinned: ['shop:taobao.com:7', 'taobao.com:1'], hidden: [] })).toEqual([]);
    expect(missingPins(board(), { pinned: ['taobao.com:77'], hidden: [] })).toEqual(['taobao.com:77']);
  });

  test('a row both pinned and hidden is hidden', () => {
    const marks = { pinned: ['taobao.com:1'], hidden: ['taobao.com:1'] };
    const { pinned, ranked, hidden } = arrange(board(), marks, false);
    expect([pinned.length, ranked.length, hidden]).toEqual([0, 2, 1]);
    expect(arrange(board(), marks, true).pinned).toHaveLength(1);
  });
});

describe('who a row is about', () => {
  test.each([
    ['taobao.com:12', 'taobao.com', { kind: 'listing', site: 'taobao.com', id: '12' }],
    ['shop.example:/p/1', 'shop.example', { kind: 'listing', site: 'shop.example', id: 'shop.example:/p/1' }],
    ['shop.example:8443:9', 'shop.example:8443', { kind: 'listing', site: 'shop.example:8443', id: '9' }],
    ['shop:taobao.com:7', 'taobao.com', { kind: 'shop', site: 'taobao.com', id: '7' }],
    ['promoter:a.example:x:y', 'a.example', { kind: 'promoter', site: 'a.example', id: 'x:y' }],
  ])('%s', (key, site, subject) => expect(subjectOfRow({ key, site })).toEqual(subject));
});
