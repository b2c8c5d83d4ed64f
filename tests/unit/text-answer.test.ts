import * as fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import type { Lang } from '../../lib/settings/types.ts';
import { KAOPU_2020, withThresholds } from '../../lib/trust/profile.ts';
import { type RecordNote, STATES, type StrikesOf, type Verdict } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { appeal, good, label, ruling, shopRuling, stars, tell, verdictOf } from './text-help.ts';
import { caseNotes, contextOf, listingOf, noteOf, notes, onAnySite, strikeOf } from './trust-help.ts';

interface Row {
  name: string;
  verdict: Verdict;
  site?: string;
  en: [word: string, sentence: string];
  zh: [word: string, sentence: string];
}

const withStrikes = (strikes: StrikesOf, records: readonly RecordNote[] = []) =>
  judge(listingOf(good), contextOf('taobao', { records, strikes }));

const TABLE: Row[] = [
  {
    name: 'a newcomer’s shop score of nobody',
    verdict: verdictOf({ shopRating: { value: 0, scale: 100, n: 0 } }, 'ebay'),
    site: 'ebay',
    en: ['Few ratings', 'Only 0 ratings: too few to tell.'],
    zh: ['评价太少', '只有 0 条评价，还看不出来。'],
  },
  {
    name: 'warned',
    verdict: verdictOf(good, 'taobao', [ruling]),
    en: ['Report upheld', 'Example Lab upheld a report on this listing on Oct 3, 2026; valid until Jan 1, 2027.'],
    zh: ['举报成立', 'Example Lab 于 2026年10月3日 认定对此商品的举报成立，2027年1月1日 前有效。'],
  },
  {
    name: 'warned, by the user',
    verdict: verdictOf(good, 'taobao', [{ ...ruling, issuer: 'self' }]),
    en: ['Report upheld', 'You upheld a report on this listing on Oct 3, 2026; valid until Jan 1, 2027.'],
    zh: ['举报成立', '你 于 2026年10月3日 认定对此商品的举报成立，2027年1月1日 前有效。'],
  },
  {
    name: 'warned, by shop',
    verdict: verdictOf(good, 'taobao', [shopRuling, { ...shopRuling, id: 'r2' }, { ...shopRuling, id: 'r3' }]),
    en: ['Shop: 3 upheld', '3 reports on this shop were upheld; none on this listing itself.'],
    zh: ['店铺3次成立', '这家店有 3 起举报成立，此商品本身未被裁定。'],
  },
  {
    name: 'warned, by a ruling on the shop',
    verdict: verdictOf(good, 'taobao', [shopRuling]),
    en: [
      'Shop: 1 upheld',
      'Example Lab upheld a report on this shop on Oct 3, 2026, valid until Jan 1, 2027; none on this listing itself.',
    ],
    zh: ['店铺1次成立', 'Example Lab于2026年10月3日认定对这家店的举报成立，2027年1月1日前有效；此商品本身未被裁定。'],
  },
  {
    name: 'warned, by strikes of the shop',
    verdict: withStrikes({ shop: strikeOf(3) }),
    en: ['Shop: 3 upheld', '3 reports on this shop were upheld; none on this listing itself.'],
    zh: ['店铺3次成立', '这家店有 3 起举报成立，此商品本身未被裁定。'],
  },
  {
    name: 'warned, by strikes of the shop, while this listing is under appeal',
    verdict: withStrikes({ shop: strikeOf(3) }, [ruling, appeal]),
    en: ['Shop: 3 upheld', '3 reports on this shop were upheld; the one on this listing is under appeal.'],
    zh: ['店铺3次成立', '这家店有 3 起举报成立；对此商品的认定正在申诉。'],
  },
  {
    name: 'warned, by strikes of the promoter',
    verdict: withStrikes({ promoter: strikeOf(4) }),
    en: ['Promoter: 4', '4 reports on goods of this promoter were upheld; none on this listing itself.'],
    zh: ['达人4次成立', '这位带货达人推荐的商品有 4 起举报成立，此商品本身未被裁定。'],
  },
  {
    name: 'caution, by strikes of the shop',
    verdict: withStrikes({ shop: strikeOf(2, { names: ['self', 'Example Lab'] }) }),
    en: [
      '1 to check',
      '1 thing is worth checking first: reports were upheld on 2 other listings of this shop (You, Example Lab); until Jan 1, 2027.',
    ],
    zh: ['留意1处', '有 1 处值得先核对：这家店另有 2 件商品的举报成立（你、Example Lab），2027年1月1日前有效。'],
  },
  {
    name: 'contested, on the shop as a whole',
    verdict: verdictOf(good, 'taobao', [shopRuling, { ...appeal, about: 'shop' }]),
    en: ['Under appeal', 'A report on this shop was upheld and someone has appealed; answer due Dec 1, 2026.'],
    zh: ['申诉中', '对这家店的举报曾被认定成立，有人已申诉，2026年12月1日前答复。'],
  },
  {
    name: 'labelled by a record on the shop',
    verdict: verdictOf({}, 'taobao', [{ ...label, about: 'shop', issuer: 'k7', name: 'Fair Goods' }]),
    en: ['Kaopu label', 'Fair Goods gave the shop of this listing the label 靠谱货 (reliable goods), Oct 3, 2026.'],
    zh: ['靠谱货', 'Fair Goods给这家店打了“靠谱货”标，2026年10月3日。'],
  },
  {
    name: 'contested',
    verdict: verdictOf(good, 'taobao', [ruling, appeal]),
    en: ['Under appeal', 'A report was upheld and someone has appealed; answer due Dec 1, 2026.'],
    zh: ['申诉中', '举报曾被认定成立，有人已申诉，2026年12月1日 前答复。'],
  },
  {
    name: 'caution, one thing',
    verdict: verdictOf({ title: '高仿运动鞋' }),
    en: ['1 to check', "1 thing is worth checking first: the shop's own text says “高仿”."],
    zh: ['留意1处', '有 1 处值得先核对：商家自己的文字写着“高仿”。'],
  },
  {
    name: 'caution, three things',
    verdict: verdictOf({ title: '高仿运动鞋 加微信' }, 'taobao', [noteOf()]),
    en: ['3 to check', '3 things are worth checking first; the main one: your own report is open.'],
    zh: ['留意3处', '有 3 处值得先核对，首要的是：你的举报还未了结。'],
  },
  {
    name: 'labelled by a record',
    verdict: verdictOf({}, 'taobao', [label]),
    en: ['Kaopu label', 'Example Lab marked this listing 靠谱货 (reliable goods), Oct 3, 2026.'],
    zh: ['靠谱货', 'Example Lab 给此商品打了“靠谱货”标，2026年10月3日。'],
  },
  {
    name: 'labelled 靠谱货 by the platform',
    verdict: verdictOf({ marks: ['靠谱货'] }, 'kuaishou'),
    en: ['Kaopu label', "The platform marks this listing “靠谱货”; that is the platform's own word."],
    zh: ['靠谱货', '平台给此商品打了“靠谱货”标，这是平台的说法。'],
  },
  {
    name: 'labelled otherwise by the platform',
    verdict: verdictOf({ marks: ['Overall Pick'] }, 'amazon'),
    en: ['Platform mark', "The platform marks this listing “Overall Pick”; that is the platform's own word."],
    zh: ['平台有标', '平台给此商品打了“Overall Pick”标，这是平台的说法。'],
  },
  {
    name: 'qualified',
    verdict: verdictOf(good),
    en: ['Meets all 5', 'All 5 requirements that apply here are met on evidence.'],
    zh: ['5项全达标', '本店适用的 5 项要求在页面上都有依据。'],
  },
  {
    name: 'partial',
    verdict: verdictOf({ ...good, service: undefined, shopKind: undefined }),
    en: ['3 met so far', '3 met; 2 not shown on this page, which is not a failure.'],
    zh: ['3项达标', '3 项已达标，另外 2 项本页未显示，不算不合格。'],
  },
  {
    name: 'below: rating',
    verdict: verdictOf({ ...good, shopRating: { value: 4.3, scale: 5 } }),
    en: ['Rating < 4.6', 'Shop rating: the page shows 4.3; the requirement is ≥ 4.6.'],
    zh: ['评分未达标', '店铺评分：页面显示 4.3，要求 ≥ 4.6。'],
  },
  {
    name: 'below: rating of ten',
    verdict: verdictOf({ shopRating: { value: 8.9, scale: 10 } }, 'jd'),
    site: 'jd',
    en: ['Rating < 9.2', 'Shop rating: the page shows 8.9/10; the requirement is ≥ 9.2/10.'],
    zh: ['评分未达标', '店铺评分：页面显示 8.9/10，要求 ≥ 9.2/10。'],
  },
  {
    name: 'below: rating in percent',
    verdict: verdictOf({ shopRating: { value: 85, scale: 100 } }, 'amazon'),
    site: 'amazon',
    en: ['Rating < 92%', 'Seller rating: the page shows 85%; the requirement is ≥ 92%.'],
    zh: ['评分未达标', '卖家评分：页面显示 85%，要求 ≥ 92%。'],
  },
  {
    name: 'below: product rating',
    verdict: verdictOf(stars(3.4, 1240), 'amazon'),
    en: ['Rating < 4.0', 'Product rating: the page shows 3.4 (1,240 ratings); the requirement is ≥ 4.0.'],
    zh: ['评分未达标', '商品评分：页面显示 3.4（1,240 条评价），要求 ≥ 4.0。'],
  },
  {
    name: 'below: dispatch',
    verdict: verdictOf({ ...good, dispatch: { kind: 'promised', hours: 72, text: '72小时发货' } }),
    en: ['Ships > 48 h', 'Dispatch: the page shows 72 h; the requirement is ≤ 48 h.'],
    zh: ['发货未达标', '发货：页面显示 72 小时，要求 ≤ 48 小时。'],
  },
  {
    name: 'below: presale',
    verdict: verdictOf({ ...good, dispatch: { kind: 'presale', hours: 24, text: '预售，24小时内发货' } }),
    en: ['Presale', 'Dispatch: the page shows presale, 24 h; the requirement is ≤ 48 h.'],
    zh: ['预售', '发货：页面显示 预售，24 小时，要求 ≤ 48 小时。'],
  },
  {
    name: 'below: reply',
    verdict: verdictOf({ ...good, service: { percent: 71, text: '客服满意度71%' } }),
    en: ['Replies < 90%', 'Customer service: the page shows 71%; the requirement is ≥ 90%.'],
    zh: ['回复未达标', '客服满意度：页面显示 71%，要求 ≥ 90%。'],
  },
  {
    name: 'below: shipping',
    verdict: verdictOf({ ...good, shipping: { kind: 'paid', text: '运费10元' } }),
    en: ['Paid shipping', 'Shipping: the page shows charged separately; the requirement is free.'],
    zh: ['运费另付', '运费：页面显示 另付，要求 包邮。'],
  },
  {
    name: 'below: two',
    verdict: verdictOf({ shopRating: { value: 4.1, scale: 5 }, shipping: { kind: 'paid', text: '运费10元' } }),
    en: ['2 not met', 'Shop rating: the page shows 4.1; the requirement is ≥ 4.6. 1 more not met.'],
    zh: ['2项未达标', '店铺评分：页面显示 4.1，要求 ≥ 4.6；另有 1 项未达标。'],
  },
  {
    name: 'unknown: too few',
    verdict: verdictOf(stars(4.9, 7), 'amazon'),
    en: ['Few ratings', 'Only 7 ratings: too few to tell.'],
    zh: ['评价太少', '只有 7 条评价，还看不出来。'],
  },
  {
    name: 'unknown: one',
    verdict: verdictOf(stars(5, 1), 'amazon'),
    en: ['Few ratings', 'Only 1 rating: too few to tell.'],
    zh: ['评价太少', '只有 1 条评价，还看不出来。'],
  },
  {
    name: 'unknown: no count',
    verdict: verdictOf(stars(4.9), 'amazon'),
    en: ['No count shown', 'A rating without the number of ratings behind it: too little to tell.'],
    zh: ['评价数未显示', '只有评分，没有评价数，还看不出来。'],
  },
  {
    name: 'unknown: unreadable',
    verdict: verdictOf({ title: undefined }),
    en: ["Can't read", 'Kaopu could not read this card; that says nothing about the goods.'],
    zh: ['没读出来', '没能读懂这张卡片，不代表商品有问题。'],
  },
  {
    name: 'unknown: not shown',
    verdict: verdictOf({}),
    en: ['Not shown', 'This page shows nothing on any requirement; that says nothing bad.'],
    zh: ['未显示', '本页没有显示任何一项要求的依据，不代表有问题。'],
  },
  {
    name: 'unknown: shown, but nothing decided',
    verdict: verdictOf(stars(4.3, 9000), 'amazon'),
    en: ['Not shown', 'What this page shows decides none of the requirements; that says nothing bad.'],
    zh: ['未显示', '本页显示的内容还判断不了任何一项要求，不代表有问题。'],
  },
  {
    name: 'unknown: not applicable',
    verdict: verdictOf({ dispatch: { kind: 'custom', hours: 168, text: '7天定制' } }),
    en: ['Not covered', 'The requirements do not cover this kind of offer.'],
    zh: ['不适用', '这类商品不在要求的范围内。'],
  },
  {
    name: 'unknown: pending',
    verdict: { ...verdictOf({}), unknown: 'pending' },
    en: ['Checking', 'Reading; one moment.'],
    zh: ['正在看', '正在读取，稍候。'],
  },
];

group('the answer', { timeout: 30_000 }, () => {
  it.each(TABLE)('$name', ({ verdict, site, en, zh }) => {
    const spoken = (lang: Lang) => tell(verdict, lang, site);
    expect([spoken('en').word, spoken('en').sentence]).toEqual(en);
    expect([spoken('zh').word, spoken('zh').sentence]).toEqual(zh);
    expect(spoken('en').spoken).toBe(`Kaopu: ${en[0]}. ${en[1]}`);
    expect(spoken('zh').spoken).toBe(`靠谱：${zh[0]}，${zh[1]}`);
  });

  it('is given in every state', () =>
    expect(new Set(TABLE.map(({ verdict }) => verdict.state))).toEqual(new Set(STATES)));

  it('takes the threshold from the profile', () => {
    const profile = withThresholds(KAOPU_2020, { dispatch: 24 });
    const slow = listingOf({ dispatch: { kind: 'promised', hours: 48, text: 'x' } });
    expect(tell(judge(slow, contextOf('taobao', { profile })), 'en').word).toBe('Ships > 24 h');
  });

  it('says 靠谱货 on a badge only where that mark or record is', () => {
    fc.assert(
      fc.property(onAnySite, notes(), ({ facts, listing }, records) => {
        const verdict = judge(listing, contextOf(facts, { records }));
        const named =
          verdict.mark === '靠谱货' ||
          verdict.records.some(({ type, value }) => type === 'label' && value === 'reliable');
        if (tell(verdict, 'zh').word === '靠谱货') expect(named).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves no placeholder, key or number gone wrong in any word', () => {
    fc.assert(
      fc.property(onAnySite, notes(), caseNotes, fc.constantFrom<Lang>('en', 'zh'), (seen, records, cases, lang) => {
        const context = contextOf(seen.facts, { records, ...cases });
        const told = tell(judge({ ...seen.listing, title: 'Kettle' }, context), lang);
        const { title = '', lines = [], quote = '' } = told.warning ?? {};
        const texts = [told.word, told.sentence, told.spoken, told.score, ...told.missing, title, ...lines, quote];
        for (const row of [...told.reasons, ...told.checklist])
          texts.push(row.criterion, row.value, row.threshold, row.source, row.age, row.text, row.note ?? '');
        for (const text of texts) expect(text).not.toMatch(/\{\w+\}|NaN|undefined|Infinity|\b[a-z]+_[a-zA-Z]/);
        expect(told.word && told.sentence).toBeTruthy();
      }),
      { numRuns: 1500 },
    );
  });
});
