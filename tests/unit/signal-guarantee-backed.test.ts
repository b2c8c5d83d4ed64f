import { expect, it } from 'vitest';
import { guaranteeBacked } from '../../lib/trust/signals/guarantee-backed.ts';
import { listingOf, sightOf } from './trust-help.ts';

const on = (marks: string[]) => sightOf(guaranteeBacked, listingOf({ marks }))?.said;

it.each(['假一赔十', '假一赔四', '正品保障', '破损包退', '退货补运费', '极速退款', '晚发必赔'])('%s', (mark) =>
  expect(on(['包邮', mark])).toBe(mark),
);
it.each(['假一赔三', '假一赔3', '包邮', '天天特价', '新品'])('not: %s', (mark) => expect(on([mark])).toBeUndefined());
it('not in a title', () => expect(sightOf(guaranteeBacked, listingOf({ title: '假一赔十 鞋' }))).toBeUndefined());
