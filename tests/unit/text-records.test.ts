import { expect, describe as group, it } from 'vitest';
import type { Lang } from '../../lib/settings/types.ts';
import { nameList } from '../../lib/text/records.ts';
import { speaker } from '../../lib/text/speak.ts';
import type { JudgeContext, RecordNote } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { appeal, good, label, ruling, tell, words } from './text-help.ts';
import { contextOf, listingOf, NOW, noteOf, strikeOf } from './trust-help.ts';

const told = (records: RecordNote[], lang: Lang = 'en', more: Partial<JudgeContext> = {}) =>
  tell(judge(listingOf(good), contextOf('taobao', { records, ...more })), lang);
const rows = (...given: Parameters<typeof told>) =>
  told(...given).reasons.filter(({ source }) => /record|记录/.test(source));
const said = { ...ruling, name: 'Lab of Things', text: ' The label names\n another maker. ' };

group('records among the reasons', () => {
  it('tell who ruled, when, on what, why and until when, with the public words', () => {
    const [row] = rows([said]);
    expect(row).toMatchObject({
      text: 'Lab of Things upheld a report on this listing on Oct 3, 2026: suspected counterfeit; until Jan 1, 2027',
      quote: '“The label names another maker.”',
      mark: 'notMet',
    });
    expect(rows([{ ...said, about: 'promoter', issuer: 'self', name: 'me' }], 'zh')[0]?.text).toBe(
      '你于2026年10月3日认定对这位带货达人的举报成立：疑非正品，2027年1月1日前有效',
    );
  });

  it('tell of an appeal when an answer is due, not when the record ends', () => {
    const open = { ...appeal, name: 'The Shop', text: 'Here is the invoice.', deadline: Date.UTC(2026, 10, 25, 12) };
    expect(rows([ruling, open])[1]).toMatchObject({
      text: 'The Shop appealed on Nov 21, 2026; answer due Nov 25, 2026',
      quote: '“Here is the invoice.”',
      mark: 'notShown',
    });
  });

  it.each([
    ['a dismissal', { ...ruling, value: 'dismissed' }, 'Example Lab dismissed a report on this listing on Oct 3, 2026'],
    [
      'a refusal',
      { ...label, value: 'declined' },
      'Example Lab did not grant this listing the label 靠谱货 on Oct 3, 2026',
    ],
    [
      'a vouch',
      noteOf({ type: 'vouch', value: 'reliable', about: 'shop' }),
      'You vouched for this shop on Nov 21, 2026',
    ],
    [
      'a reason of a newer version',
      { ...ruling, value: 'hologram' },
      'Example Lab upheld a report on this listing on Oct 3, 2026: another reason; until Jan 1, 2027',
    ],
  ])('tell of %s', (_what, record, text) => expect(rows([record]).map((row) => row.text)).toEqual([text]));

  it.each(['report', 'list', 'event'] as const)('say nothing of a %s', (type) => {
    expect(rows([noteOf({ type, issuer: 'k1', value: 'reliable' })])).toEqual([]);
  });

  it('cut long words, and leave empty ones out', () => {
    expect(rows([{ ...ruling, text: 'x'.repeat(5000) }])[0]?.quote).toHaveLength(162);
    expect(rows([{ ...ruling, text: ' \n ' }])[0]).not.toHaveProperty('quote');
  });

  it('fill nothing into names and words of others', () => {
    const [row] = rows([{ ...ruling, name: '{reason} <img>', text: '{issuer}' }]);
    expect(row?.text).toContain('{reason} <img> upheld');
    expect(row?.quote).toBe('“{issuer}”');
  });

  it('tell strikes in their own words', () => {
    const strikes = { promoter: strikeOf(3, { names: ['self', 'self', 'A'] }) };
    expect(rows([], 'en', { strikes })[0]).toMatchObject({
      criterion: 'Promoter',
      text: 'reports were upheld on 3 other listings that this promoter recommends (You, A); until Jan 1, 2027',
    });
  });

  it('tell what is open, and the lists', () => {
    const open = { own: true, trusted: 'Lab', underReview: true, reports: 7 };
    expect(rows([], 'en', { open, list: { value: 'avoid', about: 'brand' } }).map(({ text }) => text)).toEqual([
      'your own report is open',
      'a report by Lab is open',
      'reports on this listing are under review (7 open)',
      'this brand is on your list to avoid',
    ]);
  });
});

group('names', () => {
  it('are said three at most', () => {
    const [en, zh] = (['en', 'zh'] as const).map((lang) => speaker(words[lang], lang, NOW));
    expect(en && nameList(['A', 'B', 'C', 'D', 'E'], en)).toBe('A, B, C and 2 more');
    expect(zh && nameList(['self', 'B'], zh)).toBe('你、B');
  });
});

group('the warning beside the buy buttons', () => {
  it('is there for red verdicts alone', () => {
    expect(told([]).warning).toBeUndefined();
    expect(told([noteOf()]).warning).toBeUndefined();
  });

  it('tells reason, issuer, expiry and the public words', () => {
    expect(told([said]).warning).toEqual({
      title: 'Report upheld: suspected counterfeit',
      lines: ['Lab of Things upheld a report on this listing on Oct 3, 2026; valid until Jan 1, 2027.'],
      quote: '“The label names another maker.”',
    });
    expect(told([{ ...said, issuer: 'self' }], 'zh').warning?.title).toBe('举报成立：疑非正品');
  });

  it('tells the deadline of an appeal and who had upheld', () => {
    expect(told([ruling, appeal]).warning).toEqual({
      title: 'Under appeal: suspected counterfeit',
      lines: [
        'A report was upheld and someone has appealed; answer due Dec 1, 2026.',
        'Upheld by Example Lab on Oct 3, 2026; until Jan 1, 2027.',
      ],
    });
  });

  it('tells of strikes who upheld them, until when, and how many are under appeal', () => {
    const strikes = { shop: strikeOf(3, { names: ['self', 'A', 'B', 'C'], contested: 1 }) };
    expect(told([], 'en', { strikes }).warning).toEqual({
      title: 'Shop: 3 reports upheld',
      lines: [
        '3 reports on this shop were upheld; none on this listing itself.',
        '1 of them under appeal.',
        'Upheld by You, A, B and 1 more; until Jan 1, 2027.',
      ],
    });
  });
});
