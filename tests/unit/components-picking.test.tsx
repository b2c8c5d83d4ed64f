// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { TabReply } from '../../lib/messages/protocol.ts';
import { fakeWorker, type Mounted, mount, NOW, press, row } from './components-kit.tsx';

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

const reply: TabReply = {
  access: 'ok',
  host: 's.taobao.com',
  siteId: 'taobao',
  state: {
    host: 's.taobao.com',
    space: 'taobao.com',
    isPrivate: false,
    visit: 'v',
    kind: 'grid',
    rows: ['a', 'b', 'c', 'd', 'e'].map((key) => row(key)),
    counts: { partial: 5 },
    at: NOW,
  },
};

async function open() {
  const worker = fakeWorker({
    'tab.read': () => reply,
    'board.read': ({ board: kind, window }) => ({ kind, window, ranked: [], waiting: [], until: 0, at: NOW }) as never,
    'record.mine': () => ({ records: [] }),
  });
  const shown = await mount(<Popup search="" hash="" />, { send: worker.send });
  mounted = shown;
  await shown.step(() => shown.button('All 5').click());
  const box = (n: number) => shown.all('.k-row-pick input')[n] as HTMLInputElement;
  const rowAt = (n: number) => shown.all('.k-row')[n] as HTMLButtonElement;
  const key = (n: number, name: string, shiftKey = false) =>
    shown.step(() =>
      rowAt(n).dispatchEvent(new KeyboardEvent('keydown', { key: name, shiftKey, bubbles: true, cancelable: true })),
    );
  return { ...shown, ...worker, box, rowAt, key, boxes: () => shown.all('.k-row-pick input') as HTMLInputElement[] };
}

const checked = (boxes: HTMLInputElement[]) => boxes.map(({ checked: is }) => (is ? 1 : 0)).join('');

test('tick boxes pick, with Shift all between, and the count is said', async () => {
  const shown = await open();
  expect(shown.root.querySelector('.k-selection button')).toBeNull();
  await shown.step(() => shown.box(1).click());
  await shown.step(() =>
    shown.box(3).dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true, cancelable: true })),
  );
  expect(checked(shown.boxes())).toBe('01110');
  // A range over what is picked already keeps it, though the browser itself unticks the box.
  await shown.step(() =>
    shown.box(2).dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true, cancelable: true })),
  );
  expect(checked(shown.boxes())).toBe('01110');
  expect(shown.find('.k-selection [role=status]').textContent).toBe('3 picked');
  await shown.step(() => shown.button('Pick none').click());
  expect(checked(shown.boxes())).toBe('00000');
});

test('Space picks the row in focus, Enter still shows its card', async () => {
  const shown = await open();
  await shown.key(0, ' ');
  await shown.key(2, ' ', true);
  expect(checked(shown.boxes())).toBe('11100');
  expect(shown.sent.map(({ name }) => name)).not.toContain('tab.show');
  await shown.step(() => shown.rowAt(4).click());
  expect(shown.sent.at(-1)).toEqual({ name: 'tab.show', body: { tabId: 7, key: 'e' } });
});

test.each([
  ['the button', (shown: Mounted) => shown.button('Report 2 listings').click()],
  ['key 4', () => press(document.body, '4')],
  ['the foot', (shown: Mounted) => shown.find<HTMLButtonElement>('.k-popup-foot button').click()],
  ['the tab', (shown: Mounted) => shown.find('#tab-report').click()],
])('%s takes what was picked to the form', async (_name, go) => {
  const shown = await open();
  await shown.key(1, ' ');
  await shown.key(3, ' ');
  await shown.step(() => go(shown));
  expect(shown.all('.k-picked-row').map((one) => one.textContent)).toEqual(['Listing b', 'Listing d']);
  await shown.step(() => shown.find('#tab-page').click());
  expect(shown.root.querySelector('.k-selection button')).toBeNull();
  await shown.step(() => shown.find('#tab-report').click());
  expect(shown.all('.k-picked-row')).toHaveLength(2);
});

test('opened from the context menu without a listing, the reader chooses one', async () => {
  const worker = fakeWorker({ 'tab.read': () => reply, 'record.mine': () => ({ records: [] }) });
  const shown = await mount(<Popup search="?tab=12" hash="#report=" />, { send: worker.send });
  mounted = shown;
  expect(shown.find('[role=tab][aria-selected=true]').id).toBe('tab-report');
  expect(shown.find<HTMLSelectElement>('#report-target').value).toBe('');
  expect(shown.root.querySelector('form')).toBeNull();
});
