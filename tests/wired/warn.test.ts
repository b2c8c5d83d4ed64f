import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { faceOf } from '../../lib/background/icon.ts';
import { addRows } from '../../lib/background/tabs.ts';
import { caseSubject, warnHandlers } from '../../lib/background/warn.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { verdict } from '../unit/store-help.ts';
import { mug, NOW } from './help.ts';

const row = (by?: 'shop' | 'promoter', fields: Parameters<typeof mug>[1] = {}) => ({
  key: 'item',
  listing: mug('B0 1', fields),
  verdict: verdict({ state: 'warned', ...(by && { by }) }),
});

describe('the toolbar icon', () => {
  it.each([
    ['en', 'Kaopu: Shop: 3 upheld. 3 reports on this shop were upheld; none on this listing itself.'],
    ['zh', '靠谱：店铺3次成立，这家店有 3 起举报成立，此商品本身未被裁定。'],
  ] as const)('says the same of a shop’s strikes as the page, in %s', (lang, title) => {
    const strikes = { shop: { count: 3, listings: 3, names: ['self'], expires: NOW } };
    const one = { ...row('shop', { primary: true }), verdict: verdict({ state: 'warned', by: 'shop', strikes }) };
    const tab = { host: 'www.amazon.com', space: 'amazon.com', isPrivate: false, visit: 'v', rows: [one], counts: {} };
    expect(faceOf({ ...tab, kind: 'item', at: NOW }, wordsOf(lang), lang, NOW)).toMatchObject({
      icon: 'state-warned',
      title,
    });
  });
});

describe('the case behind a warning', () => {
  it.each([
    ['the listing', row(), { kind: 'listing', id: 'B0 1' }],
    ['its shop, by id', row('shop', { shop: { id: '77', name: 'Lamp Land' } }), { kind: 'shop', id: '77' }],
    ['its shop, by name', row('shop', { shop: { name: 'Lamp Land' } }), { kind: 'shop', id: 'Lamp Land' }],
    ['its promoter', row('promoter', { promoter: { id: 'p5' } }), { kind: 'promoter', id: 'p5' }],
    ['the listing, where the shop is not known', row('shop', { shop: undefined }), { kind: 'listing', id: 'B0 1' }],
  ])('is that of %s', (_what, one, subject) => expect(caseSubject(one)).toMatchObject(subject));

  it('opens in a tab of our own, by the row that the worker knows', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    const place = { host: 'www.amazon.com', space: 'amazon.com', isPrivate: false, visit: 'v', kind: 'item' as const };
    await addRows(9, place, [row()], NOW);
    await warnHandlers()['page.openCase']({ key: 'item' }, { tabId: 9, isPrivate: false });
    expect(create).toHaveBeenCalledWith({
      url: `${fakeBrowser.runtime.getURL('/')}desk.html#case=listing%3Aamazon.com%3AB0%201`,
    });
    create.mockRestore();
  });

  it.each([
    ['a listing that the page does not hold', { key: 'other' }, { tabId: 9, isPrivate: false }, 'notFound'],
    ['nobody’s tab', { key: 'item' }, { isPrivate: false }, 'notAllowed'],
  ])('does not open for %s', async (_what, body, asker, code) => {
    await expect(warnHandlers()['page.openCase'](body, asker)).rejects.toMatchObject({ code });
  });
});
