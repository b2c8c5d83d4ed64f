/** Messages of "reliable first" and of the pause. Part of the protocol (`protocol.ts`). */
import type { FirstChoice } from '../../settings/first.ts';

/**
 * Why the cards of a page keep their order: `placed`: the site gives each its place; `flow`: they stand in no flex box
 * or grid; `rows`: they stand in many small rows; `ordered`: the site orders them through CSS itself; `fought`: the
 * page's own scripts undid it, so it was taken back.
 */
export const FIRST_PROBLEMS = ['placed', 'flow', 'rows', 'ordered', 'fought'] as const;
export type FirstProblem = (typeof FIRST_PROBLEMS)[number];

/** What became of the choice on a page. */
export interface FirstReport {
  /** Cards that were ordered, dimmed or folded. */
  cards: number;
  /** Sponsored ones among them. */
  ads: number;
  problem?: FirstProblem;
}

/** What the popup shows of a tab. */
export interface FirstReply {
  /** Absent: this tab has no site to choose for. */
  choice?: FirstChoice;
  /** Absent: the page did not say yet, or nothing is on. */
  report?: FirstReport;
  /** Keys that the browser has for it, as the browser writes them. */
  keys?: string;
}

/** Until when: epoch milliseconds; absent: until the tab is closed or the pause is ended. */
export interface Pause {
  of: 'all' | 'tab';
  until?: number;
}

export interface PauseReply {
  pause?: Pause;
  keys?: string;
}

interface Message<Request, Reply> {
  request: Request;
  reply: Reply;
}
type None = Record<never, never>;

export interface FirstPageProtocol {
  'page.first': Message<FirstReport, None>;
}

export interface FirstOwnProtocol {
  'first.read': Message<{ tabId: number }, FirstReply>;
  /** Keeps a choice for the site of a tab; its pages follow at once. */
  'first.write': Message<{ tabId: number; choice: FirstChoice }, FirstReply>;
  'pause.read': Message<{ tabId: number }, PauseReply>;
  /** `end`: whatever pause this tab is under. */
  'pause.set': Message<{ tabId: number; of: 'all' | 'tab' | 'end' }, PauseReply>;
}
