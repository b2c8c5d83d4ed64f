/** Bundles the readers for injection into a plain page, without the extension: for `read`, `fuzz` and `bench`. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** Readers of item pages work with it; in the extension it comes with the card script. */
const ITEM_KIT = `
  import { wholeKit } from './lib/sites/item-kit/whole.ts';
  import { provideItemKit } from './lib/sites/item-kit.ts';
  provideItemKit(wholeKit);
`;

/**
 * An IIFE that defines `kaopu` from module source whose imports (`./lib/…`) are relative to the project's root. The item
 * kit is provided.
 */
export async function bundleEntry(source: string): Promise<string> {
  const folder = join(root, '.cache');
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, `entry-${process.pid}-${randomUUID()}.ts`);
  writeFileSync(entry, (ITEM_KIT + source).replaceAll(/(['"])\.\/lib\//g, '$1../lib/'));
  try {
    const result = await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'kaopu' }, target: 'es2023' },
    });
    const output = (Array.isArray(result) ? result[0] : result) as { output: { type: string; code?: string }[] };
    const chunk = output.output.find((part) => part.type === 'chunk');
    if (!chunk?.code) throw new Error('the bundle is empty');
    return chunk.code;
  } finally {
    rmSync(entry, { force: true });
  }
}

/** Readers of some sites (ids of their files) as one script with `kaopu.read(id)`. */
export const bundleReaders = (ids: readonly string[]): Promise<string> =>
  bundleEntry(`
    import { pageOf, readPage } from './lib/sites/read.ts';
    ${ids.map((id, i) => `import { reader as r${i} } from './lib/sites/${id}.ts';`).join('\n')}
    const readers = { ${ids.map((id, i) => `${JSON.stringify(id)}: r${i}`).join(', ')} };
    export function read(id, address = location.href) {
      const start = performance.now();
      const page = pageOf(document, address, readers[id].hosts);
      const { kind, item, cards, errors } = readPage(readers[id], page);
      const reader = readers[id];
      return {
        kind, item, errors, ms: performance.now() - start,
        listings: cards.map((card) => card.listing),
        spots: cards.filter((card) => { try { return reader.badge?.(card.element, page) } catch { return false } }).length,
        title: !!reader.title?.(page), buy: !!reader.buy?.(page),
      };
    }`);
