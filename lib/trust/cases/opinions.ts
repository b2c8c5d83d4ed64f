/** From records to what the factor model takes in. */
import type { Anchor, ModelInput, Vote } from './agreement.ts';
import { expectedStanding } from './reputation.ts';
import { isRuling, reportersOf } from './rulings.ts';
import { holds, saidOn } from './said.ts';
import { standings } from './standing.ts';
import { type CaseRecord, isReason, type Standing, type Whose } from './types.ts';
import { bySubject, OWN, voiceOf, weightOf } from './whose.ts';

/**
 * A vote is as old as this machine knows it to be, or as a trusted ruling that names it: the hash in `refs` could not
 * have been named before the record was. What the record says of its own time is not asked.
 */
function knownSince(rulings: readonly CaseRecord[], arrivals: ReadonlyMap<string, number>): (id: string) => number {
  const named = new Map<string, number>();
  for (const { refs = [], created } of rulings)
    for (const id of refs) named.set(id, Math.min(created, named.get(id) ?? created));
  return (id) => Math.min(arrivals.get(id) ?? Number.POSITIVE_INFINITY, named.get(id) ?? Number.POSITIVE_INFINITY);
}

export interface Opinion {
  input: ModelInput;
  standing: ReadonlyMap<string, Standing>;
}

/**
 * Open reports and vouches as votes, trusted rulings as anchors, standing as weights. `arrivals`: when each record was first
 * seen here, by id; one that is not in it and that no trusted ruling names has no known age and is no vote.
 */
export function opinionsOf(
  records: readonly CaseRecord[],
  arrivals: ReadonlyMap<string, number>,
  whose: Whose,
  now: number,
): Opinion {
  const trusted = records.filter((record) => isRuling(record) && weightOf(record.issuer, whose) > 0);
  const since = knownSince(trusted, arrivals);
  const [votes, anchors]: [Vote[], Anchor[]] = [[], []];
  for (const [subject, group] of bySubject(records)) {
    const first = group[0];
    if (!first) continue;
    const { said } = saidOn(first.subject, group, now);
    const reporters = reportersOf(said);
    for (const one of said) {
      const { record } = one;
      const { type, value, issuer, created } = record;
      const isVote = (type === 'report' && isReason(value)) || (type === 'vouch' && value === 'reliable');
      const at = since(record.id);
      if (isVote && holds(one, now) && at <= now) votes.push({ issuer, subject, problem: type === 'report', at });
      if (!isRuling(record) || one.withdrawn !== undefined) continue;
      // The user's own word counts for the user whatever else the user said.
      const isOwn = voiceOf(issuer, whose) === OWN;
      const weight = !isOwn && reporters.has(issuer) ? 0 : weightOf(issuer, whose);
      if (weight > 0) anchors.push({ subject, upheld: isReason(value), weight, at: Math.min(created, now) });
    }
  }
  const standing = standings(records, whose, now);
  const weights = new Map([...standing].map(([issuer, one]) => [issuer, expectedStanding(one)]));
  return { input: { votes, anchors, weights }, standing };
}
