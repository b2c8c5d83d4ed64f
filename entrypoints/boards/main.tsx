import '../../components/look/tokens.css';
import '../../components/look/base.css';
import '../../components/look/controls.css';
import '../../components/checklist/states.css';
import '../../components/checklist/checklist.css';
import '../../components/popup/popup.css';
import '../../components/boards/art.css';
import '../../components/boards/boards.css';
import '../../components/boards/tools.css';
import '../../components/boards/events.css';
import '../../components/boards/wide.css';
import { browserPlatform } from '../../components/app/browser-platform.ts';
import { startPage } from '../../components/app/start.tsx';
import { BoardsPage } from '../../components/boards/BoardsPage.tsx';
import { send } from '../../lib/messages/send.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { localeOf, translator } from '../../lib/text/format.ts';

function onLang(lang: Lang): void {
  document.documentElement.lang = localeOf(lang);
  document.title = translator(wordsOf(lang))('boards_title');
}

startPage(
  { send, platform: browserPlatform(), document, browserLang: navigator.language, onLang },
  <BoardsPage hash={location.hash} />,
);
