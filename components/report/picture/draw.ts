/** The only code that touches pixels: decoding, drawing, encoding. What it is told to do is decided elsewhere. */
import type { Edit } from './edit.ts';
import { fileProblem, HEAD_BYTES, type PictureProblem } from './header.ts';
import { encodeWithin, fit, onOutput } from './output.ts';
import { pixelate } from './pixelate.ts';
import type { Rect, Size } from './rect.ts';

/** A decoded picture on a canvas of its own; its width and height are what rectangles are measured in. */
export type Source = HTMLCanvasElement;
export type Decoded = { source: Source } | { problem: PictureProblem };

/** Longest side that is worked on: twice what is kept, so that a part can be cut out sharply. */
const MAX_SOURCE = 3200;

/** Opaque and white: what is transparent in a picture shows as on paper. */
function canvasOf({ width, height }: Size): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  return { canvas, pen };
}

/** A file as a picture, or why it is none. Never throws. */
export async function decode(file: Blob): Promise<Decoded> {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    const problem = fileProblem(file.size, head);
    if (problem) return { problem };
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { canvas, pen } = canvasOf(fit(bitmap, MAX_SOURCE));
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return { source: canvas };
  } catch {
    return { problem: 'broken' };
  }
}

/** Bytes of a `data:` address with base64; nothing is fetched. */
export function blobOfUrl(url: string): Blob {
  const [, type = '', body = ''] = /^data:([\w/+.-]+);base64,(.*)$/s.exec(url) ?? [];
  const bytes = Uint8Array.from(atob(body), (char) => char.charCodeAt(0));
  return new Blob([bytes], { type });
}

/** The part `crop` of the source in `output` pixels, regions unreadable. */
function render(source: Source, { crop, blurs }: { crop: Rect; blurs: readonly Rect[] }, output: Size) {
  const { canvas, pen } = canvasOf(output);
  pen.drawImage(source, crop.x, crop.y, crop.width, crop.height, 0, 0, output.width, output.height);
  if (blurs.length > 0) {
    const image = pen.getImageData(0, 0, output.width, output.height);
    for (const blur of blurs) pixelate(image.data, output, onOutput(blur, crop, output));
    pen.putImageData(image, 0, 0);
  }
  return canvas;
}

/** Shows the part `view` of the source on a canvas of the page. */
export function show(target: HTMLCanvasElement, source: Source, view: Rect, blurs: readonly Rect[], longest: number) {
  const drawn = render(source, { crop: view, blurs }, fit(view, longest));
  target.width = drawn.width;
  target.height = drawn.height;
  target.getContext('2d')?.drawImage(drawn, 0, 0);
}

const toBlob = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> =>
  new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('not encoded'))), type, quality),
  );

const urlOf = (blob: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });

export interface Finished {
  /** `data:image/webp;base64,…`, or JPEG where the browser writes no WebP. */
  url: string;
  size: Size;
  bytes: number;
}

/** The edited picture, encoded anew from its pixels: no camera data, place or text of the file comes along. */
export async function finish(source: Source, edit: Edit): Promise<Finished | undefined> {
  const found = await encodeWithin(edit.crop, async ({ size, quality }) => {
    const canvas = render(source, edit, size);
    const blob = await toBlob(canvas, 'image/webp', quality);
    return blob.type === 'image/webp' ? blob : toBlob(canvas, 'image/jpeg', quality);
  });
  return found && { url: await urlOf(found.blob), size: found.size, bytes: found.blob.size };
}
