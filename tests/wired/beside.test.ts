import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { besideOpener, followTabs } from '../../components/app/browser-beside.ts';

interface Fired {
  trigger(...args: unknown[]): Promise<unknown>;
}
const fired = (event: unknown) => event as Fired;
const activated = (windowId: number) => fired(fakeBrowser.tabs.onActivated).trigger({ tabId: 1, windowId });
const updated = (tab: { active: boolean; windowId: number }, change: object = { status: 'complete' }) =>
  fired(fakeBrowser.tabs.onUpdated).trigger(1, change, tab);

beforeEach(() => fakeBrowser.reset());

describe('beside the page', () => {
  it('hears of another tab and another page in its own window, until it is stopped', async () => {
    let heard = 0;
    const stop = followTabs(
      () => 5,
      () => {
        heard += 1;
      },
    );
    await activated(5);
    await updated({ active: true, windowId: 5 });
    expect(heard).toBe(2);
    await activated(6);
    await updated({ active: false, windowId: 5 });
    await updated({ active: true, windowId: 6 });
    await updated({ active: true, windowId: 5 }, { title: 'New mail (3)' });
    expect(heard).toBe(2);
    stop();
    await activated(5);
    expect(heard).toBe(2);
  });

  it('hears everything while its window is not known', async () => {
    let heard = 0;
    followTabs(
      () => undefined,
      () => {
        heard += 1;
      },
    );
    await activated(6);
    expect(heard).toBe(1);
  });

  it('opens in the window that is known, and asks nothing before', async () => {
    const opened: unknown[] = [];
    const places = fakeBrowser as unknown as { sidePanel?: unknown; sidebarAction?: unknown };
    places.sidePanel = { open: async (options: unknown) => void opened.push(options) };
    const open = besideOpener(() => 5);
    void open?.();
    expect(opened).toEqual([{ windowId: 5 }]);
    await expect(besideOpener(() => undefined)?.()).rejects.toThrow('not known');
    delete places.sidePanel;
    expect(besideOpener(() => 5)).toBeUndefined();
    places.sidebarAction = { open: async () => void opened.push('sidebar') };
    void besideOpener(() => 5)?.();
    expect(opened.at(-1)).toBe('sidebar');
    delete places.sidebarAction;
  });
});
