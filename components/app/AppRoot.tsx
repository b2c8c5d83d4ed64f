import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Lang } from '../../lib/settings/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { pickLang, translator } from '../../lib/text/format.ts';
import { AppProvider, type Send } from './context.ts';
import type { Platform } from './platform.ts';

interface Props {
  send: Send;
  platform: Platform;
  now: () => number;
  browserLang: string;
  /** Told of the language at once and at every change: the document's own `lang` and title follow. */
  onLang: (lang: Lang) => void;
  children: ComponentChildren;
}

/** Speaks the browser's language at once and the chosen one as soon as the settings have been read. */
export function AppRoot({ send, platform, now, browserLang, onLang, children }: Props) {
  const [lang, change] = useState(() => pickLang('auto', browserLang));
  const setLang = useCallback((setting: 'auto' | Lang) => change(pickLang(setting, browserLang)), [browserLang]);
  useEffect(() => {
    // Without settings the browser's language stays; the page itself reports what failed.
    send('settings.read', {}).then(
      (settings) => setLang(settings.lang),
      () => undefined,
    );
  }, [send, setLang]);
  useEffect(() => onLang(lang), [lang, onLang]);
  const app = useMemo(() => {
    const words = wordsOf(lang);
    return { send, platform, now, lang, words, t: translator(words), setLang };
  }, [send, platform, now, lang, setLang]);
  return <AppProvider value={app}>{children}</AppProvider>;
}
