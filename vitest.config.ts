import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/temporary-folder.ts'],
    setupFiles: ['src/testing/seed.ts'],
    // a snapshot that is missing fails
    update: false,
    env: { NO_COLOR: '', FORCE_COLOR: '', TZ: 'UTC', LANG: 'C' },
    testTimeout: 120_000,
    // no test leaves anything behind in its process, and importing anew for each file takes most of the time
    isolate: false,
  },
});
