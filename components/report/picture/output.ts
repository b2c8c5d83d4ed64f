/** How large a picture is when it is kept, and how it is brought under the limit. Pure. */
import type { Rect, Size } from './rect.ts';

/** Longest side, pixels. */
export const MAX_SIDE = 1600;
/** Bytes of a picture that is kept, as `picture.keep` takes it. */
export const MAX_BYTES = 600_000;

/** Scaled down to `longest`, never up. */
export function fit({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** A region of the whole picture in pixels of the output that shows `crop`. */
export function onOutput(rect: Rect, crop: Rect, output: Size): Rect {
  const [across, down] = [output.width / crop.width, output.height / crop.height];
  return {
    x: (rect.x - crop.x) * across,
    y: (rect.y - crop.y) * down,
    width: rect.width * across,
    height: rect.height * down,
  };
}

/** First less quality at full size, then smaller. */
const QUALITIES = [0.85, 0.7, 0.55];
const SIDES = [MAX_SIDE, 1280, 1024, 800, 640, 480];

export interface Encoded {
  size: Size;
  quality: number;
}

/** What is tried, best first. */
export function attempts(crop: Size): Encoded[] {
  const longest = Math.max(crop.width, crop.height);
  const sides = SIDES.filter((side, index) => index === 0 || side < longest);
  return sides.flatMap((side) => QUALITIES.map((quality) => ({ size: fit(crop, side), quality })));
}

/** Twice too large, no quality makes it small enough. */
const HOPELESS = 2;

/** The first attempt that is small enough; `undefined` where none is. */
export async function encodeWithin(
  crop: Size,
  encode: (attempt: Encoded) => Promise<Blob>,
): Promise<{ blob: Blob; size: Size } | undefined> {
  let skipped = 0;
  for (const attempt of attempts(crop)) {
    if (attempt.size.width === skipped) continue;
    const blob = await encode(attempt);
    if (blob.size <= MAX_BYTES) return { blob, size: attempt.size };
    if (blob.size > HOPELESS * MAX_BYTES) skipped = attempt.size.width;
  }
  return undefined;
}
