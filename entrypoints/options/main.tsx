import '../../components/look/tokens.css';
import '../../components/look/base.css';
import '../../components/look/controls.css';
import '../../components/checklist/states.css';
import '../../components/options/options.css';
import '../../components/desk/issuers.css';
import '../../components/lists/lists.css';
import '../../components/shopping/shopping.css';
import { browserPlatform } from '../../components/app/browser-platform.ts';
import { startPage } from '../../components/app/start.tsx';
import { Options } from '../../components/options/Options.tsx';
import { send } from '../../lib/messages/send.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { localeOf, translator } from '../../lib/text/format.ts';

function onLang(lang: Lang): void {
  document.documentElement.lang = localeOf(lang);
  document.title = translator(wordsOf(lang))('options_title');
}

startPage({ send, platform: browserPlatform(), document, browserLang: navigator.language, onLang }, <Options />);
