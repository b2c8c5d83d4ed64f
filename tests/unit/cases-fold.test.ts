import { describe, expect, it } from 'vitest';
import { foldCase } from '../../lib/trust/cases/fold.ts';
import type { CaseRecord } from '../../lib/trust/cases/types.ts';
import {
  appealOf,
  contextOf,
  DAY,
  flagsOf,
  ids,
  LISTING,
  NOW,
  recordOf,
  rulingOf,
  SHOP,
  withdrawalOf,
} from './cases-help.ts';

const fold = (records: CaseRecord[], now = NOW) => foldCase(LISTING, records, contextOf({ now }));
const stateOf = (records: CaseRecord[], now = NOW) => fold(records, now).state;

describe('a case', () => {
  it('is none where nothing was said', () => expect(flagsOf(fold([]))).toMatchObject({ state: 'none' }));

  it('opens on the first report, and a stranger’s turns nothing', () =>
    expect(flagsOf(fold([recordOf()]))).toEqual({
      state: 'reported',
      ownReport: false,
      trustedReport: false,
      underReview: false,
    }));

  it.each([
    ['me', { ownReport: true, trustedReport: false }],
    ['former', { ownReport: true, trustedReport: false }],
    ['t04', { ownReport: false, trustedReport: true }],
    ['muted', { ownReport: false, trustedReport: false }],
  ])('flags a report of %s', (issuer, flags) => expect(flagsOf(fold([recordOf({ issuer })]))).toMatchObject(flags));

  it('hears nothing of other subjects, of the future, or of a value it does not know', () => {
    const said = [
      recordOf({ subject: SHOP }),
      recordOf({ ago: -1 }),
      recordOf({ value: 'newer' }),
      rulingOf({ value: 'newer' }),
    ];
    expect(stateOf(said)).toBe('none');
  });

  it('says a future-dated record when its time comes', () => {
    const ruling = rulingOf({ created: NOW + 1 });
    expect([stateOf([ruling]), stateOf([ruling], NOW + 1)]).toEqual(['none', 'upheld']);
    expect(fold([ruling]).nextChange).toBe(NOW + 1);
  });

  it('sorts its reports', () => {
    const [open, late, taken] = [recordOf(), recordOf({ ago: 90 }), recordOf({ issuer: 'x2' })];
    const { reports } = fold([open, late, taken, withdrawalOf(taken)]);
    expect(reports).toEqual({ open: [open], decided: [], withdrawn: [taken], expired: [late] });
  });

  it('tells the reasons in their order, each once', () => {
    const said = [recordOf({ value: 'threeNo' }), recordOf(), recordOf({ issuer: 'x2' })];
    expect(fold(said).reasons).toEqual(['counterfeit', 'threeNo']);
  });
});

describe('a withdrawal', () => {
  it('counts from its issuer alone', () => {
    const report = recordOf();
    expect(stateOf([report, withdrawalOf(report)])).toBe('none');
    expect(stateOf([report, withdrawalOf(report, { issuer: 't1' })])).toBe('reported');
  });

  it('outlives its own expiry, and cannot be taken back', () => {
    const report = recordOf();
    const withdrawal = withdrawalOf(report, { ago: 9, expires: NOW - DAY });
    expect(stateOf([report, withdrawal, withdrawalOf(withdrawal)])).toBe('none');
  });
});

describe('rulings', () => {
  it('uphold from a trusted issuer or the user only', () => {
    const issuers = ['me', 'former', 't1', 't04', 'x1', 'muted'];
    const states = issuers.map((issuer) => stateOf([recordOf({ issuer: 'x9' }), rulingOf({ issuer })]));
    expect(states).toEqual(['upheld', 'upheld', 'upheld', 'upheld', 'reported', 'reported']);
  });

  it('never count from a key that reported, before or after, withdrawn or not', () => {
    const ruling = rulingOf();
    const [before, after] = [recordOf({ issuer: 't1' }), recordOf({ issuer: 't1', ago: 1 })];
    expect(stateOf([before, ruling])).toBe('reported');
    expect(stateOf([after, ruling])).toBe('reported');
    expect(stateOf([before, ruling, withdrawalOf(before)])).toBe('none');
    expect(fold([before, ruling]).rulings).toMatchObject([{ weight: 0, upholds: true }]);
    expect(stateOf([recordOf({ issuer: 'me' }), rulingOf({ issuer: 'me' })])).toBe('upheld');
  });

  it.each([
    [['t1'], ['t05'], 'upheld'],
    [['t05'], ['t1'], 'dismissed'],
    [['t05'], ['t05b'], 'dismissed'],
    [['t05', 't04'], ['t1'], 'dismissed'],
    [['t05', 't05b'], ['t1'], 'dismissed'],
    [['t05', 't05b', 't04'], ['t1'], 'upheld'],
    [['t1', 't05'], ['me'], 'dismissed'],
    [['me'], ['t1', 't05'], 'upheld'],
    [['t1'], ['x1', 'x2', 'x3'], 'upheld'],
  ])('weigh: %j uphold, %j dismiss', (uphold, dismiss, state) => {
    const context = contextOf();
    context.whose = { ...context.whose, issuers: new Map([...context.whose.issuers, ['t05b', 0.5]]) };
    const said = [
      ...uphold.map((issuer) => rulingOf({ issuer })),
      ...dismiss.map((issuer) => rulingOf({ issuer, value: 'dismissed' })),
    ];
    const found = foldCase(LISTING, said, context);
    expect(found.state).toBe(state);
    expect(found.divided).toBe(!dismiss.includes('x1'));
  });

  it('replace their issuer’s earlier ones for good', () => {
    const first = rulingOf({ ago: 9 });
    const second = rulingOf({ ago: 5, value: 'dismissed', days: 6 });
    expect(stateOf([first, second])).toBe('dismissed');
    expect(stateOf([first, second], NOW + DAY)).toBe('none');
    expect(stateOf([first, second, withdrawalOf(second)])).toBe('none');
    const former = rulingOf({ issuer: 'former', ago: 9 });
    expect(stateOf([former, rulingOf({ issuer: 'me', value: 'dismissed' })])).toBe('dismissed');
  });

  it('expire at 90 days or what they say, to the millisecond', () => {
    const long = rulingOf({ created: NOW, days: 900 });
    const short = rulingOf({ created: NOW, days: 7 });
    for (const [ruling, days] of [
      [long, 90],
      [short, 7],
    ] as const) {
      const end = NOW + days * DAY;
      expect(fold([ruling])).toMatchObject({ state: 'upheld', expires: end, nextChange: end });
      expect([stateOf([ruling], end - 1), stateOf([ruling], end)]).toEqual(['upheld', 'expired']);
    }
  });

  it('tell when the decision turns by expiry', () => {
    const [strong, weak] = [rulingOf({ days: 30 }), rulingOf({ issuer: 't05', value: 'dismissed' })];
    expect(fold([strong, weak]).expires).toBe(strong.expires);
    expect(stateOf([strong, weak], strong.expires)).toBe('dismissed');
  });

  it('decide the reports they name, else those before them for the same reason', () => {
    const [a, b, c] = [recordOf(), recordOf({ issuer: 'x2', value: 'shoddy' }), recordOf({ issuer: 'x3', ago: 1 })];
    expect(ids(fold([a, b, c, rulingOf({ refs: [b.id] })]).reports.decided)).toEqual([b.id]);
    expect(ids(fold([a, b, c, rulingOf()]).reports.decided)).toEqual([a.id]);
    expect(ids(fold([a, b, c, rulingOf({ value: 'dismissed' })]).reports.decided)).toEqual([a.id, b.id]);
    expect(stateOf([a, b, rulingOf({ value: 'dismissed' })])).toBe('dismissed');
    expect(stateOf([a, b, c, rulingOf({ value: 'dismissed' })])).toBe('reported');
  });

  it('close the user’s own report only if they are the user’s', () => {
    const own = recordOf({ issuer: 'me' });
    expect(fold([own, rulingOf({ value: 'dismissed' })]).ownReport).toBe(true);
    expect(flagsOf(fold([own, rulingOf({ issuer: 'me', value: 'dismissed' })]))).toMatchObject({
      state: 'dismissed',
      ownReport: false,
    });
  });

  it('dismiss for good: what was dismissed does not come back when the dismissal runs out', () => {
    const said = [recordOf(), rulingOf({ value: 'dismissed', days: 7 })];
    expect([stateOf(said), stateOf(said, NOW + 3 * DAY)]).toEqual(['dismissed', 'expired']);
  });
});

describe('an appeal', () => {
  const ruling = rulingOf();
  const appealed = (...more: CaseRecord[]) => fold([ruling, ...more]);

  it('contests for 14 days, to the millisecond', () => {
    const appeal = appealOf(ruling, { days: 90 });
    const end = appeal.created + 14 * DAY;
    expect(appealed(appeal)).toMatchObject({ state: 'contested', deadline: end });
    expect([stateOf([ruling, appeal], end - 1), stateOf([ruling, appeal], end)]).toEqual(['contested', 'upheld']);
    expect(stateOf([ruling, appeal], appeal.created - 1)).toBe('upheld');
  });

  it('of an unknown key is shown and changes nothing', () => {
    const found = appealed(appealOf(ruling, { issuer: 'x1' }), appealOf(ruling, { issuer: 'muted' }));
    expect(found).toMatchObject({ state: 'upheld', appeals: [{ known: false, state: 'open' }, { known: false }] });
    expect(found.deadline).toBeUndefined();
  });

  it.each(['upheld again', 'dismissed'])('is closed by an answer: %s', (answer) => {
    const appeal = appealOf(ruling);
    const value = answer === 'dismissed' ? 'dismissed' : 'counterfeit';
    const found = appealed(appeal, rulingOf({ ago: 1, value, refs: [appeal.id] }));
    expect(found.state).toBe(answer === 'dismissed' ? 'dismissed' : 'upheld');
    expect(found.appeals).toMatchObject([{ state: 'answered', answered: NOW - DAY }]);
  });

  it('goes on against the next ruling of the same issuer that does not answer it', () => {
    const appeal = appealOf(ruling);
    expect(appealed(appeal, rulingOf({ ago: 1 })).state).toBe('contested');
    expect(appealed(appeal, rulingOf({ ago: 1, issuer: 't04', refs: [appeal.id] })).state).toBe('contested');
  });

  it('is one at a time for each ruling and party', () => {
    const appeal = appealOf(ruling);
    const second = appealOf(ruling, { ago: 1, text: 'more' });
    expect(appealed(appeal, second).appeals).toMatchObject([{ state: 'open' }, { refused: 'tooSoon' }]);
    expect(appealed(appeal, appealOf(ruling, { ago: 1, issuer: 'me' })).appeals).toMatchObject([
      { state: 'open' },
      { state: 'open' },
    ]);
  });

  it.each([
    ['the same words', { text: ' A  LICENCE ' }, 'nothingNew'],
    ['nothing at all', { text: '' }, 'nothingNew'],
    ['other words', { text: 'an invoice' }, undefined],
    ['a picture', { pictures: ['p1'] }, undefined],
    ['other evidence', { evidence: 'e1' }, undefined],
  ])('needs new evidence the next time: %s', (_what, brings, refused) => {
    const appeal = appealOf(ruling, { ago: 4 });
    const answer = rulingOf({ ago: 3, refs: [appeal.id] });
    const next = appealOf(answer, { ago: 2, ...brings });
    const found = appealed(appeal, answer, next);
    expect(found.appeals[1]?.refused).toBe(refused);
    expect(found.state).toBe(refused ? 'upheld' : 'contested');
  });

  it('may come again the moment the one before has ended', () => {
    const first = appealOf(ruling, { ago: 4, days: 2 });
    const at = (created: number) => appealed(first, appealOf(ruling, { created, text: 'more' })).appeals[1]?.refused;
    expect([at(first.expires - 1), at(first.expires)]).toEqual(['tooSoon', undefined]);
  });

  it('is open anew after a dismissal, without new evidence', () => {
    const appeal = appealOf(ruling, { ago: 4 });
    const dismissed = rulingOf({ ago: 3, value: 'dismissed', refs: [appeal.id] });
    const again = rulingOf({ ago: 2 });
    expect(appealed(appeal, dismissed, again, appealOf(again, { ago: 1 })).state).toBe('contested');
  });

  it('is moot where it names no ruling that upholds and came before it', () => {
    const early = appealOf(ruling, { created: ruling.created - 1 });
    const dismissal = rulingOf({ issuer: 't04', value: 'dismissed' });
    const found = appealed(early, dismissal, appealOf(dismissal), appealOf(ruling, { refs: [] }));
    expect(found.appeals.map(({ refused }) => refused)).toEqual(['moot', 'moot', 'moot']);
    expect(found.state).toBe('upheld');
  });

  it('ends when it is taken back', () => {
    const appeal = appealOf(ruling);
    expect(appealed(appeal, withdrawalOf(appeal)).state).toBe('upheld');
  });

  it('says nothing against a ruling that decides nothing', () => {
    const weak = rulingOf({ issuer: 't04', ago: 6 });
    expect(fold([weak, rulingOf({ issuer: 'me' }), appealOf(weak)]).state).toBe('upheld');
  });
});
