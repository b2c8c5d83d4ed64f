import { describe, expect, it } from 'vitest';
import { ownReport } from '../../lib/trust/signals/own-report.ts';
import type { JudgeContext, RecordNote } from '../../lib/trust/types.ts';
import { contextOf, listingOf, noteOf, sightOf } from './trust-help.ts';

const told = (records: RecordNote[], more: Partial<JudgeContext> = {}) =>
  sightOf(ownReport, listingOf(), contextOf('amazon', { records, ...more }));
const open = (own: boolean) => ({ open: { own, underReview: false, reports: 1 } });

describe('the user’s own report', () => {
  it('turns the badge', () => expect(told([noteOf()])).toEqual({ source: 'record' }));

  it('is open where the case says so', () => expect(told([], open(true))).toEqual({ source: 'record' }));
  it('is decided where the case says so', () => expect(told([noteOf()], open(false))).toBeUndefined());

  it.each([
    ['somebody else’s report', noteOf({ issuer: 'k1' })],
    ['a vouch', noteOf({ type: 'vouch', value: 'reliable' })],
    ['a ruling, which is told as such', noteOf({ type: 'ruling' })],
  ])('is not: %s', (_what, record) => expect(told([record])).toBeUndefined());
});
