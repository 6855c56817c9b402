import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * `npm run coverage` reports which lines of the built app and command line run in the end-to-end tests and those of the
 * command line; `npm run coverage -- tests/e2e/start.e2e.ts` in these only. Code that a window runs before the
 * test sees it is not counted.
 */
// The programs write their coverage to this folder; the path is relative because tests started by root run in a copy.
process.env.STET_COVERAGE = path.join('artifacts', 'coverage');

const { ensureBuilt } = await import('./setup/build.mjs');
const { runElectron } = await import('./setup/electron-run.mjs');
const { ensureAll } = await import('./setup/index.mjs');
const { inRoot } = await import('./setup/paths.mjs');
const { env, runAsync } = await import('./setup/run.mjs');
const { linesRun, table } = await import('./test/linesRun.mjs');

const electron = await ensureAll();
ensureBuilt();
const folder = inRoot(process.env.STET_COVERAGE);
rmSync(folder, { recursive: true, force: true });
const files = process.argv.slice(2);
if (files.length === 0) {
  const cli = { env: { ...env, NODE_V8_COVERAGE: process.env.STET_COVERAGE } };
  await runAsync('vitest', ['run', '--project=unit', 'tests/cli'], cli);
}
const code = await runElectron(electron, 'vitest', ['run', '--project=e2e', ...files]);
if (code !== 0) console.error('Some tests failed: see above. The counts hold for what ran.');

const byFile = linesRun(folder);
writeFileSync(
  path.join(folder, 'files.md'),
  table(byFile, (file) => file),
);
console.log(table(byFile, (file) => file.split('/').slice(0, 2).join('/')));
