// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Decoded, Finished } from '../../components/report/picture/draw.ts';
import type { Edit } from '../../components/report/picture/edit.ts';
import { ReportTab } from '../../components/report/ReportTab.tsx';
import {
  type Answers,
  type FakePlatform,
  fakePlatform,
  fakeWorker,
  type Mounted,
  mount,
  press,
  row,
} from './components-kit.tsx';

/** No canvas here: what the editor asks of it is recorded. */
const pixels = vi.hoisted(() => ({
  decoded: undefined as unknown,
  finished: undefined as unknown,
  edits: [] as unknown[],
}));
vi.mock('../../components/report/picture/draw.ts', () => ({
  blobOfUrl: () => new Blob(['x'], { type: 'image/png' }),
  decode: async () => pixels.decoded,
  show: () => undefined,
  finish: async (_source: unknown, edit: unknown) => {
    pixels.edits.push(edit);
    return pixels.finished;
  },
}));

const HASH = 'a'.repeat(64);
const WEBP: Finished = { url: 'data:image/webp;base64,AAAA', size: { width: 232, height: 332 }, bytes: 41_000 };
const decodedAs = (decoded: unknown) => {
  pixels.decoded = decoded as Decoded;
};

beforeEach(() => {
  decodedAs({ source: { width: 1000, height: 800 } });
  pixels.finished = WEBP;
  pixels.edits = [];
});

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

async function open(answers: Answers = {}, platform: FakePlatform = fakePlatform(), tabId: number | undefined = 7) {
  const worker = fakeWorker({
    'record.mine': () => ({ records: [] }),
    'picture.take': () => ({
      url: 'data:image/png;base64,AAAA',
      width: 1000,
      item: { x: 108, y: 58, width: 216, height: 316 },
    }),
    'picture.keep': () => ({ hash: HASH }),
    'picture.read': () => ({ url: WEBP.url }),
    ...answers,
  });
  const view = (
    <ReportTab
      rows={[row('55', { title: 'Mug' })]}
      tabId={tabId}
      isPrivate={false}
      targets={['55']}
      takesFocus={false}
      onTargets={() => undefined}
      onChanged={() => undefined}
    />
  );
  const shown = await mount(view, { send: worker.send, platform });
  mounted = shown;
  const take = () => shown.step(() => shown.button('Take a picture').click());
  const lastEdit = () => pixels.edits.at(-1) as Edit;
  return { ...shown, ...worker, platform, take, lastEdit };
}

const crop = (shown: Mounted) => shown.find('[data-target=crop]');
const key = (shown: Mounted, target: HTMLElement, name: string, over: object = {}) =>
  shown.step(() =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...over })),
  );

describe('a picture of the page', () => {
  test('is cut to the listing, shown as it will be, kept, and listed', async () => {
    const shown = await open();
    await shown.take();
    expect(shown.sent.find(({ name }) => name === 'picture.take')?.body).toEqual({ tabId: 7, key: '55' });
    expect(crop(shown).getAttribute('aria-label')).toBe('Part that is kept: 232 × 332 at 100, 50');
    expect(shown.find('.k-report-on').hidden).toBe(true);
    await shown.step(() => shown.button('See the result').click());
    expect(shown.find<HTMLImageElement>('.k-pic-result').src).toBe(WEBP.url);
    expect(shown.text()).toContain('232 × 332 pixels, 41 kB');
    expect(shown.sent.map(({ name }) => name)).not.toContain('picture.keep');
    await shown.step(() => shown.button('Keep it').click());
    expect(shown.sent.find(({ name }) => name === 'picture.keep')?.body).toEqual({ url: WEBP.url });
    expect(shown.find<HTMLImageElement>('.k-thumb img').alt).toBe('Picture 1');
    expect(document.activeElement).toBe(shown.find('#picture-take'));
    expect(JSON.stringify(shown.platform.store.get('draft'))).toContain(HASH);
  });

  test('the keyboard moves, sizes, blurs, removes, undoes', async () => {
    const shown = await open();
    await shown.take();
    await key(shown, crop(shown), 'ArrowRight');
    await key(shown, crop(shown), 'ArrowDown', { shiftKey: true });
    await key(shown, crop(shown), 'ArrowLeft', { altKey: true });
    expect(crop(shown).getAttribute('aria-label')).toContain('232 × 340 at 107, 50');
    await shown.step(() => shown.find<HTMLInputElement>('input[value=blur]').click());
    await shown.step(() => shown.button('Add a blur').click());
    const blur = shown.find('[data-target="0"]');
    expect(document.activeElement).toBe(blur);
    await key(shown, blur, 'ArrowUp');
    await shown.step(() => shown.button('See the result').click());
    expect(shown.lastEdit()).toMatchObject({ crop: { x: 107, width: 232 }, blurs: [{}] });
    await shown.step(() => shown.button('Edit again').click());
    await key(shown, shown.find('[data-target="0"]'), 'Delete');
    expect(shown.root.querySelector('[data-target="0"]')).toBeNull();
    expect(document.activeElement).toBe(crop(shown));
    await key(shown, crop(shown), 'z', { ctrlKey: true });
    expect(shown.all('[data-target="0"]')).toHaveLength(1);
    await shown.step(() => shown.find<HTMLInputElement>('input[value=crop]').click());
    await shown.step(() => shown.button('Whole picture').click());
    await shown.step(() => shown.button('See the result').click());
    expect(shown.lastEdit().crop).toEqual({ x: 0, y: 0, width: 1000, height: 800 });
  });

  test('the mouse draws a blur and pulls a handle; a press alone changes nothing', async () => {
    const shown = await open();
    await shown.take();
    await shown.step(() => shown.button('See all').click());
    const stage = shown.find('.k-pic-stage');
    stage.getBoundingClientRect = () => ({ left: 0, top: 0, width: 500, height: 400 }) as DOMRect;
    const point = (target: HTMLElement, type: string, x: number, y: number) =>
      shown.step(() =>
        target.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0, clientX: x, clientY: y })),
      );
    await point(stage, 'pointerdown', 10, 10);
    await point(stage, 'pointerup', 10, 10);
    const corner = shown.find('[data-target=crop] [data-handle=se]');
    await point(corner, 'pointerdown', 166, 191);
    await point(stage, 'pointermove', 186, 201);
    await point(stage, 'pointermove', 216, 211);
    await point(stage, 'pointerup', 216, 211);
    expect(crop(shown).getAttribute('aria-label')).toBe('Part that is kept: 332 × 372 at 100, 50');
    await shown.step(() => shown.find<HTMLInputElement>('input[value=blur]').click());
    await point(stage, 'pointerdown', 100, 100);
    await point(stage, 'pointermove', 150, 120);
    await point(stage, 'pointerup', 150, 120);
    expect(shown.find('[data-target="0"]').getAttribute('aria-label')).toBe('Blur 1: 100 × 40 at 200, 200');
    for (const _step of [1, 2]) await shown.step(() => shown.button('Undo').click());
    expect(crop(shown).getAttribute('aria-label')).toBe('Part that is kept: 232 × 332 at 100, 50');
    expect(shown.button('Undo').disabled).toBe(true);
  });

  test('one that the browser does not give is said plainly; the form is as it was', async () => {
    const shown = await open({ 'picture.take': () => Promise.reject({ code: 'noPicture' }) });
    await shown.take();
    expect(shown.find('.k-pictures [role=status]').textContent).toContain('Open Kaopu from its button on that page');
    expect(shown.root.querySelector('.k-pic')).toBeNull();
  });

  test('one that cannot be stored stays in the editor', async () => {
    const shown = await open({ 'picture.keep': () => Promise.reject({ code: 'storeFailed' }) });
    await shown.take();
    await shown.step(() => shown.button('See the result').click());
    await shown.step(() => shown.button('Keep it').click());
    expect(shown.find('.k-pic [role=alert]').textContent).toContain('store');
    expect(shown.find('.k-pic-result')).toBeTruthy();
  });

  test('one that stays too large says so and stays', async () => {
    pixels.finished = undefined;
    const shown = await open();
    await shown.take();
    await shown.step(() => shown.button('See the result').click());
    expect(shown.find('.k-pic [role=alert]').textContent).toContain('Cut out a smaller part');
  });
});

describe('a file', () => {
  const choose = async (shown: Mounted) => {
    const input = shown.find<HTMLInputElement>('input[type=file]');
    Object.defineProperty(input, 'files', {
      value: [new File(['x'], 'photo.jpg', { type: 'image/jpeg' })],
      configurable: true,
    });
    await shown.step(() => input.dispatchEvent(new Event('change', { bubbles: true })));
  };

  test('is opened whole, also where there is no page to take a picture of', async () => {
    const shown = await open({}, fakePlatform(), undefined as never);
    await choose(shown);
    expect(crop(shown).getAttribute('aria-label')).toContain('1000 × 800 at 0, 0');
  });

  test.each([
    ['notPicture', 'not a JPEG, PNG'],
    ['fileLarge', 'larger than 20 MB'],
    ['pixelsMany', 'more pixels'],
    ['broken', 'cannot be read'],
  ])('that is none (%s) is refused in words, and nothing is lost', async (problem, words) => {
    decodedAs({ problem });
    const shown = await open();
    await shown.step(() => shown.find<HTMLInputElement>('input[value=shoddy]').click());
    await choose(shown);
    expect(shown.find('.k-pictures [role=status]').textContent).toContain(words);
    expect(shown.find<HTMLInputElement>('input[value=shoddy]').checked).toBe(true);
  });

  test('can be pasted', async () => {
    const shown = await open();
    const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { files: [new File(['x'], 'a.png', { type: 'image/png' })] },
    });
    await shown.step(() => shown.find('#report-seen').dispatchEvent(paste));
    expect(paste.defaultPrevented).toBe(true);
    expect(shown.find('.k-pic')).toBeTruthy();
  });
});

describe('kept pictures', () => {
  const withDraft = (pictures: string[]) => {
    const platform = fakePlatform();
    platform.store.set('draft', { 'listing:taobao.com:55': { seen: '', links: '', pictures } });
    return platform;
  };

  test('come back with the draft, can be removed, and count as evidence of a counterfeit', async () => {
    const shown = await open({ 'report.file': () => ({ records: [] }) }, withDraft([HASH]));
    for (const value of ['counterfeit', 'none'])
      await shown.step(() => shown.find<HTMLInputElement>(`input[value=${value}]`).click());
    const words = shown.find<HTMLTextAreaElement>('#report-seen');
    await shown.step(() => {
      words.value = 'The logo is off';
      words.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await shown.step(() => press(words, 'Enter'));
    expect(shown.sent.map(({ name }) => name)).not.toContain('report.file');
    await key(shown, words, 'Enter', { metaKey: true });
    expect(shown.sent.find(({ name }) => name === 'report.file')?.body).toMatchObject({ pictures: [HASH], links: [] });
  });

  test('one that is forgotten meanwhile is left out and said', async () => {
    const shown = await open({ 'picture.read': () => ({}) }, withDraft([HASH]));
    await shown.step(() => undefined);
    expect(shown.root.querySelector('.k-thumb')).toBeNull();
    expect(shown.text()).toContain('was no longer kept here');
  });

  test('there are four at most', async () => {
    const shown = await open({}, withDraft(['a', 'b', 'c', 'd'].map((one) => one.repeat(64))));
    expect(shown.all('.k-thumb')).toHaveLength(4);
    expect(() => shown.button('Take a picture')).toThrow();
    await shown.step(() => shown.button('Remove picture 2').click());
    expect(shown.all('.k-thumb')).toHaveLength(3);
    expect(shown.button('Take a picture')).toBeTruthy();
  });
});
