import { MIN_REPORTERS } from './agreement.ts';
import type { Case } from './fold.ts';
import type { CaseState, Reason } from './types.ts';
import { caseKey } from './whose.ts';

const DAY = 86_400_000;
/** An appeal's whole time (design.md 3). */
const APPEAL_DAYS = 14;

/**
 * How much a buyer may come to harm. Counterfeits and goods without maker (三无) can hurt people; the others cost money; forged
 * praise misleads about goods that may still be sound.
 */
export const SEVERITY: Readonly<Record<Reason, number>> = {
  counterfeit: 1,
  threeNo: 1,
  shoddy: 0.8,
  offPlatform: 0.8,
  misdescribed: 0.6,
  noAfterSales: 0.5,
  fakeReviews: 0.4,
};

export interface QueueItem {
  found: Case;
  /** People it may reach: sales as shown, or how often the listing was seen here. */
  reach: number;
}

/** Whether anybody has to decide anything: reports are open, or an appeal is. */
export const isWaiting = ({ state }: Case): boolean =>
  state === 'contested' || state === 'underReview' || state === 'reported';

/** 1 for a first report, up to 3: under review, or an appeal on its last day. Time that has run out stays at 3. */
export function urgencyOf(found: Case, now: number): number {
  if (!isWaiting(found)) return 0;
  if (found.underReview) return 3;
  const left = found.deadline === undefined ? APPEAL_DAYS : Math.max(0, (found.deadline - now) / DAY);
  const nearDeadline = Math.min(1, Math.max(0, 1 - left / APPEAL_DAYS));
  const nearReview = Math.min(1, found.review.standing / MIN_REPORTERS);
  return 1 + 2 * Math.max(nearDeadline, nearReview * 0.5);
}

/**
 * Harm, 0 and up: log₂(2 + people reached) × severity of the gravest reason × urgency. The logarithm, since sold counts span
 * six orders of magnitude and are the seller's claim: severity and time must be able to outweigh them.
 */
export function harmOf({ found, reach }: QueueItem, now: number): number {
  const severity = Math.max(0, ...found.reasons.map((reason) => SEVERITY[reason]));
  return Math.log2(2 + (reach > 0 && Number.isFinite(reach) ? reach : 0)) * severity * urgencyOf(found, now);
}

/** What waits longest first, then by subject, so that rows of equal harm never jump. */
function whenEven(a: QueueItem, b: QueueItem, now: number): number {
  const [x, y] = [caseKey(a.found.subject), caseKey(b.found.subject)];
  return (a.found.opened ?? now) - (b.found.opened ?? now) || (x < y ? -1 : x > y ? 1 : 0);
}

/** The desk's order: most harm first; what nobody has to decide comes last. */
export const byHarm =
  (now: number) =>
  (a: QueueItem, b: QueueItem): number =>
    harmOf(b, now) - harmOf(a, now) || whenEven(a, b, now);

/** Sorted by harm, which is worked out once for each. */
export function rankQueue(items: readonly QueueItem[], now: number): QueueItem[] {
  return items
    .map((item) => ({ item, harm: harmOf(item, now) }))
    .sort((a, b) => b.harm - a.harm || whenEven(a.item, b.item, now))
    .map(({ item }) => item);
}

/** What is left out asks for nothing. Ages in days since the case opened: at least, at most. */
export interface QueueFilter {
  states?: readonly CaseState[];
  reasons?: readonly Reason[];
  sites?: readonly string[];
  olderThan?: number;
  youngerThan?: number;
  search?: string;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a reviewer may search: the subject and what was said. Never issuers, as reporters are hidden until the ruling. */
function wordsOf({ subject, reports, rulings, appeals }: Case): string {
  const { open, decided } = reports;
  const records = [...open, ...decided, ...rulings.map(({ record }) => record), ...appeals.map(({ record }) => record)];
  const said = records.flatMap(({ text, facts }) => [text, facts?.title, facts?.shop]);
  return plain([subject.site, subject.id, ...said].filter((word) => word !== undefined).join('\n'));
}

/** Whether every word of a search stands in the case; blanks separate words, width and case do not matter. */
export function matchesSearch(found: Case, search: string): boolean {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const words = wordsOf(found);
  return wanted.every((word) => words.includes(word));
}

export function matchesFilter(found: Case, filter: QueueFilter, now: number): boolean {
  const { states, reasons, sites, olderThan, youngerThan, search } = filter;
  const days = (now - (found.opened ?? now)) / DAY;
  return (
    (states === undefined || states.includes(found.state)) &&
    (reasons === undefined || found.reasons.some((reason) => reasons.includes(reason))) &&
    (sites === undefined || sites.includes(found.subject.site)) &&
    (olderThan === undefined || days >= olderThan) &&
    (youngerThan === undefined || days <= youngerThan) &&
    (search === undefined || matchesSearch(found, search))
  );
}
