import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests of what draws: each file gets a document and globals of its own. */
const DRAWING = 'tests/unit/{components,page}-*.test.{ts,tsx}';

/**
 * `--project unit`: pure and quick, files share workers. `--project dom`: components and the page, each file alone.
 * `--project wired`: the worker's parts together, over a fake browser and database.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: [DRAWING],
          environment: 'node',
          isolate: false,
        },
      },
      // Styles that go into a shadow root are imported as text; without `css` vitest hands out empty ones.
      { test: { name: 'dom', include: [DRAWING], environment: 'node', css: true } },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'wired',
          include: ['tests/wired/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/wired/setup.ts'],
        },
      },
    ],
  },
});
