/** The picture of a board: what is drawn where, 1080 pixels wide. A component draws it on a canvas. */
import {
  BODY,
  closePicture,
  cutText,
  type DrawOp,
  headOps,
  MARGIN,
  type Measure,
  type Picture,
  SMALL,
  STRONG,
  WIDTH,
} from './picture/kit.ts';
import type { Board, BoardRow } from './types.ts';

/** Words of one row, in the reader's language. */
export interface PictureRowWords {
  /** Shop and site. */
  under: string;
  /** "n 1,240". */
  basis: string;
  /** "▲2", "—", "new"; empty where nothing is known. */
  movement: string;
  /** Stands in the square where a picture would: the first letter of the site. */
  letter: string;
  /** Drawn in the square in place of the letter: path data of a ground in a box of 40 and of a shape in a box of 24. */
  art?: { tone: string; ground: string; shape: string };
}

export interface PictureWords {
  title: string;
  /** Span and day: "7 days, until 22 Nov 2026". */
  subtitle: string;
  /** What the bars mean, where the board comes from, and whose it is. */
  foot: string;
  /** Said where nothing is ranked yet. */
  empty: string;
  row: (row: BoardRow) => PictureRowWords;
}

/** More would not be read in a chat. */
export const PICTURE_ROWS = 10;

const ROW = 112;
const RANK_END = MARGIN + 56;
const SQUARE = 72;
const TEXT_START = RANK_END + 24 + SQUARE + 24;
const BAR = 208;
const BAR_START = WIDTH - MARGIN - BAR;
const TEXT_WIDTH = BAR_START - 32 - TEXT_START;
const LEAST_BAR = 6;

const share = (value: number): number => (value >= 0 ? Math.min(1, value) : 0);

/** The interval of quality from 0 to 1 as a bar with a tick at its middle. */
function barOps({ low, quality, high }: BoardRow, top: number): DrawOp[] {
  const start = BAR_START + share(low) * BAR;
  const width = Math.max(LEAST_BAR, (share(high) - share(low)) * BAR);
  const x = Math.min(start, BAR_START + BAR - width);
  const middle = BAR_START + share(quality) * BAR;
  return [
    { op: 'rect', x: BAR_START, y: top + 40, width: BAR, height: 12, fill: 'line', radius: 6 },
    { op: 'rect', x, y: top + 40, width, height: 12, fill: 'partial-solo', radius: 6 },
    { op: 'line', x1: middle, y1: top + 34, x2: middle, y2: top + 58, stroke: 'text', width: 4 },
  ];
}

const GROUND_SCALE = SQUARE / 40;

/** The square in a row's colour with its shape, or with a letter. */
function squareOps({ letter, art }: PictureRowWords, { x, y }: { x: number; y: number }): DrawOp[] {
  const square = { op: 'rect', x, y, width: SQUARE, height: SQUARE, radius: 12 } as const;
  if (!art) {
    const text = [...letter][0] ?? '';
    return [
      { ...square, fill: 'raised' },
      { op: 'text', x: x + SQUARE / 2, y: y + 47, text, font: STRONG, fill: 'muted', align: 'center' },
    ];
  }
  const ink = `art-${art.tone}-ink` as const;
  const inset = (SQUARE - 24 * GROUND_SCALE) / 2;
  return [
    { ...square, fill: `art-${art.tone}-ground` },
    { op: 'path', x, y, scale: GROUND_SCALE, d: art.ground, ink, alpha: 0.13, clip: { size: SQUARE, radius: 12 } },
    { op: 'path', x: x + inset, y: y + inset, scale: GROUND_SCALE, d: art.shape, ink, width: 1.6 },
  ];
}

function rowOps(row: BoardRow, index: number, top: number, words: PictureRowWords, measure: Measure): DrawOp[] {
  const right = WIDTH - MARGIN;
  const square = { x: RANK_END + 24, y: top + (ROW - SQUARE) / 2 };
  const text = (given: string, y: number, font: typeof BODY, fill: 'text' | 'muted'): DrawOp => ({
    op: 'text',
    x: TEXT_START,
    y: top + y,
    text: cutText(given, TEXT_WIDTH, font, measure),
    font,
    fill,
  });
  const rank = String(row.rank ?? index + 1);
  const moved = cutText(words.movement, RANK_END - 8, SMALL, measure);
  return [
    { op: 'text', x: RANK_END, y: top + 56, text: rank, font: STRONG, fill: 'text', align: 'right' },
    ...(words.movement
      ? [{ op: 'text', x: RANK_END, y: top + 88, text: moved, font: SMALL, fill: 'muted', align: 'right' } as const]
      : []),
    ...squareOps(words, square),
    text(row.title, 52, BODY, 'text'),
    text(words.under, 88, SMALL, 'muted'),
    ...barOps(row, top),
    {
      op: 'text',
      x: right,
      y: top + 88,
      text: cutText(words.basis, BAR, SMALL, measure),
      font: SMALL,
      fill: 'muted',
      align: 'right',
    },
    { op: 'line', x1: MARGIN, y1: top + ROW, x2: right, y2: top + ROW, stroke: 'line', width: 1 },
  ];
}

/** The first ten ranks, or the words for none. */
export function pictureOf(board: Pick<Board, 'ranked'>, words: PictureWords, measure: Measure): Picture {
  const { ops, top } = headOps(words.title, words.subtitle, measure);
  const rows = board.ranked.slice(0, PICTURE_ROWS);
  rows.forEach((row, index) => {
    ops.push(...rowOps(row, index, top + index * ROW, words.row(row), measure));
  });
  if (rows.length > 0) return closePicture(ops, top + rows.length * ROW, words.foot, measure);
  const text = cutText(words.empty, WIDTH - 2 * MARGIN, BODY, measure);
  ops.push({ op: 'text', x: MARGIN, y: top + 72, text, font: BODY, fill: 'muted' });
  return closePicture(ops, top + ROW, words.foot, measure);
}
