import { describe, expect, it } from 'vitest';
import {
  evidenceOn,
  HALF_LIFE_DAYS,
  PER_DAY,
  PER_RULER,
  standingFrom,
  standings,
} from '../../lib/trust/cases/standing.ts';
import type { CaseRecord } from '../../lib/trust/cases/types.ts';
import {
  DAY,
  LISTING,
  NOW,
  randomRecords,
  recordOf,
  rulingOf,
  seeded,
  shuffled,
  WHOSE,
  withdrawalOf,
} from './cases-help.ts';

const of = (records: CaseRecord[], issuer = 'x1', now = NOW) => standings(records, WHOSE, now).get(issuer);
const on = (id: string) => ({ ...LISTING, id });
/** A report of x1 on a listing of its own, and a ruling on it. */
function decided(id: string, ruling: Partial<CaseRecord> & { ago?: number } = {}): CaseRecord[] {
  const report = recordOf({ subject: on(id), ago: 30 });
  return [report, rulingOf({ subject: on(id), refs: [report.id], ago: 0, ...ruling })];
}

describe('standing from rulings', () => {
  it('adds what was upheld and what was dismissed', () => {
    expect(of(decided('a'))).toEqual({ upheld: 1, dismissed: 0 });
    expect(of(decided('a', { value: 'dismissed' }))).toEqual({ upheld: 0, dismissed: 1 });
    expect(of([recordOf()])).toBeUndefined();
  });

  it('weighs by issuer, and hears nobody unknown', () => {
    expect(of(decided('a', { issuer: 't04' }))?.upheld).toBe(0.4);
    expect(of(decided('a', { issuer: 'x2' }))).toBeUndefined();
    expect(of(decided('a', { issuer: 'muted' }))).toBeUndefined();
  });

  it('halves in time', () => expect(of(decided('a'), 'x1', NOW + HALF_LIFE_DAYS * DAY)?.upheld).toBeCloseTo(0.5, 10));

  it('never hears a key on itself, nor a reporter on others', () => {
    const own = recordOf({ issuer: 'me' });
    expect(of([own, rulingOf({ issuer: 'former', refs: [own.id] })], 'me')).toBeUndefined();
    const [report, ruling] = [recordOf(), recordOf({ issuer: 't1' })];
    expect(of([report, ruling, rulingOf({ issuer: 't1', refs: [report.id] })])).toBeUndefined();
  });

  it('is not bought by volume: so much a day, so much a ruler, so much in all', () => {
    const many = (count: number, how: (index: number) => Partial<CaseRecord> & { ago?: number }) =>
      of(Array.from({ length: count }, (_, index) => decided(`l${index}`, how(index))).flat());
    expect(many(50, () => ({}))).toEqual({ upheld: PER_DAY.upheld, dismissed: 0 });
    expect(many(50, () => ({ value: 'dismissed' }))).toEqual({ upheld: 0, dismissed: PER_DAY.dismissed });
    expect(many(25, (index) => ({ ago: index }))?.upheld).toBe(PER_RULER);
  });

  it('lets a report say one report’s worth, however many rule on it; the user alone where the user did', () => {
    const report = recordOf();
    const by = (issuer: string, value = 'counterfeit') => rulingOf({ issuer, value, refs: [report.id], ago: 0 });
    expect(of([report, by('t1'), by('t05'), by('t05')])?.upheld).toBeCloseTo(1, 10);
    expect(of([report, by('t1'), by('me', 'dismissed')])).toEqual({ upheld: 0, dismissed: 1 });
  });

  it('lets nobody profit from a ruling that does not name them: a report can be dated back', () => {
    expect(of([recordOf(), rulingOf()])).toBeUndefined();
    expect(of([recordOf(), rulingOf({ value: 'dismissed', ago: 0 })])?.dismissed).toBe(1);
    expect(of([recordOf({ ago: 0 }), rulingOf({ value: 'dismissed', ago: 1 })])).toBeUndefined();
  });

  it('counts the latest word of a ruler, also after it ran out, and none that was taken back', () => {
    const [report, ruling] = decided('a', { ago: 9 });
    if (!report || !ruling) throw new Error('two records');
    const later = rulingOf({ subject: on('a'), value: 'dismissed', ago: 0 });
    expect(of([report, ruling, later])).toEqual({ upheld: 0, dismissed: 1 });
    expect(of([report, ruling, withdrawalOf(ruling)])).toBeUndefined();
    expect(of([report, { ...ruling, expires: NOW - DAY }])?.upheld).toBeGreaterThan(0.9);
  });

  it('does not ask in what order records came, and can be added up by subject', () => {
    for (let round = 0; round < 300; round++) {
      const random = seeded(round);
      const records = ['a', 'b', 'c'].flatMap((id) =>
        randomRecords(random, 15).map((record) => ({ ...record, id: `${id}${record.id}`, subject: on(id) })),
      );
      const whole = [...standings(records, WHOSE, NOW)].sort();
      expect([...standings(shuffled(random, [...records, ...records]), WHOSE, NOW)].sort()).toEqual(whole);
      const parts = ['c', 'a', 'b'].flatMap((id) => evidenceOn(on(id), records, WHOSE, NOW));
      expect([...standingFrom(parts, NOW)].sort()).toEqual(whole);
    }
  });
});
