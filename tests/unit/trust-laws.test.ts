import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { KAOPU_2020, withThresholds } from '../../lib/trust/profile.ts';
import { type SiteFacts, STATES, type Verdict } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { PARTS } from '../../lib/trust/weights.ts';
import { allFacts, contextOf, listingOn, NOW, notes, onAnySite, onScale } from './trust-help.ts';

const RUNS = { numRuns: 10_000 };
/** A second or two each on an idle machine. */
const SLOW = { timeout: 180_000 };
const judgeOn = (listing: Listing, facts: SiteFacts): Verdict => judge(listing, contextOf(facts));
const anyVerdict = fc
  .tuple(onAnySite, notes(), fc.record({ rating: fc.constantFrom(4, 4.6, 4.8), dispatch: fc.constantFrom(24, 48, 72) }))
  .map(([{ facts, listing }, records, own]) => ({
    listing,
    records,
    context: contextOf(facts, { records, profile: withThresholds(KAOPU_2020, own) }),
  }));

const EVIDENCE = [
  'shopRating',
  'shopKind',
  'service',
  'rating',
  'dispatch',
  'shipping',
  'returns',
  'licence',
  'marks',
  'title',
  'brand',
] as const;
const without = (listing: Listing, field: (typeof EVIDENCE)[number]): Listing => {
  const { [field]: _gone, ...rest } = listing;
  return rest;
};
const width = ({ low, high }: Verdict) => high - low;

describe('laws of the verdict', SLOW, () => {
  it('gives every listing a state, and a kind exactly to the unknown ones', () => {
    fc.assert(
      fc.property(anyVerdict, ({ listing, context }) => {
        const verdict = judge(listing, context);
        expect(STATES).toContain(verdict.state);
        expect(verdict.unknown !== undefined).toBe(verdict.state === 'unknown');
      }),
      RUNS,
    );
  });

  it('keeps 0 ≤ low ≤ score ≤ high ≤ 100 in whole numbers', () => {
    fc.assert(
      fc.property(anyVerdict, ({ listing, context }) => {
        const { low, score, high } = judge(listing, context);
        for (const value of [low, score, high]) expect(Number.isInteger(value)).toBe(true);
        expect(0 <= low && low <= score && score <= high && high <= 100).toBe(true);
      }),
      RUNS,
    );
  });

  it('shows red only where a ruling speaks against the subject', () => {
    fc.assert(
      fc.property(anyVerdict, ({ listing, context, records }) => {
        const harmless = ['reliable', 'dismissed', 'declined'];
        const ruled = records.some(
          ({ type, value, about, expires }) =>
            type === 'ruling' && about !== 'brand' && !harmless.includes(value) && expires > NOW,
        );
        const { state } = judge(listing, context);
        expect(state === 'warned' || state === 'contested').toBe(ruled);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of records, nor on anything but its arguments', () => {
    fc.assert(
      fc.property(anyVerdict, fc.nat({ max: 4 }), ({ listing, context, records }, cut) => {
        const shuffled = [...records.slice(cut).reverse(), ...records.slice(0, cut)];
        const before = JSON.stringify([listing, context]);
        const verdict = judge(listing, context);
        expect(judge(structuredClone(listing), { ...context, records: shuffled })).toEqual(verdict);
        expect(judge(listing, context)).toEqual(verdict);
        expect(JSON.stringify([listing, context])).toBe(before);
      }),
      RUNS,
    );
  });

  it('traces every met and not met to value, threshold, source and time', () => {
    fc.assert(
      fc.property(anyVerdict, ({ listing, context }) => {
        for (const finding of judge(listing, context).findings) {
          expect(finding.threshold).toBeDefined();
          expect(finding.at).toBe(NOW);
          if (finding.state === 'notShown') continue;
          expect(finding.value).toBeDefined();
          expect(finding.source).toBeDefined();
        }
      }),
      RUNS,
    );
  });

  it('never takes a hidden field for a failure: what is not met was on the page all along', () => {
    fc.assert(
      fc.property(onAnySite, fc.constantFrom(...EVIDENCE), ({ facts, listing }, field) => {
        const before = judgeOn(listing, facts);
        for (const after of judgeOn(without(listing, field), facts).findings) {
          if (after.state !== 'notMet') continue;
          const was = before.findings.find(({ criterion }) => criterion === after.criterion);
          if (was?.state === 'notMet') continue;
          // One of the two paths of the rating is gone; the other one misses its threshold on its own, as before.
          const other = field === 'rating' ? 'shopRating' : 'rating';
          expect([after.criterion, was?.state, field]).toEqual([
            'rating',
            'met',
            field === 'rating' ? 'rating' : 'shopRating',
          ]);
          const alone = judgeOn({ site: listing.site, place: 'main', from: {}, [other]: listing[other] }, facts);
          expect(alone.findings.find(({ criterion }) => criterion === 'rating')?.value).toEqual(after.value);
        }
      }),
      RUNS,
    );
  });

  it('keeps or widens the interval when a field is hidden', () => {
    fc.assert(
      fc.property(onAnySite, fc.constantFrom(...EVIDENCE), ({ facts, listing }, field) => {
        expect(width(judgeOn(without(listing, field), facts))).toBeGreaterThanOrEqual(width(judgeOn(listing, facts)));
      }),
      RUNS,
    );
  });

  it('keeps or widens the interval when only the count is hidden', () => {
    fc.assert(
      fc.property(onAnySite, ({ facts, listing }) => {
        fc.pre(listing.rating?.value !== undefined);
        const { count: _gone, ...rating } = listing.rating ?? {};
        expect(width(judgeOn({ ...listing, rating }, facts))).toBeGreaterThanOrEqual(width(judgeOn(listing, facts)));
      }),
      RUNS,
    );
  });
});

const withFacts = <T>(pick: (facts: SiteFacts) => T | undefined) =>
  fc.constantFrom(...allFacts.filter((facts) => pick(facts) !== undefined));

/** Score before and after one change of a listing. */
function scores(
  facts: SiteFacts,
  listing: Listing,
  change: Partial<Listing>,
  other: Partial<Listing>,
): [number, number] {
  return [judgeOn({ ...listing, ...change }, facts).score, judgeOn({ ...listing, ...other }, facts).score];
}

describe('laws of the score', SLOW, () => {
  const pair = (scale: number) =>
    fc.tuple(onScale(scale), onScale(scale)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

  it('never falls when the shop score rises', () => {
    const given = withFacts(({ shopRating }) => shopRating).chain((facts) =>
      fc.tuple(fc.constant(facts), listingOn(facts), pair(facts.shopRating?.scale ?? 5)),
    );
    fc.assert(
      fc.property(given, ([facts, listing, [less, more]]) => {
        const scale = facts.shopRating?.scale ?? 5;
        const [a, b] = scores(
          facts,
          listing,
          { shopRating: { value: less, scale } },
          { shopRating: { value: more, scale } },
        );
        expect(a).toBeLessThanOrEqual(b);
      }),
      RUNS,
    );
  });

  it('never falls when the product rating rises at the same count', () => {
    const given = withFacts(({ goodsRating }) => goodsRating).chain((facts) =>
      fc.tuple(fc.constant(facts), listingOn(facts), pair(facts.goodsRating?.scale ?? 5), fc.nat({ max: 50_000 })),
    );
    fc.assert(
      fc.property(given, ([facts, listing, [less, more], min]) => {
        const rating = (value: number) => ({
          rating: { value, scale: facts.goodsRating?.scale ?? 5, count: { min, open: false } },
        });
        const [a, b] = scores(facts, listing, rating(less), rating(more));
        expect(a).toBeLessThanOrEqual(b);
      }),
      RUNS,
    );
  });

  it('moves away from the usual product as the count grows: up above it, down below it', () => {
    const given = withFacts(({ goodsRating }) => goodsRating).chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        listingOn(facts),
        onScale(facts.goodsRating?.scale ?? 5),
        fc.nat({ max: 900 }),
        fc.nat({ max: 90_000 }),
      ),
    );
    fc.assert(
      fc.property(given, ([facts, listing, value, few, more]) => {
        const { scale, prior } = facts.goodsRating ?? { scale: 5, prior: 5 };
        const rating = (min: number) => ({ rating: { value, scale, count: { min, open: false } } });
        const [a, b] = scores(facts, listing, rating(few), rating(few + more));
        if (value >= prior) expect(b).toBeGreaterThanOrEqual(a);
        if (value <= prior) expect(b).toBeLessThanOrEqual(a);
      }),
      RUNS,
    );
  });

  it('never falls when service, dispatch or shipping get better', () => {
    const better = fc.tuple(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 100 }),
    );
    fc.assert(
      fc.property(
        onAnySite,
        better,
        fc.constantFrom('promised' as const, 'observed' as const),
        ({ facts, listing }, [h1, h2, p1, p2], kind) => {
          const hours = (value: number) => ({ dispatch: { kind, hours: value, text: 'x' } });
          const [slow, fast] = scores(facts, listing, hours(Math.max(h1, h2)), hours(Math.min(h1, h2)));
          expect(slow).toBeLessThanOrEqual(fast);
          const percent = (value: number) => ({ service: { percent: value, text: 'x' } });
          const [worse, best] = scores(facts, listing, percent(Math.min(p1, p2)), percent(Math.max(p1, p2)));
          expect(worse).toBeLessThanOrEqual(best);
          const shipping = (how: 'paid' | 'conditional' | 'free') => ({ shipping: { kind: how, text: 'x' } });
          const [paid, conditional] = scores(facts, listing, shipping('paid'), shipping('conditional'));
          const [, free] = scores(facts, listing, {}, shipping('free'));
          expect(paid <= conditional && conditional <= free).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it('never falls when a value at or above the prior is shown', () => {
    fc.assert(
      fc.property(onAnySite, fc.nat({ max: 5000 }), fc.nat({ max: 10 }), ({ facts, listing }, min, step) => {
        const above = (scale: number, prior: number) => Math.min(scale, prior + (step * (scale - prior)) / 10);
        const { shopRating: shop, goodsRating: goods } = facts;
        const shown: Partial<Listing>[] = [
          { shipping: { kind: 'free', text: 'x' } },
          { dispatch: { kind: 'promised', hours: 24, text: 'x' } },
        ];
        if (shop) shown.push({ shopRating: { value: above(shop.scale, shop.prior), scale: shop.scale } });
        if (goods)
          shown.push({
            rating: { value: above(goods.scale, goods.prior), scale: goods.scale, count: { min, open: true } },
          });
        for (const fields of shown) {
          const hidden = { ...listing };
          for (const field of Object.keys(fields) as (keyof Listing)[]) delete hidden[field];
          expect(judgeOn({ ...hidden, ...fields }, facts).score).toBeGreaterThanOrEqual(judgeOn(hidden, facts).score);
        }
      }),
      RUNS,
    );
  });

  it('is never raised by a signal', () => {
    fc.assert(
      fc.property(onAnySite, ({ facts, listing }) => {
        const plain = judgeOn({ ...listing, title: '运动鞋' }, facts);
        const said = judgeOn({ ...listing, title: '高仿运动鞋' }, facts);
        expect(said.state).toBe('caution');
        expect(said.score).toBeLessThanOrEqual(plain.score);
      }),
      RUNS,
    );
  });

  it('rests on priors whose reach stays within 0 and 1', () => {
    for (const { prior, reach } of Object.values(PARTS)) expect(prior - reach >= 0 && prior + reach <= 1).toBe(true);
  });
});
