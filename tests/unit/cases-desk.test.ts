import { describe, expect, it } from 'vitest';
import { foldCase } from '../../lib/trust/cases/fold.ts';
import { foldLabel } from '../../lib/trust/cases/labels.ts';
import {
  byHarm,
  harmOf,
  matchesFilter,
  matchesSearch,
  type QueueItem,
  rankQueue,
} from '../../lib/trust/cases/queue.ts';
import { strikesOf, strikesOnListing } from '../../lib/trust/cases/strikes.ts';
import type { CaseRecord } from '../../lib/trust/cases/types.ts';
import {
  appealOf,
  contextOf,
  DAY,
  ids,
  LISTING,
  NOW,
  recordOf,
  rulingOf,
  seeded,
  shuffled,
  withdrawalOf,
} from './cases-help.ts';

const on = (id: string) => ({ ...LISTING, id });
const fold = (id: string, records: CaseRecord[], now = NOW) => foldCase(on(id), records, contextOf({ now }));
const facts = { shopId: 'S1', promoterId: 'P1' };

describe('strikes', () => {
  const upheldOn = (id: string, more: Parameters<typeof recordOf>[0] = {}) =>
    rulingOf({ subject: on(id), facts, ...more });
  const records = [
    upheldOn('a', { days: 20 }),
    upheldOn('b', { days: 30 }),
    upheldOn('c'),
    upheldOn('c', { issuer: 't05' }),
  ];
  const shop = { kind: 'shop', site: 'shop.example', id: 'S1' } as const;
  const strikesAt = (now: number, all = records) =>
    strikesOf(
      shop,
      ['a', 'b', 'c'].map((id) => fold(id, all, now)),
    );

  it('climb with different listings and fall with their rulings', () => {
    const [a, b, c] = records.map(({ expires }) => expires) as [number, number, number];
    const told = [NOW, a, b, c].map((now) => strikesAt(now));
    expect(told.map(({ level, dropsAt }) => [level, dropsAt])).toEqual([
      ['warning', a],
      ['caution', b],
      ['goods', c],
      ['none', undefined],
    ]);
    expect(strikesAt(a - 1).level).toBe('warning');
  });

  it('count one for a listing, in any order, and say how many are on this very one', () => {
    const cases = ['a', 'b', 'c', 'c'].map((id) => fold(id, records));
    const told = strikesOf(shop, cases);
    expect(told.strikes.map(({ listing }) => listing.id)).toEqual(['a', 'b', 'c']);
    expect(strikesOf(shop, [...cases].reverse())).toEqual(told);
    expect([strikesOnListing(told, on('a')), strikesOnListing(told, on('z'))]).toEqual([1, 0]);
  });

  it('count while contested, and say so', () => {
    const [first] = records;
    if (!first) throw new Error('no record');
    expect(strikesAt(NOW, [...records, appealOf(first, { subject: on('a') })])).toMatchObject({
      level: 'warning',
      contested: 1,
    });
  });

  it('go to whom trusted rulings name, on that site', () => {
    const reports = ['a', 'b', 'c'].map((id) => recordOf({ subject: on(id), facts }));
    expect(strikesAt(NOW, reports).level).toBe('none');
    expect(
      strikesAt(
        NOW,
        records.map((one) => ({ ...one, issuer: 'x1' })),
      ).level,
    ).toBe('none');
    const cases = ['a', 'b'].map((id) => fold(id, records));
    expect(strikesOf({ kind: 'promoter', site: 'shop.example', id: 'P1' }, cases).level).toBe('caution');
    expect(strikesOf({ ...shop, site: 'other.example' }, cases).level).toBe('none');
    expect(strikesOf({ ...shop, id: 'P1' }, cases).level).toBe('none');
  });
});

describe('the desk', () => {
  const item = (id: string, reach: number, ...records: CaseRecord[]): QueueItem => ({
    found: fold(id, records),
    reach,
  });
  const report = (id: string, more: Parameters<typeof recordOf>[0] = {}) => recordOf({ subject: on(id), ...more });
  const order = (items: QueueItem[]) => rankQueue(items, NOW).map(({ found }) => found.subject.id);

  it('puts first what reaches more people, is graver, or is due', () => {
    expect(order([item('a', 10, report('a')), item('b', 10_000, report('b'))])).toEqual(['b', 'a']);
    expect(order([item('a', 10, report('a', { value: 'fakeReviews' })), item('b', 10, report('b'))])).toEqual([
      'b',
      'a',
    ]);
    const due = rulingOf({ subject: on('b'), ago: 20 });
    expect(
      order([item('a', 10, report('a')), item('b', 10, due, appealOf(due, { subject: on('b'), ago: 13 }))]),
    ).toEqual(['b', 'a']);
  });

  it('puts last what nobody has to decide, and never jumps', () => {
    const items = [
      item('s', 1e9, rulingOf({ subject: on('s') })),
      item('q', 0, report('q', { created: NOW })),
      item('p', 0, report('p', { created: NOW })),
      item('o', 0, report('o')),
    ];
    for (let round = 0; round < 20; round++)
      expect(order(shuffled(seeded(round), items))).toEqual(['o', 'p', 'q', 's']);
    expect([...items].sort(byHarm(NOW)).map(({ found }) => found.subject.id)).toEqual(['o', 'p', 'q', 's']);
    expect(harmOf({ ...item('q', Number.NaN, report('q')) }, NOW)).toBe(1);
  });

  it('filters by state, reason, site and age', () => {
    const found = fold('a', [report('a')]);
    const fits = (filter: Parameters<typeof matchesFilter>[1]) => matchesFilter(found, filter, NOW);
    expect(
      [
        {},
        { states: ['reported'] as const },
        { reasons: ['counterfeit'] as const },
        { sites: ['shop.example'] },
        { olderThan: 10, youngerThan: 10 },
      ].map(fits),
    ).toEqual(Array(5).fill(true));
    expect(
      [
        { states: [] },
        { reasons: ['shoddy'] as const },
        { sites: ['x'] },
        { olderThan: 11 },
        { youngerThan: 9 },
        { search: 'zz' },
      ].map(fits),
    ).toEqual(Array(6).fill(false));
  });

  it('searches what was said, whatever its width and case, and never who said it', () => {
    const found = fold('a', [
      report('a', { issuer: 'hidden', facts: { title: 'Blue Lamp 台灯', shop: 'Ｌａｍｐｓ' }, text: 'thin wire' }),
    ]);
    expect(['lamp blue', '台灯', 'LAMPS', ' ', 'WIRE'].map((search) => matchesSearch(found, search))).toEqual(
      Array(5).fill(true),
    );
    expect(['hidden', 'lamp red'].map((search) => matchesSearch(found, search))).toEqual([false, false]);
  });
});

describe('a label', () => {
  const vouchOf = (more: Parameters<typeof recordOf>[0] = {}) =>
    recordOf({ type: 'vouch', value: 'reliable', text: 'two years of use', days: 365, ...more });
  const labelOf = (more: Parameters<typeof recordOf>[0] = {}) =>
    recordOf({ type: 'label', value: 'reliable', issuer: 't1', ago: 5, days: 400, ...more });
  const label = (records: CaseRecord[], now = NOW) => foldLabel(LISTING, records, contextOf({ now }));
  const vouch = vouchOf();

  it.each([
    ['nothing', [], 'none'],
    ['a nomination', [vouch], 'nominated'],
    ['a vouch without words', [vouchOf({ text: ' ' })], 'none'],
    ['a grant', [vouch, labelOf()], 'granted'],
    ['a grant without a nomination', [labelOf()], 'granted'],
    ['a stranger’s grant', [vouch, labelOf({ issuer: 'x2' })], 'nominated'],
    ['one’s own grant', [vouchOf({ issuer: 't1' }), labelOf()], 'nominated'],
    ['the user’s own grant of an own nomination', [vouchOf({ issuer: 'me' }), labelOf({ issuer: 'me' })], 'granted'],
    ['a decline', [vouch, labelOf({ value: 'declined' })], 'declined'],
    ['a nomination after a decline', [labelOf({ value: 'declined' }), vouchOf({ ago: 1 })], 'nominated'],
    ['a heavier decline', [labelOf({ issuer: 't05' }), labelOf({ value: 'declined' })], 'declined'],
    ['the user’s word', [labelOf({ issuer: 'me' }), labelOf({ value: 'declined' })], 'granted'],
    ['a grant replaced', [labelOf({ ago: 6 }), labelOf({ value: 'declined' })], 'declined'],
    ['a nomination taken back', [vouch, withdrawalOf(vouch)], 'none'],
  ])('is asked for, granted or declined: %s', (_what, records, state) => {
    const found = label(records);
    expect(found.state).toBe(state);
    expect(label(shuffled(seeded(1), [...records, ...records]))).toEqual(found);
  });

  it('runs out after a year at most', () => {
    const granted = labelOf();
    const end = granted.created + 365 * DAY;
    expect(label([granted])).toMatchObject({ expires: end, nextChange: end });
    expect([end - 1, end].map((now) => label([granted], now).state)).toEqual(['granted', 'expired']);
  });

  it('shows the desk what waits', () => {
    const late = vouchOf({ ago: 1, issuer: 'x2' });
    expect(ids(label([vouch, labelOf({ value: 'declined' }), late]).nominations)).toEqual([late.id]);
    expect(ids(label([vouch, late]).vouches)).toEqual([vouch.id, late.id]);
  });
});
