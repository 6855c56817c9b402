import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensurePackaged } from './package/packageApp.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { runElectron } from './setup/electron-run.mjs';
import { ensureAll } from './setup/index.mjs';
import { inRoot, root } from './setup/paths.mjs';
import { env, runAsync, say } from './setup/run.mjs';
import { ensureTestTools } from './setup/system.mjs';
import { clearFaults, faults, faultTable, readFaults } from './test/faultTable.mjs';
import { clearReport, closingLines, hasFailed, readReport, vitestArgs } from './test/report.mjs';
import { versionsRun } from './test/versions.mjs';

/**
 * `npm run faults` tries every fault and threat as often as promised and prints the table; `-- --short` tries each as
 * often as `npm test` does, and `-- R17 T4` only these.
 */
const args = process.argv.slice(2);
const isFull = !args.includes('--short');
const chosen = args.filter((arg) => !arg.startsWith('--'));
const longest = 3_600_000;

const electron = await ensureAll();
ensureTestTools();
ensureBuilt();
ensurePackaged(electron);
clearFaults();
if (isFull) env.STET_FAULTS = 'full';

const reports = [];
const unitFiles = filesOf(/\.test\.tsx?$/);
if (unitFiles.length > 0) {
  say(`faults without a window: ${unitFiles.length} files`);
  clearReport(root);
  reports.push(readReport('unit', root, await runAsync('vitest', argsFor('unit', unitFiles))));
}
const windowFiles = filesOf(/\.e2e\.ts$/);
if (windowFiles.length > 0) {
  say(`faults in the running app: ${windowFiles.length} files`);
  clearReport(root);
  const report = await runElectron(electron, 'vitest', argsFor('e2e', windowFiles), (cwd, code) =>
    readReport('end-to-end', cwd, code),
  );
  reports.push(report);
}
const lines = Object.fromEntries(
  Object.entries(faults).filter(([id]) => chosen.length === 0 || chosen.includes(id)),
);
const table = faultTable(readFaults(), { isFull }, lines);
reports.push({ passed: 0, failed: table.wrong, retried: [], skipped: [] });
const node = reports[0]?.node ?? 'of unknown version';
console.log([...table.lines, '', ...closingLines(reports, versionsRun(node, electron))].join('\n'));
process.exitCode = hasFailed(reports) ? 1 : 0;

function argsFor(project, files) {
  const patience = isFull ? [`--testTimeout=${longest}`] : [];
  return [...vitestArgs(project), ...patience, ...files];
}

/** The test files that record a fault: all, or those of the chosen lines. */
function filesOf(kind) {
  const ids = chosen.length > 0 ? `(${chosen.join('|')})` : '[RT]\\d+';
  const records = new RegExp(`\\bfault\\([^;]*?'${ids}'`);
  return ['src', 'tests']
    .flatMap((folder) =>
      readdirSync(inRoot(folder), { recursive: true }).map((name) => path.join(folder, name)),
    )
    .filter((file) => kind.test(file) && records.test(readFileSync(inRoot(file), 'utf8')));
}
