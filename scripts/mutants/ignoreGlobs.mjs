/** Vite reads the arguments of `import.meta.glob` at build time, so they must not be mutated. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'globs',
    value: {
      shouldIgnore: (path) =>
        path.isCallExpression() && path.get('callee').toString() === 'import.meta.glob'
          ? 'a pattern of files is not code'
          : undefined,
    },
  },
];
