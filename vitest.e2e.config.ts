import { defineConfig } from 'vitest/config';

/** End to end in real browsers. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two browsers at a time: the tests mostly wait for pages. Builds are made before (lint:ext), one file makes the other kind.
    maxWorkers: 2,
  },
});
