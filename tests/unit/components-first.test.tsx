// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { itemByKey } from '../../components/popup/menu-keys.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { TabReply } from '../../lib/messages/protocol.ts';
import type { FirstReply } from '../../lib/messages/topics/first.ts';
import { DEFAULT_FIRST, type FirstChoice } from '../../lib/settings/first.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { type Answers, fakePlatform, fakeWorker, type Mounted, mount, NOW, press, row } from './components-kit.tsx';

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

const GRID: TabReply = {
  access: 'ok',
  host: 's.taobao.com',
  siteId: 'taobao',
  state: {
    host: 's.taobao.com',
    space: 'taobao.com',
    isPrivate: false,
    visit: 'v',
    kind: 'grid',
    rows: [row('1')],
    counts: { partial: 1 },
    at: NOW,
  },
};

async function open(first: FirstReply, tab: TabReply = GRID, answers: Answers = {}, lang: Lang = 'en') {
  const platform = fakePlatform();
  const worker = fakeWorker({
    'tab.read': () => tab,
    'first.read': () => first,
    'first.write': ({ choice }) => ({ ...first, choice }),
    'pause.read': () => (tab.pause ? { pause: tab.pause } : { keys: 'Alt+Shift+U' }),
    'pause.set': () => ({}),
    'site.switch': () => ({}),
    ...answers,
  });
  mounted = await mount(<Popup search="?tab=7" hash="" />, { send: worker.send, platform, lang });
  const sentOf = (name: string) => worker.sent.filter((one) => one.name === name).map(({ body }) => body);
  return { ...mounted, sentOf, platform };
}
const choice = (over: Partial<FirstChoice> = {}): FirstChoice => ({ ...DEFAULT_FIRST, ...over });
const menuItems = (one: Mounted) => one.all('[role^=menuitem]').map((item) => item.textContent);
const checked = (one: Mounted) => one.all('[aria-checked=true][role^=menuitem]').map((item) => item.textContent);

describe('keys of a menu', () => {
  test.each([
    [0, 3, 'ArrowDown', 1],
    [2, 3, 'ArrowDown', 0],
    [0, 3, 'ArrowUp', 2],
    [-1, 3, 'ArrowUp', 2],
    [1, 3, 'Home', 0],
    [0, 3, 'End', 2],
    [0, 3, 'a', undefined],
    [-1, 0, 'ArrowDown', undefined],
  ])('from %i of %i by %s', (at, count, key, expected) => expect(itemByKey(at, count, key)).toBe(expected));
});

describe('reliable first', () => {
  test('is switched on with one click, and keeps how', async () => {
    const page = await open({ choice: choice({ mode: 'fold', ads: true }) });
    expect(page.text()).toContain('Reliable first');
    await page.step(() => page.find('.k-popup-head [role=switch]').click());
    expect(page.sentOf('first.write')).toEqual([{ tabId: 7, choice: choice({ on: true, mode: 'fold', ads: true }) }]);
    expect(page.find<HTMLInputElement>('.k-popup-head [role=switch]').checked).toBe(true);
  });

  test('has a menu: four ways; what is put behind where that counts; what became of it; its keys', async () => {
    const on = choice({ on: true, mode: 'dim', below: 'caution' });
    const page = await open({ choice: on, report: { cards: 3, ads: 0 }, keys: 'Alt+Shift+K' });
    const button = page.button('Reliable first: how');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await page.step(() => button.click());
    expect(menuItems(page)).toHaveLength(8);
    expect(checked(page)).toEqual(['Dim the others', 'with something to check, or worse']);
    expect(page.find('.k-menu-foot').textContent).toBe('3 dimmedKeyboard: Alt+Shift+K');
    await page.step(() => page.button('Reliable ones first').click());
    expect(page.sentOf('first.write')).toEqual([{ tabId: 7, choice: { ...on, mode: 'order' } }]);
    // In order there is no line to draw.
    expect(menuItems(page)).toEqual([
      'Mark only',
      'Reliable ones first',
      'Dim the others',
      'Fold the others away',
      'Ads last',
    ]);
    await page.step(() => page.button('Mark only').click());
    expect(menuItems(page)).toHaveLength(4);
  });

  test('moves by arrows, and Escape goes back to the button', async () => {
    const page = await open({ choice: choice({ on: true, mode: 'fold' }) });
    const button = page.button('Reliable first: how');
    button.focus();
    await page.step(() => press(button, 'ArrowDown'));
    expect(document.activeElement?.textContent).toBe('Fold the others away');
    await page.step(() => press(document.activeElement as Element, 'Home'));
    await page.step(() => press(document.activeElement as Element, 'ArrowUp'));
    expect(document.activeElement?.textContent).toBe('Ads too');
    await page.step(() => press(document.activeElement as Element, 'Escape'));
    expect(document.activeElement).toBe(button);
    expect(page.all('[role=menu]')).toEqual([]);
    await page.step(() => button.click());
    await page.step(() => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })));
    expect(page.all('[role=menu]')).toEqual([]);
  });

  test.each(['placed', 'flow', 'rows', 'ordered', 'fought'] as const)('says why not: %s', async (problem) => {
    for (const lang of ['en', 'zh'] as const) {
      const page = await open({ choice: choice({ on: true }), report: { cards: 0, ads: 0, problem } }, GRID, {}, lang);
      const [note] = page.all('.k-first-note');
      expect(note?.textContent).toMatch(lang === 'en' ? /^This page/ : /^本页/);
      page.unmount();
    }
    mounted = undefined;
  });

  test('asks again what became of it, and takes a choice back that was not kept', async () => {
    const page = await open({ choice: choice() });
    await page.step(() => page.find('.k-popup-head [role=switch]').click());
    const asked = page.sentOf('first.read').length;
    // Three times, while the page may still be at it.
    for (const ms of [300, 500, 1300]) await page.step(() => new Promise((resolve) => setTimeout(resolve, ms)));
    expect(page.sentOf('first.read').length).toBe(asked + 3);
    page.unmount();
    const failing = await open({ choice: choice() }, GRID, {
      'first.write': () => Promise.reject(Object.assign(new Error(), { code: 'storeFailed' })),
    });
    await failing.step(() => failing.find('.k-popup-head [role=switch]').click());
    expect(failing.find<HTMLInputElement>('.k-popup-head [role=switch]').checked).toBe(false);
    expect(failing.text()).toContain('The store in this browser did not answer');
  });

  test('is not offered where there is no site', async () => {
    const page = await open({}, { access: 'noAccess' });
    expect(page.all('.k-popup-head [role=switch]')).toEqual([]);
  });
});

describe('the pause', () => {
  test.each([
    ['15 minutes', 'pause.set', { tabId: 7, of: 'all' }],
    ['This tab', 'pause.set', { tabId: 7, of: 'tab' }],
    ['switch off', 'site.switch', { id: 'taobao', on: false }],
  ])('%s', async (text, name, body) => {
    const page = await open({ choice: choice() });
    await page.step(() => page.button('Pause').click());
    expect(menuItems(page)).toHaveLength(3);
    await page.step(() => page.button(text).click());
    expect(page.sentOf(name)).toEqual([body]);
    expect(page.all('[role=menu]')).toEqual([]);
  });

  test('has one switch in the answer’s place, which ends it', async () => {
    const paused: TabReply = { ...GRID, access: 'paused', pause: { of: 'all', until: NOW + 60_000 } };
    const page = await open({ choice: choice({ on: true }) }, paused);
    expect(page.text()).toMatch(/Paused until \d/);
    const switches = page.all('[role=switch]');
    expect(switches).toHaveLength(1);
    await page.step(() => switches[0]?.click());
    expect(page.sentOf('pause.set')).toEqual([{ tabId: 7, of: 'end' }]);
  });
});

test('settings and help stand in the menu', async () => {
  const page = await open({ choice: choice() });
  await page.step(() => page.button('More').click());
  await page.step(() => page.button('Settings').click());
  await page.step(() => page.button('More').click());
  await page.step(() => page.button('How to read a badge').click());
  expect(page.platform.opened).toEqual(['options', 'welcome']);
});
