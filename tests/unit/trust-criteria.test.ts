import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { findDispatch } from '../../lib/trust/criteria/dispatch.ts';
import { findQualification } from '../../lib/trust/criteria/qualification.ts';
import { findRating } from '../../lib/trust/criteria/rating.ts';
import { findReply } from '../../lib/trust/criteria/reply.ts';
import { findShipping } from '../../lib/trust/criteria/shipping.ts';
import { findAll } from '../../lib/trust/findings.ts';
import { KAOPU_2020, withThresholds } from '../../lib/trust/profile.ts';
import { contextOf, listingOf, NOW } from './trust-help.ts';

const stars = (value: number, n?: number, scale = 5): Partial<Listing> => ({
  rating: { value, scale, ...(n !== undefined && { count: { min: n, open: false } }) },
});
const shop = (value: number, scale: number): Partial<Listing> => ({ shopRating: { value, scale } });

describe('rating', () => {
  it.each([
    ['a shop at the published score', 'taobao', shop(4.6, 5), 'met', undefined],
    ['a shop below it', 'taobao', shop(4.5, 5), 'notMet', undefined],
    ['the twin on a scale of ten', 'jd', shop(9.2, 10), 'met', undefined],
    ['below the twin on a scale of ten', 'jd', shop(9.1, 10), 'notMet', undefined],
    ['percent positive', 'amazon', shop(96, 100), 'met', undefined],
    ['a scale whose twin nobody knows', 'jd', shop(4.9, 5), 'notShown', undefined],
    ['a shop score on an unknown site', 'generic', shop(4.9, 5), 'notShown', undefined],
    ['nothing', 'amazon', {}, 'notShown', undefined],

    ['highly rated goods', 'amazon', stars(4.7, 1240), 'met', undefined],
    ['4.6 from very many', 'amazon', stars(4.6, 20_000), 'met', undefined],
    ['4.6 from some hundreds', 'amazon', stars(4.6, 300), 'notShown', 'between'],
    ['4.5 from very many', 'amazon', stars(4.5, 900_000), 'notShown', 'between'],
    ['the usual product', 'amazon', stars(4.3, 22_000), 'notShown', 'between'],
    ['exactly at the lower line', 'amazon', stars(4, 90_000), 'notShown', 'between'],
    ['plainly under the lower line', 'amazon', stars(3.7, 2000), 'notMet', undefined],
    ['under it, but from few', 'amazon', stars(3.7, 12), 'notShown', 'tooFew'],
    ['five stars from three', 'amazon', stars(5, 3), 'notShown', 'tooFew'],
    ['five stars from nineteen', 'amazon', stars(5, 19), 'notShown', 'tooFew'],
    ['five stars from twenty-five', 'amazon', stars(5, 25), 'notShown', 'between'],
    ['five stars from two hundred', 'amazon', stars(5, 200), 'met', undefined],
    ['nothing but one star, from ten', 'amazon', stars(1, 10), 'notMet', undefined],
    ['a mean without its count', 'amazon', stars(4.9), 'notShown', 'tooFew'],
    ['a mean from nobody', 'amazon', stars(4.9, 0), 'notShown', 'tooFew'],
    ['a count without its mean', 'amazon', { rating: { count: { min: 4000, open: true } } }, 'notShown', undefined],
    ['a small count without its mean', 'amazon', { rating: { count: { min: 4, open: false } } }, 'notShown', 'tooFew'],
    ['a share of positive ratings', 'jd', stars(98, 20_000, 100), 'met', undefined],
    ['a full share from ten', 'jd', stars(100, 10, 100), 'notShown', 'tooFew'],
    ['a poor share', 'jd', stars(70, 500, 100), 'notMet', undefined],
    ['stars where the site shows shares', 'jd', stars(4.9, 5000, 5), 'notShown', undefined],
    ['stars of ten where the site shows stars of five', 'generic', stars(9.4, 4000, 10), 'met', undefined],
    ['goods where the site rates no goods', 'taobao', stars(4.9, 5000), 'notShown', undefined],

    ['a poor shop with highly rated goods', 'amazon', { ...shop(80, 100), ...stars(4.8, 5000) }, 'met', undefined],
    ['a poor shop with usual goods', 'amazon', { ...shop(80, 100), ...stars(4.3, 5000) }, 'notMet', undefined],
    ['a good shop with poor goods', 'amazon', { ...shop(98, 100), ...stars(3.2, 5000) }, 'met', undefined],
  ] as const)('%s (%s)', (_name, site, fields, state, reason) => {
    const finding = findRating(listingOf(fields), contextOf(site === 'generic' ? GENERIC : site));
    expect([finding.state, finding.reason]).toEqual([state, reason]);
  });

  it('names the threshold that was missed: the lower line for goods, the twin for shops', () => {
    const threshold = (fields: Partial<Listing>) => findRating(listingOf(fields), contextOf('amazon')).threshold;
    expect(threshold(stars(3.2, 900))).toEqual({ kind: 'score', value: 4, scale: 5, of: 'goods' });
    expect(threshold(stars(4.8, 900))).toEqual({ kind: 'score', value: 4.6, scale: 5, of: 'goods' });
    expect(threshold(shop(80, 100))).toEqual({ kind: 'score', value: 92, scale: 100, of: 'shop' });
    expect(threshold({})).toEqual({ kind: 'score', value: 92, scale: 100, of: 'shop' });
  });

  it('follows the threshold of the user', () => {
    const at = (rating: number, fields: Partial<Listing>, site = 'taobao') =>
      findRating(listingOf(fields), contextOf(site, { profile: withThresholds(KAOPU_2020, { rating }) })).state;
    expect([at(4.8, shop(4.7, 5)), at(4.8, shop(4.8, 5)), at(4, shop(4.2, 5))]).toEqual(['notMet', 'met', 'met']);
    expect([at(4.8, shop(95, 100), 'amazon'), at(4.8, shop(96, 100), 'amazon')]).toEqual(['notMet', 'met']);
    expect(at(3.5, stars(3.7, 9000), 'amazon')).toBe('met');
  });

  it('carries value, count, source and time', () => {
    const listing = listingOf({ ...stars(4.7, 1240), from: { rating: 'structured' } });
    expect(findRating(listing, contextOf('amazon'))).toEqual({
      criterion: 'rating',
      state: 'met',
      value: { kind: 'score', value: 4.7, scale: 5, of: 'goods', n: 1240 },
      threshold: { kind: 'score', value: 4.6, scale: 5, of: 'goods' },
      source: 'structured',
      at: NOW,
    });
  });
});

const GENERIC = {
  shows: ['rating', 'qualification', 'dispatch', 'shipping'],
  goodsRating: { scale: 5, meets: 4.6, fails: 4, prior: 4.3 },
  marks: [],
  provenKinds: [],
} as const;

describe('qualification', () => {
  it.each([
    ['run by the platform', 'amazon', { shopKind: 'self-operated' }, 'met', undefined],
    ['a flagship store where the site proves it', 'taobao', { shopKind: 'flagship' }, 'met', undefined],
    ['an authorised store where the site proves it', 'jd', { shopKind: 'franchise' }, 'met', undefined],
    ['a flagship store elsewhere', 'amazon', { shopKind: 'flagship' }, 'notShown', 'unproven'],
    ['any other seller', 'taobao', { shopKind: 'marketplace' }, 'notShown', undefined],
    [
      'any other seller with a licence',
      'taobao',
      { shopKind: 'marketplace', licence: '示例贸易有限公司' },
      'met',
      undefined,
    ],
    ['a licence alone', 'amazon', { licence: 'Example Trading Ltd' }, 'met', undefined],
    ['nothing', 'taobao', {}, 'notShown', undefined],
  ] as const)('%s (%s)', (_name, site, fields, state, reason) => {
    const finding = findQualification(listingOf(fields), contextOf(site));
    expect([finding.state, finding.reason]).toEqual([state, reason]);
  });
});

describe('reply', () => {
  const service = (fields: { percent?: number; seconds?: number }) => ({ service: { text: '客服', ...fields } });
  it.each([
    ['at the rate', 'taobao', service({ percent: 90 }), 'met', undefined],
    ['below the rate', 'taobao', service({ percent: 89 }), 'notMet', undefined],
    ['a rate where the site has no twin', 'amazon', service({ percent: 95 }), 'met', undefined],
    ['a quick reply', 'taobao', service({ seconds: 16 }), 'met', undefined],
    ['a slow reply is no low rate', 'taobao', service({ seconds: 300 }), 'notShown', 'between'],
    ['seconds where the site has no twin', 'kuaishou', service({ seconds: 16 }), 'notShown', undefined],
    ['a low rate with quick replies', 'taobao', service({ percent: 70, seconds: 5 }), 'notMet', undefined],
    ['words alone', 'taobao', service({}), 'notShown', undefined],
    ['nothing', 'taobao', {}, 'notShown', undefined],
  ] as const)('%s (%s)', (_name, site, fields, state, reason) => {
    const finding = findReply(listingOf(fields), contextOf(site));
    expect([finding.state, finding.reason]).toEqual([state, reason]);
  });

  it('follows the threshold of the user', () => {
    const context = contextOf('taobao', { profile: withThresholds(KAOPU_2020, { reply: 95 }) });
    expect(findReply(listingOf(service({ percent: 94 })), context).state).toBe('notMet');
    expect(findReply(listingOf(service({ percent: 95 })), context).threshold).toEqual({ kind: 'percent', value: 95 });
  });
});

describe('dispatch', () => {
  it.each([
    ['48小时内发货', { kind: 'promised', hours: 48 }, 'met', undefined],
    ['72小时发货', { kind: 'promised', hours: 72 }, 'notMet', undefined],
    ['2 business days', { kind: 'promised', hours: 48, business: true }, 'met', undefined],
    ['3个工作日内发货', { kind: 'promised', hours: 72, business: true }, 'notMet', undefined],
    ['平均13小时发货', { kind: 'observed', hours: 13 }, 'met', undefined],
    ['平均60小时发货', { kind: 'observed', hours: 60 }, 'notMet', undefined],
    ['预售15天内发货', { kind: 'presale', hours: 360 }, 'notMet', undefined],
    ['预售，24小时内发货', { kind: 'presale', hours: 24 }, 'notMet', undefined],
    ['定金预售', { kind: 'presale' }, 'notMet', undefined],
    ['7天定制', { kind: 'custom', hours: 168 }, 'notShown', undefined],
    ['FREE delivery Tue, 20 Jan', { kind: 'delivery-date' }, 'notShown', 'arrival'],
    ['现货', { kind: 'stock' }, 'notShown', undefined],
    ['尽快发货', { kind: 'promised' }, 'notShown', undefined],
  ] as const)('%s', (text, dispatch, state, reason) => {
    const finding = findDispatch(listingOf({ dispatch: { ...dispatch, text } }), contextOf('taobao'));
    expect([finding.state, finding.reason, finding.said]).toEqual([state, reason, text]);
  });

  it('shows nothing where nothing is', () =>
    expect(findDispatch(listingOf(), contextOf('taobao'))).toMatchObject({ state: 'notShown', at: NOW }));

  it('follows the threshold of the user', () => {
    const context = contextOf('taobao', { profile: withThresholds(KAOPU_2020, { dispatch: 24 }) });
    expect(findDispatch(listingOf({ dispatch: { kind: 'promised', hours: 48, text: 'x' } }), context).state).toBe(
      'notMet',
    );
  });
});

describe('shipping', () => {
  it.each([
    ['free', 'met', undefined],
    ['paid', 'notMet', undefined],
    ['conditional', 'notShown', 'conditional'],
  ] as const)('%s', (kind, state, reason) => {
    const finding = findShipping(listingOf({ shipping: { kind, text: '…' } }), contextOf('taobao'));
    expect([finding.state, finding.reason]).toEqual([state, reason]);
  });
});

describe('shipping where postage is usual', () => {
  it.each([
    ['free', 'met', undefined],
    ['paid', 'notShown', 'usual'],
  ] as const)('%s', (kind, state, reason) => {
    const finding = findShipping(listingOf({ shipping: { kind, text: '…' } }), contextOf('ebay'));
    expect([finding.state, finding.reason]).toEqual([state, reason]);
  });
});

describe('all findings', () => {
  const criteria = (site: string, fields: Partial<Listing> = {}) =>
    findAll(listingOf(fields), contextOf(site)).map(({ criterion }) => criterion);

  it('has one for each criterion that the site can show', () => {
    expect(criteria('taobao')).toEqual(['rating', 'qualification', 'reply', 'dispatch', 'shipping']);
    expect(criteria('amazon')).toEqual(['rating', 'qualification', 'dispatch', 'shipping']);
  });

  it('counts another criterion where the page shows it after all', () => {
    expect(criteria('amazon', { service: { percent: 95, text: 'x' } })).toContain('reply');
  });
});
