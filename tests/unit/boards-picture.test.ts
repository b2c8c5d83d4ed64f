import { describe, expect, it } from 'vitest';
import {
  breakText,
  cutText,
  type DrawOp,
  type Font,
  type Picture,
  SMALL,
  WIDTH,
} from '../../lib/boards/picture/kit.ts';
import { summaryPicture } from '../../lib/boards/picture/summary.ts';
import { PICTURE_ROWS, pictureOf } from '../../lib/boards/picture.ts';
import type { BoardRow } from '../../lib/boards/types.ts';

/** Widths near those of the interface's fonts: half a size for Latin letters, a whole one for Chinese characters. */
const measure = (text: string, { size }: Font): number =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 1 : 0.55) * size, 0);

const row = (index: number, more: Partial<BoardRow> = {}): BoardRow => ({
  key: `k${index}`,
  rank: index + 1,
  title: `Enamel kettle ${index}`,
  site: 'shop.example',
  low: 0.5,
  quality: 0.6,
  high: 0.7,
  n: 1240,
  sales: 10,
  points: 1,
  ...more,
});
const words = {
  en: {
    title: 'Goods board 好货种草榜',
    subtitle: '7 days, until 22 Nov 2026',
    foot: 'Ranked by the lower end of quality times the logarithm of sales, from the pages seen in one browser. Kaopu is not affiliated with any shop.',
    empty: 'Nothing is ranked yet.',
    row: () => ({ under: 'Northwind · Taobao', basis: 'n 1,240', movement: '▲2', letter: 'Taobao' }),
  },
  zh: {
    title: '好货种草榜',
    subtitle: '7 天，截至 2026年11月22日',
    foot: '按质量下限乘以销量的对数排名，来自这个浏览器看过的页面。'.repeat(3),
    empty: '还没有上榜商品。',
    row: () => ({ under: '北风店 · 淘宝', basis: '依据 1,240 条评价', movement: '新', letter: '淘宝' }),
  },
};

const textOps = ({ ops }: Picture) => ops.filter((op): op is Extract<DrawOp, { op: 'text' }> => op.op === 'text');

/** Where an operation ends on each side. */
function extentOf(op: DrawOp): [left: number, top: number, right: number, bottom: number] {
  if (op.op === 'rect') return [op.x, op.y, op.x + op.width, op.y + op.height];
  if (op.op === 'line') return [op.x1, op.y1, op.x2, op.y2];
  if (op.op === 'path') {
    const size = op.scale * (op.width === undefined ? 40 : 24);
    return [op.x, op.y, op.x + size, op.y + size];
  }
  const width = measure(op.text, op.font);
  const left = op.align === 'right' ? op.x - width : op.align === 'center' ? op.x - width / 2 : op.x;
  return [left, op.y - op.font.size, left + width, op.y];
}

function expectInside(picture: Picture): void {
  for (const op of picture.ops) {
    const [left, top, right, bottom] = extentOf(op);
    expect([left >= -0.5, top >= 0, right <= picture.width + 0.5, bottom <= picture.height]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  }
}

describe('the picture of a board', () => {
  const long = 'A very long title of a kettle '.repeat(20);
  const rows = [
    row(0, { title: long }),
    row(1, { title: '搪瓷水壶'.repeat(60) }),
    ...Array.from({ length: 18 }, (_, i) => row(i + 2)),
  ];

  it.each(['en', 'zh'] as const)('in %s holds ten rows, all inside, nothing over the bars', (lang) => {
    const picture = pictureOf({ ranked: rows }, words[lang], measure);
    expect(picture.width).toBe(WIDTH);
    expectInside(picture);
    expect(
      textOps(picture)
        .filter(({ text }) => /^\d+$/.test(text))
        .map(({ text }) => Number(text)),
    ).toEqual(Array.from({ length: PICTURE_ROWS }, (_, index) => index + 1));
    const bars = picture.ops.filter((op) => op.op === 'rect' && op.fill === 'line' && op.height === 12);
    const [barStart] = bars.map((op) => extentOf(op)[0]);
    const titles = textOps(picture).filter(({ text }) => /kettle|搪瓷/.test(text));
    expect(titles).toHaveLength(PICTURE_ROWS);
    for (const op of titles) expect(extentOf(op)[2]).toBeLessThan(barStart ?? 0);
    expect(titles[0]?.text.endsWith('…')).toBe(true);
  });

  it('draws intervals where they lie, never outside of their bars', () => {
    const odd = [
      row(0, { low: 0, quality: 0, high: 0 }),
      row(1, { low: 1, quality: 1, high: 1 }),
      row(2, { low: Number.NaN, high: 9 }),
    ];
    const picture = pictureOf({ ranked: odd }, words.en, measure);
    expectInside(picture);
    const fills = picture.ops.filter((op) => op.op === 'rect' && op.fill === 'partial-solo');
    const tracks = picture.ops.filter((op) => op.op === 'rect' && op.fill === 'line' && op.height === 12);
    fills.forEach((op, index) => {
      const [left, , right] = extentOf(op);
      const [start, , end] = extentOf(tracks[index] ?? op);
      expect(left).toBeGreaterThanOrEqual(start);
      expect(right).toBeLessThanOrEqual(end);
      expect(right - left).toBeGreaterThan(0);
    });
  });

  it('draws a shape in the square where one is given, and then no letter', () => {
    const art = { tone: 'sky', ground: 'M0 0h40v20H0z', shape: 'M4 4h16' };
    const picture = pictureOf({ ranked: [row(0)] }, { ...words.en, row: () => ({ ...words.en.row(), art }) }, measure);
    expectInside(picture);
    const paths = picture.ops.filter((op) => op.op === 'path');
    expect(paths.map(({ d, ink }) => [d, ink])).toEqual([
      [art.ground, 'art-sky-ink'],
      [art.shape, 'art-sky-ink'],
    ]);
    expect(textOps(picture).map(({ text }) => text)).not.toContain('T');
    const lettered = pictureOf({ ranked: [row(0)] }, words.en, measure);
    expect(textOps(lettered).map(({ text }) => text)).toContain('T');
  });

  it('says so where nothing is ranked', () => {
    const picture = pictureOf({ ranked: [] }, words.en, measure);
    expect(textOps(picture).map(({ text }) => text)).toContain('Nothing is ranked yet.');
    expectInside(picture);
  });
});

describe('the picture of an event', () => {
  it('holds tiles and best sellers, all inside', () => {
    const picture = summaryPicture(
      {
        title: '靠谱好货节',
        subtitle: '22–24 Sep 2020',
        tiles: ['≥ ¥100,000,000', '≥ 200,000,000', '63', '68%'].map((value) => ({ value, label: `counts ${value}` })),
        bestTitle: 'Best sellers',
        best: [60_000, 50_000, 50_000].map((n, index) => ({ title: `Goods ${index} `.repeat(30), value: `≥ ${n}` })),
        foot: 'Floors: more was sold than was seen here.',
      },
      measure,
    );
    expectInside(picture);
    const texts = textOps(picture).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['≥ ¥100,000,000', '≥ 200,000,000', '≥ 60000', '≥ 50000']));
    expect(texts.filter((text) => text.startsWith('Goods') && text.endsWith('…'))).toHaveLength(3);
  });
});

describe('texts that are too long', () => {
  it.each(['Enamel kettle for four', '搪瓷水壶四人用', '👍👍👍👍👍👍👍👍👍👍👍👍'])(
    '%s is cut to fit, between characters',
    (text) => {
      for (let width = 30; width < 400; width += 7) {
        const cut = cutText(text, width, SMALL, measure);
        expect(measure(cut, SMALL) <= width || cut === '…').toBe(true);
        expect(cut).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
      }
      expect(cutText(text, 10_000, SMALL, measure)).toBe(text);
    },
  );

  it('are broken into lines, the last one cut', () => {
    const lines = breakText('one two three four five six seven eight nine ten', 160, SMALL, measure, 3);
    expect(lines).toHaveLength(3);
    expect(lines.every((line) => measure(line, SMALL) <= 160)).toBe(true);
    expect(lines[2]?.endsWith('…')).toBe(true);
    expect(breakText('按质量下限，乘以销量。', 24 * 5, SMALL, measure, 9).join('')).toBe('按质量下限，乘以销量。');
    expect(breakText('', 100, SMALL, measure, 2)).toEqual([]);
  });
});
