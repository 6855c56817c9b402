import { defineConfig } from 'vitest/config';

/** Nothing is tried twice, so that a busy machine gets the time that it needs for what is waited for. */
const patient = { poll: { timeout: 20_000 } };

/** Each window that is tested needs a display of its own: on a user's own display, one file runs at a time. */
const displays = process.env.STET_DISPLAYS?.split(' ').length ?? 1;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          globalSetup: ['scripts/test/globalSetup.mjs'],
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
          environment: 'node',
          // On two cores the default is one. What is measured is time on a processor: a neighbour does not count.
          maxWorkers: '100%',
          expect: patient,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'dialects',
          globalSetup: ['scripts/test/dialectsSetup.mjs'],
          include: ['tests/dialects/*.dialects.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          environment: 'node',
          fileParallelism: displays > 1,
          maxWorkers: displays,
          setupFiles: ['scripts/test/ownDisplay.mjs'],
          expect: patient,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
