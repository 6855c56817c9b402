/**
 * The arrows of docs/architecture.md: core ← workspace ← main, cli; core ← editor ← renderer;
 * core ← ipc ← main, preload, renderer. tests/house/arrows.test.ts plants a violation of each rule.
 */
const test = '\\.test\\.tsx?$';
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const view = npm(
  'react',
  'react-dom',
  'react-aria-components',
  'lexical',
  '@lexical',
  '@tanstack',
  '@tabler',
);

/** A layer sees itself and the ones named. */
const sees = (layer, ...layers) => ({
  name: `${layer}-arrows`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...layers].join('|')})/` },
});

const without = (layer, what, to) => ({
  name: `${layer}-without-${what}`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: test },
  to,
});

/** A room of the renderer sees none of those above it. */
const room = (name, ...above) => ({
  name: `renderer-${name}-below`,
  severity: 'error',
  from: { path: `^src/renderer/${name}/` },
  to: { path: `^src/renderer/(${above.join('|')})/` },
});

const node = { dependencyTypes: ['core'] };
const electron = { path: `${npm('electron')}|^electron$` };

module.exports = {
  forbidden: [
    sees('core'),
    sees('workspace', 'core'),
    sees('ipc', 'core'),
    sees('editor', 'core'),
    sees('main', 'core', 'workspace', 'ipc'),
    sees('cli', 'core', 'workspace'),
    sees('preload', 'core', 'ipc'),
    sees('renderer', 'core', 'editor', 'ipc'),
    ...['core', 'ipc', 'editor', 'renderer', 'preload'].map((layer) => without(layer, 'node', node)),
    ...['core', 'workspace', 'ipc', 'editor', 'cli', 'renderer'].map((layer) =>
      without(layer, 'electron', electron),
    ),
    ...['core', 'workspace', 'ipc', 'main', 'cli'].map((layer) => without(layer, 'view', { path: view })),
    {
      name: 'one-door-to-sqlite',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workspace/db/database\\.ts$' },
      to: { path: npm('sqlite3') },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: `^tests/|^bench/|${test}` },
    },
    room('ui', 'api', 'shell', 'session', 'features', 'app'),
    room('api', 'shell', 'session', 'features', 'app'),
    room('shell', 'session', 'features', 'app'),
    room('session', 'features', 'app'),
    room('features', 'app'),
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      // A node loads its view later, and the view names the node's type: that closes no circle at start.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      // Vite alone knows what a query asks for.
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
