import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { KAOPU_2020, withThresholds } from '../../lib/trust/profile.ts';
import type { RecordNote } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, DAY, listingOf, NOW, noteOf } from './trust-help.ts';

const verdictOf = (fields: Partial<Listing>, site = 'taobao', records: RecordNote[] = []) =>
  judge(listingOf(fields), contextOf(site, { records }));
const stateOf = (...args: Parameters<typeof verdictOf>) => {
  const { state, unknown } = verdictOf(...args);
  return unknown ? `${state} ${unknown}` : state;
};

const good: Partial<Listing> = {
  shopRating: { value: 4.9, scale: 5 },
  shopKind: 'flagship',
  service: { percent: 96, text: '客服满意度96%' },
  dispatch: { kind: 'promised', hours: 48, text: '48小时内发货' },
  shipping: { kind: 'free', text: '包邮' },
};
const ruling = noteOf({ id: 'r1', type: 'ruling', issuer: 'k1' });
const appeal = noteOf({ id: 'p1', type: 'appeal', issuer: 'k2', expires: NOW + 14 * DAY });

describe('states', () => {
  it.each([
    ['everything met on evidence', good, 'qualified'],
    ['one not shown', { ...good, service: undefined }, 'partial'],
    ['only shipping met', { shipping: good.shipping }, 'partial'],
    ['one missed among the met', { ...good, shipping: { kind: 'paid', text: '运费10元' } }, 'below'],
    ['an official mark', { ...good, marks: ['靠谱货'] }, 'labelled'],
    ['an official mark, written otherwise', { marks: [' 靠谱 货'] }, 'labelled'],
    ['an official mark above a miss', { marks: ['金牌卖家'], shipping: { kind: 'paid', text: 'x' } }, 'labelled'],
    ['part of a sentence is no mark', { marks: ['正品靠谱货源'] }, 'unknown notShown'],
    ['a mark of another site', { marks: ['京东好店'] }, 'unknown notShown'],
    ['a word that names a copy', { ...good, title: '高仿运动鞋' }, 'caution'],
    ['a word that names a copy above a mark', { title: '高仿运动鞋', marks: ['靠谱货'] }, 'caution'],
    ['nothing shown', {}, 'unknown notShown'],
    ['a plain seller', { shopKind: 'marketplace' }, 'unknown notShown'],
    ['made to order', { dispatch: { kind: 'custom', hours: 168, text: '7天定制' } }, 'unknown notApplicable'],
    ['made to order, postage free', { dispatch: { kind: 'custom', text: '定制' }, shipping: good.shipping }, 'partial'],
    ['a card that could not be read', { title: undefined }, 'unknown unreadable'],
    ['a card whose title could not be read', { ...good, title: undefined, marks: ['靠谱货'] }, 'unknown unreadable'],
  ] as const)('%s: %s', (_name, fields, state) => expect(stateOf(fields as Partial<Listing>)).toBe(state));

  it.each([
    ['too few ratings', { rating: { value: 4.9, scale: 5, count: { min: 7, open: false } } }, 'unknown tooFew'],
    [
      'too few ratings, postage free',
      { rating: { value: 4.9, scale: 5, count: { min: 7, open: false } }, shipping: good.shipping },
      'partial',
    ],
    [
      'the usual product with an arrival date',
      {
        rating: { value: 4.3, scale: 5, count: { min: 9000, open: false } },
        dispatch: { kind: 'delivery-date', text: 'Tue, 20 Jan' },
      },
      'unknown notShown',
    ],
    ['a highly rated product', { rating: { value: 4.7, scale: 5, count: { min: 9000, open: false } } }, 'partial'],
    ['a poor product', { rating: { value: 3.4, scale: 5, count: { min: 9000, open: false } } }, 'below'],
    ["the platform's pick", { marks: ['overall pick'] }, 'labelled'],
    [
      'all that this site can show',
      {
        ...good,
        shopRating: undefined,
        shopKind: 'self-operated',
        service: undefined,
        rating: { value: 4.8, scale: 5, count: { min: 900, open: false } },
      },
      'qualified',
    ],
    [
      'all of that, but a low reply rate shown after all',
      {
        ...good,
        shopKind: 'self-operated',
        shopRating: { value: 96, scale: 100 },
        service: { percent: 40, text: 'x' },
      },
      'below',
    ],
  ] as const)('on Amazon, %s: %s', (_name, fields, state) =>
    expect(stateOf(fields as Partial<Listing>, 'amazon')).toBe(state),
  );
});

describe('records', () => {
  it.each([
    ['an upheld ruling', [ruling], 'warned'],
    ['an upheld ruling of the user', [noteOf({ type: 'ruling' })], 'warned'],
    ['a ruling on the shop', [{ ...ruling, about: 'shop' as const }], 'warned'],
    ['an upheld ruling with an open appeal', [ruling, appeal], 'contested'],
    ['an expired appeal', [ruling, { ...appeal, expires: NOW - 1 }], 'warned'],
    ['an appeal without a ruling', [appeal], 'qualified'],
    ['an expired ruling', [{ ...ruling, expires: NOW }], 'qualified'],
    ['a ruling in favour', [{ ...ruling, value: 'reliable' }], 'qualified'],
    ['a report of the user', [noteOf()], 'caution'],
    ['an expired report', [noteOf({ expires: NOW - 1 })], 'qualified'],
    ["one stranger's report", [noteOf({ issuer: 'k1' })], 'qualified'],
    [
      'a crowd of strangers',
      Array.from({ length: 500 }, (_, n) => noteOf({ id: `${n}`, issuer: `k${n}` })),
      'qualified',
    ],
    ['a label', [noteOf({ type: 'label', value: 'reliable', issuer: 'k1' })], 'labelled'],
    ['a label under a report of the user', [noteOf({ type: 'label', value: 'reliable' }), noteOf()], 'caution'],
    ['a vouch', [noteOf({ type: 'vouch', value: 'reliable' })], 'qualified'],
  ] as const)('%s: %s', (_name, records, state) => expect(stateOf(good, 'taobao', [...records])).toBe(state));

  it('warn about a card that could not be read', () =>
    expect(stateOf({ title: undefined }, 'taobao', [ruling])).toBe('warned'));
});

describe('a verdict', () => {
  it('says what it was made with and when', () => {
    const context = contextOf('taobao', { profile: withThresholds(KAOPU_2020, { dispatch: 24 }) });
    expect(judge(listingOf(good), context)).toMatchObject({
      state: 'below',
      profile: 'kaopu-2020;dispatch=24@1',
      at: NOW,
    });
  });

  it('carries the mark as printed, the number of ratings and the records that hold, oldest first', () => {
    const records = [
      noteOf({ id: 'b', created: NOW - 1 }),
      noteOf({ id: 'a', expires: NOW - 1 }),
      noteOf({ id: 'c', created: NOW - 9 }),
    ];
    const verdict = verdictOf(
      { marks: ['新品', ' 靠谱货'], rating: { count: { min: 320, open: true } } },
      'taobao',
      records,
    );
    expect(verdict).toMatchObject({ mark: ' 靠谱货', n: 320 });
    expect(verdict.records.map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('survives a round trip as JSON', () => {
    const verdict = verdictOf({ ...good, title: '高仿鞋' }, 'taobao', [ruling, appeal]);
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  });

  it('takes full marks from nobody for none', () => {
    const none = { rating: { value: 5, scale: 5, count: { min: 0, open: false } } };
    const verdict = verdictOf(none, 'amazon');
    expect(verdict).toMatchObject({ state: 'unknown', unknown: 'tooFew', n: 0 });
    // Worth as much as full marks from one buyer: next to nothing.
    expect(verdict.score - verdictOf({}, 'amazon').score).toBeLessThanOrEqual(2);
  });

  it('takes a newcomer’s score from nobody for none', () => {
    const newcomer = verdictOf({ shopRating: { value: 0, scale: 100, n: 0 } }, 'ebay');
    expect(newcomer).toMatchObject({ state: 'unknown', unknown: 'tooFew' });
    expect(newcomer.score).toBe(verdictOf({}, 'ebay').score);
    expect(verdictOf({ shopRating: { value: 0, scale: 100, n: 3 } }, 'ebay').state).toBe('below');
  });
});
