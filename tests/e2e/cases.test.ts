/** Rulings in both browsers: from a report to a warning above the buy button, its appeal, and a worker that is killed meanwhile. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { State } from '../../lib/trust/types.ts';
import { type Kaopu, poll } from '../../scripts/lib/extension.ts';
import { randomOf } from '../../scripts/lib/random.ts';
import { BROWSERS, HOSTS, pause, type Shown, sampleHtml, show, start } from './help.ts';

const ITEM = 'amazon/item-2026';

describe.each(BROWSERS)('%s', (name) => {
  let kaopu: Kaopu;
  let item: Shown;
  let subject: { kind: 'listing'; site: string; id: string };

  beforeAll(async () => {
    kaopu = await start(name);
    item = await show(kaopu, ITEM);
    const row = item.state.rows.find(({ listing }) => listing.primary);
    subject = { kind: 'listing', site: row?.listing.site ?? '', id: row?.listing.id ?? '' };
  });
  afterAll(() => kaopu?.close());

  const stateOf = async (): Promise<State | undefined> =>
    (await kaopu.ask('tab.read', { tabId: item.tabId })).state?.rows.find(({ listing }) => listing.primary)?.verdict
      .state;
  const isIn = (state: State) => poll(async () => (await stateOf()) === state);
  const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
  const says = (page: Page, text: string) => poll(async () => (await textOf(page)).includes(text));
  /** Top of the buy button, and the boxes of our hosts. */
  const layout = () =>
    item.tab.evaluate(`(() => {
      const box = (element) => { const { x, y, width, height } = element.getBoundingClientRect(); return { x, y: y + scrollY, width, height, isFixed: getComputedStyle(element).position === 'fixed' }; };
      return { buy: box(document.querySelector('#add-to-cart-button, #buy-now-button')), hosts: ${HOSTS}.map(box) };
    })()`) as Promise<{ buy: Box; hosts: Box[] }>;
  interface Box {
    x: number;
    y: number;
    width: number;
    height: number;
    isFixed: boolean;
  }

  it('warns beside the buy button once a report is upheld', async () => {
    const before = await layout();
    await kaopu.ask('report.file', {
      subjects: [subject],
      tabId: item.tabId,
      value: 'shoddy',
      seen: 'The seam opened after a week, see the link.',
      links: ['https://evidence.example/seam?utm_source=x'],
      interest: 'none',
    });
    expect(await isIn('caution')).toBe(true);
    const desk = await kaopu.openOwn('desk.html');
    expect(await says(desk, 'Sorrento')).toBe(true);
    const { record } = await kaopu.ask('ruling.file', { subject, value: 'shoddy', text: 'Three of three came apart.' });
    expect(record.refs).toHaveLength(1);
    await desk.close();
    await item.tab.bringToFront();
    expect(await isIn('warned')).toBe(true);
    // A page whose buttons would push half of it down: the warning stands apart, and covers no button.
    const floating = await poll(async () => (await layout()).hosts.find((host) => host.isFixed && host.height > 60));
    if (!floating) throw new Error('no warning');
    const { buy } = await layout();
    expect([buy.x, buy.width, buy.height]).toEqual([before.buy.x, before.buy.width, before.buy.height]);
    expect(floating.y > buy.y + buy.height || floating.y + floating.height < buy.y).toBe(true);
  });

  it('stands above the buttons where nothing else has to move for it', async () => {
    const html = sampleHtml(ITEM).replace('</head>', '<style>#rightCol { min-height: 1200px }</style></head>');
    item = await show(kaopu, ITEM, { html }, item.tab);
    const above = await poll(async () => {
      const { hosts, buy } = await layout();
      return hosts.find(
        (host) => !host.isFixed && host.height > 60 && host.y + host.height <= buy.y + 1 && host.x > buy.x - 60,
      );
    });
    expect(above && above.width > 150).toBe(true);
  });

  it('is told in the popup too, with the words of the ruling', async () => {
    const popup = await kaopu.openOwn(`popup.html?tab=${item.tabId}`);
    expect(await says(popup, 'Report upheld')).toBe(true);
    await popup.close();
  });

  it('is contested by an appeal, and plain again when everything is taken back', async () => {
    const { case: found } = await kaopu.ask('case.read', { subject });
    const ruling = found.rulings[0]?.record.id ?? '';
    await kaopu.ask('appeal.file', { subject, ruling, text: 'The lot was recalled.', links: [] });
    expect(await isIn('contested')).toBe(true);
    for (const { id } of (await kaopu.ask('record.mine', {})).records) await kaopu.ask('record.withdraw', { id });
    expect(await poll(async () => !['warned', 'contested', 'caution'].includes((await stateOf()) ?? ''))).toBe(true);
    const { hosts, buy } = await layout();
    expect(hosts.filter((host) => Math.abs(host.y - buy.y) < 200 && host.height > 40)).toEqual([]);
  });

  it('shows a case, its log and its desk on pages of our own', async () => {
    const desk = await kaopu.openOwn(`desk.html#case=${encodeURIComponent(`listing:${subject.site}:${subject.id}`)}`);
    expect(await poll(async () => (await textOf(desk)).length > 200)).toBe(true);
    await desk.close();
  });
});

const KILLS = 50;

describe('chrome', () => {
  it(`loses nothing that was acknowledged when the worker is killed ${KILLS} times`, async () => {
    const kaopu = await start('chrome');
    const random = randomOf(3);
    const [acknowledged, tried] = [new Set<string>(), new Set<string>()];
    const fields = { value: 'shoddy', seen: 'The handle broke off.', links: [], interest: 'none' } as const;
    try {
      for (let n = 0; n < KILLS; n++) {
        const subjects = [0, 1].map((k) => ({ kind: 'listing' as const, site: 'amazon.com', id: `B0-${n}-${k}` }));
        tried.add(String(n));
        const said = kaopu
          .ask('report.file', { ...fields, links: [], subjects })
          .then(({ records }) => records.map(({ id }) => id))
          .catch(() => [] as string[]);
        await pause(random() * 30);
        const worker = kaopu.browser.targets().find((target) => target.type() === 'service_worker');
        await (await worker?.worker())?.close().catch(() => undefined);
        for (const id of await Promise.race([said, pause(2000).then(() => [])])) acknowledged.add(id);
      }
      const { records } = await kaopu.ask('record.mine', {});
      const ids = new Set(records.map(({ id }) => id));
      expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
      const groups = new Map<string, number>();
      for (const { subject } of records) {
        const group = subject.id.replace(/-\d$/, '');
        groups.set(group, (groups.get(group) ?? 0) + 1);
      }
      expect([...groups.values()].filter((count) => count !== 2)).toEqual([]);
      expect(acknowledged.size).toBeGreaterThan(10);
      expect(records.length).toBeLessThanOrEqual(2 * KILLS);
    } finally {
      await kaopu.close();
    }
  });
});
