import { readFileSync } from 'node:fs';
import { ensureBuilt } from './setup/build.mjs';
import { withDisplay } from './setup/display.mjs';
import { ensureAll } from './setup/index.mjs';
import { inRoot } from './setup/paths.mjs';
import { env, runAsync, say } from './setup/run.mjs';

/** Runs every test and closes with one line whose counts come from the runners' own reports. */
await ensureAll();
ensureBuilt();

const total = { passed: 0, failed: 0, skipped: 0 };
for (const project of ['unit', 'e2e']) {
  say(`${project} tests`);
  const report = inRoot('node_modules', '.cache', 'stet', `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await withDisplay((display) => runAsync('vitest', args, { env: { ...env, ...display } }));
  count(project, report, code);
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function count(project, report, code) {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  total.passed += numPassedTests;
  total.skipped += numPendingTests;
  // A suite that could not be loaded has no failed test to its name.
  const broken =
    numFailedTests === 0 && (code !== 0 || numPassedTests === 0) ? Math.max(1, numFailedTestSuites) : 0;
  total.failed += numFailedTests + broken;
  if (broken > 0) say(`${project}: the runner failed or ran no test`);
}
