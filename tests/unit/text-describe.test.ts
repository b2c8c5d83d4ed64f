import { expect, describe as group, it } from 'vitest';
import { describeGrid } from '../../lib/text/describe.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { appeal, free, good, label, ruling, stars, tell, verdictOf, words } from './text-help.ts';
import { allFacts, contextOf, DAY, listingOf, NOW, noteOf } from './trust-help.ts';

group('rows', () => {
  const verdict = judge(
    listingOf({
      shopRating: { value: 4.3, scale: 5 },
      shopKind: 'flagship',
      dispatch: { kind: 'delivery-date', text: 'FREE delivery Tue, 20 Jan' },
      shipping: { kind: 'conditional', text: '满88元包邮' },
      from: { shopRating: 'text', shopKind: 'embedded' },
    }),
    contextOf('taobao'),
  );

  it('stand in the order not met, met, not shown', () => {
    expect(tell(verdict, 'en').checklist.map(({ mark, criterion }) => `${mark} ${criterion}`)).toEqual([
      'notMet Shop rating',
      'met Qualification',
      'notShown Customer service',
      'notShown Dispatch',
      'notShown Shipping',
    ]);
  });

  it('name value, threshold, source and age', () => {
    const [first, second, third] = tell(verdict, 'en', 'taobao', NOW + 3 * 3_600_000).checklist;
    expect(first).toEqual({
      mark: 'notMet',
      criterion: 'Shop rating',
      value: '4.3',
      threshold: '≥ 4.6',
      source: 'page text',
      age: '3 h ago',
      text: 'Shop rating: 4.3; requirement ≥ 4.6; not met',
    });
    expect(second).toMatchObject({
      value: 'flagship store',
      threshold: 'licence or proven store',
      source: 'page data',
    });
    expect(third).toMatchObject({ value: 'not shown on this page', threshold: '≥ 90%', source: '', age: '' });
  });

  it('say why a value decides nothing', () => {
    const [, , , dispatch, shipping] = tell(verdict, 'zh').checklist;
    expect(dispatch).toMatchObject({ value: '“FREE delivery Tue, 20 Jan”', note: '到货日期不能说明何时发货' });
    expect(shipping).toMatchObject({ value: '有条件包邮', note: '满足条件才包邮' });
    expect(tell(verdictOf(stars(4.9, 3), 'amazon'), 'en').checklist[0]?.note).toBe('too few ratings to tell');
    expect(tell(verdictOf(stars(4.9), 'amazon'), 'en').checklist[0]?.note).toBe('number of ratings not shown');
  });

  it('use the site’s own terms', () => {
    const jd = verdictOf({ rating: { value: 98, scale: 100, count: { min: 20_000, open: true } } }, 'jd');
    expect(tell(jd, 'zh', 'jd').checklist[0]).toMatchObject({
      criterion: '好评率',
      value: '98%（20,000 条评价）',
      threshold: '≥ 92%',
    });
  });

  it('cut a long quotation', () => {
    const long = verdictOf({ dispatch: { kind: 'stock', text: '现货'.repeat(90) } });
    expect(tell(long, 'zh').checklist.find(({ criterion }) => criterion === '发货')?.value).toHaveLength(62);
  });

  it('list what is missing, with the distance where it is a number', () => {
    expect(tell(verdict, 'en').missing).toEqual([
      'Shop rating: 4.3 → ≥ 4.6, 0.3 short',
      'Customer service: not shown on this page → ≥ 90%',
      'Dispatch: “FREE delivery Tue, 20 Jan” → ≤ 48 h',
      'Shipping: free under conditions → free',
    ]);
    const slow = verdictOf({
      dispatch: { kind: 'promised', hours: 72, text: 'x' },
      service: { percent: 89, text: 'x' },
    });
    expect(tell(slow, 'zh').missing).toContain('发货：72 小时 → ≤ 48 小时，超出 24 小时');
    expect(tell(slow, 'en').missing).toContain('Customer service: 89% → ≥ 90%, 1 point short');
    expect(tell(verdictOf(good), 'en').missing).toEqual([]);
  });
});

group('reasons', () => {
  it('begin with records and signals, then what the page shows', () => {
    const verdict = verdictOf({ ...good, service: undefined, title: '高仿鞋' }, 'taobao', [
      ruling,
      appeal,
      label,
      noteOf({ issuer: 'k9' }),
    ]);
    const reasons = tell(verdict, 'en', 'taobao', NOW).reasons;
    expect(reasons.map(({ text }) => text)).toEqual([
      'Example Lab upheld a report on this listing on Oct 3, 2026: suspected counterfeit; until Jan 1, 2027',
      'k2 appealed on Nov 21, 2026; answer due Dec 1, 2026',
      "the shop's own text says “高仿”",
      'Example Lab gave this listing the label 靠谱货 on Oct 3, 2026; until Dec 22, 2026',
      'Shop rating: 4.9; requirement ≥ 4.6; met',
      'Qualification: flagship store; requirement licence or proven store; met',
      'Dispatch: 24 h; requirement ≤ 48 h; met',
      'Shipping: free; requirement free; met',
    ]);
    expect(reasons[0]).toMatchObject({ source: 'record', age: '50 d ago', criterion: 'Record', mark: 'notMet' });
    expect(reasons[2]).toMatchObject({ source: 'page data', value: '高仿', criterion: "Shop's own text" });
  });

  it('date the own report by its record', () => {
    const [first] = tell(verdictOf({}, 'taobao', [noteOf({ created: NOW - 2 * DAY })]), 'zh').reasons;
    expect(first).toMatchObject({ criterion: '你的举报', source: '记录', age: '2 天前' });
  });
});

group('the score', () => {
  it.each([
    [stars(4.7, 1240), '1,240 ratings', '1,240 条评价'],
    [stars(4.7, 1), '1 rating', '1 条评价'],
  ] as const)('names the ratings behind it', (fields, en, zh) => {
    const verdict = { ...verdictOf(fields, 'amazon'), score: 82, low: 74, high: 88 };
    expect(tell(verdict, 'en').score).toBe(`82 (74–88) · ${en}`);
    expect(tell(verdict, 'zh').score).toBe(`82（74–88）· ${zh}`);
  });

  it('stands alone without ratings', () => {
    expect(tell({ ...verdictOf({}), score: 57, low: 20, high: 94 }, 'en').score).toBe('57 (20–94)');
  });
});

group('ages', () => {
  it.each([
    [0, 'just now', '刚刚'],
    [-5000, 'just now', '刚刚'],
    [59_000, 'just now', '刚刚'],
    [61_000, '1 min ago', '1 分钟前'],
    [3 * 3_600_000 + 1, '3 h ago', '3 小时前'],
    [50 * DAY, '50 d ago', '50 天前'],
  ])('after %d ms', (past, en, zh) => {
    const verdict = verdictOf(free);
    expect(tell(verdict, 'en', 'taobao', NOW + past).checklist[0]?.age).toBe(en);
    expect(tell(verdict, 'zh', 'taobao', NOW + past).checklist[0]?.age).toBe(zh);
  });
});

group('a page of listings', () => {
  it.each([
    [
      { warned: 1, caution: 2, qualified: 9, unknown: 48 },
      '60 listings: 1 with reports upheld, 2 to check, 9 meet all',
      '60 件：1 件涉及举报成立，2 件要留意，9 件达标',
    ],
    [{ qualified: 1, partial: 3 }, '4 listings: 1 meets all', '4 件：1 件达标'],
    [
      { below: 2, labelled: 1, contested: 1 },
      '4 listings: 1 under appeal, 1 with a mark, 2 below a requirement',
      '4 件：1 件申诉中，1 件有标，2 件有项未达标',
    ],
    [{ partial: 7, unknown: 25 }, '32 listings: 7 met in part, 25 not decided', '32 件：7 件部分达标，25 件看不出来'],
    [{ unknown: 1 }, '1 listing: 1 not decided', '1 件：1 件看不出来'],
    [{}, 'No listings', '没有商品'],
    [{ warned: 0, unknown: 0 }, 'No listings', '没有商品'],
  ])('%o', (counts, en, zh) => {
    expect(describeGrid(counts, words.en)).toBe(en);
    expect(describeGrid(counts, words.zh)).toBe(zh);
  });
});

group('hostile values', () => {
  it('stay text, whatever the page says', () => {
    const verdict = judge(
      listingOf({
        title: '高仿 <img src=x> {reason}',
        dispatch: { kind: 'stock', text: '{value} <b>' },
        marks: ['{mark}'],
      }),
      contextOf(allFacts[0] ?? 'amazon'),
    );
    const { sentence, checklist } = tell(verdict, 'en');
    expect(sentence).toContain('“高仿”');
    expect(checklist.find(({ criterion }) => criterion === 'Dispatch')?.value).toBe('“{value} <b>”');
  });
});
