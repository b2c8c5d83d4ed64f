#!/usr/bin/env node
/**
 * Makes a fresh clone ready: packages, browsers, a font for Chinese text. Plain Node ≥ 20, no packages of its own.
 *   node scripts/setup.mjs [--browser chrome|firefox|both|none]
 * With everything in place it only looks and returns.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const option = process.argv.indexOf('--browser');
const wanted = option < 0 ? 'both' : process.argv[option + 1];

const BROWSERS = {
  chrome: {
    variables: ['KAOPU_CHROME', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    debian: 'chromium',
    get: 'Install Chromium (branded Chrome refuses to load an unpacked extension from the command line)',
  },
  firefox: {
    variables: ['KAOPU_FIREFOX', 'FIREFOX_PATH'],
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
    get: 'Install Firefox ESR',
  },
};

const say = (line) => console.log(`setup: ${line}`);
function stop(line) {
  console.error(`setup: ${line}`);
  process.exit(1);
}

function run(command, args, more = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', cwd: root, ...more });
  return !error && status === 0;
}

function packages() {
  const stamp = join(root, 'node_modules', '.kaopu-setup');
  const lock = readFileSync(join(root, 'package-lock.json'));
  const now = `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  say('installing packages (npm ci)');
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith('.js')
    ? run(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
        shell: process.platform === 'win32',
      });
  if (!done) stop('npm ci failed; see above. Mend that, then run: npm ci');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

function hasBrowser(name) {
  const { variables, paths } = BROWSERS[name];
  for (const key of variables) {
    const path = process.env[key];
    if (!path) continue;
    if (existsSync(path)) return true;
    stop(`${key} says ${path}, and nothing is there`);
  }
  return paths.some((path) => existsSync(path));
}

/** Fonts of Chinese text; only asked where a package manager could bring them. */
function hasChineseFont() {
  const folders = [
    '/usr/share/fonts/opentype/noto',
    '/usr/share/fonts/noto-cjk',
    '/usr/share/fonts/truetype/wqy',
    '/usr/share/fonts/google-noto-cjk',
  ];
  return folders.some((folder) => existsSync(folder) && readdirSync(folder).some((name) => /cjk|wqy/i.test(name)));
}

function wantedBrowsers() {
  const names = wanted === 'none' ? [] : wanted === 'both' ? ['chrome', 'firefox'] : [wanted];
  for (const name of names)
    if (!(name in BROWSERS)) stop(`--browser takes chrome, firefox, both or none, not "${name}"`);
  return names;
}

/** Runs apt-get as root, or through a sudo that asks for no password; quiet unless it fails. */
function apt(sudo, ...args) {
  const [first, ...rest] = [...(sudo ? ['sudo', '-n'] : []), 'apt-get', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return run(first, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function installDebian(list, mustHave) {
  const install = ['install', '-y', '--no-install-recommends', ...list];
  const command = `apt-get ${install.join(' ')}`;
  const isRoot = process.getuid?.() === 0;
  const maySudo = !isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  if (!isRoot && !maySudo) {
    if (mustHave.length) stop(`needs ${list.join(', ')}. Type: sudo ${command}`);
    say(`no font for Chinese text; pictures will show boxes. To mend it: sudo ${command}`);
    return;
  }
  say(`installing ${list.join(', ')}`);
  // The lists of an old image name browsers that the extension no longer takes; without a network they must do.
  apt(maySudo, 'update');
  const done = apt(maySudo, ...install);
  const prefix = isRoot ? '' : 'sudo ';
  if (!done && mustHave.some((name) => !hasBrowser(name)))
    stop(`could not install them. Type: ${prefix}apt-get update && ${prefix}${command}`);
}

function browsers() {
  const names = wantedBrowsers();
  const missing = names.filter((name) => !hasBrowser(name));
  const debian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  const list = missing.map((name) => BROWSERS[name].debian);
  if (debian && names.length && !hasChineseFont()) list.push('fonts-noto-cjk');
  if (!list.length) return;
  if (debian) installDebian(list, missing);
  else
    stop(
      missing
        .map((name) => `${BROWSERS[name].get}, or set ${BROWSERS[name].variables[0]} to its path`)
        .join('\n       '),
    );
}

if (Number(process.versions.node.split('.')[0]) < 20) stop(`needs Node 20 or newer, this is ${process.versions.node}`);
packages();
browsers();
