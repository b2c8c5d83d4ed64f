import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commit,
  drawn,
  MAX_BLURS,
  middleBlur,
  preview,
  startEditing,
  uncropped,
  undo,
  withBlur,
  withoutBlur,
  withRect,
} from '../../components/report/picture/edit.ts';
import { fileProblem, MAX_FILE, pictureSize } from '../../components/report/picture/header.ts';
import { attempts, encodeWithin, fit, MAX_BYTES, MAX_SIDE, onOutput } from '../../components/report/picture/output.ts';
import { blockRegion, MIN_BLOCK, pixelate } from '../../components/report/picture/pixelate.ts';
import {
  betweenPoints,
  clampRect,
  firstCrop,
  HANDLES,
  MIN_SIDE,
  moveRect,
  nearby,
  type Rect,
  resizeRect,
  type Size,
  wholeOf,
} from '../../components/report/picture/rect.ts';

const size = fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) });
const near = fc.double({ min: -5000, max: 5000, noNaN: true });
const rect = fc.record({ x: near, y: near, width: near, height: near });

function inside({ x, y, width, height }: Rect, within: Size): void {
  expect([x, y, width, height].every(Number.isInteger)).toBe(true);
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(within.width);
  expect(y + height).toBeLessThanOrEqual(within.height);
  expect(width).toBeGreaterThanOrEqual(Math.min(MIN_SIDE, within.width));
  expect(height).toBeGreaterThanOrEqual(Math.min(MIN_SIDE, within.height));
}

describe('rectangles on a picture', () => {
  test('whatever is done to one, it stays in the picture and can be taken hold of', () => {
    fc.assert(
      fc.property(size, rect, fc.constantFrom(...HANDLES), near, near, (within, any, handle, dx, dy) => {
        const start = clampRect(any, within);
        inside(start, within);
        inside(moveRect(start, dx, dy, within), within);
        inside(resizeRect(start, handle, dx, dy, within), within);
        inside(nearby(start, within), within);
        inside(betweenPoints({ x: any.x, y: any.y }, { x: dx, y: dy }, within), within);
        inside(firstCrop(within, Math.abs(dx), any), within);
        inside(middleBlur({ crop: start, blurs: [] }, within), within);
      }),
    );
  });

  test('moving keeps its size; pulling a handle keeps the opposite edges', () => {
    fc.assert(
      fc.property(size, rect, fc.constantFrom(...HANDLES), near, near, (within, any, handle, dx, dy) => {
        const start = clampRect(any, within);
        const { width, height } = moveRect(start, dx, dy, within);
        expect([width, height]).toEqual([start.width, start.height]);
        const pulled = resizeRect(start, handle, dx, dy, within);
        if (!handle.includes('w')) expect(pulled.x).toBe(start.x);
        if (!handle.includes('n')) expect(pulled.y).toBe(start.y);
        if (!handle.includes('e')) expect(pulled.x + pulled.width).toBe(start.x + start.width);
        if (!handle.includes('s')) expect(pulled.y + pulled.height).toBe(start.y + start.height);
      }),
    );
  });

  test('at first the listing is cut out, in the pixels of a screen of any density', () => {
    const item = { x: 100, y: 50, width: 200, height: 300 };
    expect(firstCrop({ width: 2000, height: 1600 }, 1000, item)).toEqual({ x: 184, y: 84, width: 432, height: 632 });
    expect(firstCrop({ width: 1000, height: 200 }, 1000, item)).toEqual({ x: 92, y: 42, width: 216, height: 158 });
  });

  test.each([
    ['out of view', { x: 100, y: 900, width: 200, height: 300 }],
    ['left of the view', { x: -300, y: 0, width: 200, height: 300 }],
    ['nothing known', undefined],
    ['no numbers', { x: Number.NaN, y: 0, width: 10, height: 10 }],
  ])('everything where the listing is not there: %s', (_name, item) => {
    expect(firstCrop({ width: 1000, height: 800 }, 1000, item)).toEqual(wholeOf({ width: 1000, height: 800 }));
  });
});

describe('editing', () => {
  const picture = { width: 800, height: 600 };
  const start = () => startEditing(picture, { x: 10, y: 20, width: 300, height: 200 });
  const [from, to] = [
    { x: 40, y: 30 },
    { x: 140, y: 90 },
  ];

  test('any row of steps can be undone to the start', () => {
    const step = fc.oneof(
      fc.constant('whole'),
      fc.record({ tool: fc.constantFrom('crop' as const, 'blur' as const), a: rect, b: rect }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let editing = start();
        for (const one of steps)
          editing = commit(
            editing,
            typeof one === 'string'
              ? uncropped(editing.now, picture)
              : drawn(editing.now, one.tool, one.a, one.b, picture),
          );
        for (let more = editing.past.length; more > 0; more--) editing = undo(editing);
        expect(editing).toEqual(start());
        expect(undo(editing)).toBe(editing);
      }),
    );
  });

  test('a drag is one step, however far it went', () => {
    let editing = start();
    const before = editing.now;
    for (let x = 1; x <= 20; x++) editing = preview(editing, withRect(before, 'crop', { ...before.crop, x }));
    editing = commit({ ...editing, now: before }, editing.now);
    expect(editing.now.crop.x).toBe(20);
    expect(undo(editing).now).toEqual(before);
  });

  test('a region is drawn, changed and taken away; there are not endlessly many', () => {
    const one = drawn(start().now, 'blur', from, to, picture);
    expect(one.blurs).toEqual([{ x: 40, y: 30, width: 100, height: 60 }]);
    expect(withRect(one, 0, { ...from, width: 20, height: 20 }).blurs[0]?.width).toBe(20);
    expect(withoutBlur(one, 0).blurs).toEqual([]);
    let many = one;
    for (let i = 0; i < 50; i++) many = withBlur(many, { ...from, width: 20, height: 20 });
    expect(many.blurs).toHaveLength(MAX_BLURS);
  });

  test('a step that changes nothing is none', () => expect(commit(start(), start().now).past).toEqual([]));
});

describe('unreadable regions', () => {
  const noise = ({ width, height }: Size, seed: number): Uint8ClampedArray => {
    let state = seed + 1;
    const data = new Uint8ClampedArray(4 * width * height);
    for (let at = 0; at < data.length; at++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      data[at] = at % 4 === 3 ? 255 : state >>> 24;
    }
    return data;
  };
  const small = fc.record({ width: fc.integer({ min: 12, max: 90 }), height: fc.integer({ min: 12, max: 90 }) });
  const part = fc.record({
    x: fc.double({ min: -20, max: 80, noNaN: true }),
    y: fc.double({ min: -20, max: 80, noNaN: true }),
    width: fc.double({ min: 1, max: 90, noNaN: true }),
    height: fc.double({ min: 1, max: 90, noNaN: true }),
  });

  test('hold nothing but one colour per block of 12 pixels or more; what is outside stays', () => {
    fc.assert(
      fc.property(small, part, fc.nat(1000), (within, blur, seed) => {
        const [before, after] = [noise(within, seed), noise(within, seed)];
        pixelate(after, within, blur);
        const isIn =
          blur.x < within.width && blur.y < within.height && blur.x + blur.width > 0 && blur.y + blur.height > 0;
        const region = isIn ? blockRegion(blur, within) : { x: 0, y: 0, width: 0, height: 0 };
        const colours = new Set<string>();
        for (let y = 0; y < within.height; y++)
          for (let x = 0; x < within.width; x++) {
            const at = 4 * (y * within.width + x);
            const pixel = [...after.subarray(at, at + 4)];
            const isBlurred =
              x >= region.x && x < region.x + region.width && y >= region.y && y < region.y + region.height;
            if (isBlurred) colours.add(String(pixel));
            else if (String(pixel) !== String([...before.subarray(at, at + 4)])) throw new Error('changed outside');
          }
        const most = Math.floor(region.width / MIN_BLOCK) * Math.floor(region.height / MIN_BLOCK);
        expect(colours.size).toBeLessThanOrEqual(most);
        expect(isIn ? colours.size : 1).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  test('cover all of what was marked', () => {
    fc.assert(
      fc.property(small, part, (within, blur) => {
        const region = blockRegion(blur, within);
        const right = Math.min(within.width, blur.x + blur.width);
        const bottom = Math.min(within.height, blur.y + blur.height);
        if (right <= 0 || bottom <= 0 || blur.x >= within.width || blur.y >= within.height) return;
        expect(region.x).toBeLessThanOrEqual(Math.max(0, blur.x));
        expect(region.y).toBeLessThanOrEqual(Math.max(0, blur.y));
        expect(region.x + region.width).toBeGreaterThanOrEqual(right);
        expect(region.y + region.height).toBeGreaterThanOrEqual(bottom);
        expect(Math.min(region.width, region.height)).toBeGreaterThanOrEqual(MIN_BLOCK);
      }),
    );
  });

  test('two texts of a line look the same when their ink is about the same', () => {
    const line = { width: 240, height: 24 };
    const draw = (shift: number) => {
      const data = new Uint8ClampedArray(4 * line.width * line.height).fill(255);
      for (let y = 4; y < 20; y++)
        for (let x = 0; x < line.width; x++)
          if ((x + shift) % 6 < 2) data.set([20, 20, 20, 255], 4 * (y * line.width + x));
      return data;
    };
    const [a, b] = [draw(0), draw(3)];
    expect(a).not.toEqual(b);
    pixelate(a, line, wholeOf(line));
    pixelate(b, line, wholeOf(line));
    expect(a).toEqual(b);
  });
});

describe('what is kept', () => {
  test('is at most 1600 pixels long and keeps its proportions', () => {
    fc.assert(
      fc.property(size, (crop) => {
        const { width, height } = fit(crop, MAX_SIDE);
        expect(Math.max(width, height)).toBeLessThanOrEqual(MAX_SIDE);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        const scale = Math.max(width, height) / Math.max(crop.width, crop.height);
        expect(Math.abs(width - crop.width * scale)).toBeLessThanOrEqual(1);
        expect(Math.abs(height - crop.height * scale)).toBeLessThanOrEqual(1);
      }),
    );
    expect(fit({ width: 300, height: 200 }, MAX_SIDE)).toEqual({ width: 300, height: 200 });
  });

  test('loses quality first, size then, and is refused when nothing helps', async () => {
    const crop = { width: 1600, height: 900 };
    const tried: string[] = [];
    const encode = (factor: number) => async (one: { size: Size; quality: number }) => {
      tried.push(`${one.size.width}@${one.quality}`);
      return { size: one.size.width * one.size.height * one.quality * factor } as Blob;
    };
    const found = await encodeWithin(crop, encode(0.7));
    expect(tried).toEqual(['1600@0.85', '1600@0.7', '1600@0.55']);
    expect(found?.blob.size).toBeLessThanOrEqual(MAX_BYTES);
    tried.length = 0;
    expect(await encodeWithin(crop, encode(1000))).toBeUndefined();
    // Where it is far too large, less quality is not even tried.
    expect(tried).toEqual(['1600@0.85', '1280@0.85', '1024@0.85', '800@0.85', '640@0.85', '480@0.85']);
    expect(attempts({ width: 700, height: 300 }).map(({ size }) => size.width)).toEqual([
      700, 700, 700, 640, 640, 640, 480, 480, 480,
    ]);
  });

  test('a region stays over what it hides, at every size', () => {
    const crop = { x: 100, y: 50, width: 400, height: 200 };
    expect(onOutput({ x: 200, y: 100, width: 40, height: 20 }, crop, { width: 200, height: 100 })).toEqual({
      x: 50,
      y: 25,
      width: 20,
      height: 10,
    });
  });
});

describe('files', () => {
  const bytes = (...parts: (string | number[])[]): Uint8Array =>
    new Uint8Array(parts.flatMap((one) => (typeof one === 'string' ? [...one].map((c) => c.charCodeAt(0)) : one)));
  const png = (width: number[], height: number[]) => bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', width, height);
  const files: [string, Uint8Array, Size | undefined][] = [
    ['PNG', png([0, 0, 3, 32], [0, 0, 2, 88]), { width: 800, height: 600 }],
    [
      'JPEG after its camera data',
      bytes(
        [0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xff, 0xc2, 0, 17, 8],
        [0x02, 0x58, 0x03, 0x20],
        [3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      ),
      { width: 800, height: 600 },
    ],
    [
      'WebP, extended',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [0x1f, 3, 0], [0x57, 2, 0]),
      { width: 800, height: 600 },
    ],
    [
      'WebP, lossy',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a], [0x20, 3, 0x58, 2]),
      { width: 800, height: 600 },
    ],
    ['GIF', bytes('GIF89a', [0x20, 3, 0x58, 2]), { width: 800, height: 600 }],
    [
      'AVIF with a thumbnail',
      bytes(
        [0, 0, 0, 28],
        'ftypavif',
        [0, 0, 0, 0],
        'ispe',
        [0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 16],
        'ispe',
        [0, 0, 0, 0, 0, 0, 3, 32, 0, 0, 2, 88],
      ),
      { width: 800, height: 600 },
    ],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), undefined],
    ['HTML named .png', bytes('<!doctype html><script>alert(1)</script>'), undefined],
    ['nothing', bytes(), undefined],
  ];

  test.each(files)('%s', (_name, file, found) => {
    expect(pictureSize(file)).toEqual(found);
  });

  test.each([
    ['50 MB', 50_000_000, png([0, 0, 3, 32], [0, 0, 2, 88]), 'fileLarge'],
    ['markup', 200, bytes('<svg/>'), 'notPicture'],
    ['a bomb of 30,000 × 30,000', 9000, png([0, 0, 0x75, 0x30], [0, 0, 0x75, 0x30]), 'pixelsMany'],
    ['a thread of 60,000 × 1', 9000, png([0, 0, 0xea, 0x60], [0, 0, 0, 1]), 'pixelsMany'],
    ['no pixels', 9000, png([0, 0, 0, 0], [0, 0, 0, 1]), 'broken'],
    ['a photo', MAX_FILE, png([0, 0, 0x0f, 0xa0], [0, 0, 0x0b, 0xb8]), undefined],
  ])('%s', (_name, length, head, problem) => {
    expect(fileProblem(length, head)).toBe(problem);
  });

  test('any bytes are answered', () => {
    const starts = files.map(([, file]) => [...file]);
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 80 }), fc.nat(40), (start, rest, cut) => {
        const found = pictureSize(new Uint8Array([...start.slice(0, cut), ...rest]));
        if (found) expect(Number.isFinite(found.width) && Number.isFinite(found.height)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
