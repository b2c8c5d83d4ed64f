import { type Appeal, appealsOf, successions } from './appeals.ts';
import { type Review, reviewOf } from './review.ts';
import { coveredBy, type Decision, decide, decisionTurns, latestRulings, type Ruling } from './rulings.ts';
import { holds, nextChange, type Said, saidOn } from './said.ts';
import { type CaseContext, type CaseRecord, type CaseState, isReason, REASONS, type Reason } from './types.ts';
import { isKnown, OWN, voiceOf } from './whose.ts';

/** Reports by what became of them, each list oldest first. `decided`: a ruling that counts answered it. */
export interface Reports {
  open: CaseRecord[];
  decided: CaseRecord[];
  withdrawn: CaseRecord[];
  expired: CaseRecord[];
}

export interface Case {
  subject: CaseRecord['subject'];
  state: CaseState;
  reports: Reports;
  /** The ruling in force of each voice, oldest first, also those that decide nothing (weight 0). */
  rulings: Ruling[];
  /** Those that carry the decision; empty where nothing is decided. */
  decisive: Ruling[];
  /** Trusted rulings in force stand on both sides. */
  divided: boolean;
  appeals: Appeal[];
  /** What is said: of the decisive rulings where the case is upheld, else of the open reports. In the order of `REASONS`. */
  reasons: Reason[];
  review: Review;
  /** For the judge; each is amber at most. */
  ownReport: boolean;
  trustedReport: boolean;
  underReview: boolean;
  /** When the oldest thing that the state rests on was said. */
  opened?: number;
  /** Contested: the earliest time before which an answer is due. */
  deadline?: number;
  /** When the state ends by itself if nothing else is said; under review, and contested, at the latest. */
  expires?: number;
  /** Until then this case is the same at any time, from the same records. */
  nextChange?: number;
}

/**
 * The case on one subject, of what was said by `now`. Pure, whatever the order of the records and however often each comes.
 *
 * Upheld: see `decide`. Contested: upheld, and a known party's appeal is open against a decisive ruling or one that it goes
 * on from. Dismissed: trusted rulings dismiss, and no report came after. What unknown keys say is in the case and turns
 * no flag, but for their reports, which count towards review together.
 */
export function foldCase(subject: CaseRecord['subject'], records: readonly CaseRecord[], context: CaseContext): Case {
  const { whose, now } = context;
  const { said } = saidOn(subject, records, now);
  const latest = latestRulings(said, whose, now);
  const decision = decide(latest);
  const reports = sortReports(said, latest, decision, context);
  const appeals = appealsOf(said, whose, now);
  const due = openAppeals(appeals, decision, successions(said, whose));
  const review = reviewOf(subject, reports.open, context);
  const { state, basis } = stateOf({ reports, decision, review, isContested: due.length > 0, latest });
  const opened = basis[0]?.created;
  const expires = endOf(state, latest, said, reports);
  const next = nextChange(subject, records, now);
  return {
    subject,
    state,
    reports,
    rulings: latest.filter(({ inForce }) => inForce),
    decisive: decision.decisive,
    divided: decision.divided,
    appeals,
    reasons: reasonsOf(decision.side === 'upheld' ? decision.decisive.map(({ record }) => record) : reports.open),
    review,
    ownReport: reports.open.some(({ issuer }) => whose.own.has(issuer)),
    trustedReport: reports.open.some(({ issuer }) => !whose.own.has(issuer) && isKnown(issuer, whose)),
    underReview: review.underReview,
    ...(opened !== undefined && { opened }),
    ...(due.length > 0 && { deadline: Math.min(...due.map(({ deadline }) => deadline)) }),
    ...(expires !== undefined && { expires }),
    ...(next !== undefined && { nextChange: next }),
  };
}

const isReport = ({ type, value }: CaseRecord): boolean => type === 'report' && isReason(value);

/**
 * A ruling decides reports for good if it dismisses, and while it carries the decision if it upholds: one that is outweighed
 * or has run out leaves them open. The user's own report is closed by the user's own ruling alone.
 */
function sortReports(
  said: readonly Said[],
  latest: readonly Ruling[],
  { side, decisive }: Decision,
  { whose, now }: CaseContext,
): Reports {
  const reports: Reports = { open: [], decided: [], withdrawn: [], expired: [] };
  const all = said.filter(({ record }) => isReport(record));
  const records = all.map(({ record }) => record);
  const deciding = latest.filter((ruling) =>
    ruling.upholds ? side === 'upheld' && decisive.includes(ruling) : ruling.weight > 0 && !ruling.withdrawn,
  );
  const closed = new Set<string>();
  for (const { record, voice } of deciding)
    for (const { id, issuer } of coveredBy(record, records).covered)
      if (voiceOf(issuer, whose) !== OWN || voice === OWN) closed.add(id);
  for (const one of all) {
    const { record } = one;
    if (one.withdrawn !== undefined) reports.withdrawn.push(record);
    else if (closed.has(record.id)) reports.decided.push(record);
    else (holds(one, now) ? reports.open : reports.expired).push(record);
  }
  return reports;
}

/** Open appeals of known parties against what upholds the case. */
function openAppeals(
  appeals: readonly Appeal[],
  { side, decisive }: Decision,
  roots: ReadonlyMap<string, string>,
): Appeal[] {
  if (side !== 'upheld') return [];
  const against = new Set(decisive.map(({ record }) => roots.get(record.id)));
  return appeals.filter(({ state, known, root }) => state === 'open' && known && against.has(root));
}

interface Found {
  reports: Reports;
  decision: Decision;
  review: Review;
  isContested: boolean;
  latest: readonly Ruling[];
}

/** The state, and the records that it rests on, oldest first. */
function stateOf({ reports, decision, review, isContested, latest }: Found): {
  state: CaseState;
  basis: readonly CaseRecord[];
} {
  const decisive = decision.decisive.map(({ record }) => record);
  if (decision.side === 'upheld') return { state: isContested ? 'contested' : 'upheld', basis: decisive };
  if (review.underReview) return { state: 'underReview', basis: reports.open };
  if (reports.open.length > 0) return { state: 'reported', basis: reports.open };
  if (decision.side === 'dismissed') return { state: 'dismissed', basis: decisive };
  const ranOut = latest.some(
    ({ weight, upholds, inForce, withdrawn }) => weight > 0 && upholds && !inForce && !withdrawn,
  );
  const wasSaid = ranOut || reports.expired.length + reports.decided.length > 0;
  return { state: wasSaid ? 'expired' : 'none', basis: [] };
}

function endOf(
  state: CaseState,
  latest: readonly Ruling[],
  said: readonly Said[],
  { open }: Reports,
): number | undefined {
  if (state === 'upheld' || state === 'contested') return decisionTurns(latest, (side) => side !== 'upheld');
  if (state === 'dismissed') return decisionTurns(latest, (side) => side !== 'dismissed');
  if (open.length === 0) return undefined;
  const ids = new Set(open.map(({ id }) => id));
  const last = said.reduce((end, one) => (ids.has(one.record.id) ? Math.max(end, one.ends) : end), 0);
  // A dismissal that held a lighter ruling down may run out first.
  return Math.min(last, decisionTurns(latest, (side) => side === 'upheld') ?? last);
}

function reasonsOf(records: readonly CaseRecord[]): Reason[] {
  const said = new Set(records.map(({ value }) => value));
  return REASONS.filter((reason) => said.has(reason));
}
