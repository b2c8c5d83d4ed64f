import { describe, expect, it } from 'vitest';
import { caseLog } from '../../lib/trust/cases/log.ts';
import type { CaseRecord } from '../../lib/trust/cases/types.ts';
import {
  appealOf,
  contextOf,
  DAY,
  LISTING,
  NOW,
  randomRecords,
  recordOf,
  rulingOf,
  seeded,
  shuffled,
  withdrawalOf,
} from './cases-help.ts';

const logOf = (records: CaseRecord[], now = NOW) => caseLog(LISTING, records, contextOf({ now }));
const kinds = (records: CaseRecord[], now = NOW) => logOf(records, now).map(({ kind }) => kind);

describe('the log of a case', () => {
  it('tells a case from its first report to its end', () => {
    const [report, ruling] = [recordOf({ text: 'thin cloth' }), rulingOf({ ago: 8 })];
    const appeal = appealOf(ruling, { ago: 7 });
    const stranger = appealOf(ruling, { ago: 6, issuer: 'x4' });
    const again = appealOf(ruling, { ago: 5 });
    const answer = rulingOf({ ago: 4, value: 'dismissed', refs: [appeal.id] });
    const all = [report, ruling, appeal, stranger, again, answer, withdrawalOf(report)];
    expect(logOf(all)).toMatchObject([
      { kind: 'reported', at: report.created, id: report.id, issuer: 'x1', value: 'counterfeit', text: 'thin cloth' },
      { kind: 'ruled', issuer: 't1' },
      { kind: 'appealed', about: ruling.id },
      { kind: 'appealUnknown', issuer: 'x4' },
      { kind: 'appealRefused', refused: 'tooSoon' },
      { kind: 'ruled', value: 'dismissed' },
      { kind: 'replaced', about: ruling.id, id: answer.id },
      { kind: 'answered', about: appeal.id, id: answer.id },
      { kind: 'withdrawn', about: report.id },
    ]);
    expect(logOf(all, NOW + 200 * DAY).slice(-2)).toMatchObject([
      { kind: 'unanswered', id: stranger.id, at: stranger.created + 14 * DAY },
      { kind: 'expired', id: answer.id, at: answer.created + 90 * DAY },
    ]);
  });

  it('tells vouches, labels, strangers’ rulings, and what nobody may take back', () => {
    const report = recordOf();
    const said = [
      recordOf({ type: 'vouch', value: 'reliable', ago: 9 }),
      recordOf({ type: 'label', value: 'reliable', issuer: 't1', ago: 8 }),
      recordOf({ type: 'label', value: 'declined', issuer: 't05', ago: 7 }),
      rulingOf({ issuer: 'x1', ago: 6 }),
      recordOf({ value: 'newer', ago: 5 }),
      withdrawalOf(report, { issuer: 'x3' }),
    ];
    expect(kinds([report, ...said])).toEqual([
      'reported',
      'vouched',
      'labelled',
      'declined',
      'ruledUnknown',
      'said',
      'withdrawalIgnored',
    ]);
    expect(kinds([withdrawalOf(report)])).toEqual([]);
  });

  it('is append-only: what it said at any time is how it begins later, in any order of records', () => {
    for (let round = 0; round < 2_000; round++) {
      const random = seeded(round);
      const records = randomRecords(random, 20);
      const whole = logOf(shuffled(random, [...records, ...records]));
      const early = NOW - Math.floor(random() * 60) * DAY;
      const part = logOf(
        records.filter(({ created }) => created <= early),
        early,
      );
      expect(whole.slice(0, part.length)).toEqual(part);
      expect(whole.every((entry, index) => entry.at >= (whole[index - 1]?.at ?? 0))).toBe(true);
      expect(whole.slice(part.length).every(({ at }) => at > early)).toBe(true);
    }
  });
});
