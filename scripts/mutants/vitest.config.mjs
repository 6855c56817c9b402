import { defineConfig } from 'vitest/config';

/** The unit tests of one area, named by `npm run mutants`. */
export default defineConfig({
  test: {
    include: process.env.MUTANT_TESTS?.split(',').flatMap((name) => [`${name}/**/*.test.{ts,tsx}`, name]),
    setupFiles: ['scripts/mutants/setup.mjs'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
