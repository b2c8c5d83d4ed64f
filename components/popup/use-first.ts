import { useEffect, useState } from 'preact/hooks';
import type { FirstReply } from '../../lib/messages/topics/first.ts';
import type { FirstChoice } from '../../lib/settings/first.ts';
import { useApp } from '../app/context.ts';
import type { Action } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';

/** When the page is asked again what became of a choice. Milliseconds. */
const AGAIN = [150, 600, 1800];

export interface First extends FirstReply {
  choose: (change: Partial<FirstChoice>) => void;
}

/** "Reliable first" of a tab: what is chosen shows at once, what became of it as soon as the page has said so. */
export function useFirst(tabId: number | undefined, action: Action): First {
  const { send } = useApp();
  const { value = {}, again } = useAsk('first.read', tabId === undefined ? undefined : { tabId });
  const [chosen, setChosen] = useState<FirstChoice | undefined>();
  const [rounds, setRounds] = useState(0);
  useEffect(() => {
    if (!rounds) return;
    const timers = AGAIN.map((ms) => setTimeout(again, ms));
    return () => timers.forEach(clearTimeout);
  }, [rounds, again]);
  const choice = chosen ?? value.choice;
  const choose = (change: Partial<FirstChoice>) => {
    if (!choice || tabId === undefined) return;
    const next = { ...choice, ...change };
    setChosen(next);
    void action.run(async () => {
      const reply = await send('first.write', { tabId, choice: next }).catch((error: unknown) => {
        setChosen(undefined);
        throw error;
      });
      setChosen(reply.choice);
      again();
      setRounds((count) => count + 1);
    });
  };
  return { ...value, choose, ...(choice && { choice }) };
}
