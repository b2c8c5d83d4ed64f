/** What a component of our own pages may use of the world; tests pass fakes. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MessageName, ReplyOf, RequestOf } from '../../lib/messages/protocol.ts';
import type { Lang } from '../../lib/settings/types.ts';
import type { Translate, Words } from '../../lib/text/format.ts';
import type { Platform } from './platform.ts';

export type Send = <N extends MessageName>(name: N, body: RequestOf<N>) => Promise<ReplyOf<N>>;

export interface App {
  send: Send;
  platform: Platform;
  lang: Lang;
  words: Words;
  t: Translate;
  /** Epoch milliseconds. */
  now: () => number;
  /** Called when the language was changed in the settings. */
  setLang: (setting: 'auto' | Lang) => void;
}

const AppContext = createContext<App | undefined>(undefined);
export const AppProvider = AppContext.Provider;

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside of AppProvider');
  return app;
}
