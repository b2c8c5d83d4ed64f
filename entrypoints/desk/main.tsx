import '../../components/look/tokens.css';
import '../../components/look/base.css';
import '../../components/look/controls.css';
import '../../components/checklist/states.css';
import '../../components/checklist/checklist.css';
import '../../components/options/options.css';
import '../../components/case/case.css';
import '../../components/desk/desk.css';
import '../../components/desk/issuers.css';
import { browserPlatform } from '../../components/app/browser-platform.ts';
import { startPage } from '../../components/app/start.tsx';
import { Desk } from '../../components/desk/Desk.tsx';
import { send } from '../../lib/messages/send.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { localeOf, translator } from '../../lib/text/format.ts';

function onLang(lang: Lang): void {
  document.documentElement.lang = localeOf(lang);
  document.title = translator(wordsOf(lang))('desk_title');
}

startPage(
  { send, platform: browserPlatform(), document, browserLang: navigator.language, onLang },
  <Desk hash={location.hash} />,
);
