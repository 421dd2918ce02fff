import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // a snapshot that is missing fails
    update: false,
    env: { NO_COLOR: '', FORCE_COLOR: '', TZ: 'UTC', LANG: 'C' },
    testTimeout: 120_000,
    // no test leaves anything behind, and importing anew for each file takes most of the time
    isolate: false,
  },
});
