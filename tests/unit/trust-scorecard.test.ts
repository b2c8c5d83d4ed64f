import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { scorecardOf } from '../../lib/trust/scorecard.ts';
import type { RecordNote } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, DAY, listingOf, NOW, noteOf } from './trust-help.ts';

const shop = { name: 'Kettle House', first: NOW - 30 * DAY, last: NOW, course: [] };
const judged = (fields: Partial<Listing>, records: RecordNote[] = []) =>
  judge(listingOf(fields), contextOf('taobao', { records }));
const free = { shipping: { kind: 'free', text: '包邮' } } as const;
const paid = { shipping: { kind: 'paid', text: '运费 8 元' } } as const;

describe('the scorecard of a shop', () => {
  it('counts goods, states and requirements', () => {
    const card = scorecardOf(shop, [judged(free), judged(free), judged(paid), judged({})]);
    expect(card).toMatchObject({ name: 'Kettle House', goods: 4, states: { partial: 2, below: 1, unknown: 1 } });
    expect(card.criteria.find(({ criterion }) => criterion === 'shipping')?.counts).toEqual({
      met: 2,
      notMet: 1,
      notShown: 1,
    });
    expect(card.strikes).toBe(0);
  });

  it('counts a ruling on the shop once, and one for each of its goods', () => {
    const ofShop = noteOf({ id: 's', type: 'ruling', about: 'shop' });
    const card = scorecardOf(shop, [
      judged({}, [noteOf({ id: 'a', type: 'ruling' }), ofShop]),
      judged({}, [noteOf({ id: 'b', type: 'ruling' }), ofShop]),
      judged({}, [noteOf({ id: 'c', type: 'report' }), ofShop]),
    ]);
    expect(card.strikes).toBe(3);
  });

  it('keeps to the scale of the latest score', () => {
    const course = [
      { at: NOW - 9 * DAY, value: 96, scale: 100 },
      { at: NOW - 5 * DAY, value: 4.7, scale: 5 },
      { at: NOW, value: 4.8, scale: 5 },
    ];
    expect(scorecardOf({ ...shop, course }, []).course.map(({ value }) => value)).toEqual([4.7, 4.8]);
  });

  it('holds nothing for a shop without goods', () => {
    expect(scorecardOf(shop, [])).toMatchObject({ goods: 0, states: {}, criteria: [], strikes: 0 });
  });
});
