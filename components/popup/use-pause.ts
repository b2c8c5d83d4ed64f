import type { PauseReply } from '../../lib/messages/topics/first.ts';
import { useApp } from '../app/context.ts';
import type { Action } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';

export interface PauseOf extends PauseReply {
  set: (of: 'all' | 'tab' | 'end') => void;
}

/** The pause a tab is under. `onChanged`: the tab is another now. */
export function usePause(tabId: number | undefined, action: Action, onChanged: () => void): PauseOf {
  const { send } = useApp();
  const { value, again } = useAsk('pause.read', tabId === undefined ? undefined : { tabId });
  const set: PauseOf['set'] = (of) => {
    if (tabId === undefined) return;
    void action.run(async () => {
      await send('pause.set', { tabId, of });
      again();
      onChanged();
    });
  };
  return { ...value, set };
}
