/**
 * The areas where a fault loses text or reports something false, for `npm run mutants`: their code, and the folders
 * and files of the tests that cover it.
 */
export const areas = {
  saver: { code: ['src/editor/persistence'], tests: ['src/editor/persistence'] },
  body: {
    code: ['src/workspace/services/articles/body.ts', 'src/workspace/repositories/blocks.ts'],
    tests: ['src/workspace/services/articles', 'src/workspace/repositories'],
  },
  db: {
    code: ['src/workspace/db'],
    tests: ['src/workspace/db', 'src/workspace/open.test.ts', 'src/workspace/services/backups.test.ts'],
  },
  export: { code: ['src/workspace/services/export'], tests: ['src/workspace/services/export'] },
  'self-check': {
    code: ['src/core/markdown/render/selfCheck.ts'],
    tests: ['src/core/markdown', 'tests/golden'],
  },
  exchange: {
    code: ['src/core/citations/sourceFiles'],
    tests: ['src/core/citations/sourceFiles'],
  },
  drift: { code: ['src/core/quotes/drift'], tests: ['src/core/quotes'] },
  backups: {
    code: ['src/workspace/services/backups.ts'],
    tests: [
      'src/workspace/services/backups.test.ts',
      'src/workspace/services/restore.test.ts',
      'tests/faults/clock.test.ts',
    ],
  },
};
