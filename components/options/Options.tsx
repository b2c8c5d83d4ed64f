import { useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/types.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAsk } from '../app/use-ask.ts';
import { Bundles } from '../bundles/Bundles.tsx';
import { Issuers } from '../issuers/Issuers.tsx';
import { Lists } from '../lists/Lists.tsx';
import { Glyph } from '../look/Glyph.tsx';
import { Shopping } from '../shopping/Shopping.tsx';
import { Data } from './Data.tsx';
import { Language } from './Language.tsx';
import { Privacy } from './Privacy.tsx';
import { Requirements } from './Requirements.tsx';
import { Sites } from './Sites.tsx';

export function Options() {
  const { t, platform } = useApp();
  const asked = useAsk('settings.read', {});
  const [saved, setSaved] = useState<Settings | undefined>();
  const settings = saved ?? asked.value;
  const [round, setRound] = useState(0);
  const reread = () => {
    setSaved(undefined);
    setRound(round + 1);
    asked.again();
  };
  return (
    <>
      <header class="k-page-head">
        <Glyph state="qualified" size={28} />
        <h1>{t('options_title')}</h1>
        <button type="button" class="k-plain" onClick={() => platform.openOwn('welcome')}>
          {t('open_welcome')}
        </button>
        <button type="button" class="k-plain" onClick={() => platform.openOwn('desk')}>
          {t('desk_open')}
        </button>
      </header>
      <main class="k-page">
        {asked.failure && <Failure code={asked.failure} onRetry={asked.again} />}
        <Sites />
        {settings && <Requirements settings={settings} onSettings={setSaved} />}
        {settings && <Language settings={settings} onSettings={setSaved} />}
        {/* What an import brought, or an erasure took, is read anew. */}
        <Issuers key={`issuers-${round}`} />
        <Bundles />
        <Lists key={`lists-${round}`} />
        <Shopping key={`shopping-${round}`} />
        <Data onReplaced={reread} />
        <Privacy />
      </main>
      <footer class="k-page-foot k-small k-muted">{t('options_version', { version: platform.version })}</footer>
    </>
  );
}
