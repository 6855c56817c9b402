import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportFile } from './reporter.mjs';

const reporter = fileURLToPath(new URL('./reporter.mjs', import.meta.url));

/** Vitest's arguments for a project, with the report that `readReport` reads. */
export const vitestArgs = (project) => [
  'run',
  `--project=${project}`,
  '--allowOnly=false',
  '--reporter=default',
  `--reporter=${reporter}`,
];

/** Removes the report of an earlier run. */
export const clearReport = (cwd) => rmSync(path.join(cwd, reportFile), { force: true });

/** The report of the run in `cwd` that ended with exit code `code`; one that stops early or is empty counts as failed. */
export function readReport(project, cwd, code) {
  const file = path.join(cwd, reportFile);
  const report = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { node: 'of unknown version', passed: 0, failed: [], retried: [], skipped: [] };
  if (report.failed.length + report.retried.length > 0) return report;
  if (code !== 0) report.failed.push({ name: `the ${project} tests`, why: `the runner ended with ${code}` });
  else if (report.passed === 0) report.failed.push({ name: `the ${project} tests`, why: 'no test ran' });
  return report;
}

/** The summary of the run, with the counts in the last line. A retried test counts as failed. */
export function closingLines(reports, versions) {
  const all = (kind) => reports.flatMap((report) => report[kind]);
  const passed = reports.reduce((sum, report) => sum + report.passed, 0);
  const failed = all('failed').length + all('retried').length;
  return [
    ...named('skipped', all('skipped')),
    ...named('retried', all('retried')),
    ...named('failed', all('failed')),
    ...versions,
    `${passed} passed, ${failed} failed, ${all('skipped').length} skipped`,
  ];
}

export const hasFailed = (reports) =>
  reports.some(({ failed, retried }) => failed.length + retried.length > 0);

const named = (kind, tests) => tests.map(({ name, why }) => `${kind}: ${name}${why ? ` (${why})` : ''}`);
