/** Invented listings for the judge and the boards, the same ones in every run. */
import { DAY } from '../../../../lib/boards/span.ts';
import type { Observed } from '../../../../lib/boards/types.ts';
import type { Listing } from '../../../../lib/listing/types.ts';
import { siteById } from '../../../../lib/sites/catalog.ts';
import { KAOPU_2020 } from '../../../../lib/trust/profile.ts';
import type { JudgeContext, Verdict } from '../../../../lib/trust/types.ts';
import { judge } from '../../../../lib/trust/verdict.ts';
import { randomOf } from '../../random.ts';

export const NOW = Date.UTC(2026, 10, 22, 12);
const WORDS = 'desk lamp travel mug enamel kettle wool scarf steel pan oak shelf rain jacket phone case'.split(' ');

export function contextOf(siteId: string): JudgeContext {
  const site = siteById(siteId);
  if (!site) throw new Error(`no site ${siteId}`);
  return { facts: site.scales, profile: KAOPU_2020, records: [], now: NOW };
}

/** A card of Taobao with most fields shown, each with numbers of its own. */
export function listingsOf(count: number): Listing[] {
  const random = randomOf(count);
  const below = (limit: number) => Math.floor(random() * limit);
  const word = () => WORDS[below(WORDS.length)] ?? '';
  return Array.from({ length: count }, (_, n) => ({
    site: 'taobao.com',
    place: 'main' as const,
    from: {},
    id: String(600_000_000_000 + n),
    title: `${word()} ${word()} ${word()} ${word()} ${below(10_000)}`,
    price: { amount: below(100_000) / 100, currency: 'CNY', from: false },
    shop: { name: `${word()} ${below(count)} 店` },
    shopKind: n % 3 ? ('marketplace' as const) : ('flagship' as const),
    shopRating: { value: 4 + below(11) / 10, scale: 5 },
    rating: { value: 3 + below(21) / 10, scale: 5, count: { min: below(20_000), open: n % 2 === 0 } },
    sales: { min: below(50_000), open: true, kind: 'payers' as const, text: '人付款' },
    dispatch: { kind: 'promised' as const, hours: n % 4 ? 48 : 72, text: '48小时内发货' },
    ...(n % 2 && { shipping: { kind: 'free' as const, text: '包邮' } }),
    marks: n % 5 ? ['退货包运费'] : ['退货包运费', '金牌卖家'],
  }));
}

export const judgedListings = (count: number): Verdict[] => {
  const context = contextOf('taobao');
  return listingsOf(count).map((listing) => judge(listing, context));
};

/** Listings as the store hands them over: seen on a few days, with a course of sales. */
export function observedListings(count: number): Observed[] {
  const random = randomOf(count + 1);
  return listingsOf(count).map((listing, n) => {
    const last = NOW - Math.floor(random() * 20 * DAY);
    const first = last - Math.floor(random() * 10 * DAY);
    const base = listing.sales?.min ?? 0;
    return {
      key: `taobao.com:${listing.id}`,
      listing: { ...listing, shop: { name: `${n % 9000} 店` } },
      first,
      last,
      days: [...new Set([Math.floor(first / DAY), Math.floor(last / DAY)])],
      sales: [
        { at: first, min: base, kind: 'total' as const },
        { at: last, min: base + Math.floor(random() * 500), kind: 'total' as const },
      ],
      state: 'partial' as const,
      score: 60,
      low: 50,
      high: 70,
    };
  });
}
