// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { TabReply } from '../../lib/messages/protocol.ts';
import { OFFERED, OFFERS_KEY } from '../../lib/settings/offers.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { siteById } from '../../lib/sites/catalog.ts';
import { type Answers, fakePlatform, fakeWorker, type Mounted, mount, NOW, row } from './components-kit.tsx';

const health = (unreadable: number) => ({
  visit: 'v',
  kind: 'grid' as const,
  seen: 9,
  unreadable,
  scanMs: 3,
  badges: 9,
  gone: [],
});
const read = (over: Partial<TabReply> = {}, unreadable = 0): TabReply => ({
  access: 'ok',
  host: 's.taobao.com',
  siteId: 'taobao',
  state: {
    host: 's.taobao.com',
    space: 'taobao.com',
    isPrivate: false,
    visit: 'v',
    kind: 'grid',
    rows: [row('a')],
    counts: { partial: 1 },
    health: health(unreadable),
    at: NOW,
  },
  ...over,
});

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

interface Over {
  answers?: Answers;
  offers?: unknown;
  lang?: Lang;
  isRefused?: boolean;
}
async function open(reply: TabReply, { answers = {}, offers, lang = 'en', isRefused }: Over = {}) {
  const worker = fakeWorker({
    'tab.read': () => reply,
    'board.read': ({ board: kind, window }) => ({ kind, window, ranked: [], waiting: [], until: 3, at: NOW }),
    'record.mine': () => ({ records: [] }),
    ...answers,
  });
  const platform = fakePlatform(isRefused ? { requestOrigins: async () => false } : {});
  if (offers !== undefined) platform.store.set(OFFERS_KEY, offers);
  const shown = await mount(<Popup search="?tab=7" hash="" />, { send: worker.send, platform, lang });
  mounted = shown;
  return { ...shown, ...worker, platform };
}

describe('a page that has changed', () => {
  const changed: TabReply['changed'] = [
    { field: 'price', seen: 48, with: 3, usual: 0.98 },
    { field: 'title', seen: 48, with: 20 },
  ];

  test.each<[Lang, string, string[]]>([
    [
      'en',
      'This page has changed: some listings could not be read',
      ['Price: read on 3 of 48, usually 98 %', 'Title: read on 20 of 48'],
    ],
    ['zh', '页面有变化，部分商品没能读出', ['价格：48 件中读出 3 件，平时 98 %', '标题：48 件中读出 20 件']],
  ])('is said so in one line, with the fields in the details (%s)', async (lang, title, lines) => {
    const { find, all } = await open(read({ changed }), { lang });
    expect(find('#changed').textContent).toBe(title);
    expect(find<HTMLDetailsElement>('.k-changed details').open).toBe(false);
    expect(all('.k-changed li').map((one) => one.textContent)).toEqual(lines);
    expect(all('.k-unreadable')).toEqual([]);
  });

  test('is not said of a page that is as always, and a few unreadable cards have their own line', async () => {
    const { all, text } = await open(read({}, 2));
    expect(all('.k-changed')).toEqual([]);
    expect(text()).toContain('2 cards could not be read');
    mounted?.unmount();
    expect((await open(read())).all('.k-unreadable, .k-changed')).toEqual([]);
  });
});

describe('the page report', () => {
  const outline = 'Kaopu page report 1\n<body>\n  <script>alert(1)</script>';
  const report = (over: Over = {}) =>
    open(read({}, 2), { answers: { 'tab.outline': () => ({ text: outline }) }, ...over });

  test('is shown in full before it is saved or copied, and nothing else happens', async () => {
    const { step, button, find, platform, all, sent } = await report();
    expect(sent.some(({ name }) => name === 'tab.outline')).toBe(false);
    await step(() => button('Report this page').click());
    expect(sent.at(-1)).toEqual({ name: 'tab.outline', body: { tabId: 7 } });
    expect(find('pre').textContent).toBe(outline);
    expect(all('pre script')).toEqual([]);
    expect(platform.saved).toEqual([]);
    await step(() => button('Save as a file').click());
    await step(() => button('Copy').click());
    expect(platform.saved).toEqual([
      { name: 'kaopu-page-report.txt', text: outline },
      { name: 'clipboard', text: outline },
    ]);
    expect(platform.opened).toEqual([]);
    expect(find('.k-outline [role=status]').textContent).toContain('Nothing was sent');
  });

  test('can be scrolled by keyboard, takes the focus, and leads back', async () => {
    const { step, button, find, all } = await report();
    await step(() => button('Report this page').click());
    expect(find('.k-outline-text').tabIndex).toBe(0);
    expect(document.activeElement?.id).toBe('outline');
    await step(() => button('Back').click());
    expect(all('.k-outline')).toEqual([]);
    expect(all('.k-row')).toHaveLength(1);
  });

  test('says why there is none', async () => {
    const refuse = () => Promise.reject({ code: 'notFound' });
    const { step, button, text } = await report({ answers: { 'tab.outline': refuse } });
    await step(() => button('Report this page').click());
    expect(text()).toContain('takes no script of Kaopu');
  });

  test('says that copying was not allowed', async () => {
    const { step, button, find, platform } = await report();
    platform.copyText = () => Promise.reject(new Error('no'));
    await step(() => button('Report this page').click());
    await step(() => button('Copy').click());
    expect(find('.k-outline [role=status]').textContent).toContain('did not allow copying');
  });
});

describe('a listed shop that is not allowed yet', () => {
  const EBAY: TabReply = {
    access: 'noAccess',
    host: 'www.ebay.com',
    siteId: 'ebay',
    origins: ['https://www.ebay.com/*', 'https://www.ebay.de/*'],
  };

  test('is offered by its own name, all its hosts at once', async () => {
    const { find, step, button, platform } = await open(EBAY, { answers: { 'origins.sync': () => ({ origins: [] }) } });
    expect(find('.k-answer h2').textContent).toBe('Kaopu can read eBay');
    await step(() => button('Allow on eBay').click());
    expect(platform.asked).toEqual([EBAY.origins]);
  });

  test('speaks Chinese', async () => {
    const { find } = await open(EBAY, { lang: 'zh' });
    expect(find('.k-answer h2').textContent).toBe('靠谱可以读 eBay 的页面');
  });

  test('says when the browser’s question was refused', async () => {
    const { find, step, button } = await open(EBAY, { isRefused: true });
    await step(() => button('Allow on eBay').click());
    expect(find('.k-answer [role=status]').textContent).toContain('Not allowed');
  });

  test('is not offered again after "not now", and can still be allowed', async () => {
    const first = await open(EBAY);
    await first.step(() => first.button('Not now').click());
    const kept = first.platform.store.get(OFFERS_KEY);
    expect(kept).toEqual({ known: [...OFFERED], later: ['ebay'] });
    first.unmount();
    const { find, all, button } = await open(EBAY, { offers: kept });
    expect(find('.k-answer h2').textContent).toBe('Kaopu does not read eBay');
    expect(button('Allow on eBay').dataset.kind).toBeUndefined();
    expect(all('button').some((one) => one.textContent === 'Not now')).toBe(false);
    mounted?.unmount();
    const etsy = await open({ ...EBAY, host: 'www.etsy.com', siteId: 'etsy' }, { offers: kept });
    expect(etsy.find('.k-answer h2').textContent).toBe('Kaopu can read Etsy');
  });

  test('survives whatever was kept', async () => {
    for (const broken of [7, 'x', { known: 7, later: [1, 'ebay'] }]) {
      await open(EBAY, { offers: broken });
      mounted?.unmount();
    }
  });
});

describe('a tab of which the browser tells nothing', () => {
  const site = (id: string, granted: boolean) => ({
    id,
    name: siteById(id)?.name ?? { en: id, zh: id },
    hosts: [`www.${id}.com`],
    origins: [`https://www.${id}.com/*`],
    access: 'optional' as const,
    level: 'optional' as const,
    on: granted,
    granted,
  });
  const answers: Answers = {
    'sites.read': () => ({
      sites: [site('ebay', false), site('etsy', true), site('newegg', false), site('costco', false)],
    }),
    'origins.sync': () => ({ origins: [] }),
  };

  test('offers the shops that are not allowed yet by name, without those put off', async () => {
    const { step, all, button, platform } = await open(
      { access: 'noAccess' },
      { answers, offers: { known: [...OFFERED], later: ['costco'] } },
    );
    await step(() => button('This page').click());
    expect(all('.k-offers button').map((one) => one.textContent)).toEqual(['eBay', 'Newegg']);
    await step(() => button('Allow on Newegg').click());
    expect(platform.asked).toEqual([['https://www.newegg.com/*']]);
  });
});

describe('shops that came with an update', () => {
  const known = OFFERED.filter((id) => !['ebay', 'etsy', 'newegg'].includes(id));

  test('are told once, by name', async () => {
    const { find, step, button, all, platform } = await open(read(), { offers: { known, later: [] } });
    expect(find('.k-new-shops p').textContent).toBe('New: Kaopu can read eBay, Etsy and 1 more');
    await step(() => button('Choose shops').click());
    expect(platform.opened).toEqual(['options']);
    expect(all('.k-new-shops')).toEqual([]);
    expect(new Set((platform.store.get(OFFERS_KEY) as { known: string[] }).known)).toEqual(new Set(OFFERED));
  });

  test('are none on the first day', async () => {
    const { all, platform } = await open(read());
    expect(all('.k-new-shops')).toEqual([]);
    expect(platform.store.get(OFFERS_KEY)).toEqual({ known: [...OFFERED], later: [] });
  });
});
