import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensurePackaged } from './package/packageApp.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { runElectron } from './setup/electron-run.mjs';
import { ensureAll } from './setup/index.mjs';
import { root } from './setup/paths.mjs';
import { runAsync, say } from './setup/run.mjs';

/** Runs every test and closes with one line whose counts come from the runners' own reports. */
const electron = await ensureAll();
ensureBuilt();
ensurePackaged(electron);

const report = path.join('artifacts', 'tests.json');
const vitest = (project) => [
  'run',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];
mkdirSync(path.join(root, 'artifacts'), { recursive: true });

const results = [];
say('unit tests');
rmSync(path.join(root, report), { force: true });
results.push(count('unit', root, await runAsync('vitest', vitest('unit'))));
say('end-to-end tests');
rmSync(path.join(root, report), { force: true });
results.push(await runElectron(electron, 'vitest', vitest('e2e'), (cwd, code) => count('e2e', cwd, code)));

const sum = (name) => results.reduce((total, result) => total + result[name], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

/** A runner that stops early, or finds no test, has failed too, though no test of its own has. */
function count(project, cwd, code) {
  const file = path.join(cwd, report);
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests: skipped = 0 } = found;
  const broken = numFailedTests === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  if (broken > 0) say(`${project}: the runner failed, or ran no test.`);
  return { passed, failed: numFailedTests + broken, skipped };
}
