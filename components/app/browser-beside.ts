/** The side panel of Chrome, the sidebar of Firefox, and the tabs that they stand beside. */
import { browser } from 'wxt/browser';

/** Neither is part of the other browser, nor of the polyfill's types. */
interface Places {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open?(): Promise<void> };
}

/** Opens the place beside the page; `undefined` where there is none. Asks nothing before it opens: the click would be over. */
export function besideOpener(windowId: () => number | undefined): (() => Promise<void>) | undefined {
  const { sidePanel, sidebarAction } = browser as unknown as Places;
  if (sidePanel?.open) {
    return async () => {
      const id = windowId();
      if (id === undefined) throw new Error('beside: the window is not known yet');
      await sidePanel.open({ windowId: id });
    };
  }
  return sidebarAction?.open ? () => sidebarAction.open?.() ?? Promise.reject(new Error('beside: gone')) : undefined;
}

/** Hears of another active tab in the window, and of a new page in the active one. */
export function followTabs(windowId: () => number | undefined, hear: () => void): () => void {
  const isHere = (id: number | undefined) => windowId() === undefined || id === windowId();
  const onActivated = (info: { windowId: number }) => {
    if (isHere(info.windowId)) hear();
  };
  const onUpdated = (_id: number, change: { status?: string }, tab: { active: boolean; windowId?: number }) => {
    if (change.status !== undefined && tab.active && isHere(tab.windowId)) hear();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
