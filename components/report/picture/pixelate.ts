/** Makes a region of a picture unreadable for good: nothing of it but a few rounded averages is left in the output. */
import type { Rect, Size } from './rect.ts';

/** Smallest side of a block, in pixels of the output. */
export const MIN_BLOCK = 12;
/** Blocks along the shorter side of a region at most: a line of text of any size becomes a few patches. */
const MOST_BLOCKS = 3;
/** Averages are rounded to this step, so that blocks cannot be compared with blocks of a guessed text. */
const STEP = 32;

/** Blocks a side is divided into: each at least `MIN_BLOCK` long, at least one. */
const parts = (length: number, block: number): number => Math.max(1, Math.floor(length / block));

/** The region in whole pixels, grown outward, at least one block large where the picture is. */
export function blockRegion(rect: Rect, within: Size): Rect {
  const along = (at: number, length: number, most: number) => {
    const [low, high] = [Math.max(0, Math.floor(at)), Math.min(most, Math.ceil(at + length))];
    const missing = Math.max(0, MIN_BLOCK - (high - low));
    const from = Math.max(0, Math.min(low - Math.floor(missing / 2), most - MIN_BLOCK));
    return { at: missing ? from : low, length: Math.min(most, missing ? MIN_BLOCK : high - low) };
  };
  const x = along(rect.x, rect.width, within.width);
  const y = along(rect.y, rect.height, within.height);
  return { x: x.at, y: y.at, width: x.length, height: y.length };
}

/** Whether any of the region is in the picture. */
const overlaps = (rect: Rect, { width, height }: Size): boolean =>
  rect.x < width && rect.y < height && rect.x + rect.width > 0 && rect.y + rect.height > 0;

/** Fills one block of RGBA pixels with its rounded average. */
function flatten(data: Uint8ClampedArray, width: number, x0: number, y0: number, x1: number, y1: number): void {
  const sum = [0, 0, 0];
  for (let y = y0; y < y1; y++)
    for (let at = 4 * (y * width + x0); at < 4 * (y * width + x1); at += 4)
      for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + (data[at + channel] ?? 0);
  const count = (x1 - x0) * (y1 - y0);
  const flat = sum.map((total) => Math.min(255, Math.round(total / count / STEP) * STEP));
  for (let y = y0; y < y1; y++)
    for (let at = 4 * (y * width + x0); at < 4 * (y * width + x1); at += 4)
      data.set([flat[0] ?? 0, flat[1] ?? 0, flat[2] ?? 0, 255], at);
}

/** Changes `data` (RGBA, row by row) within `rect`. */
export function pixelate(data: Uint8ClampedArray, size: Size, rect: Rect): void {
  if (!overlaps(rect, size)) return;
  const region = blockRegion(rect, size);
  const block = Math.max(MIN_BLOCK, Math.ceil(Math.min(region.width, region.height) / MOST_BLOCKS));
  const [columns, rows] = [parts(region.width, block), parts(region.height, block)];
  const edge = (from: number, length: number, index: number, of: number) => from + Math.round((length * index) / of);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      flatten(
        data,
        size.width,
        edge(region.x, region.width, column, columns),
        edge(region.y, region.height, row, rows),
        edge(region.x, region.width, column + 1, columns),
        edge(region.y, region.height, row + 1, rows),
      );
}
