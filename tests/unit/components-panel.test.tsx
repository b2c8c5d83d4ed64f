// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { partOfAddress, SidePanel } from '../../components/panel/SidePanel.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import type { TabReply } from '../../lib/messages/protocol.ts';
import { fakePlatform, fakeWorker, type Mounted, mount, NOW, row } from './components-kit.tsx';

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

const reply = (title: string): TabReply => ({
  access: 'ok',
  host: 'item.taobao.com',
  siteId: 'taobao',
  state: {
    host: 'item.taobao.com',
    space: 'taobao.com',
    isPrivate: false,
    visit: 'v',
    kind: 'grid',
    rows: [row(title, { title })],
    counts: { partial: 1 },
    at: NOW,
  },
});

async function open(view = '') {
  let hear: (() => void) | undefined;
  let active = 1;
  const pages = new Map([
    [1, 'Mug'],
    [2, 'Lamp'],
  ]);
  const platform = fakePlatform({
    activeTab: async () => active,
    follow: (listener) => {
      hear = listener;
      return () => {
        hear = undefined;
      };
    },
    openBeside: async () => undefined,
  });
  const worker = fakeWorker({
    'tab.read': ({ tabId }) => reply(pages.get(tabId) ?? ''),
    'desk.read': () => ({ rows: [], total: 0, sites: [] }),
  });
  const shown = await mount(<SidePanel search={view} hash="" />, { send: worker.send, platform });
  mounted = shown;
  const change = async (tab: number, page?: string) => {
    active = tab;
    if (page !== undefined) pages.set(tab, page);
    await shown.step(() => hear?.());
    await shown.step(() => undefined);
  };
  return { ...shown, ...worker, change, isHearing: () => hear !== undefined };
}

describe('beside the page', () => {
  test('follows the active tab', async () => {
    const shown = await open();
    expect(shown.text()).toContain('Mug');
    await shown.change(2);
    expect(shown.text()).toContain('Lamp');
    expect(shown.text()).not.toContain('Mug');
    await shown.change(1);
    expect(shown.text()).toContain('Mug');
  });

  test('follows the page in it, and keeps the view that was chosen', async () => {
    const shown = await open();
    await shown.step(() => shown.find('#tab-report').click());
    await shown.change(1, 'Teapot');
    expect(shown.find('#tab-report').getAttribute('aria-selected')).toBe('true');
    await shown.step(() => shown.find('#tab-page').click());
    expect(shown.text()).toContain('Teapot');
  });

  test('stops hearing when it is left', async () => {
    const shown = await open();
    expect(shown.isHearing()).toBe(true);
    await shown.step(() => shown.button('Review desk').click());
    expect(shown.isHearing()).toBe(false);
    expect(shown.text()).toContain('Nothing waits for a ruling');
  });

  test('?view=desk begins with the desk; there is no button to open what is open', async () => {
    expect([partOfAddress('?view=desk'), partOfAddress('?view=x'), partOfAddress('')]).toEqual([
      'desk',
      'page',
      'page',
    ]);
    const shown = await open('?view=desk');
    expect(shown.text()).toContain('Nothing waits for a ruling');
    await shown.step(() => shown.all('.k-beside-parts button')[0]?.click());
    expect(shown.root.querySelector('[aria-label="Keep beside the page"]')).toBeNull();
  });
});

describe('from the popup', () => {
  test('opens straight from the click; nothing is asked or awaited before', async () => {
    let opened = 0;
    const platform = fakePlatform({
      openBeside: async () => {
        opened += 1;
        throw new Error('no');
      },
    });
    const worker = fakeWorker({ 'tab.read': () => reply('Mug') });
    mounted = await mount(<Popup search="" hash="" />, { send: worker.send, platform });
    mounted.button('Keep beside the page').click();
    expect(opened).toBe(1);
    await mounted.step(() => undefined);
    expect(mounted.find('[aria-label="The browser did not open the panel."]')).toBeTruthy();
  });

  test('is not offered where the browser has no such place', async () => {
    const worker = fakeWorker({ 'tab.read': () => reply('Mug') });
    mounted = await mount(<Popup search="" hash="" />, { send: worker.send, platform: fakePlatform() });
    expect(mounted.root.querySelector('[aria-label="Keep beside the page"]')).toBeNull();
  });
});
