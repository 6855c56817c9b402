/** Vite reads the words of `import.meta.glob` when it builds: they must stay as they are. */
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
