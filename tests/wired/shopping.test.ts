import { beforeEach, describe, expect, it } from 'vitest';
import type { Services } from '../../lib/background/services.ts';
import type { Listing } from '../../lib/listing/types.ts';
import { ask, asked, clock, DAY, mug, NOW, own, ownSend, pageOf, reply, type Sender, startWith } from './help.ts';

let services: Services;
beforeEach(() => {
  clock.now = NOW;
  services = startWith();
});

const ITEM = 'https://www.amazon.com/dp/B0MUG00001';
const grid = [mug('B0MUG00001'), mug('B0MUG00002'), mug('B0MUG00003', { place: 'aside' })];
const item: Listing = mug('B0MUG00001', { primary: true });
const look = (listings: readonly Listing[], page: Sender = pageOf()) => reply('listings.judge', asked(listings), page);
const open = (page: Sender = pageOf(ITEM)) =>
  reply('listings.judge', { ...asked([item]), kind: 'item', visit: 'v2' }, page);
const sums = async () =>
  (await ownSend('shopping.read', {})).rows.map(({ seen, opened, chosen }) => ({
    seen: seen.good + seen.other,
    opened: opened.good + opened.other,
    chosen: chosen.good + chosen.other,
  }));

describe('shopping', () => {
  it('is counted from what pages show, by week and site', async () => {
    await look(grid);
    await open();
    const { rows, isOn, since } = await ownSend('shopping.read', {});
    expect(isOn).toBe(true);
    expect(since).toBe(Date.UTC(2026, 10, 16));
    expect(rows).toEqual([
      {
        site: 'amazon.com',
        week: Date.UTC(2026, 10, 16) / DAY,
        seen: { good: 0, other: 2 },
        opened: { good: 0, other: 1 },
        chosen: { good: 0, other: 1 },
      },
    ]);
  });

  it('counts once for asks that repeat, for two tabs at once and after the worker was killed', async () => {
    await Promise.all([look(grid), look(grid), open(), open()]);
    await services.store.close();
    startWith();
    await look(grid);
    await open();
    const [row] = await sums();
    expect(row).toMatchObject({ seen: 2, opened: 1 });
  });

  it('counts a listing anew in the next week', async () => {
    await look(grid);
    clock.now += 7 * DAY;
    await look(grid);
    expect((await sums()).map(({ seen }) => seen)).toEqual([2, 2]);
  });

  it('a private window is counted nowhere', async () => {
    await look(grid, pageOf(undefined, { incognito: true }));
    await open(pageOf(ITEM, { incognito: true }));
    expect(await ownSend('shopping.read', {})).toEqual({ rows: [], isOn: true });
    expect(await services.store.run((db) => db.count('counted'))).toBe(0);
  });

  it('is not counted while it is switched off; what was counted stays until it is cleared', async () => {
    await look(grid);
    await ownSend('shopping.switch', { isOn: false });
    await open();
    expect(await ownSend('shopping.read', {})).toMatchObject({ isOn: false });
    expect(await sums()).toEqual([{ seen: 2, opened: 0, chosen: 0 }]);
    await ownSend('shopping.clear', {});
    expect(await ownSend('shopping.read', {})).toEqual({ rows: [], isOn: false });
    expect(await services.store.run((db) => db.count('counted'))).toBe(0);
    await ownSend('shopping.switch', { isOn: true });
    await look(grid);
    expect(await sums()).toEqual([{ seen: 2, opened: 0, chosen: 0 }]);
  });

  it('a title that is hostile is in none of it', async () => {
    await look([mug('B0MUG00009', { title: '=HYPERLINK("https://a.example")<img src=x onerror=alert(1)>' })]);
    expect(JSON.stringify(await ownSend('shopping.read', {}))).not.toMatch(/HYPERLINK|onerror/);
  });

  it.each(['shopping.read', 'shopping.switch', 'shopping.clear'])('%s is for our own pages only', async (name) => {
    const body = name === 'shopping.switch' ? { isOn: false } : {};
    expect(await ask(name, body, pageOf())).toEqual({ ok: false, error: 'notAllowed' });
    expect((await ask(name, body, own())).ok).toBe(true);
  });
});
