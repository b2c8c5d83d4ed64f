/** The picture of an event: its totals as tiles, its best sellers below. */
import {
  BODY,
  closePicture,
  cutText,
  type DrawOp,
  headOps,
  INNER,
  MARGIN,
  type Measure,
  NUMBER,
  type Picture,
  SMALL,
  STRONG,
  WIDTH,
} from './kit.ts';

/** Everything in the reader's language, floors said as such ("≥ ¥100,000,000"). */
export interface SummaryWords {
  title: string;
  subtitle: string;
  /** Number and what it counts. */
  tiles: readonly { value: string; label: string }[];
  /** Heading and rows of best sellers: title and "≥ 60,000". */
  bestTitle: string;
  best: readonly { title: string; value: string }[];
  foot: string;
}

const COLUMNS = 2;
const GAP = 24;
const TILE = { width: (INNER - GAP) / COLUMNS, height: 128 };
const LINE = 64;
const MOST_TILES = 6;
const MOST_BEST = 5;

function tileOps(
  { value, label }: SummaryWords['tiles'][number],
  index: number,
  top: number,
  measure: Measure,
): DrawOp[] {
  const x = MARGIN + (index % COLUMNS) * (TILE.width + GAP);
  const y = top + Math.floor(index / COLUMNS) * (TILE.height + GAP);
  const width = TILE.width - 48;
  return [
    { op: 'rect', x, y, ...TILE, fill: 'raised', radius: 16 },
    { op: 'text', x: x + 24, y: y + 60, text: cutText(value, width, NUMBER, measure), font: NUMBER, fill: 'text' },
    { op: 'text', x: x + 24, y: y + 100, text: cutText(label, width, SMALL, measure), font: SMALL, fill: 'muted' },
  ];
}

export function summaryPicture(words: SummaryWords, measure: Measure): Picture {
  const head = headOps(words.title, words.subtitle, measure);
  const { ops } = head;
  const tiles = words.tiles.slice(0, MOST_TILES);
  let top = head.top + 24;
  tiles.forEach((tile, index) => {
    ops.push(...tileOps(tile, index, top, measure));
  });
  top += Math.ceil(tiles.length / COLUMNS) * (TILE.height + GAP);
  const best = words.best.slice(0, MOST_BEST);
  if (best.length > 0) {
    const text = cutText(words.bestTitle, INNER, STRONG, measure);
    ops.push({ op: 'text', x: MARGIN, y: top + 48, text, font: STRONG, fill: 'text' });
    top += 64;
  }
  best.forEach(({ title, value }, index) => {
    const y = top + index * LINE + 40;
    const room = INNER - measure(value, BODY) - 88;
    ops.push(
      { op: 'text', x: MARGIN + 40, y, text: String(index + 1), font: BODY, fill: 'muted', align: 'right' },
      { op: 'text', x: MARGIN + 64, y, text: cutText(title, room, BODY, measure), font: BODY, fill: 'text' },
      { op: 'text', x: WIDTH - MARGIN, y, text: value, font: BODY, fill: 'text', align: 'right' },
    );
  });
  return closePicture(ops, top + best.length * LINE, words.foot, measure);
}
