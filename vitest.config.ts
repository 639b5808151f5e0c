import { defineConfig } from 'vitest/config';

/** Tests that put something in the place of a package, which files loaded before would not see. */
const apart = ['test/experiment/xstate-decides.test.ts'];

export default defineConfig({
  test: {
    projects: [
      // Loading the program anew for every file would take half of the time of all tests.
      { extends: true, test: { name: 'together', include: ['test/**/*.test.ts'], exclude: apart, isolate: false } },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
    setupFiles: ['test/setup.ts'],
    // Processes rather than threads, so that a test may itself start worker threads.
    pool: 'forks',
    // Left alone, a run would leave one core idle.
    maxWorkers: '100%',
    // Against a test that hangs: no test is held to a time, and machines differ.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    silent: 'passed-only',
    reporters: ['default', './scripts/count-reporter.mjs'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'models/**/*.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { statements: 80 },
    },
  },
});
