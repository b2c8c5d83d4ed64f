import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { faceOf, iconPaths } from '../../lib/background/icon.ts';
import type { TabState } from '../../lib/messages/protocol.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { type RecordNote, STATES, type State } from '../../lib/trust/types.ts';
import { verdict } from '../unit/store-help.ts';
import { machine } from './browser.ts';
import { ask, asked, DAY, mug, NOW, own, ownSend, pageOf, reply, soon, startWith, tabIdOf } from './help.ts';

const words = wordsOf('en');
const state = (more: Partial<TabState>): TabState => ({
  host: 'www.amazon.com',
  space: 'amazon.com',
  isPrivate: false,
  visit: 'v',
  kind: 'grid',
  rows: [],
  counts: {},
  at: NOW,
  ...more,
});
const face = (tab: TabState | undefined) => faceOf(tab, words, 'en', NOW);
const note = (type: RecordNote['type']): RecordNote => ({
  id: type,
  type,
  value: 'shoddy',
  issuer: 'self',
  created: NOW,
  expires: NOW + DAY,
});
const RED = '#b3261e';
const plain = { icon: 'kaopu', badge: '', title: words.app_name };

describe('the toolbar icon', () => {
  it.each([
    ['a tab that shows nothing', undefined],
    ['a page that is no shop’s', state({ kind: 'none', counts: { warned: 3 } })],
    ['a login wall', state({ kind: 'wall' })],
    ['an item page not judged yet', state({ kind: 'item' })],
  ])('is plain on %s', (_what, tab) => {
    expect(face(tab)).toMatchObject(plain);
    expect(face(tab).color).not.toBe(RED);
  });

  it.each(STATES)('says %s of an item page, by its main listing', (name) => {
    const rows = [
      { key: 'aside', listing: mug('2', { place: 'aside' }), verdict: verdict({ state: 'labelled' }) },
      {
        key: 'item',
        listing: mug('1', { primary: true }),
        verdict: verdict({ state: name, unknown: 'notShown', records: [note('ruling'), note('appeal')] }),
      },
    ];
    const shown = face(state({ kind: 'item', rows, counts: { warned: 2 } }));
    expect(shown).toMatchObject({ icon: `state-${name}`, badge: '' });
    expect(shown.title).toMatch(/^Kaopu: ./);
    for (const path of Object.values(iconPaths(shown.icon)))
      expect(existsSync(join(import.meta.dirname, '../../public', path))).toBe(true);
  });

  it.each<[Partial<Record<State, number>>, string, boolean]>([
    [{}, '', false],
    [{ labelled: 3, below: 9, unknown: 40, partial: 2, qualified: 1 }, '', false],
    [{ caution: 2, partial: 50 }, '2', false],
    [{ contested: 1 }, '1', false],
    [{ warned: 1, contested: 2, caution: 4 }, '7', true],
    [{ caution: 99 }, '99', false],
    [{ caution: 5000 }, '99', false],
  ])('counts what needs a look on a grid: %j', (counts, badge, isRed) => {
    const shown = face(state({ counts }));
    expect(shown).toMatchObject({ icon: 'kaopu', badge });
    expect(shown.color === RED).toBe(isRed);
    expect(shown.title).toMatch(/^Kaopu · ./);
  });
});

describe('the icon of a tab', () => {
  beforeEach(() => startWith());
  const badge = (tabId: number) => fakeBrowser.action.getBadgeText({ tabId });

  it('follows what the page shows', async () => {
    const page = pageOf();
    const tabId = tabIdOf(page);
    const copy = mug('2', { title: 'Replica Rolex watch' });
    await reply('listings.judge', asked([mug('1'), copy]), page);
    await soon();
    expect(await badge(tabId)).toBe('1');
    expect(await fakeBrowser.action.getTitle({ tabId })).toContain('2 listings');
    const health = { visit: 'v1', kind: 'grid', seen: 1, unreadable: 0, scanMs: 1, badges: 1, gone: ['amazon.com:2'] };
    await ask('page.health', health, page);
    await soon();
    expect(await badge(tabId)).toBe('');
  });

  it('is that of the product on an item page, in the user’s language', async () => {
    const page = pageOf('https://www.amazon.com/dp/1');
    await ownSend('settings.write', { lang: 'zh' });
    await reply('listings.judge', { ...asked([mug('1', { primary: true })]), kind: 'item' }, page);
    await soon();
    expect(machine.icons.get(tabIdOf(page))).toBe('/icon/state-partial-16.png');
    expect(await fakeBrowser.action.getTitle({ tabId: tabIdOf(page) })).toMatch(/^靠谱：/);
  });

  it('of a tab that is gone is nobody’s trouble', async () => {
    const gone = () => Promise.reject(new Error('No tab with id'));
    const { setIcon, setTitle } = fakeBrowser.action;
    Object.assign(fakeBrowser.action, { setIcon: gone, setTitle: gone });
    const page = pageOf();
    expect((await ask('listings.judge', asked([mug('1')]), page)).ok).toBe(true);
    await soon();
    Object.assign(fakeBrowser.action, { setIcon, setTitle });
    expect((await ask('tab.read', { tabId: tabIdOf(page) }, own())).ok).toBe(true);
  });
});
