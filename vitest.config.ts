import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** `--project unit`: pure and quick. `--project wired`: the worker's parts together, over a fake browser and database. */
export default defineConfig({
  test: {
    // Threads start sooner than processes; each file still has modules and globals of its own.
    pool: 'threads',
    projects: [
      // Styles that go into a shadow root are imported as text; without `css` vitest hands out empty ones.
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['tests/unit/setup.ts'],
          css: true,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'wired',
          include: ['tests/wired/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/unit/setup.ts', 'tests/wired/setup.ts'],
        },
      },
    ],
  },
});
