import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** `--project unit`: pure and quick. `--project wired`: the worker's parts together, over a fake browser and database. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node' } },
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
