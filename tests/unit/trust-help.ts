import * as fc from 'fast-check';
import type { Listing } from '../../lib/listing/types.ts';
import { GENERIC_SCALES, SITES } from '../../lib/sites/catalog.ts';
import { KAOPU_2020 } from '../../lib/trust/profile.ts';
import type { SignalRule } from '../../lib/trust/signals/define.ts';
import { sellerTexts } from '../../lib/trust/signals/text.ts';
import { ABOUTS, type JudgeContext, type RecordNote, type SiteFacts, type StrikeNote } from '../../lib/trust/types.ts';

export const NOW = Date.UTC(2026, 10, 22, 12);
export const DAY = 86_400_000;

export function factsOf(id: string): SiteFacts {
  const site = SITES.find((row) => row.id === id);
  if (!site) throw new Error(`no site ${id}`);
  return site.scales;
}

export const contextOf = (site: string | SiteFacts, more: Partial<JudgeContext> = {}): JudgeContext => ({
  facts: typeof site === 'string' ? factsOf(site) : site,
  profile: KAOPU_2020,
  records: [],
  now: NOW,
  ...more,
});

export const listingOf = (fields: Partial<Listing> = {}): Listing => ({
  site: 'example.com',
  place: 'main',
  title: 'Enamel kettle 1.5 l',
  from: {},
  ...fields,
});

/** What one signal finds on a listing. */
export function sightOf(rule: SignalRule, listing: Listing, context: JudgeContext = contextOf('amazon')) {
  return rule.find({ listing, texts: sellerTexts(listing), context, records: context.records });
}

export const noteOf = (fields: Partial<RecordNote> = {}): RecordNote => ({
  id: 'a1',
  type: 'report',
  value: 'counterfeit',
  issuer: 'self',
  created: NOW - DAY,
  expires: NOW + 30 * DAY,
  ...fields,
});

export const strikeOf = (listings: number, fields: Partial<StrikeNote> = {}): StrikeNote => ({
  count: listings,
  listings,
  names: ['Example Lab'],
  expires: NOW + 40 * DAY,
  ...fields,
});

export const allFacts: readonly SiteFacts[] = [...SITES.map(({ scales }) => scales), GENERIC_SCALES];

const count = fc.record({ min: fc.nat({ max: 200_000 }), open: fc.boolean() });
const some = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** A number on a scale, in the digits that pages print. */
export const onScale = (scale: number): fc.Arbitrary<number> =>
  scale > 10
    ? fc.integer({ min: 0, max: scale })
    : fc.integer({ min: 10, max: scale * 10 }).map((tenths) => tenths / 10);

export const scoreOn = (scale: number) => fc.record({ value: onScale(scale), scale: fc.constant(scale) });

const money = (amount: number) => ({ amount, currency: 'CNY', from: false });

const title = fc.oneof(
  { weight: 6, arbitrary: fc.constant('Enamel kettle 1.5 l') },
  {
    weight: 1,
    arbitrary: some([
      '高仿运动鞋',
      'replica watch',
      '加微信下单',
      '儿童水杯',
      'not a replica watch',
      'Adidos shoes',
      '原单童装',
    ]),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 60, unit: 'grapheme' }) },
);

/** Any listing that a page of this site could give, and some that it could not. */
export const listingOn = (facts: SiteFacts): fc.Arbitrary<Listing> => {
  const shopScale = facts.shopRating?.scale ?? 5;
  const goodsScale = facts.goodsRating?.scale ?? 5;
  return fc.record(
    {
      site: fc.constant('example.com'),
      place: some(['main', 'aside'] as const),
      from: fc.constantFrom(
        {},
        { title: 'structured' as const, rating: 'embedded' as const, dispatch: 'text' as const },
      ),
      title,
      shopRating: scoreOn(shopScale),
      shopKind: some(['self-operated', 'flagship', 'franchise', 'marketplace'] as const),
      service: fc.record(
        { percent: fc.integer({ min: 0, max: 100 }), seconds: fc.nat({ max: 900 }), text: fc.constant('x') },
        { requiredKeys: ['text'] },
      ),
      rating: fc.oneof(
        fc.record(
          { value: onScale(goodsScale), scale: fc.constant(goodsScale), count },
          { requiredKeys: ['value', 'scale'] },
        ),
        fc.record({ count }),
      ),
      dispatch: fc.record(
        {
          kind: some(['promised', 'observed', 'presale', 'custom', 'delivery-date', 'stock'] as const),
          hours: fc.integer({ min: 1, max: 400 }),
          text: fc.constant('48小时内发货'),
        },
        { requiredKeys: ['kind', 'text'] },
      ),
      shipping: fc.record({ kind: some(['free', 'conditional', 'paid'] as const), text: fc.constant('包邮') }),
      returns: some(['7天无理由退货', 'Non-returnable', 'Return policy', 'Free returns']),
      licence: fc.constant('示例贸易有限公司'),
      marks: fc.array(some(['靠谱货', '假一赔十', 'Overall Pick', '新品', '退货包运费']), { maxLength: 3 }),
      brand: some(['示例', 'Nike', 'Adidas']),
      price: some([money(39), money(0), money(5e9)]),
      listPrice: some([money(120), money(40)]),
      details: fc.record(
        {
          rows: fc.nat({ max: 30 }),
          maker: fc.constant('示例制造有限公司'),
          origin: fc.constant('浙江'),
          permit: fc.constant('SC10633010500123'),
          category: some(['食品 > 茶', '美妆 > 面霜', '数码 > 充电器', '女装']),
        },
        { requiredKeys: [] },
      ),
      shopFacts: fc.record(
        { since: fc.integer({ min: 0, max: NOW + 400 * DAY }), followers: fc.nat({ max: 1e6 }) },
        { requiredKeys: [] },
      ),
      claims: fc.constant({ price: money(20), shop: 'Lamp Land' }),
      primary: fc.constant(true as const),
    },
    { requiredKeys: ['site', 'place', 'from'] },
  );
};

const note: fc.Arbitrary<RecordNote> = fc.record(
  {
    id: fc.uuid(),
    type: some(['label', 'vouch', 'report', 'ruling', 'appeal'] as const),
    value: some(['reliable', 'counterfeit', 'shoddy', 'offPlatform', 'dismissed', 'declined', 'of a newer version']),
    issuer: some(['self', 'k1', 'k2']),
    created: fc.integer({ min: NOW - 90 * DAY, max: NOW }),
    expires: fc.integer({ min: NOW - DAY, max: NOW + 90 * DAY }),
    about: some(['shop', 'promoter', 'brand'] as const),
    name: some(['Example Lab', '<b>Lab} {']),
    text: some(['The label names another maker.', '', ' \n ', '<i>'.repeat(400)]),
    deadline: fc.integer({ min: NOW - DAY, max: NOW + 14 * DAY }),
  },
  { requiredKeys: ['id', 'type', 'value', 'issuer', 'created', 'expires'] },
);

const strike: fc.Arbitrary<StrikeNote> = fc
  .tuple(fc.nat({ max: 6 }), fc.nat({ max: 2 }), fc.array(some(['self', 'Example Lab', 'k1']), { maxLength: 5 }))
  .map(([listings, more, names]) => ({ count: listings + more, listings, names, expires: NOW + 30 * DAY }));

/** What the judge may hear of cases and lists besides records. */
export const caseNotes: fc.Arbitrary<Pick<JudgeContext, 'strikes' | 'open' | 'list'>> = fc.record(
  {
    strikes: fc.record({ shop: strike, promoter: strike }, { requiredKeys: [] }),
    open: fc.record(
      {
        own: fc.boolean(),
        trusted: some(['Example Lab', 'self']),
        underReview: fc.boolean(),
        reports: fc.nat({ max: 900 }),
      },
      { requiredKeys: ['own', 'underReview', 'reports'] },
    ),
    list: fc.record({ value: some(['reliable', 'avoid'] as const), about: some(ABOUTS) }),
  },
  { requiredKeys: [] },
);

export const notes = (options: { max?: number } = {}) => fc.array(note, { maxLength: options.max ?? 4 });

/** A listing with the facts of its site. */
export const onAnySite: fc.Arbitrary<{ facts: SiteFacts; listing: Listing }> = some(allFacts).chain((facts) =>
  listingOn(facts).map((listing) => ({ facts, listing })),
);
