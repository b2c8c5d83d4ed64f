/**
 * Proves that the sources zip builds what the stores get: makes the three zips, unpacks the sources to a temporary folder,
 * builds there by the commands of its README, and compares every file with the zips.
 *   npm run check:zip [-- --keep]      (a few minutes; fetches the packages of the lockfile)
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { unzip } from './lib/unzip.ts';

const { values } = parseArgs({ options: { keep: { type: 'boolean' } } });
const root = join(import.meta.dirname, '..');
const outDir = join(root, process.env.KAOPU_OUT ?? '.output');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const BROWSERS = ['chrome', 'firefox'] as const;

/** The environment of somebody who unpacked the zip: none of this project's settings, none of this npm run's. */
const stranger = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(KAOPU_|npm_(package|lifecycle)_|npm_config_local_prefix|INIT_CWD)/.test(name),
  ),
);

function run(command: string, cwd: string, env: NodeJS.ProcessEnv): void {
  console.log(`${relative(root, cwd) || '.'}$ ${command}`);
  const { status } = spawnSync(command, { cwd, env, shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`"${command}" ended with ${status}`);
}

const zipOf = (name: string) => unzip(readFileSync(join(outDir, `kaopu-${version}-${name}.zip`)));

/** The commands of the first code block after the README's `build` mark. */
function buildCommands(readme: string): string[] {
  const block = /<!-- build -->\s*```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const commands = block.split('\n').map((line) => line.replace(/ +#.*$/, '').trim());
  if (!commands.some(Boolean)) throw new Error('the README has no code block after <!-- build -->');
  return commands.filter(Boolean);
}

function* filesBelow(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

function differences(zip: ReadonlyMap<string, Buffer>, folder: string): string[] {
  const built = new Set([...filesBelow(folder)].map((path) => relative(folder, path).replaceAll('\\', '/')));
  const found = [...built].filter((path) => !zip.has(path)).map((path) => `${path}: not in the zip`);
  for (const [path, content] of zip) {
    if (!built.has(path)) found.push(`${path}: not built`);
    else if (!readFileSync(join(folder, path)).equals(content)) found.push(`${path}: other bytes`);
  }
  return found;
}

run('npm run zip', root, process.env);
const sources = zipOf('sources');
const readme = sources.get('README.md');
if (!readme) throw new Error('the sources zip has no README.md');

const folder = mkdtempSync(join(tmpdir(), 'kaopu-sources-'));
let failed = false;
try {
  for (const [path, content] of sources) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  console.log(`${sources.size} source files in ${folder}`);
  for (const command of buildCommands(readme.toString('utf8'))) run(command, folder, stranger);
  for (const browser of BROWSERS) {
    const zip = zipOf(browser);
    const found = differences(zip, join(folder, '.output', `${browser}-mv3`));
    failed ||= found.length > 0;
    console.log(`${browser}: ${zip.size} files, ${found.length ? `differ:\n  ${found.join('\n  ')}` : 'all the same'}`);
  }
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
