import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { say } from './setup/run.mjs';

const file = path.join('artifacts', 'tests.json');

/** Vitest's arguments for a project, with a report of its own to be read by `readReport`. */
export const vitestArgs = (project, files = []) => [
  'run',
  ...files,
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
];

/** No earlier run's report is taken for the next one's. */
export function clearReport(cwd) {
  mkdirSync(path.join(cwd, 'artifacts'), { recursive: true });
  rmSync(path.join(cwd, file), { force: true });
}

/**
 * What the runner says of the run in `cwd` that ended with `code`: its counts, and the files that failed.
 * A file whose hooks fail, and a runner that stops early or finds no test, count as one that failed.
 */
export function readReport(project, cwd, code) {
  const report = existsSync(path.join(cwd, file))
    ? JSON.parse(readFileSync(path.join(cwd, file), 'utf8'))
    : {};
  const { numPassedTests: passed = 0, numPendingTests: skipped = 0, testResults = [] } = report;
  const files = testResults
    .filter(({ status }) => status !== 'passed')
    .map(({ name, assertionResults }) => {
      const count = (status) => assertionResults.filter((test) => test.status === status).length;
      return { name: path.relative(cwd, name), passed: count('passed'), failed: count('failed') || 1 };
    });
  const isBroken = files.length === 0 && (code !== 0 || passed === 0);
  if (isBroken) say(`${project}: the runner failed, or ran no test.`);
  return { passed, failed: isBroken ? 1 : total(files, 'failed'), skipped, files };
}

export const total = (counts, name) => counts.reduce((sum, one) => sum + one[name], 0);
