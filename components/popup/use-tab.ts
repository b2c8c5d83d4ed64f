import { useEffect, useState } from 'preact/hooks';
import type { TabReply } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { type Asked, useAsk } from '../app/use-ask.ts';

/** How often a page that has not reported yet is asked again, and how many times. */
const AGAIN_MS = 400;
const TIMES = 15;

export interface Tab extends Asked<TabReply> {
  id?: number;
}

/** Tab id from the popup's own address (`?tab=12`), as screenshots and tests open it. */
export function tabOfAddress(search: string): number | undefined {
  const raw = new URLSearchParams(search).get('tab');
  return raw !== null && /^\d{1,15}$/.test(raw) ? Number(raw) : undefined;
}

/** The tab this popup is about. A page that is allowed but has not reported yet is asked again for a few seconds. */
export function useTab(fixed: number | undefined): Tab {
  const { platform } = useApp();
  const [id, setId] = useState(fixed);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (fixed === undefined) platform.activeTab().then(setId, () => undefined);
  }, [platform, fixed]);
  const asked = useAsk('tab.read', id === undefined ? undefined : { tabId: id });
  const { value, again } = asked;
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
