/** A picture as a list of what is drawn, so that it can be tested without a canvas; colours are names of tokens. */

/** Names of tokens without `--k-`, as `tokens.css` holds them: a picture is drawn in the light or the dark ones. */
export type Ink =
  | 'surface'
  | 'raised'
  | 'text'
  | 'muted'
  | 'line'
  | 'qualified-solo'
  | 'partial-solo'
  | `art-${string}`;

/** Pixels; the family is the interface's own. */
export interface Font {
  size: number;
  weight: 400 | 600;
}

export type DrawOp =
  | { op: 'rect'; x: number; y: number; width: number; height: number; fill: Ink; radius?: number }
  | { op: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: Ink; width: number }
  /** `x`: of the end that `align` names (`left` without); `y`: of the baseline. */
  | { op: 'text'; x: number; y: number; text: string; font: Font; fill: Ink; align?: 'left' | 'right' | 'center' }
  /** Path data, its origin at x and y; stroked with `width` (of its own box), else filled; `clip`: a square from there. */
  | {
      op: 'path';
      x: number;
      y: number;
      scale: number;
      d: string;
      ink: Ink;
      width?: number;
      alpha?: number;
      clip?: { size: number; radius: number };
    };

export interface Picture {
  width: number;
  height: number;
  ops: DrawOp[];
}

/** Width of a text in pixels: `CanvasRenderingContext2D.measureText` does it. */
export type Measure = (text: string, font: Font) => number;

/** Wide enough to be read in a chat, where pictures are shown at a third of this. */
export const WIDTH = 1080;
export const MARGIN = 48;
export const INNER = WIDTH - 2 * MARGIN;

export const HEAD: Font = { size: 48, weight: 600 };
export const STRONG: Font = { size: 32, weight: 600 };
export const BODY: Font = { size: 28, weight: 400 };
export const SMALL: Font = { size: 24, weight: 400 };
export const NUMBER: Font = { size: 40, weight: 600 };

const MOST_UNITS = 300;
/** What a line may end behind: a Chinese character with its mark, a word with its spaces. */
const PIECE = /[\u2e80-\u9fff][，。；：、）」]?|[^\s\u2e80-\u9fff]+\s*|\s+/g;

/** The text, or as much of it as fits before an ellipsis; never half of a character outside the basic plane. */
export function cutText(given: string, width: number, font: Font, measure: Measure): string {
  const text = given.replace(/\s+/g, ' ').trim();
  const chars = [...text.slice(0, MOST_UNITS)];
  if (text.length <= MOST_UNITS && measure(text, font) <= width) return text;
  let [fits, over] = [0, chars.length + 1];
  while (over - fits > 1) {
    const half = (fits + over) >> 1;
    if (measure(`${chars.slice(0, half).join('')}…`, font) <= width) fits = half;
    else over = half;
  }
  return `${chars.slice(0, fits).join('').trimEnd()}…`;
}

/** Lines of a text broken to a width, at spaces where it has any, so many at most; what is left over is cut. */
export function breakText(given: string, width: number, font: Font, measure: Measure, most: number): string[] {
  const words =
    given
      .trim()
      .slice(0, 2 * MOST_UNITS)
      .match(PIECE) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const isLast = lines.length + 1 >= most;
    if (line === '' || isLast || measure((line + word).trimEnd(), font) <= width) line += word;
    else {
      lines.push(line.trimEnd());
      line = word.trimStart();
    }
  }
  if (line) lines.push(line.trimEnd());
  return lines.map((one) => cutText(one, width, font, measure));
}

/** Background, title and line above; returns where the rest may begin. */
export function headOps(title: string, subtitle: string, measure: Measure): { ops: DrawOp[]; top: number } {
  const ops: DrawOp[] = [
    { op: 'text', x: MARGIN, y: 96, text: cutText(title, INNER, HEAD, measure), font: HEAD, fill: 'text' },
    { op: 'text', x: MARGIN, y: 144, text: cutText(subtitle, INNER, BODY, measure), font: BODY, fill: 'muted' },
    { op: 'line', x1: MARGIN, y1: 176, x2: WIDTH - MARGIN, y2: 176, stroke: 'line', width: 2 },
  ];
  return { ops, top: 184 };
}

/** The closing lines and the background of what has been drawn so far. */
export function closePicture(ops: readonly DrawOp[], top: number, foot: string, measure: Measure): Picture {
  const lines = breakText(foot, INNER, SMALL, measure, 4);
  const start = top + 24;
  const height = start + lines.length * 36 + 40;
  const texts = lines.map(
    (text, index): DrawOp => ({
      op: 'text',
      x: MARGIN,
      y: start + 28 + index * 36,
      text,
      font: SMALL,
      fill: 'muted',
    }),
  );
  return {
    width: WIDTH,
    height,
    ops: [{ op: 'rect', x: 0, y: 0, width: WIDTH, height, fill: 'surface' }, ...ops, ...texts],
  };
}
