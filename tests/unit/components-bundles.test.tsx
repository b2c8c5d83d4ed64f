// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Bundles } from '../../components/bundles/Bundles.tsx';
import { handOver, MAX_FILE_BYTES, takeIn } from '../../components/bundles/unpack.ts';
import { refusalWords } from '../../components/bundles/words.ts';
import type { BundleView, RequestOf } from '../../lib/messages/protocol.ts';
import { type BundleFault, MAX_BUNDLE_BYTES } from '../../lib/records/read-bundle.ts';
import { RECORD_FAULTS } from '../../lib/records/verify.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { translator } from '../../lib/text/format.ts';
import { type Answers, fakePlatform, fakeWorker, type Mounted, mount, type as typeInto } from './components-kit.tsx';
import { DAY, keyOf, NOW, OWN, STRANGER, TRUSTED } from './desk-help.ts';

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

const view = (over: Partial<BundleView> = {}): BundleView => ({
  packer: STRANGER,
  name: 'November round',
  created: NOW - DAY,
  records: 1240,
  stored: 300,
  issuers: [
    { key: STRANGER, counts: { report: 900, vouch: 1 } },
    { key: TRUSTED, known: 'Harbour Lab', weight: 0.6, counts: { ruling: 120, label: 30 } },
    { key: OWN, known: 'self', counts: { report: 1 } },
  ],
  subjects: 410,
  oldest: NOW - 60 * DAY,
  newest: NOW - DAY,
  ...over,
});

async function open(answers: Answers = {}) {
  const worker = fakeWorker(answers);
  const platform = fakePlatform();
  const shown = await mount(<Bundles />, { send: worker.send, platform });
  mounted = shown;
  return { ...shown, ...worker, platform };
}

async function choose(shown: Mounted, file: File) {
  const input = shown.find<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await shown.step(() => input.dispatchEvent(new Event('change', { bubbles: true })));
  await shown.step(() => new Promise((done) => setTimeout(done, 20)));
}

const names = (sent: { name: string }[]) => sent.map(({ name }) => name);

describe('saving', () => {
  const packed = (text: string, records = 3): Answers => ({
    'bundle.pack': () => ({ job: 'j', records, length: text.length }),
    'bundle.part': ({ from }) => ({ text: text.slice(from, from + 4) }),
  });

  test('asks for what is chosen and joins the parts in order', async () => {
    const shown = await open(packed('abcdefghij'));
    await shown.step(() => shown.find<HTMLInputElement>('input[value=all]').click());
    await shown.step(() => shown.find<HTMLInputElement>('input[type=checkbox]').click());
    await shown.step(() => typeInto(shown.find('#bundle-name'), ' November '));
    await shown.step(() => shown.button('Save the file').click());
    expect(shown.sent[0]?.body).toEqual({ what: 'all', withEvidence: true, name: 'November' });
    expect(shown.platform.saved).toEqual([{ name: 'kaopu-2026-11-22.kaopu.jsonl', text: 'abcdefghij' }]);
    expect(shown.text()).toContain('Saved 3 records.');
  });

  test('without evidence and name unless asked for', async () => {
    const shown = await open(packed('ab'));
    await shown.step(() => shown.button('Save the file').click());
    expect(shown.sent[0]?.body).toEqual({ what: 'mine', withEvidence: false });
  });

  test('writes no file where there is nothing, or where it stops', async () => {
    const shown = await open(packed('', 0));
    await shown.step(() => shown.button('Save the file').click());
    expect(shown.text()).toContain('no file was written');
    expect(shown.platform.saved).toEqual([]);
    mounted?.unmount();
    const broken = await open({ ...packed('abc'), 'bundle.part': () => ({ text: '' }) });
    await broken.step(() => broken.button('Save the file').click());
    expect(broken.text()).toContain('Saving stopped and no file was written.');
    expect(broken.platform.saved).toEqual([]);
  });

  test('can be cancelled on the way', async () => {
    let next: (() => void) | undefined;
    const wait: Answers = {
      ...packed('abcdefgh'),
      'bundle.part': ({ from }) =>
        new Promise((done) => (next = () => done({ text: 'abcdefgh'.slice(from, from + 4) }))),
    };
    const shown = await open(wait);
    await shown.step(() => shown.button('Save the file').click());
    expect(shown.root.querySelector('progress')).not.toBeNull();
    await shown.step(() => shown.button('Cancel').click());
    await shown.step(() => next?.());
    expect(shown.platform.saved).toEqual([]);
    expect(shown.root.querySelector('progress')).toBeNull();
  });
});

describe('a stranger’s file', () => {
  const putting = (over: Partial<BundleView> = {}): Answers => ({
    'bundle.put': ({ isLast }) => (isLast ? { view: view(over) } : {}),
    'bundle.apply': (() => {
      let done = 0;
      return () => {
        done = Math.min(1240, done + 500);
        return { done, total: 1240, added: Math.min(940, done) };
      };
    })(),
  });

  test('is shown before anything of it is stored', async () => {
    const shown = await open(putting());
    await choose(shown, new File(['x\n'], 'a.kaopu.jsonl'));
    expect(names(shown.sent)).toEqual(['bundle.put']);
    expect(shown.text()).toContain('It calls itself “November round”.');
    expect(shown.text()).toContain('Key Xq7_ Zz-9 packed it on Nov 21, 2026. You do not know this key.');
    expect(shown.text()).toContain('1,240 records on 410 subjects, 940 of them new here');
    const said = shown.all('.k-bundle-view .k-issuer').map(({ textContent }) => textContent);
    expect(said).toEqual([
      'Harbour LabYou trust this one, weight 60 %120 rulings · 30 labels',
      'Mine 4711Signed with a key of yours1 report',
      'Xq7_ Zz-9Not known: shown in cases, changes no badge900 reports · 1 vouch',
    ]);
  });

  test('is taken in to its end once that is said', async () => {
    const shown = await open(putting());
    await choose(shown, new File(['x\n'], 'a.kaopu.jsonl'));
    await shown.step(() => shown.button('Take these records in').click());
    await shown.step(() => undefined);
    expect(names(shown.sent).filter((name) => name === 'bundle.apply')).toHaveLength(3);
    expect(shown.text()).toContain('940 records taken in; 300 were here already.');
  });

  test('is dropped by Cancel', async () => {
    const shown = await open(putting());
    await choose(shown, new File(['x\n'], 'a.kaopu.jsonl'));
    await shown.step(() => shown.button('Cancel').click());
    expect(names(shown.sent)).toEqual(['bundle.put']);
    expect(shown.text()).toContain('Nothing of the file was stored.');
  });

  test('that brings nothing new need not be taken in', async () => {
    const shown = await open(putting({ stored: 1240 }));
    await choose(shown, new File(['x\n'], 'a.kaopu.jsonl'));
    expect(shown.text()).toContain('All of it is here already.');
    expect(shown.all('button').some(({ textContent }) => textContent === 'Take these records in')).toBe(false);
  });

  test('with markup in its name stays text', async () => {
    const shown = await open(putting({ name: '<img src=x>' }));
    await choose(shown, new File(['x\n'], 'a.kaopu.jsonl'));
    expect(shown.root.querySelector('img')).toBeNull();
    expect(shown.text()).toContain('<img src=x>');
  });

  test('that is refused says why, and on which line', async () => {
    const shown = await open({ 'bundle.put': () => ({ refused: { why: 'badSignature', line: 17 } }) });
    await choose(shown, new File(['x\n'], 'a.kaopu.jsonl'));
    expect(shown.find('[role=alert]').textContent).toBe(
      'Line 17: A signature does not fit what it signs. Refused; nothing of the file was stored.',
    );
    expect(shown.root.querySelector('.k-bundle-view')).toBeNull();
  });

  test('a worker that is gone says that nothing was stored', async () => {
    const shown = await open();
    await choose(shown, new File(['x\n'], 'a.kaopu.jsonl'));
    expect(shown.text()).toContain('Nothing is lost. Nothing of the file was stored.');
  });

  test('a store that stops says how far it came', async () => {
    let round = 0;
    const shown = await open({
      ...putting(),
      'bundle.apply': () => {
        round += 1;
        if (round > 1) throw { code: 'storeFailed' };
        return { done: 500, total: 1240, added: 500 };
      },
    });
    await choose(shown, new File(['x\n'], 'a.kaopu.jsonl'));
    await shown.step(() => shown.button('Take these records in').click());
    await shown.step(() => undefined);
    expect(shown.text()).toContain('500 of 1,240 records are done and stay');
  });
});

describe('handing a file over', () => {
  const collect = (over?: Answers['bundle.put']) => {
    const parts: RequestOf<'bundle.put'>[] = [];
    const worker = fakeWorker({
      'bundle.put': (body) => {
        parts.push(body);
        return over?.(body) ?? (body.isLast ? { view: view() } : {});
      },
    });
    const give = (file: Blob, signal = new AbortController().signal) =>
      handOver(worker.send, file, 'job', () => undefined, signal);
    return { parts, give };
  };

  test('goes in parts that are small enough and are cut between no letters', async () => {
    const text = '红'.repeat(900_000);
    const { parts, give } = collect();
    await give(new Blob([text]));
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.map((part) => part.isLast)).toEqual([false, false, true]);
    expect(Math.max(...parts.map((part) => part.text.length))).toBeLessThan(4_000_000);
    expect(new Set(parts.map((part) => part.job)).size).toBe(1);
  });

  test('an empty file is handed over too, and stops where it is refused', async () => {
    const empty = collect();
    await empty.give(new Blob([]));
    expect(empty.parts).toEqual([{ job: 'job', text: '', isLast: true }]);
    const early = collect(() => ({ refused: { why: 'notABundle' } }));
    expect(await early.give(new Blob(['x'.repeat(3_000_000)]))).toEqual({ refused: { why: 'notABundle' } });
    expect(early.parts).toHaveLength(1);
  });

  test('a file beyond the limit is not read', async () => {
    const { parts, give } = collect();
    const huge = { size: MAX_FILE_BYTES + 1 } as Blob;
    expect(await give(huge)).toEqual({ refused: { why: 'tooLarge' } });
    expect(parts).toEqual([]);
    expect(MAX_FILE_BYTES).toBe(MAX_BUNDLE_BYTES);
  });

  test('is cancelled between parts', async () => {
    const stop = new AbortController();
    const { parts, give } = collect(() => {
      stop.abort();
      return {};
    });
    await expect(give(new Blob(['x'.repeat(3_000_000)]), stop.signal)).rejects.toThrow();
    expect(parts).toHaveLength(1);
  });
});

test('storing stops when it is asked to, and when nothing moves', async () => {
  const stop = new AbortController();
  const step = fakeWorker({ 'bundle.apply': () => ({ done: 500, total: 1000, added: 400 }) });
  const onDone = () => stop.abort();
  expect(await takeIn(step.send, 'j', 1000, onDone, stop.signal)).toEqual({
    done: 500,
    total: 1000,
    added: 400,
    how: 'stopped',
  });
  const still = await takeIn(step.send, 'j', 1000, () => undefined, new AbortController().signal);
  expect(still).toEqual({ done: 500, total: 1000, added: 400, how: 'failed' });
});

describe('why a file is refused', () => {
  const OF_BUNDLES = {
    notABundle: true,
    newerVersion: true,
    tooLarge: true,
    truncated: true,
    badDigest: true,
    badSignature: true,
    notCanonical: true,
  } as const satisfies Partial<Record<BundleFault, true>>;
  // A fault that neither list has does not compile.
  type Missing = Exclude<BundleFault, keyof typeof OF_BUNDLES | (typeof RECORD_FAULTS)[number]>;
  const none: Missing[] = [];
  const all = [...new Set([...Object.keys(OF_BUNDLES), ...RECORD_FAULTS, ...none])];

  test.each(all)('%s has words in both languages', (why) => {
    const told = (['en', 'zh'] as const).map((lang) => {
      const words = wordsOf(lang);
      return refusalWords({ why, line: 3 }, words, translator(words));
    });
    expect(told[0]).toMatch(/^Line 3: .+[.]$/);
    expect(told[1]).toMatch(/^第 3 行：.+。$/);
    expect(told.join('')).not.toContain('bundle_why');
    expect(told[0]).not.toContain('cannot name');
  });

  test('a reason of a later worker is named as it is', () => {
    const words = wordsOf('en');
    expect(refusalWords({ why: 'moonPhase' }, words, translator(words))).toContain('(moonPhase)');
  });
});

test('the keys of the tests are keys', () => expect(keyOf('x')).toHaveLength(43));
