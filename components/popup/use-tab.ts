import { useEffect, useState } from 'preact/hooks';
import type { TabReply } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { type Asked, useAsk } from '../app/use-ask.ts';

/** How often a page that has not reported yet is asked again, and how many times. */
const AGAIN_MS = 400;
const TIMES = 15;
/** A page that has just changed still grows: it is asked again after these. */
const SETTLING_MS = [700, 2000, 5000];
/** A page that is scrolled shows more: what stays open beside it looks again. */
const WATCH_MS = 5000;

export interface Tab extends Asked<TabReply> {
  id?: number;
}

/** Tab id from the popup's own address (`?tab=12`), as screenshots and tests open it. */
export function tabOfAddress(search: string): number | undefined {
  const raw = new URLSearchParams(search).get('tab');
  return raw !== null && /^\d{1,15}$/.test(raw) ? Number(raw) : undefined;
}

/** The tab this popup is about; with `follows` always the active one. A page that is allowed but has not reported yet is asked again for a few seconds. */
export function useTab(fixed: number | undefined, follows = false): Tab {
  const { platform } = useApp();
  const [id, setId] = useState(fixed);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (fixed === undefined) platform.activeTab().then(setId, () => undefined);
  }, [platform, fixed]);
  const asked = useAsk('tab.read', id === undefined ? undefined : { tabId: id });
  const { value, again } = asked;
  useEffect(() => {
    if (!follows) return;
    let timers: ReturnType<typeof setTimeout>[] = [];
    const forget = () => {
      for (const timer of timers) clearTimeout(timer);
    };
    const stop = platform.follow?.(() => {
      forget();
      setTries(0);
      if (fixed === undefined) platform.activeTab().then(setId, () => undefined);
      again();
      timers = SETTLING_MS.map((wait) => setTimeout(again, wait));
    });
    const watch = setInterval(() => document.visibilityState === 'visible' && again(), WATCH_MS);
    return () => {
      forget();
      clearInterval(watch);
      stop?.();
    };
  }, [platform, fixed, follows, again]);
  const isWaiting = value?.access === 'ok' && !value.state && tries < TIMES;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => {
      setTries(tries + 1);
      again();
    }, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isWaiting, tries, again]);
  return { ...asked, ...(id !== undefined && { id }) };
}
