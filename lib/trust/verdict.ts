import type { Listing } from '../listing/types.ts';
import { findAll } from './findings.ts';
import { officialMark } from './marks.ts';
import { profileKey } from './profile.ts';
import { holding, labels } from './records.ts';
import { type Red, redOf, tellingStrikes } from './red.ts';
import { scoreListing } from './score.ts';
import { findSignals, isCaution } from './signals.ts';
import type { Finding, JudgeContext, RecordNote, Signal, State, UnknownKind, Verdict } from './types.ts';
import { isUtility } from './utility.ts';
import { withWeakerClaim } from './weaker.ts';

interface Evidence {
  listing: Listing;
  context: JudgeContext;
  records: readonly RecordNote[];
  red: Red | undefined;
  signals: readonly Signal[];
  findings: readonly Finding[];
  mark?: string;
}

/**
 * What Kaopu says of one listing. Pure: the same listing, profile, records, strikes and time give the same verdict,
 * whatever the order of the records. Red (`warned`, `contested`) comes from rulings alone.
 */
export function judge(read: Listing, context: JudgeContext): Verdict {
  const listing = withWeakerClaim(read, context.facts);
  const records = holding(context.records, context.now);
  // Signals look at both sides of a contradiction.
  const signals = findSignals(read, context, records);
  const findings = findAll(listing, context);
  const mark = officialMark(listing.marks, context.facts.marks);
  const red = redOf(records, context.strikes);
  const state = stateOf({ listing, context, records, red, signals, findings, ...(mark && { mark }) });
  const strikes = tellingStrikes(context.strikes);
  const n = listing.rating?.count?.min;
  return {
    state,
    ...(state === 'unknown' && { unknown: unknownKind(listing, findings) }),
    ...scoreListing(listing, context, signals),
    findings,
    signals,
    records,
    ...(red?.by && { by: red.by }),
    ...(red?.deadline !== undefined && { deadline: red.deadline }),
    ...((strikes.shop || strikes.promoter) && { strikes }),
    ...(mark && { mark }),
    ...(n !== undefined && { n }),
    profile: profileKey(context.profile),
    at: context.now,
  };
}

/** Strongest first. On a card that could not be read only records and signals say anything. */
function stateOf({ listing, context, records, red, signals, findings, mark }: Evidence): State {
  if (red) return red.state;
  if (isCaution(signals)) return 'caution';
  if (!listing.title || isUtility(listing.title)) return 'unknown';
  if (mark || labels(records).length > 0) return 'labelled';
  return stateOfFindings(findings, context);
}

function stateOfFindings(findings: readonly Finding[], { facts, profile }: JudgeContext): State {
  if (findings.some(({ state }) => state === 'notMet')) return 'below';
  const met = findings.filter(({ state }) => state === 'met').map(({ criterion }) => criterion);
  if (met.length === 0) return 'unknown';
  const isComplete = profile.criteria.every((criterion) => met.includes(criterion) || !facts.shows.includes(criterion));
  return isComplete ? 'qualified' : 'partial';
}

function unknownKind(listing: Listing, findings: readonly Finding[]): UnknownKind {
  if (!listing.title) return 'unreadable';
  if (listing.dispatch?.kind === 'custom' || isUtility(listing.title)) return 'notApplicable';
  return findings.some(({ reason }) => reason === 'tooFew') ? 'tooFew' : 'notShown';
}
