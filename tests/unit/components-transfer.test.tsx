import { describe, expect, test } from 'vitest';
import { collectExport } from '../../components/options/export.ts';
import { parseImport, sendImport } from '../../components/options/import.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/types.ts';
import { fakeWorker, NOW } from './components-kit.tsx';

const never = () => new AbortController().signal;
const at = new Date(NOW);

/** A worker that hands out two pages of listings and one of records. */
const exporter = () =>
  fakeWorker({
    'settings.read': () => DEFAULT_SETTINGS,
    'data.export': ({ store, after }) => {
      if (!store)
        return { store: 'listings', rows: [{ key: 'a' }, { key: 'b' }], next: { store: 'listings', after: 'b' } };
      if (store === 'listings') return { store, rows: [{ key: after }], next: { store: 'records' } };
      return { store, rows: [{ id: 'r', seen: '汉字 "quoted"\n' }] };
    },
  });

describe('export', () => {
  test('gathers every page into one file that the import accepts', async () => {
    const progress: number[] = [];
    const parts = await collectExport(exporter().send, at, (done) => progress.push(done), never());
    const parsed = parseImport(parts.join(''));
    expect(progress).toEqual([2, 3, 4]);
    expect(parsed).toEqual({
      ok: true,
      rows: 4,
      file: {
        kaopu: 1,
        exported: at.toISOString(),
        settings: DEFAULT_SETTINGS,
        stores: {
          listings: [{ key: 'a' }, { key: 'b' }, { key: 'b' }],
          records: [{ id: 'r', seen: '汉字 "quoted"\n' }],
        },
      },
    });
  });

  test('stops where it was cancelled', async () => {
    const stop = new AbortController();
    const worker = exporter();
    await expect(collectExport(worker.send, at, () => stop.abort(), stop.signal)).rejects.toThrow();
    expect(worker.sent.filter(({ name }) => name === 'data.export')).toHaveLength(1);
  });

  test('a worker that answers the same page forever is given up on', async () => {
    const { send } = fakeWorker({
      'settings.read': () => DEFAULT_SETTINGS,
      'data.export': () => ({ store: 'listings', rows: [{}], next: { store: 'listings', after: 'x' } }),
    });
    await expect(collectExport(send, at, () => undefined, never())).rejects.toThrow('cursor');
  });
});

describe('import files', () => {
  test.each([
    ['an empty file', '', 'broken'],
    ['half a file', '{"kaopu":1,"stores":{"listings":[', 'broken'],
    ['a page of HTML', '<!doctype html>', 'broken'],
    ['other JSON', '{"name":"something"}', 'notOurs'],
    ['a list', '[1,2]', 'notOurs'],
    ['null', 'null', 'notOurs'],
    ['a version that never was', '{"kaopu":0.5,"stores":{}}', 'notOurs'],
    ['no stores', '{"kaopu":1}', 'notOurs'],
    ['a newer version', '{"kaopu":2,"stores":{}}', 'newer'],
    ['a store that is no list', '{"kaopu":1,"stores":{"listings":{"a":1}}}', 'broken'],
  ])('%s is refused', (_name, text, fault) => {
    expect(parseImport(text)).toEqual({ ok: false, fault });
  });

  test('a byte order mark is no fault', () => {
    expect(parseImport('\ufeff{"kaopu":1,"stores":{}}').ok).toBe(true);
  });
});

describe('import', () => {
  const file = {
    kaopu: 1 as const,
    exported: '',
    settings: {},
    stores: { listings: Array.from({ length: 1201 }, (_, key) => ({ key })), records: [{ id: 'r' }] },
  };

  test('goes page by page in order and adds the counts up', async () => {
    const { send, sent } = fakeWorker({
      'data.import': ({ rows }) => ({ added: rows.length - 1, kept: 1, dropped: 0 }),
    });
    const progress: number[] = [];
    const result = await sendImport(send, file, (done) => progress.push(done), never());
    expect(result).toEqual({ added: 1198, kept: 4, dropped: 0, whole: true });
    expect(progress).toEqual([500, 1000, 1201, 1202]);
    expect(sent.flatMap(({ body }) => (body as { rows: unknown[] }).rows)).toEqual([
      ...file.stores.listings,
      ...file.stores.records,
    ]);
  });

  test('says what was added before the store failed', async () => {
    let pages = 0;
    const { send } = fakeWorker({
      'data.import': ({ rows }) => {
        if (++pages === 2) throw Object.assign(new Error('full'), { code: 'storeFailed' });
        return { added: rows.length, kept: 0, dropped: 0 };
      },
    });
    const result = await sendImport(send, file, () => undefined, never());
    expect(result).toMatchObject({ added: 500, kept: 0, dropped: 0, whole: false, failure: { code: 'storeFailed' } });
  });

  test('a cancelled import keeps what came before', async () => {
    const stop = new AbortController();
    const { send, sent } = fakeWorker({ 'data.import': ({ rows }) => ({ added: rows.length, kept: 0, dropped: 0 }) });
    const result = await sendImport(send, file, () => stop.abort(), stop.signal);
    expect(result).toEqual({ added: 500, kept: 0, dropped: 0, whole: false });
    expect(sent).toHaveLength(1);
  });
});
