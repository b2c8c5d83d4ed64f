import { describe, expect, it } from 'vitest';
import { subjectKey } from '../../lib/records/types.ts';
import { type Case, foldCase } from '../../lib/trust/cases/fold.ts';
import { CASE_STATES, type CaseContext, type CaseRecord, isReason } from '../../lib/trust/cases/types.ts';
import { caseKey } from '../../lib/trust/cases/whose.ts';
import {
  contextOf,
  DAY,
  EARNED,
  flagsOf,
  ids,
  LISTING,
  NOW,
  pick,
  randomRecords,
  recordOf,
  seeded,
  shuffled,
  WHOSE,
} from './cases-help.ts';
import { oracle } from './cases-oracle.ts';
import { ownMs } from './cpu.ts';

const REPORTERS = ['me', 't1', 't05', 't04', 'x1', 'x2', 'muted'];
/** Everybody has standing and stands on one side or the other: whether a case is under review hangs on its reports. */
const agreed = contextOf({
  standing: new Map(REPORTERS.map((issuer) => [issuer, EARNED])),
  agreement: {
    subjects: new Map([[caseKey(LISTING), 0.5]]),
    issuers: new Map(REPORTERS.map((issuer, index) => [issuer, index % 2 ? 0.6 : -0.6])),
  },
});

const fold = (records: readonly CaseRecord[], context: CaseContext = contextOf()) =>
  foldCase(LISTING, records, context);

function* sets(count: number, size: number, seed = 1): Generator<{ records: CaseRecord[]; random: () => number }> {
  for (let round = 0; round < count; round++) {
    const random = seeded(seed * 1e6 + round);
    yield { records: randomRecords(random, 1 + Math.floor(random() * size)), random };
  }
}

/** 2 red, 1 amber, 0 nothing on the badge. */
function levelOf({ state, ownReport, trustedReport, underReview }: Case): number {
  if (state === 'upheld' || state === 'contested') return 2;
  return ownReport || trustedReport || underReview ? 1 : 0;
}
/** Contested is upheld with an appeal: the warning stands. */
const rankOf = ({ state }: Case) => -CASE_STATES.indexOf(state === 'contested' ? 'upheld' : state);

describe('the laws of cases', () => {
  it('agree with a second reading on 10,000 random sets, every state met', () => {
    const met = new Map<string, number>();
    for (const { records } of sets(10_000, 14)) {
      const found = fold(records);
      const told = oracle(records, WHOSE, NOW);
      const decisive = new Set(found.decisive.map(({ record }) => record.id));
      const contesting = found.appeals.filter(
        ({ record, state, known }) => state === 'open' && known && told.contesting.includes(record.id),
      );
      expect({
        state: found.state,
        open: ids(found.reports.open),
        decisive: [...decisive],
        contesting: contesting.map(({ record }) => record.id),
        ownReport: found.ownReport,
        trustedReport: found.trustedReport,
      }).toEqual(told);
      const deadlines = contesting.map(({ deadline }) => deadline);
      expect(found.deadline).toBe(deadlines.length > 0 ? Math.min(...deadlines) : undefined);
      met.set(found.state, (met.get(found.state) ?? 0) + 1);
    }
    for (const state of CASE_STATES) if (state !== 'underReview') expect(met.get(state)).toBeGreaterThan(50);
  });

  it('do not ask in what order, how often or in how many batches records came', () => {
    for (const { records, random } of sets(1_000, 25, 2)) {
      const batches = [records.slice(0, 5), records.slice(3), records.filter(() => random() < 0.5)];
      expect(fold(shuffled(random, batches.flat()), agreed)).toEqual(fold(records, agreed));
    }
  });

  it('let no withdrawal of what speaks against a subject strengthen its case', () => {
    let [taken, weaker] = [0, 0];
    for (const { records, random } of sets(4_000, 25, 3)) {
      const target = pick(random, [records[0], ...records]);
      if (!target || target.negates || !isReason(target.value) || !['report', 'ruling'].includes(target.type)) continue;
      const created = target.created + Math.floor(random() * 60) * DAY;
      const withdrawal = { ...target, id: 'w', created, negates: target.id };
      const [before, after] = [fold(records, agreed), fold([...records, withdrawal], agreed)];
      expect(levelOf(after)).toBeLessThanOrEqual(levelOf(before));
      expect(rankOf(after)).toBeLessThanOrEqual(rankOf(before));
      taken += 1;
      if (rankOf(after) < rankOf(before)) weaker += 1;
    }
    expect(taken).toBeGreaterThan(1_000);
    expect(weaker).toBeGreaterThan(100);
  });

  it('let unknown keys change no flag, whatever they say', () => {
    for (const { records, random } of sets(2_000, 15, 4)) {
      const before = fold(records);
      const known = records.map(({ id }) => id);
      const strangers = randomRecords(random, 8).map((record) => {
        const refs = known.filter(() => random() < 0.3);
        return { ...record, id: `s${record.id}`, issuer: pick(random, ['y1', 'y2', 'muted2']), refs };
      });
      const after = fold([
        ...records,
        ...strangers,
        { ...recordOf({ issuer: 'y1' }), negates: pick(random, ['', ...known]) },
      ]);
      expect(levelOf(after)).toBe(levelOf(before));
      expect(after.decisive).toEqual(before.decisive);
      expect(after.deadline).toBe(before.deadline);
      expect(flagsOf({ ...after, state: 'none' })).toEqual(flagsOf({ ...before, state: 'none' }));
      const quiet = fold([...records, ...strangers.filter(({ type }) => type !== 'report')]);
      expect(quiet.state).toBe(before.state);
    }
  });

  it('let one stranger’s report change nothing on a badge, also with standing and agreement', () => {
    for (const { records } of sets(500, 6, 5)) {
      const without = records.filter(({ type }) => type !== 'report');
      const stranger = recordOf({ issuer: 'x1' });
      expect(levelOf(fold([...without, stranger], agreed))).toBe(levelOf(fold(without, agreed)));
    }
  });

  it('never count the ruling of a reporter for others', () => {
    for (const { records } of sets(2_000, 15, 6)) {
      const reporters = new Set(
        records
          .filter((one) => one.type === 'report' && !one.negates && one.created <= NOW)
          .map(({ issuer }) => issuer),
      );
      for (const { record } of fold(records).decisive)
        expect(WHOSE.own.has(record.issuer) || !reporters.has(record.issuer)).toBe(true);
    }
  });

  it('change with time only where they say so', () => {
    for (const { records, random } of sets(1_500, 12, 7)) {
      const found = fold(records, agreed);
      const next = found.nextChange ?? NOW + 1_000 * DAY;
      const later = fold(records, { ...agreed, now: Math.max(NOW, next - 1 - Math.floor(random() * DAY)) });
      expect(later).toEqual(found);
    }
  });

  it('end when they say, if nothing is to come', () => {
    for (const { records } of sets(1_500, 12, 8)) {
      const past = records.filter(({ created }) => created <= NOW);
      const found = fold(past);
      if (found.expires === undefined || found.state === 'contested') continue;
      // An appeal's end is a change of its own.
      const red = ({ state }: Case) => (state === 'contested' ? 'upheld' : state);
      expect(red(fold(past, contextOf({ now: found.expires - 1 })))).toBe(red(found));
      expect(red(fold(past, contextOf({ now: found.expires })))).not.toBe(red(found));
    }
  });

  it('go back with the clock: a state depends on `now` alone', () => {
    for (const { records } of sets(300, 12, 9)) {
      const early = contextOf({ now: NOW - 40 * DAY });
      const before = fold(records, early);
      fold(records, contextOf({ now: NOW + 400 * DAY }));
      expect(fold(records, early)).toEqual(before);
      expect(
        fold(
          records.filter(({ created }) => created <= early.now),
          early,
        ),
      ).toMatchObject(flagsOf(before));
    }
  });

  it('survive numbers that are none', () => {
    const odd = recordOf({ created: Number.NaN });
    const endless = recordOf({ expires: Number.NaN, type: 'ruling', issuer: 't1' });
    expect(fold([odd, endless]).state).toBe('expired');
    expect(fold([recordOf({ expires: Number.POSITIVE_INFINITY })]).expires).toBe(NOW + 80 * DAY);
  });

  it('file a case under the same key as the store files its records', () =>
    expect(caseKey(LISTING)).toBe(subjectKey({ kind: 'listing', site: 'shop.example', id: 'L1' })));

  it('fold a subject with 1,000 records in a moment', () => {
    const records = randomRecords(seeded(10), 1_000).map((record, index) => ({
      ...record,
      issuer: index % 3 ? `x${index % 400}` : record.issuer,
      ...(record.refs && { refs: record.refs.slice(-20) }),
    }));
    fold(records, agreed);
    expect(ownMs(() => fold(records, agreed))).toBeLessThan(30);
  });
});
