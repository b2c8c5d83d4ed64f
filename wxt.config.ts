import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { COMMAND_KEYS, CONTENT_SCRIPTS, GECKO_ID, MANIFEST_TEXT, ORIGINS } from './lib/sites/manifest.ts';

/** The report build (see scripts/report.ts) may read every page; nothing else about it differs. */
const isReport = process.env.KAOPU_REPORT === '1';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDir: process.env.KAOPU_OUT ?? '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: ['chrome137', 'firefox142'] },
  }),
  hooks: {
    // What runs on a shop's page does without the polyfill (4 kB on every page): both browsers answer with promises.
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.every(({ type }) => type === 'unlisted-script')) return;
      const native = fileURLToPath(import.meta.resolve('@wxt-dev/browser'));
      config.resolve = { ...config.resolve, alias: [{ find: 'wxt/browser', replacement: native }] };
    },
  },
  zip: {
    name: 'kaopu',
    // Files that start with a dot are left out unless they are named: outputs and caches stay behind.
    includeSources: ['**/*', '.npmrc', '.gitignore'],
    // The framework leaves out every test; their helpers alone are of no use.
    excludeSources: ['demo-output/**', 'coverage/**', '**/*.log', 'tests/{unit,wired,e2e}/**'],
  },
  manifest: ({ browser }) => ({
    ...MANIFEST_TEXT,
    // `activeTab`: a picture of the page, taken when its user asks for it from the button or the context menu.
    permissions: ['storage', 'scripting', 'contextMenus', 'activeTab'],
    // Declared here and built as plain scripts: the framework's own content scripts announce themselves to the page with
    // an event that carries the extension's id.
    content_scripts: CONTENT_SCRIPTS,
    host_permissions: isReport ? ['https://*/*'] : ORIGINS,
    optional_host_permissions: ['https://*/*'],
    commands: COMMAND_KEYS,
    action: { default_title: '__MSG_name__', default_icon: { 16: 'icon/kaopu-16.png', 32: 'icon/kaopu-32.png' } },
    icons: { 16: 'icon/kaopu-16.png', 32: 'icon/kaopu-32.png', 48: 'icon/kaopu-48.png', 128: 'icon/kaopu-128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '137' }),
  }),
});
