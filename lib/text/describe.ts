import type { Lang } from '../settings/types.ts';
import type { OfItem } from '../trust/of-item.ts';
import { STATES, type State, type Verdict } from '../trust/types.ts';
import { answerOf } from './answer.ts';
import { type Course, courseWords } from './course.ts';
import { format, type Words } from './format.ts';
import { type ReviewWords, reviewWords } from './reviews.ts';
import { rightText } from './rights.ts';
import { type ChecklistRow, findingRow, missingOf, type Reason, reasonsOf, sorted } from './rows.ts';
import { type Warning, warningOf } from './ruled.ts';
import { type Speaker, speaker } from './speak.ts';

export type { ChecklistRow, Reason } from './rows.ts';

/** A verdict in the words of one language. */
export interface Described {
  /** The badge's word. */
  word: string;
  sentence: string;
  /** What a screen reader says of the badge. */
  spoken: string;
  /** Strongest first: records, signals, findings that rest on something shown. */
  reasons: Reason[];
  /** One row per criterion: not met, met, not shown. */
  checklist: ChecklistRow[];
  /** "82 (74–88) · 1,240 ratings". */
  score: string;
  /** What is not met or not shown: value → threshold, distance. */
  missing: string[];
  /** The prices seen so far, where they are known. */
  course?: Course | undefined;
  /** What the law gives the buyer, one line each, most useful first. */
  rights: string[];
  /** Of the product of an item page. */
  reviews?: ReviewWords | undefined;
  /** What stands above the buy buttons of a red one. */
  warning?: Warning | undefined;
}

export interface DescribeOptions {
  /** Epoch milliseconds, for ages. */
  now: number;
  /** Id of the catalogue's site, whose own terms win. */
  site?: string;
  ofItem?: OfItem;
}

function scoreWords({ score, low, high, n }: Verdict, speak: Speaker): string {
  const params = { score, low, high };
  return n ? speak.count('score_n', n, params) : speak.say('score_alone', params);
}

/** Makes a value when it is first asked for. */
function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Rows are made when they are first looked at: a grid of badges only needs the answers. */
export function describe(verdict: Verdict, words: Words, lang: Lang, options: DescribeOptions): Described {
  const speak = speaker(words, lang, options.now, options.site);
  const { word, sentence } = answerOf(verdict, speak);
  const checklist = lazy(() => sorted(verdict.findings).map((finding) => findingRow(finding, verdict, speak)));
  const reasons = lazy(() => reasonsOf(verdict, checklist(), speak));
  const score = lazy(() => scoreWords(verdict, speak));
  const missing = lazy(() => missingOf(verdict.findings, speak));
  const { ofItem = {} } = options;
  const rights = lazy(() => (ofItem.rights ?? []).map((right) => rightText(right, words)));
  const course = lazy(() => ofItem.course && courseWords(ofItem.course, speak));
  const reviews = lazy(() => ofItem.reviews && reviewWords(ofItem.reviews, speak));
  const warning = lazy(() => warningOf(verdict, { word, sentence }, speak));
  return {
    word,
    sentence,
    spoken: speak.say('spoken', { word, sentence }),
    get reasons() {
      return reasons();
    },
    get checklist() {
      return checklist();
    },
    get score() {
      return score();
    },
    get missing() {
      return missing();
    },
    get rights() {
      return rights();
    },
    get course() {
      return course();
    },
    get reviews() {
      return reviews();
    },
    get warning() {
      return warning();
    },
  };
}

/** Quiet states are told only where there is nothing else to tell. */
const QUIET: readonly State[] = ['partial', 'unknown'];

/** The states of a page's listings in one sentence, strongest first: "60 listings: 1 with reports upheld, 2 to check". */
export function describeGrid(counts: Partial<Record<State, number>>, words: Words): string {
  const total = STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  if (total === 0) return format(words, 'grid_none');
  const count = (key: string, n: number, more = {}) =>
    format(words, n === 1 && `${key}_one` in words ? `${key}_one` : key, { n, ...more });
  const some = STATES.filter((state) => (counts[state] ?? 0) > 0);
  const said = some.filter((state) => !QUIET.includes(state));
  const parts = (said.length > 0 ? said : some).map((state) => count(`grid_${state}`, counts[state] ?? 0));
  return count('grid', total, { parts: parts.join(format(words, 'grid_and')) });
}
