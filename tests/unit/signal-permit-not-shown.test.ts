import { describe, expect, it } from 'vitest';
import { permitNotShown } from '../../lib/trust/signals/permit-not-shown.ts';
import { onTaobao } from './signal-goods-help.ts';
import { contextOf, sightOf } from './trust-help.ts';

const maker = '示例食品厂';
const on = (listing: ReturnType<typeof onTaobao>) => sightOf(permitNotShown, listing, contextOf('taobao'));

describe('a table that names the maker and no licence', () => {
  it('food: medium', () => expect(on(onTaobao('混合坚果', { maker }))).toEqual({ source: 'markup' }));
  it('is weak for a shop that the site proves', () =>
    expect(on(onTaobao('混合坚果', { maker }, { shopKind: 'flagship' }))?.strength).toBe(-1));
  it.each([
    ['a licence shown', onTaobao('混合坚果', { maker, permit: 'SC10000000000000' })],
    ['the maker missing too: the other signal speaks', onTaobao('混合坚果')],
    ['clothes', onTaobao('碎花 连衣裙', { maker })],
    ['fresh goods', onTaobao('混合坚果 散装', { maker })],
  ])('says nothing of %s', (_name, listing) => expect(on(listing)).toBeUndefined());
});
