import '../../components/look/tokens.css';
import '../../components/look/base.css';
import '../../components/look/controls.css';
import '../../components/checklist/states.css';
import '../../components/checklist/checklist.css';
import '../../components/checklist/reviews.css';
import '../../components/boards/art.css';
import '../../components/boards/boards.css';
import '../../components/boards/tools.css';
import '../../components/boards/events.css';
import '../../components/options/options.css';
import '../../components/popup/popup.css';
import '../../components/report/report.css';
import '../../components/report/picked.css';
import '../../components/report/picture/picture.css';
import '../../components/popup/menu.css';
import '../../components/case/case.css';
import '../../components/lists/lists.css';
import '../../components/desk/desk.css';
import '../../components/desk/issuers.css';
import '../../components/panel/panel.css';
import { browserPlatform } from '../../components/app/browser-platform.ts';
import { startPage } from '../../components/app/start.tsx';
import { SidePanel } from '../../components/panel/SidePanel.tsx';
import { send } from '../../lib/messages/send.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { localeOf, translator } from '../../lib/text/format.ts';

function onLang(lang: Lang): void {
  document.documentElement.lang = localeOf(lang);
  document.title = translator(wordsOf(lang))('app_name');
}

startPage(
  { send, platform: browserPlatform(), document, browserLang: navigator.language, onLang },
  <SidePanel search={location.search} hash={location.hash} />,
);
