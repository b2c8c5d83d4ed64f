import { describe, expect, it } from 'vitest';
import { boardOf } from '../../lib/boards/board-index.ts';
import { type BoardKind, PROOFS } from '../../lib/boards/types.ts';
import { type WhyFact, whyOf } from '../../lib/boards/why.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { whyLines } from '../../lib/text/why.ts';
import { whyWords } from '../../lib/text/words/why.ts';
import { DAY, filler, fromShop, NOW, prior, seen, TODAY } from './boards-help.ts';

const rows = [
  ...filler(),
  ...['a', 'b', 'c', 'd'].map((key) => seen({ key, mean: 4.8, listing: fromShop('Many') })),
  seen({ key: 'claim', mean: 4.9, month: 2_000_000 }),
  seen({ key: 'quarter', mean: 4.4, rest: { sales: [{ at: NOW - DAY, min: 900, kind: '90d' }] } }),
  seen({
    key: 'grown',
    mean: 4.4,
    rest: { sales: [3, 1].map((ago) => ({ at: NOW - ago * DAY, min: 900 - ago, kind: 'total' })) },
  }),
  seen({
    key: 'spread',
    mean: 4.4,
    rest: { sales: [20, 1].map((ago) => ({ at: NOW - ago * DAY, min: 990 - ago, kind: 'total' })) },
  }),
  seen({ key: 'young', n: 1, rest: { first: NOW - 1000, days: [TODAY], sales: [] } }),
  seen({ key: 'bad', listing: fromShop('Many'), rest: { state: 'warned' } }),
];
const strikes = (key: string) => (key === 'shop:shop.example:Many' ? 1 : 0);
const board = (kind: BoardKind) => boardOf(kind, rows, 7, NOW, { prior, strikes });
const factsOf = (kind: BoardKind, key: string): WhyFact[] => {
  const made = board(kind);
  const row = [...made.ranked, ...made.waiting].find((one) => one.key === key);
  return row ? whyOf(row, made) : [];
};
const whats = (facts: readonly WhyFact[]) => facts.map(({ what }) => what);

describe('why this rank', () => {
  it('is reckoned from the facts it names', () => {
    const made = board('goods');
    const row = made.ranked.find(({ key }) => key === 'a');
    const facts = factsOf('goods', 'a');
    expect(whats(facts)).toEqual(['quality', 'ratings', 'salesMonth', 'daysSeen', 'fresh', 'shopCap', 'points']);
    const value = (what: string, name: string) => facts.find((fact) => fact.what === what)?.values[name] ?? Number.NaN;
    expect(value('quality', 'low') * Math.log1p(value('salesMonth', 'sales')) * value('fresh', 'fresh')).toBeCloseTo(
      row?.points ?? 0,
      6,
    );
    expect(facts.find(({ what }) => what === 'shopCap')?.values).toEqual({ n: 4, most: 3 });
  });

  it('names how sales are proven, and where a claim is doubted', () => {
    expect(whats(factsOf('goods', 'quarter'))).toContain('sales90d');
    expect(whats(factsOf('goods', 'grown'))).toContain('salesSeen');
    expect(whats(factsOf('goods', 'spread'))).toContain('salesSpread');
    const doubted = factsOf('goods', 'claim').find(({ what }) => what === 'salesDoubted');
    expect(doubted?.values.sales).toBe(466_666);
    expect(doubted?.values.counted).toBeLessThan(100);
  });

  it('says what is missing, and of how much', () => {
    expect(factsOf('goods', 'young').slice(0, 3)).toEqual([
      { what: 'floorRatings', values: { has: 1, needed: 20 } },
      { what: 'floorDays', values: { has: 1, needed: 2 } },
      { what: 'floorSales', values: { has: 0, needed: 1 } },
    ]);
  });

  it('of a seller holds its goods, its upheld cases and that turnover does not count', () => {
    const facts = factsOf('sellers', 'shop:shop.example:Many');
    expect(whats(facts)).toEqual(['quality', 'goods', 'fresh', 'barredGoods', 'struck', 'turnover', 'points']);
  });

  const every: WhyFact[] = [
    ...['a', 'claim', 'quarter', 'grown', 'spread', 'young'].flatMap((key) => factsOf('goods', key)),
    ...factsOf('sellers', 'shop:shop.example:Many'),
    { what: 'floorGoods', values: { has: 1, needed: 3 } },
  ];

  it.each(['en', 'zh'] as const)('has words for everything in %s, every number filled in', (lang) => {
    const lines = whyLines(every, wordsOf(lang), lang, NOW);
    expect(lines.filter((line) => /why_|[{}]|NaN|undefined/.test(line))).toEqual([]);
    expect(lines).toHaveLength(every.length);
  });

  it('uses every word of its list', () => {
    const used = new Set(every.map(({ what }) => `why_${what}`));
    const unused = Object.keys(whyWords).filter((key) => !used.has(key.replace(/_one$/, '')));
    expect(unused).toEqual([]);
    expect(PROOFS.length).toBe(5);
  });

  it('reads well', () => {
    const fact: WhyFact[] = [
      { what: 'quality', values: { low: 0.612, mid: 0.7, high: 0.788 } },
      { what: 'ratings', values: { n: 1 } },
      { what: 'salesSeen', values: { sales: 12_345, days: 7 } },
    ];
    expect(whyLines(fact, wordsOf('en'), 'en', NOW)).toEqual([
      'Quality 70 of 100; the lower end 61 of its interval (61 to 79) is what counts',
      'Rests on 1 rating',
      'Sold in 7 days: at least 12,345, the difference of two sightings',
    ]);
    expect(whyLines(fact, wordsOf('zh'), 'zh', NOW)[2]).toBe('7 天内售出至少 12,345，由两次看到的销量相减得出');
  });
});
