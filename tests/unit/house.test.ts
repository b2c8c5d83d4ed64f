import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Who may import whom: the table of the design, room by room. A change of the house changes this table on purpose. */
const TABLE: Record<string, string[]> = {
  'lib/listing': [],
  'lib/trust': ['lib/listing'],
  'lib/boards': ['lib/listing', 'lib/trust'],
  'lib/records': ['lib/listing', 'lib/trust'],
  'lib/sites': ['lib/listing', 'lib/sites/catalog'],
  'lib/sites/catalog': [],
  'lib/settings': ['lib/listing', 'lib/trust', 'lib/sites/catalog'],
  'lib/text': ['lib/listing', 'lib/trust', 'lib/sites/catalog', 'lib/settings'],
  'lib/messages': ['lib/listing', 'lib/trust', 'lib/boards', 'lib/records', 'lib/settings'],
  'lib/page': [
    'lib/listing',
    'lib/trust',
    'lib/sites',
    'lib/sites/catalog',
    'lib/messages',
    'lib/settings',
    'lib/text',
    'components',
  ],
  'lib/store': ['lib/listing', 'lib/trust', 'lib/boards', 'lib/records', 'lib/settings'],
  'lib/background': [
    'lib/listing',
    'lib/trust',
    'lib/boards',
    'lib/records',
    'lib/store',
    'lib/registry',
    'lib/messages',
    'lib/settings',
    'lib/text',
    'lib/sites/catalog',
  ],
  components: [
    'lib/listing',
    'lib/trust',
    'lib/boards',
    'lib/messages',
    'lib/settings',
    'lib/text',
    'lib/sites/catalog',
  ],
  entrypoints: [
    'lib/listing',
    'lib/trust',
    'lib/boards',
    'lib/records',
    'lib/sites',
    'lib/sites/catalog',
    'lib/page',
    'lib/messages',
    'lib/settings',
    'lib/text',
    'lib/background',
    'components',
  ],
};

interface Arrow {
  from: string;
  to: string;
  typeOnly: boolean;
}

function* sources(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(name)) yield relative(root, path).replaceAll('\\', '/');
  }
}

const files = ['lib', 'components', 'entrypoints'].flatMap((folder) => [...sources(join(root, folder))]);

/** The catalogue (and what the manifest takes from it) is a room of its own inside `sites`. */
function roomOf(file: string): string {
  if (/^lib\/sites\/(catalog|hosts|manifest)(\.ts|\/)/.test(file)) return 'lib/sites/catalog';
  return file.startsWith('lib/') ? file.split('/').slice(0, 2).join('/') : (file.split('/')[0] ?? '');
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/g;

function arrowsOf(file: string, text: string): Arrow[] {
  return [...text.matchAll(IMPORT)].map((match) => ({
    from: file,
    to: relative(root, join(root, dirname(file), (match[2] ?? match[3] ?? '').replace(/\?.*$/, ''))).replaceAll(
      '\\',
      '/',
    ),
    typeOnly: match[1] !== undefined,
  }));
}

function isAllowed({ from, to }: Arrow): boolean {
  const [a, b] = [roomOf(from), roomOf(to)];
  return a === b || (TABLE[a]?.includes(b) ?? false);
}

const arrows = files.flatMap((file) => arrowsOf(file, readFileSync(join(root, file), 'utf8')));
const readers = readdirSync(join(root, 'tests/pages'));

/** A file with everything that comes along with it. */
function bundled(from: string, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const { to } of arrows.filter((arrow) => arrow.from === from && !arrow.typeOnly)) bundled(to, seen);
  return seen;
}

describe('the house', () => {
  it('has only rooms of the table', () =>
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in TABLE))).toEqual([]));

  it('has no arrow outside the import table', () => {
    expect(arrows.filter((arrow) => !isAllowed(arrow)).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('would notice one', () => {
    const planted = arrowsOf(
      'lib/trust/judge.ts',
      "import { openStore } from '../store/open.ts';\nimport { x } from './y.ts';",
    );
    expect(planted.filter((arrow) => !isAllowed(arrow))).toHaveLength(1);
  });

  it('keeps zod to the worker', () => {
    const isSchema = (file: string) => /^lib\/(messages\/schemas(\/[\w-]+)?|records\/schema)\.ts$/.test(file);
    const zod = files.filter((file) => /from 'zod/.test(readFileSync(join(root, file), 'utf8')));
    expect(zod).toContain('lib/messages/schemas.ts');
    expect(zod).toContain('lib/records/schema.ts');
    expect(zod.filter((file) => !isSchema(file))).toEqual([]);
    const users = arrows.filter(({ from, to, typeOnly }) => isSchema(to) && !typeOnly && !isSchema(from));
    const worker = ['lib/background', 'lib/store', 'lib/registry', 'lib/records'];
    expect(users.map(({ from }) => roomOf(from)).filter((room) => !worker.includes(room))).toEqual([]);
    // By way of other files neither: what only the worker needs must not come with a page.
    const shown = files.filter((file) => file.startsWith('entrypoints/') && !file.includes('background'));
    expect(shown.length).toBeGreaterThan(15);
    for (const file of shown) expect([...bundled(file)].filter(isSchema)).toEqual([]);
    expect([...bundled('entrypoints/background.ts')].filter(isSchema).length).toBeGreaterThan(1);
  });

  it('has no reader that imports another', () => {
    const isReader = (file: string) => readers.includes(/^lib\/sites\/([\w-]+)(\/|\.ts)/.exec(file)?.[1] ?? '');
    const nameOf = (file: string) => /^lib\/sites\/([\w-]+)/.exec(file)?.[1];
    const crossing = arrows.filter(({ from, to }) => isReader(from) && isReader(to) && nameOf(from) !== nameOf(to));
    expect(crossing).toEqual([]);
  });

  it('keeps what only item pages need out of the scripts of named shops', () => {
    const ofKit = /^lib\/sites\/(?:item-kit\/|attributes|beyond|claims|said|shop\/said|structured)/;
    const named = readers.filter((name) => name !== 'generic' && files.includes(`entrypoints/${name}.ts`));
    expect(named.length).toBeGreaterThan(15);
    for (const name of named)
      expect([...bundled(`entrypoints/${name}.ts`)].filter((file) => ofKit.test(file))).toEqual([]);
    expect([...bundled('entrypoints/card.ts')].filter((file) => ofKit.test(file)).length).toBeGreaterThan(8);
  });

  it('has no browser, clock, chance or DOM in pure rooms', () => {
    const pure = files.filter((file) => /^lib\/(listing|trust|boards)\//.test(file));
    const impure = pure.filter((file) =>
      /\b(document|window|browser)\.|Date\.now\(|new Date\(\)|Math\.random|crypto\.|wxt\/browser/.test(
        readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    );
    expect(impure).toEqual([]);
  });

  it('keeps files short', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
    const entrypoints = files.filter((file) => file.startsWith('entrypoints/'));
    expect(entrypoints.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 41)).toEqual([]);
  });
});
