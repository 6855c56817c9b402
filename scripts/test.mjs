import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensurePackaged } from './package/packageApp.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureDialectTools } from './setup/dialects.mjs';
import { runElectron } from './setup/electron-run.mjs';
import { ensureAll } from './setup/index.mjs';
import { inRoot, root } from './setup/paths.mjs';
import { run, runAsync, say } from './setup/run.mjs';
import { ensureTestTools, publishers } from './setup/system.mjs';
import { clearFaults, faultTable, readFaults } from './test/faultTable.mjs';
import { clearReport, closingLines, hasFailed, readReport, vitestArgs } from './test/report.mjs';
import { versionsRun } from './test/versions.mjs';

/**
 * Runs every test once, with `--check` after `npm run check`. Prints the tables of dialects and faults, names and counts
 * at the end.
 */
const dialectTable = inRoot('artifacts', 'dialects.txt');
const electron = await ensureAll();
ensureTestTools();
ensureTestTools(publishers);
ensureDialectTools();
const isFullRun = process.argv.includes('--check');
const checks = isFullRun ? [check()] : [];
ensureBuilt();
ensurePackaged(electron);

say('unit tests');
clearFaults();
clearReport(root);
const unit = readReport('unit', root, await runAsync('vitest', vitestArgs('unit')));

say('dialects');
clearReport(root);
rmSync(dialectTable, { force: true });
const dialects = readReport('dialects', root, await runAsync('vitest', vitestArgs('dialects')));

say('end-to-end tests');
clearReport(root);
const windows = await runElectron(electron, 'vitest', vitestArgs('e2e'), (cwd, code) =>
  readReport('end-to-end', cwd, code),
);

// On a machine without the tools that some faults need, their lines are missing: only the full run insists.
const table = faultTable(readFaults(), { isFull: false });
const kind = isFullRun ? 'failed' : 'skipped';
const untried = { passed: 0, failed: [], retried: [], skipped: [], [kind]: table.wrong };
const reports = [...checks, unit, dialects, windows, untried];
console.log(
  [...dialectLines(), ...table.lines, '', ...closingLines(reports, versionsRun(unit.node, electron))].join(
    '\n',
  ),
);
process.exitCode = hasFailed(reports) ? 1 : 0;

/** The table without the differences below it: those without a reason are named as failed. */
function dialectLines() {
  if (!existsSync(dialectTable)) return [];
  const [table = ''] = readFileSync(dialectTable, 'utf8').split('\n\n');
  return [...table.split('\n'), ''];
}

function check() {
  const holds = run('npm', ['run', '--silent', 'check']) === 0;
  return {
    passed: holds ? 1 : 0,
    failed: holds ? [] : [{ name: 'npm run check' }],
    retried: [],
    skipped: [],
  };
}
