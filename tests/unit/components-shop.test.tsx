// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { ItemDetails } from '../../components/popup/ItemDetails.tsx';
import type { Scorecard } from '../../lib/trust/scorecard.ts';
import { fakePlatform, fakeWorker, type Mounted, mount, NOW, row } from './components-kit.tsx';

const DAY = 86_400_000;
const card: Scorecard = {
  name: 'Kettle House',
  first: NOW - 30 * DAY,
  last: NOW,
  goods: 4,
  states: { partial: 3, below: 1 },
  criteria: [
    { criterion: 'shipping', counts: { met: 2, notMet: 1, notShown: 1 } },
    { criterion: 'reply', counts: { met: 0, notMet: 0, notShown: 4 } },
  ],
  strikes: 0,
  course: [
    { at: NOW - 20 * DAY, value: 4.7, scale: 5 },
    { at: NOW, value: 4.9, scale: 5 },
  ],
};
const late = row(
  'a',
  { shop: { id: '7', name: 'Kettle House' }, title: 'Enamel kettle' },
  {
    state: 'below',
    findings: [
      {
        criterion: 'dispatch',
        state: 'notMet',
        value: { kind: 'hours', value: 72, how: 'promised' },
        threshold: { kind: 'hours', value: 48, how: 'promised' },
        source: 'markup',
        at: NOW,
      },
    ],
  },
);

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());
async function open(answer: { card?: Scorecard } = { card }, platform = fakePlatform()) {
  const worker = fakeWorker({ 'shop.read': () => answer, 'list.read': () => ({ entries: [] }) });
  mounted = await mount(<ItemDetails row={late} />, { send: worker.send, platform });
  return { ...mounted, ...worker, platform };
}

describe('the shop of an item page', () => {
  test('is told with goods, requirements, strikes and its score over time', async () => {
    const { text, sent, find } = await open();
    expect(sent).toContainEqual({ name: 'shop.read', body: { key: 'shop:taobao.com:7' } });
    expect(text()).toContain('4 listings seen since Oct 23, 2026 · No report upheld');
    expect(text()).toContain('Shop score: 4.7 → 4.9 over 20 days');
    expect(text()).toContain('2 of 3 met');
    expect(text()).toContain('not shown on any');
    expect(find('.k-shop .k-states').getAttribute('aria-label')).toContain('4 listings');
  });

  test('counts what was upheld', async () => {
    const { text } = await open({ card: { ...card, strikes: 1 } });
    expect(text()).toContain('1 report upheld');
  });

  test('is left out where it was never seen', async () => {
    const { all } = await open({});
    expect(all('.k-shop')).toHaveLength(0);
  });
});

describe('what is missing', () => {
  test('is copied for the seller, and says so', async () => {
    const { button, step, platform, text } = await open();
    await step(() => button('Copy for the seller').click());
    expect(platform.saved[0]?.text).toContain('- Dispatch: 72 h → ≤ 48 h, 24 h over');
    expect(text()).toContain('Copied.');
  });

  test('a browser that refuses is told of', async () => {
    const refuse = fakePlatform({ copyText: () => Promise.reject(new Error('no')) });
    const { button, step, text } = await open({ card }, refuse);
    await step(() => button('Copy for the seller').click());
    expect(text()).toContain('did not allow copying');
  });
});
