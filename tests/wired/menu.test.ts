import { describe, expect, test } from 'vitest';
import { startMenu, syncMenu } from '../../lib/background/menu.ts';
import { isMatch, machine, menuClicked, permissionEvents } from './browser.ts';
import { newTab, own, pageOf, reply, SHOP_PAGE, startWith } from './help.ts';

const shows = (url: string) => (machine.menu.get('report')?.documentUrlPatterns ?? []).some((one) => isMatch(one, url));
const until = async (done: () => boolean) => {
  for (let more = 200; more > 0 && !done(); more--) await new Promise((next) => setTimeout(next, 5));
  expect(done()).toBe(true);
};

async function started() {
  const services = startWith();
  startMenu(services);
  await until(() => machine.menu.has('report'));
  return services;
}

describe('the context menu', () => {
  test('has one entry, in the language of the user, on pages and links of shops that are allowed', async () => {
    await started();
    expect(machine.menu.size).toBe(1);
    expect(machine.menu.get('report')).toMatchObject({
      title: 'Report with Kaopu',
      contexts: ['page', 'link', 'image'],
    });
    expect(shows(SHOP_PAGE)).toBe(true);
    expect(shows('https://bank.example/')).toBe(false);
    await reply('settings.write', { lang: 'zh' }, own());
    await until(() => machine.menu.get('report')?.title === '用靠谱举报');
  });

  test('follows what is allowed and what is switched off', async () => {
    await started();
    machine.granted.push('https://shop.example/*');
    permissionEvents.onAdded.trigger();
    await until(() => shows('https://shop.example/mug'));
    await reply('site.switch', { id: 'amazon', on: false }, own());
    await until(() => !shows(SHOP_PAGE));
    expect(shows('https://shop.example/mug')).toBe(true);
  });

  test('is not everywhere when nothing is allowed, and survives being made twice at once', async () => {
    const services = await started();
    machine.granted.length = 0;
    await Promise.all([syncMenu(services), syncMenu(services)]);
    expect(machine.menu.size).toBe(0);
  });

  test('opens the form on the listing that the link leads to, else on the choice', async () => {
    await started();
    const tabId = newTab();
    const listing = (id: string) => ({ site: 'amazon.com', place: 'main' as const, from: {}, id, title: `Mug ${id}` });
    const listings = ['B0AAAAAAA1', 'B0AAAAAAA2'].map((id) => ({ key: `k-${id}`, listing: listing(id) }));
    await reply('listings.judge', { kind: 'grid', visit: 'v', listings }, pageOf(SHOP_PAGE, { tabId }));
    menuClicked.trigger(
      { menuItemId: 'report', linkUrl: 'https://www.amazon.com/Mug/dp/B0AAAAAAA2/ref=sr_1_2?qid=1' },
      { id: tabId },
    );
    await until(() => machine.opened.length === 1);
    expect(machine.opened[0]).toContain(`popup.html?tab=${tabId}#report=k-B0AAAAAAA2`);
    menuClicked.trigger({ menuItemId: 'report' }, { id: tabId });
    await until(() => machine.opened.length === 2);
    expect(machine.opened[1]).toMatch(/#report=$/);
    menuClicked.trigger({ menuItemId: 'other' }, { id: tabId });
    menuClicked.trigger({ menuItemId: 'report' });
    await new Promise((next) => setTimeout(next, 20));
    expect(machine.opened).toHaveLength(2);
  });
});
