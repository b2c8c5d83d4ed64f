/** All words of Kaopu, both languages side by side: `key: [en, zh]`. One file per place where they are shown. */
import type { Lang } from '../settings/types.ts';
import type { Words } from './format.ts';
import { boardsWords } from './words/boards.ts';
import { bundleWords } from './words/bundle.ts';
import { cardWords } from './words/card.ts';
import { caseWords } from './words/case.ts';
import { courseWords } from './words/course.ts';
import { deskWords } from './words/desk.ts';
import { eventsWords } from './words/events.ts';
import { firstStripWords, firstWords } from './words/first.ts';
import { healthWords } from './words/health.ts';
import { issuersWords } from './words/issuers.ts';
import { listsWords } from './words/lists.ts';
import { optionsWords } from './words/options.ts';
import { pageWords } from './words/page.ts';
import { pauseWords } from './words/pause.ts';
import { popupWords } from './words/popup.ts';
import { reportWords } from './words/report.ts';
import { reviewsWords } from './words/reviews.ts';
import { rightsWords } from './words/rights.ts';
import { shopWords } from './words/shop.ts';
import { shoppingWords } from './words/shopping.ts';
import { signalWords } from './words/signals.ts';
import { verdictWords } from './words/verdict.ts';
import { warnWords } from './words/warn.ts';
import { welcomeWords } from './words/welcome.ts';
import { whyWords } from './words/why.ts';

export type Pair = readonly [en: string, zh: string];
export type WordList = Readonly<Record<string, Pair>>;

export const GROUPS = {
  verdict: verdictWords,
  signals: signalWords,
  warn: warnWords,
  rights: rightsWords,
  page: pageWords,
  card: cardWords,
  course: courseWords,
  reviews: reviewsWords,
  popup: popupWords,
  report: reportWords,
  boards: boardsWords,
  shop: shopWords,
  health: healthWords,
  options: optionsWords,
  welcome: welcomeWords,
  why: whyWords,
  firstStrip: firstStripWords,
  first: firstWords,
  pause: pauseWords,
  case: caseWords,
  desk: deskWords,
  issuers: issuersWords,
  bundle: bundleWords,
  lists: listsWords,
  shopping: shoppingWords,
  events: eventsWords,
} as const;
export type Group = keyof typeof GROUPS;

/** The words of some groups in one language. */
export function wordsOf(lang: Lang, groups: readonly Group[] = Object.keys(GROUPS) as Group[]): Words {
  const index = lang === 'en' ? 0 : 1;
  const words: Record<string, string> = {};
  for (const group of groups)
    for (const [key, pair] of Object.entries(GROUPS[group] as WordList)) words[key] = pair[index];
  return words;
}

/** What a content script needs: the words of verdicts and of what is drawn on a page. */
export const PAGE_GROUPS: readonly Group[] = [
  'verdict',
  'signals',
  'warn',
  'page',
  'card',
  'course',
  'rights',
  'reviews',
  'firstStrip',
];
