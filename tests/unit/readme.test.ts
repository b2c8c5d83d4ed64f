import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../lib/sites/catalog.ts';
import {
  benchTable,
  scoreTable,
  shopsTable,
  signalsTable,
  tableIn,
  withTable,
} from '../../scripts/lib/readme-tables.ts';

const root = join(import.meta.dirname, '../..');
const papers = readdirSync(root).filter((name) => name.endsWith('.md'));
const textOf = (name: string) => readFileSync(join(root, name), 'utf8');
const readme = textOf('README.md');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

/** npm scripts that a paper names: `npm run x`, `npm test`. */
const scriptsIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test)\b)/g)].map((match) => match[1] ?? match[2] ?? ''),
  ),
];
/** Links and pictures that lead into the repository. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));

describe('the README', () => {
  it('shows the shops of the catalogue (npm run readme)', () => expect(tableIn(readme, 'shops')).toBe(shopsTable()));

  it('would notice a shop that is missing, and one that changed', () => {
    const [first, ...others] = SITES;
    expect(shopsTable(others)).not.toBe(shopsTable());
    if (first) expect(shopsTable([{ ...first, access: 'optional' }, ...others])).not.toBe(shopsTable());
  });

  it('shows the pillars with their weights (npm run readme)', () =>
    expect(tableIn(readme, 'score')).toBe(scoreTable()));

  it('shows every signal (npm run readme)', () => expect(tableIn(readme, 'signals')).toBe(signalsTable()));

  it('shows the figures of the last bench (npm run readme)', () => {
    const file = join(root, 'tests/bench/latest.json');
    const result: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    expect(tableIn(readme, 'bench')).toBe(benchTable(result));
  });
});

describe.each(papers)('%s', (name) => {
  it('names only commands that exist', () => {
    expect(scriptsIn(textOf(name)).filter((script) => !(script in scripts))).toEqual([]);
  });

  it('links only to what is there', () => {
    const dead = linksIn(textOf(name)).filter((link) => !existsSync(join(root, dirname(name), link)));
    expect(dead).toEqual([]);
  });
});

describe('the commands', () => {
  it('are found in a text', () =>
    expect(scriptsIn('`npm run check:zip -- --keep`, npm test, npm run nothing')).toEqual([
      'check:zip',
      'test',
      'nothing',
    ]));

  it('all stand in the README or in CONTRIBUTING, but for the halves of others', () => {
    const halves = ['demo:run', 'test:all', 'postinstall'];
    const said = scriptsIn(readme + textOf('CONTRIBUTING.md'));
    expect(Object.keys(scripts).filter((script) => !said.includes(script) && !halves.includes(script))).toEqual([]);
  });
});

describe('the pictures', () => {
  const pictures = linksIn(readme).filter((link) => link.endsWith('.png'));

  it('are small', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(3);
    for (const picture of pictures) expect(statSync(join(root, picture)).size).toBeLessThanOrEqual(120_000);
  });

  it('all stand in the README', () => {
    const there = readdirSync(join(root, 'tests/pictures')).map((file) => `tests/pictures/${file}`);
    expect(pictures.sort()).toEqual(there.sort());
  });
});

describe('the tables', () => {
  it('are put between their marks, and nothing else moves', () => {
    const text = 'a <!-- x -->\nold\n<!-- /x --> b <!-- y --><!-- /y -->';
    expect(withTable(text, 'x', '| new |')).toBe('a <!-- x -->\n| new |\n<!-- /x --> b <!-- y --><!-- /y -->');
    expect(() => withTable(text, 'z', '')).toThrow('<!-- z -->');
  });

  it('show a bench as it was written', () => {
    const rows = [
      { what: 'scan | per card', ratio: 2.3456, goal: '≤ 3', raw: [1, 2] },
      { what: 'badges', ratio: 1.5, goal: '≤ 2' },
    ];
    expect(benchTable({ browser: 'chrome 156', rows })).toBe(
      [
        '| what | ratio | goal |',
        '| --- | --- | --- |',
        '| scan \\| per card | 2.346 | ≤ 3 |',
        '| badges | 1.5 | ≤ 2 |',
        '',
        'browser: chrome 156',
      ].join('\n'),
    );
    expect(benchTable(undefined)).toBe('*Not measured yet.*');
    expect(() => benchTable({ browser: 'chrome 156', rows: [] })).toThrow('no list of rows');
  });
});
