// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { artOf, TONES } from '../../components/boards/art.ts';
import { BoardTab } from '../../components/boards/BoardTab.tsx';
import { fileName } from '../../components/boards/names.ts';
import { type Look, type Pen, paint } from '../../components/boards/paint.ts';
import type { Picture } from '../../lib/boards/picture/kit.ts';
import type { Board, BoardRow } from '../../lib/boards/types.ts';
import { CATEGORIES } from '../../lib/trust/category.ts';
import { fakePlatform, fakeWorker, type Mounted, mount, NOW } from './components-kit.tsx';

/** Takes down what is drawn, with the paint that was set. */
function notingPen(): { pen: Pen; notes: string[] } {
  const notes: string[] = [];
  const state: Record<string, unknown> = {};
  const pen = new Proxy(state, {
    get: (_, name) => {
      if (name === 'measureText') return (text: string) => ({ width: text.length * 10 });
      if (typeof name === 'string' && name in state) return state[name];
      return (...given: unknown[]) => {
        const paints = name === 'stroke' ? state.strokeStyle : state.fillStyle;
        notes.push([String(name), ...(/fill|stroke/i.test(String(name)) ? [paints] : []), ...given].join(' '));
      };
    },
    set: (_, name, value) => {
      state[String(name)] = value;
      return true;
    },
  }) as unknown as Pen;
  return { pen, notes };
}

const look: Look = { family: 'Test Sans', colour: (ink) => `<${ink}>` };

beforeEach(() => {
  vi.stubGlobal(
    'Path2D',
    class {
      readonly d: string;
      constructor(d: string) {
        this.d = d;
      }
      toString() {
        return this.d;
      }
    },
  );
});

const row: BoardRow = {
  key: 'taobao.com:1',
  rank: 1,
  title: 'Enamel kettle',
  site: 'taobao.com',
  shop: 'Northwind',
  low: 0.6,
  quality: 0.7,
  high: 0.8,
  n: 1240,
  sales: 10,
  points: 1,
  movement: 2,
};
const board: Board = { kind: 'goods', window: 7, ranked: [row], waiting: [], until: 0, at: NOW };

let mounted: Mounted | undefined;
afterEach(() => {
  mounted?.unmount();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('drawing', () => {
  const picture: Picture = {
    width: 100,
    height: 50,
    ops: [
      { op: 'rect', x: 0, y: 0, width: 100, height: 50, fill: 'surface' },
      { op: 'rect', x: 1, y: 2, width: 3, height: 4, fill: 'raised', radius: 6 },
      { op: 'line', x1: 0, y1: 1, x2: 2, y2: 3, stroke: 'line', width: 2 },
      { op: 'text', x: 5, y: 6, text: '水壶', font: { size: 28, weight: 600 }, fill: 'text', align: 'right' },
      { op: 'path', x: 7, y: 8, scale: 2, d: 'M0 0', ink: 'art-sky-ink', alpha: 0.1, clip: { size: 40, radius: 6 } },
      { op: 'path', x: 7, y: 8, scale: 2, d: 'M1 1', ink: 'art-sky-ink', width: 1.6 },
    ],
  };

  test('does every operation in its ink, in order', () => {
    const { pen, notes } = notingPen();
    paint(pen, picture, look);
    expect(notes).toEqual([
      'fillRect <surface> 0 0 100 50',
      'beginPath',
      'roundRect 1 2 3 4 6',
      'fill <raised>',
      'beginPath',
      'moveTo 0 1',
      'lineTo 2 3',
      'stroke <line>',
      'fillText <text> 水壶 5 6',
      'save',
      'beginPath',
      'roundRect 7 8 40 40 6',
      'clip',
      'translate 7 8',
      'scale 2 2',
      'fill <art-sky-ink> M0 0',
      'restore',
      'save',
      'translate 7 8',
      'scale 2 2',
      'stroke <art-sky-ink> M1 1',
      'restore',
    ]);
    expect([pen.font, pen.textAlign, pen.direction]).toEqual(['600 28px Test Sans', 'right', 'ltr']);
  });
});

describe('the picture of a board', () => {
  async function open(over: Parameters<typeof fakePlatform>[0] = {}, hasCanvas = true, lang: 'en' | 'zh' = 'en') {
    const { pen, notes } = notingPen();
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((() => (hasCanvas ? pen : null)) as never);
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(new Blob(['png'])));
    const worker = fakeWorker({ 'board.read': () => board });
    const platform = fakePlatform(over);
    const shown = await mount(<BoardTab kind="goods" />, { send: worker.send, platform, lang });
    mounted = shown;
    await shown.step(() => shown.button(lang === 'en' ? 'Picture to share' : '生成分享图').click());
    return { ...shown, platform, notes };
  }

  test('is drawn, 1080 wide, and saved under the board’s name', async () => {
    const { find, button, step, platform, notes } = await open();
    expect(find<HTMLCanvasElement>('canvas').width).toBe(1080);
    const drawn = notes.join('\n');
    for (const text of [
      'Enamel kettle',
      'Northwind · Taobao / Tmall',
      '1,240 ratings',
      '▲2',
      '7 days, until Nov 22, 2026',
    ])
      expect(drawn).toContain(text);
    await step(() => button('Save as PNG').click());
    expect(platform.blobs.map(({ name }) => name)).toEqual(['kaopu-goods-7d-2026-11-22.png']);
  });

  test('speaks Chinese to who reads Chinese', async () => {
    const { notes } = await open({}, true, 'zh');
    expect(notes.join('\n')).toContain('7 天，截至 2026年11月22日');
    expect(notes.join('\n')).toContain('1,240 条评价');
  });

  test('is copied where the browser can, and says so; a refusal too', async () => {
    const copied: Blob[] = [];
    const can = await open({ copyPicture: async (picture) => void copied.push(await picture) });
    await can.step(() => can.button('Copy picture').click());
    expect(copied).toHaveLength(1);
    expect(can.text()).toContain('Copied.');
    can.unmount();
    const refused = await open({ copyPicture: () => Promise.reject(new Error('no')) });
    await refused.step(() => refused.button('Copy picture').click());
    expect(refused.text()).toContain('did not allow copying');
  });

  test('offers no copy where the browser cannot', async () => {
    const { all } = await open();
    expect(all('.k-picture button').map((one) => one.textContent)).toEqual(['Save as PNG', 'Close']);
  });

  test('says so where there is no canvas', async () => {
    const { text, button } = await open({}, false);
    expect(text()).toContain('could not draw the picture');
    expect(button('Save as PNG').disabled).toBe(true);
  });
});

describe('names of files', () => {
  const named = (window: Board['window'], filter?: Board['filter']) =>
    fileName({ ...board, window, ...(filter && { filter }) }, 'png');

  test('say board, span and day', () => {
    expect(named(30)).toBe('kaopu-goods-30d-2026-11-22.png');
    expect(named(7, { site: 'jd.com' })).toBe('kaopu-goods-7d-filtered-2026-11-22.png');
    expect(fileName({ ...board, kind: 'sellers' }, 'csv')).toBe('kaopu-sellers-7d-2026-11-22.csv');
  });

  test('hold nothing that a file system would take amiss', () => {
    const name = named({ id: `../..\\:*?"<>|${'x'.repeat(200)}`, name: 'n', from: 0, to: 1 });
    expect(name).toMatch(/^kaopu-goods-[\w-]+-2026-11-22\.png$/);
    expect(name.length).toBeLessThan(80);
  });
});

describe('drawn placeholders', () => {
  test('are the same for the same shop, and every kind has a shape of its own', () => {
    expect(artOf('a:shop', 'food')).toEqual(artOf('a:shop', 'food'));
    const shapes = [...CATEGORIES, 'shop', 'promoter'] as const;
    expect(new Set(shapes.map((motif) => artOf('a:shop', motif).shape)).size).toBe(shapes.length);
    expect(artOf('a:shop', 'food').tone).toBe(artOf('a:shop', 'toys').tone);
  });

  test('use all tones over many shops', () => {
    const tones = new Set(Array.from({ length: 300 }, (_, n) => artOf(`site:${n}`, 'food').tone));
    expect([...tones].sort()).toEqual([...TONES].sort());
  });

  test('keep 3 to 1 between ink and ground, light and dark', () => {
    const css = readFileSync(join(import.meta.dirname, '../../components/boards/art.css'), 'utf8');
    const colours = new Map<string, [string, string]>();
    for (const [, name = '', light = '', dark = ''] of css.matchAll(/--k-art-([\w-]+): light-dark\((#\w+), (#\w+)\);/g))
      colours.set(name, [light, dark]);
    const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
    const luminance = (given: number[]): number => {
      const [r = 0, g = 0, b = 0] = given.map((channel) => {
        return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    for (const tone of TONES)
      for (const theme of [0, 1] as const) {
        const [ink = '', ground = ''] = [`${tone}-ink`, `${tone}-ground`].map((name) => colours.get(name)?.[theme]);
        // Part of the ground is drawn over with 13 % of the ink.
        const plain = channels(ground);
        const tinted = channels(ink).map((channel, at) => 0.13 * channel + 0.87 * (plain[at] ?? 0));
        for (const under of [plain, tinted]) {
          const [low = 0, high = 0] = [luminance(channels(ink)), luminance(under)].sort((a, b) => a - b);
          expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(3);
        }
      }
  });
});
