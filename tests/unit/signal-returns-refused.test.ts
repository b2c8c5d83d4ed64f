import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { returnsRefused } from '../../lib/trust/signals/returns-refused.ts';
import { listingOf, sightOf } from './trust-help.ts';

const on = (fields: Partial<Listing>) =>
  sightOf(
    returnsRefused,
    listingOf({ site: 'taobao.com', primary: true, title: '保温杯', returns: '不支持7天无理由退货', ...fields }),
  );

describe('returns refused where the law gives them', () => {
  it('on a Chinese item page', () => expect(on({})).toMatchObject({ said: '不支持7天无理由退货' }));
  it('on a German one', () => expect(on({ site: 'amazon.de', returns: 'Keine Rückgabe' })).toBeDefined());
  it.each<[string, Partial<Listing>]>([
    ['made to order', { title: '刻字 保温杯' }],
    ['fresh', { title: '鲜花 花束' }],
    ['sealed software', { title: '办公软件 激活码' }],
    ['a country without such a law', { site: 'amazon.com', returns: 'No returns' }],
    ['a private seller', { site: 'ebay.de', returns: 'Keine Rücknahme, keine Rückgabe' }],
    ['returns promised', { returns: '7天无理由退货' }],
    ['nothing said', { returns: '' }],
    ['a card of a grid', { primary: undefined } as unknown as Partial<Listing>],
  ])('says nothing: %s', (_name, fields) => expect(on(fields)).toBeUndefined());
});
