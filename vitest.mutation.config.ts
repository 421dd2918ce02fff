import { defineConfig } from 'vitest/config';

/** The tests of what is mutated; those of whole programs run the build, which is not. */
export default defineConfig({
  test: {
    include: ['src/core/**/*.test.ts', 'src/operators/**/*.test.ts'],
    env: { NO_COLOR: '', FORCE_COLOR: '', TZ: 'UTC', LANG: 'C', PROPERTY_RUNS: '60' },
    testTimeout: 120_000,
    isolate: false,
  },
});
