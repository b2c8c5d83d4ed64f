import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holding } from '../../lib/trust/records.ts';
import { type JudgeContext, STATES, type Verdict } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { caseNotes, contextOf, NOW, notes, onAnySite, strikeOf } from './trust-help.ts';

const RUNS = { numRuns: 3000 };
const SLOW = { timeout: 120_000 };
const RED = new Set(['warned', 'contested']);
const anyCase = fc.tuple(onAnySite, notes(), caseNotes).map(([{ facts, listing }, records, cases]) => ({
  listing,
  cases,
  context: contextOf(facts, { records, ...cases }),
}));
const rank = ({ state }: Verdict) => STATES.indexOf(state);

describe('laws of cases', SLOW, () => {
  it('red is a ruling: on the listing, its shop or its promoter, or on three of their other goods', () => {
    fc.assert(
      fc.property(anyCase, ({ listing, context }) => {
        const { state } = judge(listing, context);
        const ruled = holding(context.records, NOW).some(
          ({ type, value, about }) =>
            type === 'ruling' &&
            about !== 'brand' &&
            value !== 'reliable' &&
            value !== 'dismissed' &&
            value !== 'declined',
        );
        const { shop, promoter } = context.strikes ?? {};
        const third = [shop, promoter].some((strike) => (strike?.listings ?? 0) >= 3);
        expect(RED.has(state)).toBe(ruled || third);
      }),
      RUNS,
    );
  });

  it('an appeal lies against every red one that is contested, and its deadline is told with it', () => {
    fc.assert(
      fc.property(anyCase, ({ listing, context }) => {
        const { state, by, deadline } = judge(listing, context);
        const open = holding(context.records, NOW).filter(({ type, about }) => type === 'appeal' && about === by);
        expect(state === 'contested').toBe(deadline !== undefined);
        if (state === 'contested') expect(deadline).toBe(Math.min(...open.map((one) => one.deadline ?? one.expires)));
        if (by) expect(RED.has(state)).toBe(true);
      }),
      RUNS,
    );
  });

  it('nothing open, no strikes and one strike change nothing', () => {
    const nothing: Partial<JudgeContext>[] = [
      { open: { own: false, underReview: false, reports: 0 } },
      { open: { own: false, underReview: false, reports: 900 } },
      { strikes: {} },
      { strikes: { shop: strikeOf(1), promoter: strikeOf(1, { count: 9 }) } },
      { strikes: { shop: strikeOf(0), promoter: strikeOf(Number.NaN) } },
    ];
    fc.assert(
      fc.property(onAnySite, fc.constantFrom(...nothing), ({ facts, listing }, more) => {
        expect(judge(listing, contextOf(facts, more))).toEqual(judge(listing, contextOf(facts)));
      }),
      RUNS,
    );
  });

  it('more strikes never weaken the state nor raise the score', () => {
    const given = fc.tuple(anyCase, fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.constantFrom('shop', 'promoter'));
    fc.assert(
      fc.property(given, ([{ listing, context }, a, b, party]) => {
        const at = (n: number) => judge(listing, { ...context, strikes: { ...context.strikes, [party]: strikeOf(n) } });
        const [fewer, more] = [at(Math.min(a, b)), at(Math.max(a, b))];
        expect(rank(more)).toBeLessThanOrEqual(rank(fewer));
        expect(more.score).toBeLessThanOrEqual(fewer.score);
      }),
      RUNS,
    );
  });

  it('the allow list moves neither state nor score; the block list never strengthens them', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom('listing', 'shop', 'promoter', 'brand'), ({ listing, context }, about) => {
        const { list: _none, ...bare } = context;
        const [plain, allowed, avoided] = [
          judge(listing, bare),
          judge(listing, { ...bare, list: { value: 'reliable', about } }),
          judge(listing, { ...bare, list: { value: 'avoid', about } }),
        ];
        expect([allowed.state, allowed.score]).toEqual([plain.state, plain.score]);
        expect(rank(avoided)).toBeLessThanOrEqual(STATES.indexOf('caution'));
        expect(avoided.score).toBeLessThanOrEqual(plain.score);
      }),
      RUNS,
    );
  });

  it('is plain data in any order of its records', () => {
    fc.assert(
      fc.property(anyCase, ({ listing, context }) => {
        const verdict = judge(listing, context);
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
        expect(judge(listing, { ...context, records: [...context.records].reverse() })).toEqual(verdict);
        expect(0 <= verdict.low && verdict.low <= verdict.score && verdict.score <= verdict.high).toBe(true);
      }),
      RUNS,
    );
  });
});
