import { describe, expect, it } from 'vitest';
import { redOf, tellingStrikes } from '../../lib/trust/red.ts';
import type { JudgeContext, RecordNote } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, DAY, listingOf, NOW, noteOf, strikeOf } from './trust-help.ts';

const ruling = noteOf({ id: 'r1', type: 'ruling', issuer: 'k1' });
const appeal = noteOf({ id: 'p1', type: 'appeal', issuer: 'k2', expires: NOW + 20 * DAY, deadline: NOW + 14 * DAY });
const onShop = (note: RecordNote): RecordNote => ({ ...note, id: `${note.id}s`, about: 'shop' });
const of = (records: RecordNote[], more: Partial<JudgeContext> = {}) => {
  const { state, by, deadline } = judge(listingOf(), contextOf('taobao', { records, ...more }));
  return [state, by, deadline === undefined ? undefined : (deadline - NOW) / DAY];
};
const three = { strikes: { shop: strikeOf(3) } };

describe('red', () => {
  it.each([
    ['a ruling on the listing', [ruling], {}, ['warned', undefined, undefined]],
    ['a ruling on the shop as a whole', [onShop(ruling)], {}, ['warned', 'shop', undefined]],
    ['a ruling on the promoter', [{ ...ruling, about: 'promoter' as const }], {}, ['warned', 'promoter', undefined]],
    ['a ruling on the brand', [{ ...ruling, about: 'brand' as const }], {}, ['unknown', undefined, undefined]],
    ['the third strike of the shop', [], three, ['warned', 'shop', undefined]],
    ['the third strike of the promoter', [], { strikes: { promoter: strikeOf(4) } }, ['warned', 'promoter', undefined]],
    [
      'both, the shop first',
      [],
      { strikes: { shop: strikeOf(3), promoter: strikeOf(9) } },
      ['warned', 'shop', undefined],
    ],
    ['the listing before its shop', [ruling], three, ['warned', undefined, undefined]],
    ['the second strike', [], { strikes: { shop: strikeOf(2) } }, ['caution', undefined, undefined]],
    [
      'cases on this listing alone, many',
      [],
      { strikes: { shop: strikeOf(1, { count: 5 }) } },
      ['unknown', undefined, undefined],
    ],
    ['an appeal', [ruling, appeal], {}, ['contested', undefined, 14]],
    ['an appeal whose time is up', [ruling, { ...appeal, deadline: NOW }], {}, ['warned', undefined, undefined]],
    [
      'two appeals, the sooner one',
      [ruling, appeal, { ...appeal, id: 'p2', deadline: NOW + 3 * DAY }],
      {},
      ['contested', undefined, 3],
    ],
    [
      'an appeal of the shop says nothing of the ruling on the listing',
      [ruling, onShop(appeal)],
      {},
      ['warned', undefined, undefined],
    ],
    ['an appeal against the ruling on the shop', [onShop(ruling), onShop(appeal)], {}, ['contested', 'shop', 14]],
    ['three strikes stand while the listing is under appeal', [ruling, appeal], three, ['warned', 'shop', undefined]],
    [
      'the listing under appeal before the shop under appeal',
      [ruling, appeal, onShop(ruling), onShop(appeal)],
      {},
      ['contested', undefined, 14],
    ],
    ['a dismissal', [{ ...ruling, value: 'dismissed' }], {}, ['unknown', undefined, undefined]],
  ] as const)('%s', (_name, records, more, expected) => expect(of([...records], more)).toEqual(expected));

  it('carries the strikes that say something, and no others', () => {
    const strikes = { shop: strikeOf(2), promoter: strikeOf(1) };
    expect(judge(listingOf(), contextOf('taobao', { strikes })).strikes).toEqual({ shop: strikes.shop });
    expect(judge(listingOf(), contextOf('taobao', { strikes: { promoter: strikeOf(1) } }))).not.toHaveProperty(
      'strikes',
    );
    expect(tellingStrikes()).toEqual({});
    expect(redOf([])).toBeUndefined();
  });
});

describe('labels', () => {
  const label = noteOf({ type: 'label', value: 'reliable', issuer: 'k1' });
  it.each([
    ['on the listing', label, 'labelled'],
    ['on its shop', { ...label, about: 'shop' as const }, 'labelled'],
    ['on its promoter', { ...label, about: 'promoter' as const }, 'unknown'],
    ['on its brand', { ...label, about: 'brand' as const }, 'unknown'],
    ['that was declined', { ...label, value: 'declined' }, 'unknown'],
  ])('%s', (_name, record, state) => expect(of([record])[0]).toBe(state));
});
