import { useCallback, useEffect, useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import type { EventRow } from './events.ts';

/** Events, the latest first; none where they cannot be read: the boards of days do without. */
export function useEvents(): { events: readonly EventRow[]; again: () => void } {
  const { send } = useApp();
  const [events, setEvents] = useState<readonly EventRow[]>([]);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    send('events.read', {}).then(
      (found) => current && setEvents(found.events),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [send, round]);
  return { events, again: useCallback(() => setRound((count) => count + 1), []) };
}
