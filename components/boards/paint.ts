/** Draws a picture's list of operations on a canvas. */
import type { DrawOp, Font, Ink, Measure, Picture } from '../../lib/boards/picture/kit.ts';

/** What a picture is drawn with: the interface's own family and the light tokens. */
export interface Look {
  family: string;
  colour: (ink: Ink) => string;
}

/** What is used of a 2D context; tests hand over one that takes notes. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'direction'
  | 'fillRect'
  | 'fillText'
  | 'measureText'
  | 'beginPath'
  | 'roundRect'
  | 'moveTo'
  | 'lineTo'
  | 'fill'
  | 'stroke'
  | 'clip'
  | 'save'
  | 'restore'
  | 'translate'
  | 'scale'
>;

const fontOf = ({ size, weight }: Font, family: string): string => `${weight} ${size}px ${family}`;

export const measureWith =
  (pen: Pen, { family }: Look): Measure =>
  (text, font) => {
    pen.font = fontOf(font, family);
    return pen.measureText(text).width;
  };

function paintPath(pen: Pen, op: Extract<DrawOp, { op: 'path' }>, look: Look): void {
  const path = new Path2D(op.d);
  pen.save();
  pen.globalAlpha = op.alpha ?? 1;
  if (op.clip) {
    pen.beginPath();
    pen.roundRect(op.x, op.y, op.clip.size, op.clip.size, op.clip.radius);
    pen.clip();
  }
  pen.translate(op.x, op.y);
  pen.scale(op.scale, op.scale);
  if (op.width === undefined) {
    pen.fillStyle = look.colour(op.ink);
    pen.fill(path);
  } else {
    pen.strokeStyle = look.colour(op.ink);
    pen.lineWidth = op.width;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.stroke(path);
  }
  pen.restore();
}

function paintOp(pen: Pen, op: DrawOp, look: Look): void {
  switch (op.op) {
    case 'rect':
      pen.fillStyle = look.colour(op.fill);
      if (!op.radius) pen.fillRect(op.x, op.y, op.width, op.height);
      else {
        pen.beginPath();
        pen.roundRect(op.x, op.y, op.width, op.height, op.radius);
        pen.fill();
      }
      return;
    case 'line':
      pen.strokeStyle = look.colour(op.stroke);
      pen.lineWidth = op.width;
      pen.beginPath();
      pen.moveTo(op.x1, op.y1);
      pen.lineTo(op.x2, op.y2);
      pen.stroke();
      return;
    case 'text':
      pen.font = fontOf(op.font, look.family);
      pen.fillStyle = look.colour(op.fill);
      pen.textAlign = op.align ?? 'left';
      pen.fillText(op.text, op.x, op.y);
      return;
    case 'path':
      paintPath(pen, op, look);
  }
}

export function paint(pen: Pen, picture: Picture, look: Look): void {
  // Titles may run from right to left; the picture itself does not, whatever the page does.
  pen.direction = 'ltr';
  for (const op of picture.ops) paintOp(pen, op, look);
}

/** The document's own family and its tokens as they are in the light theme, whatever the reader's theme. */
export function lightLook(document: Document): Look {
  const style = document.defaultView?.getComputedStyle(document.body);
  const family = style?.fontFamily || 'sans-serif';
  const known = new Map<Ink, string>();
  const colour = (ink: Ink): string => {
    const found = known.get(ink);
    if (found !== undefined) return found;
    const probe = document.body.appendChild(document.createElement('span'));
    probe.style.colorScheme = 'light';
    probe.style.color = `var(--k-${ink})`;
    const read = document.defaultView?.getComputedStyle(probe).color || '#000000';
    probe.remove();
    known.set(ink, read);
    return read;
  };
  return { family, colour };
}

/** Draws on a canvas of its own size; false where the browser gives no context. */
export function drawOn(canvas: HTMLCanvasElement, make: (measure: Measure) => Picture, look: Look): boolean {
  const pen = canvas.getContext('2d');
  if (!pen) return false;
  const picture = make(measureWith(pen, look));
  canvas.width = picture.width;
  canvas.height = picture.height;
  paint(pen, picture, look);
  return true;
}

export const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png');
  });
