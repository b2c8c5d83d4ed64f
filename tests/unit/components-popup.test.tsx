// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import { tabOfAddress } from '../../components/popup/use-tab.ts';
import type { Board, BoardRow } from '../../lib/boards/types.ts';
import type { TabReply, TabRow } from '../../lib/messages/protocol.ts';
import {
  type Answers,
  fakePlatform,
  fakeWorker,
  type Mounted,
  mount,
  NOW,
  press,
  row,
  verdict,
} from './components-kit.tsx';

const boardRow = (rank: number): BoardRow => ({
  key: `b${rank}`,
  rank,
  title: `Best ${rank}`,
  url: `https://item.taobao.com/item.htm?id=${rank}`,
  site: 'taobao.com',
  low: 0.8,
  quality: 0.9,
  high: 0.95,
  n: 120,
  sales: 30,
  points: 2,
});
const board = (over: Partial<Board> = {}): Board => ({
  kind: 'goods',
  window: 7,
  ranked: [boardRow(1), boardRow(2), boardRow(3)],
  waiting: [],
  until: 0,
  at: NOW,
  ...over,
});

const grid = (rows: TabRow[], over: Partial<NonNullable<TabReply['state']>> = {}): TabReply => ({
  access: 'ok',
  host: 's.taobao.com',
  siteId: 'taobao',
  state: {
    host: 's.taobao.com',
    space: 'taobao.com',
    isPrivate: false,
    visit: 'v',
    kind: 'grid',
    rows,
    counts: Object.fromEntries(
      rows.map(({ verdict: { state } }) => [state, rows.filter((r) => r.verdict.state === state).length]),
    ),
    at: NOW - 120_000,
    ...over,
  },
});

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

async function open(
  reply: TabReply | (() => TabReply | Promise<TabReply>),
  answers: Answers = {},
  over: { hash?: string; search?: string } = {},
) {
  const worker = fakeWorker({
    'tab.read': typeof reply === 'function' ? reply : () => reply,
    'board.read': ({ board: kind, window }) => board({ kind, window }),
    'record.mine': () => ({ records: [] }),
    ...answers,
  });
  const platform = fakePlatform();
  const view = <Popup search={over.search ?? ''} hash={over.hash ?? ''} />;
  const shown = await mount(view, { send: worker.send, platform });
  mounted = shown;
  return { ...shown, ...worker, platform };
}

describe('a page of many listings', () => {
  const rows = [
    row('a', { price: { amount: 19.9, currency: 'CNY', from: false } }),
    row(
      'b',
      {},
      {
        state: 'caution',
        signals: [
          { id: 'replicaWord', strength: -2, said: 'x' },
          { id: 'offPlatform', strength: -2 },
        ],
      },
    ),
    row(
      'c',
      {},
      {
        state: 'warned',
        records: [{ id: 'r', type: 'ruling', value: 'shoddy', issuer: 'Council', created: NOW, expires: NOW + 1e9 }],
      },
    ),
    row('d', {}, { state: 'qualified', low: 80 }),
    row('e', {}, { state: 'partial', low: 40 }),
    row('f', {}, { state: 'labelled', mark: '靠谱货' }),
    row('g', { place: 'aside' }, { state: 'qualified' }),
  ];

  test('answers first, then what to look at, then the three best', async () => {
    const { all, find } = await open(grid(rows));
    expect(find('#answer').textContent).toContain('1 with reports upheld');
    expect(all('.k-row-title').map((one) => one.textContent)).toEqual([
      'Listing c',
      'Listing b',
      'Listing f',
      'Listing d',
      'Listing a',
    ]);
    expect(all('.k-states > span').map((one) => one.dataset.state)).toEqual([
      'warned',
      'caution',
      'labelled',
      'qualified',
      'partial',
    ]);
  });

  test('everything is one button away, what stands beside the list included', async () => {
    const { button, step, text } = await open(grid(rows));
    expect(text()).not.toContain('Listing g');
    await step(() => button('All 6').click());
    expect(text()).toContain('Listing g');
    expect(text()).toContain('Listing e');
  });

  test('a row scrolls the page to its card', async () => {
    const { find, step, sent } = await open(grid(rows));
    await step(() => find('.k-row').click());
    expect(sent).toContainEqual({ name: 'tab.show', body: { tabId: 7, key: 'c' } });
  });

  test('the top of both boards follows, and opens the whole one', async () => {
    const { all, step, find } = await open(grid(rows));
    expect(all('.k-top li').length).toBe(6);
    await step(() => all('.k-group-head button')[1]?.click());
    expect(find('[role=tab][aria-selected=true]').textContent).toBe('Sellers');
  });

  test('hostile titles stay text', async () => {
    const title = '<img src=x onerror=alert(1)>"><script>';
    const { find, root } = await open(grid([row('x', { title })]));
    expect(find('.k-row-title').textContent).toBe(title);
    expect(root.querySelector('img, script')).toBeNull();
  });
});

describe('an item page', () => {
  const item = (state: TabRow['verdict']['state']) =>
    grid(
      [
        row('main', { primary: true, shop: { name: 'Northwind' } }, { state }),
        row('next', { place: 'aside' }, { state: 'warned' }),
      ],
      { kind: 'item' },
    );

  test('answers for its product, not for what stands beside it', async () => {
    const { find } = await open(
      grid([row('main', { primary: true }, verdict({ state: 'unknown', unknown: 'notShown' }))], { kind: 'item' }),
    );
    expect(find('#answer').textContent).toBe('Not shown');
    expect(find('.k-popup-head .k-glyph').dataset.state).toBe('unknown');
  });

  test('shows what was read of its reviews', async () => {
    const reviews = { look: { n: 9, defaults: 0, copies: 0, left: 9 } };
    const product = { ...row('main', { primary: true }), ofItem: { reviews } };
    const { text } = await open(grid([product], { kind: 'item' }));
    expect(text()).toContain('Printed here: 9, without stars.');
  });

  test('is vouched for from the foot, and that can be undone', async () => {
    const records: { id: string }[] = [];
    const { button, step, sent, text } = await open(item('partial'), {
      'vouch.file': ({ subject }) => {
        const record = {
          id: 'v1',
          version: 2 as const,
          type: 'vouch' as const,
          issuer: 'k'.repeat(43),
          sig: 's'.repeat(86),
          subject,
          value: 'reliable' as const,
          created: NOW,
          expires: NOW + 1e9,
        };
        records.push(record);
        return { record };
      },
      'record.mine': () => ({ records: records as never }),
      'record.withdraw': ({ id }) => {
        records.splice(0, records.length, ...records.filter((one) => one.id !== id));
        return {};
      },
    });
    await step(() => button('Vouch').click());
    expect(sent).toContainEqual({
      name: 'vouch.file',
      body: { subject: { kind: 'listing', site: 'taobao.com', id: 'main' }, tabId: 7 },
    });
    expect(text()).toContain('Vouched');
    await step(() => button('Undo').click());
    expect(text()).not.toContain('Vouched');
  });

  test('a vouch that cannot be stored says why', async () => {
    const { button, step, text } = await open(item('partial'), {
      'vouch.file': () => {
        throw { code: 'private' };
      },
    });
    await step(() => button('Vouch').click());
    expect(text()).toContain('In a private window nothing is saved');
  });
});

describe('when there is nothing to say', () => {
  test('no access: one button asks the browser and the page is read again', async () => {
    let isGranted = false;
    const { button, step, sent, platform, find } = await open(
      () =>
        isGranted
          ? grid([row('a')])
          : { access: 'noAccess', host: 'www.amazon.de', siteId: 'amazon', origins: ['https://www.amazon.de/*'] },
      {
        'origins.sync': () => {
          isGranted = true;
          return { origins: [] };
        },
      },
    );
    expect(find('.k-answer').textContent).toContain('Kaopu can read Amazon');
    await step(() => button('Allow on Amazon').click());
    expect(platform.asked).toEqual([['https://www.amazon.de/*']]);
    expect(sent.map(({ name }) => name)).toContain('origins.sync');
    expect(find('#answer').textContent).toContain('1 listing');
  });

  test('the browser is asked before anything is awaited', async () => {
    const reply: TabReply = {
      access: 'noAccess',
      host: 'a.example',
      siteId: 'amazon',
      origins: ['https://a.example/*'],
    };
    const { button, platform, step } = await open(reply);
    button('Allow on').click();
    expect(platform.asked.length).toBe(1);
    await step(() => undefined);
  });

  test('a refusal says that nothing was read', async () => {
    const worker = fakeWorker({
      'tab.read': () => ({ access: 'noAccess', host: 'a.example', siteId: 'jd', origins: ['https://a.example/*'] }),
    });
    mounted = await mount(<Popup search="" hash="" />, {
      send: worker.send,
      platform: fakePlatform({ requestOrigins: async () => false }),
    });
    const { button, step, text } = mounted;
    await step(() => button('Allow on').click());
    expect(text()).toContain('nothing was read');
    expect(worker.sent.map(({ name }) => name)).not.toContain('origins.sync');
  });

  test('a site that is off has one switch', async () => {
    const { all, step, sent } = await open(
      { access: 'off', host: 's.taobao.com', siteId: 'taobao' },
      { 'site.switch': () => ({}) },
    );
    const [inAnswer] = all('[role=switch]');
    await step(() => inAnswer?.click());
    expect(sent).toContainEqual({ name: 'site.switch', body: { id: 'taobao', on: true } });
  });

  test.each<TabReply>([{ access: 'notShop', host: 'news.example' }, { access: 'ours' }, { access: 'noAccess' }])(
    'where no shop page is known the boards come first: %o',
    async (reply) => {
      const { find } = await open(reply);
      expect(find('[role=tab][aria-selected=true]').textContent).toBe('Goods');
      expect(find('h2').textContent).toContain('Goods board');
    },
  );

  test.each<[string, Partial<NonNullable<TabReply['state']>>, string]>([
    ['a wall', { kind: 'wall' }, 'asks for a check'],
    ['a page without goods', { kind: 'none' }, 'No goods found'],
    ['a grid that has not been read', { kind: 'grid' }, 'Reading'],
  ])('%s', async (_name, over, said) => {
    const { find } = await open(grid([], over));
    expect(find('.k-answer').textContent).toContain(said);
  });

  test('a failure says what is kept and tries again', async () => {
    let isDown = true;
    const { button, step, text } = await open(() => {
      if (isDown) throw { code: 'storeFailed' };
      return grid([row('a')]);
    });
    expect(text()).toContain('what was saved before is kept');
    expect(text()).not.toContain('storeFailed');
    isDown = false;
    await step(() => button('Try again').click());
    expect(text()).toContain('1 listing');
    expect(text()).not.toContain('what was saved');
  });

  test('before the worker answers, frame and tabs are there', async () => {
    const { all, find } = await open(() => new Promise(() => undefined));
    expect(all('[role=tab]').length).toBe(4);
    expect(find('footer')).toBeTruthy();
  });
});

describe('keyboard', () => {
  const selected = ({ find }: Pick<Mounted, 'find'>) => find('[role=tab][aria-selected=true]').textContent;

  test('keys 1 to 4 choose a view, arrows go round', async () => {
    const shown = await open(grid([row('a')]));
    await shown.step(() => press(document.body, '3'));
    expect(selected(shown)).toBe('Sellers');
    await shown.step(() => press(shown.find('#tab-sellers'), 'ArrowRight'));
    await shown.step(() => press(shown.find('#tab-report'), 'ArrowRight'));
    expect(selected(shown)).toBe('This page');
    await shown.step(() => press(shown.find('#tab-page'), 'End'));
    expect(selected(shown)).toBe('Report');
    expect(shown.all('[role=tab]').map((tab) => tab.tabIndex)).toEqual([-1, -1, -1, 0]);
  });

  test('digits that are typed or held with a modifier stay where they are', async () => {
    const shown = await open(grid([row('a')]), {}, { hash: '#report=a' });
    await shown.step(() => press(shown.find('textarea'), '1'));
    expect(selected(shown)).toBe('Report');
    await shown.step(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', ctrlKey: true, bubbles: true })),
    );
    expect(selected(shown)).toBe('Report');
  });
});

describe('the popup’s own address', () => {
  test.each([
    ['?tab=12', 12],
    ['?tab=-1', undefined],
    ['?tab=1e3', undefined],
    ['?tab=', undefined],
    ['', undefined],
  ])('%s', (search, id) => {
    expect(tabOfAddress(search)).toBe(id);
  });

  test('names the tab and the listing to report', async () => {
    const { sent, find } = await open(grid([row('a'), row('b')]), {}, { search: '?tab=12', hash: '#report=b' });
    expect(sent[0]).toEqual({ name: 'tab.read', body: { tabId: 12 } });
    expect(find<HTMLSelectElement>('select').value).toBe('b');
    expect(document.activeElement).toBe(find('input[name=report-value]'));
  });
});
