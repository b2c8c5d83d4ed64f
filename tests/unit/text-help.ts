import type { Listing } from '../../lib/listing/types.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { type Described, describe } from '../../lib/text/describe.ts';
import type { RecordNote, Verdict } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, listingOf, NOW, noteOf } from './trust-help.ts';

export const words = { en: wordsOf('en'), zh: wordsOf('zh') };
export const tell = (verdict: Verdict, lang: Lang, site = 'taobao', now = NOW): Described =>
  describe(verdict, words[lang], lang, { now, site });
export const verdictOf = (fields: Partial<Listing>, site = 'taobao', records: readonly RecordNote[] = []) =>
  judge(listingOf(fields), contextOf(site, { records }));

export const stars = (value: number, min?: number): Partial<Listing> => ({
  rating: { value, scale: 5, ...(min !== undefined && { count: { min, open: false } }) },
});
export const free: Partial<Listing> = { shipping: { kind: 'free', text: '包邮' } };
export const good: Partial<Listing> = {
  ...free,
  shopRating: { value: 4.9, scale: 5 },
  shopKind: 'flagship',
  service: { percent: 96, text: '客服满意度96%' },
  dispatch: { kind: 'promised', hours: 24, text: '24小时发货' },
};
export const ruling = noteOf({
  id: 'r1',
  type: 'ruling',
  issuer: 'Example Lab',
  created: Date.UTC(2026, 9, 3, 12),
  expires: Date.UTC(2027, 0, 1, 12),
});
export const appeal = noteOf({ id: 'p1', type: 'appeal', issuer: 'k2', expires: Date.UTC(2026, 11, 1, 12) });
export const label = noteOf({
  id: 'l1',
  type: 'label',
  value: 'reliable',
  issuer: 'Example Lab',
  created: Date.UTC(2026, 9, 3, 12),
});
export const shopRuling = { ...ruling, about: 'shop' as const };
