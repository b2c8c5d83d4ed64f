import { useEffect, useRef, useState } from 'preact/hooks';
import { mergeSettings } from '../../lib/settings/merge.ts';
import { useApp } from '../app/context.ts';
import { type Action, useAction } from '../app/use-action.ts';
import type { Marks } from './arrange.ts';

export interface KeptMarks extends Marks {
  /** The settings were read, or could not be: until then rows would jump. */
  isKnown: boolean;
  action: Action;
  /** Puts a row there or takes it away again. */
  pin: (key: string) => void;
  hide: (key: string) => void;
}

const without = (keys: readonly string[], key: string): string[] => keys.filter((one) => one !== key);
const toggled = (keys: readonly string[], key: string): string[] =>
  keys.includes(key) ? without(keys, key) : [...keys, key];

/** Pinned and hidden rows: shown at once, kept in the settings; what could not be kept is taken back. */
export function useMarks(): KeptMarks {
  const { send } = useApp();
  const action = useAction();
  const [marks, setMarks] = useState<Marks>({ pinned: [], hidden: [] });
  const [isKnown, setKnown] = useState(false);
  const latest = useRef(marks);
  const show = (next: Marks) => {
    latest.current = next;
    setMarks(next);
  };
  useEffect(() => {
    send('settings.read', {})
      .then(
        (settings) => show(mergeSettings(settings)),
        // Without settings nothing is pinned; the board itself says what failed.
        () => undefined,
      )
      .finally(() => setKnown(true));
  }, [send]);
  const put = (next: Marks) => {
    const before = latest.current;
    show(next);
    void action.run(async () => {
      try {
        await send('settings.write', { pinned: [...next.pinned], hidden: [...next.hidden] });
      } catch (error) {
        show(before);
        throw error;
      }
    });
  };
  return {
    pinned: marks.pinned,
    hidden: marks.hidden,
    isKnown,
    action,
    pin: (key) => put({ pinned: toggled(latest.current.pinned, key), hidden: without(latest.current.hidden, key) }),
    hide: (key) => put({ hidden: toggled(latest.current.hidden, key), pinned: without(latest.current.pinned, key) }),
  };
}
