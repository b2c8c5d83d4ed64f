// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BoardTab } from '../../components/boards/BoardTab.tsx';
import { eventTiles, summaryWords } from '../../components/boards/board-picture.ts';
import type { EventTotals } from '../../lib/boards/event.ts';
import type { Board } from '../../lib/boards/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { speaker } from '../../lib/text/speak.ts';
import { type Answers, fakePlatform, fakeWorker, type Mounted, mount, NOW, type } from './components-kit.tsx';

const DAY = 86_400_000;
const event = { id: 'e1', name: '好货节', from: NOW - 2 * DAY, to: NOW + DAY, issuer: 'self' };
/** The figures of the 2020 festival (domain): sales, plays and the three best sellers. */
const totals: EventTotals = {
  event: { id: 'e1', name: '好货节', from: event.from, to: event.to, plays: 200_000_000 },
  at: NOW,
  goods: 63,
  shops: 12,
  labelled: 43,
  labelledShare: 43 / 63,
  sold: 3,
  pieces: 160_000,
  value: [{ currency: 'CNY', amount: 100_000_000 }],
  plays: 200_000_000,
  best: [60_000, 50_000, 50_000].map((pieces, n) => ({ key: `k${n}`, title: `Best ${n}`, pieces })),
};
const board: Board = { kind: 'goods', window: 7, ranked: [], waiting: [], until: 1, at: NOW };

let mounted: Mounted | undefined;
afterEach(() => {
  mounted?.unmount();
  vi.restoreAllMocks();
});

async function open(events: (typeof event)[] = [event], answers: Answers = {}) {
  const held = [...events];
  const worker = fakeWorker({
    'board.read': ({ window }) => ({ ...board, window }),
    'event.totals': () => totals,
    'event.put': (window) => ({ record: { id: 'made', window } as never }),
    'event.remove': ({ id }) => {
      held.splice(
        held.findIndex((one) => one.id === id),
        1,
      );
      return {};
    },
    ...({ 'events.read': () => ({ events: held }) } as Answers),
    ...answers,
  });
  const platform = fakePlatform();
  const shown = await mount(<BoardTab kind="goods" />, { send: worker.send, platform });
  mounted = shown;
  const choose = (value: string) =>
    shown.step(() => {
      const select = shown.find<HTMLSelectElement>('.k-event-pick');
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const boards = () => worker.sent.filter(({ name }) => name === 'board.read').map(({ body }) => body);
  return { ...shown, ...worker, platform, choose, boards };
}

describe('an event', () => {
  test('has a board of its own and totals that are floors', async () => {
    const { choose, boards, text, all } = await open();
    await choose('e1');
    const { issuer: _, ...asked } = event;
    expect(boards().at(-1)).toEqual({ board: 'goods', window: asked, limit: 50 });
    expect(all('.k-tiles dd').map((one) => one.textContent)).toEqual([
      'at least ¥100,000,000',
      'at least 160,000',
      'at least 200,000,000',
      'at least 63',
      '68%',
    ]);
    expect(text()).toContain('plays, counted apart from sales');
    expect(text()).toContain('still running');
    expect(all('.k-best li').map((one) => one.textContent)).toEqual([
      'Best 0at least 60,000',
      'Best 1at least 50,000',
      'Best 2at least 50,000',
    ]);
  });

  test('is made of a name and two days, and is looked at once made', async () => {
    const { choose, find, step, button, sent, boards } = await open([]);
    await choose('+');
    await step(() => button('Save the event').click());
    expect(sent.some(({ name }) => name === 'event.put')).toBe(false);
    await step(() => button('3 days from today').click());
    await step(() => type(find('.k-event-form input[type="text"]'), ' Spring '));
    await step(() => button('Save the event').click());
    const made = sent.find(({ name }) => name === 'event.put')?.body as { name: string; from: number; to: number };
    expect(made.name).toBe('Spring');
    expect(made.to - made.from).toBe(3 * DAY);
    expect(boards().at(-1)).toMatchObject({ window: { id: 'made', ...made } });
  });

  test('is removed after a question, and the board goes back to days', async () => {
    const { choose, step, button, sent, boards } = await open();
    await choose('e1');
    await step(() => button('Remove the event').click());
    expect(sent.some(({ name }) => name === 'event.remove')).toBe(false);
    await step(() => button('Remove').click());
    expect(sent.find(({ name }) => name === 'event.remove')?.body).toEqual({ id: 'e1' });
    expect(boards().at(-1)).toMatchObject({ window: 7 });
  });

  test('of somebody else cannot be removed here, and says whose it is', async () => {
    const { choose, text } = await open([{ ...event, issuer: 'Lin' }]);
    await choose('e1');
    expect(text()).toContain('from Lin');
    expect(text()).not.toContain('Remove the event');
  });

  test('that cannot be read leaves the boards of days alone', async () => {
    const { all, text } = await open([], { 'events.read': undefined } as unknown as Answers);
    expect(all('.k-event-pick option')).toHaveLength(2);
    expect(text()).toContain('1 more listing until ranks appear');
  });
});

describe('the summary picture', () => {
  const speak = speaker(wordsOf('zh'), 'zh', NOW);

  test('marks every number as a floor, plays apart', () => {
    const { title, tiles, best } = summaryWords(totals, 'days', speak, 'zh');
    expect(title).toBe('好货节');
    expect(tiles.map(({ value }) => value)).toEqual(['≥ ¥100,000,000', '≥ 160,000', '≥ 200,000,000', '≥ 63', '68%']);
    expect(best.map(({ value }) => value)).toEqual(['≥ 60,000', '≥ 50,000', '≥ 50,000']);
  });

  test('says nothing of plays that nobody told, and shares round down', () => {
    const { plays: _, ...silent } = totals;
    const tiles = eventTiles({ ...silent, labelledShare: 0.999 }, speak, 'zh', 'event_at_least');
    expect(tiles.map(({ label }) => label).join()).not.toContain('播放');
    expect(tiles.at(-1)?.value).toBe('99%');
  });
});
