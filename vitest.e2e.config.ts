import { defineConfig } from 'vitest/config';

/** End to end in real browsers: one file after the other, two cores are not many. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
