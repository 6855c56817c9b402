import { ensurePackaged } from './package/packageApp.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { runElectron } from './setup/electron-run.mjs';
import { ensureAll } from './setup/index.mjs';
import { root } from './setup/paths.mjs';
import { runAsync, say } from './setup/run.mjs';
import { clearReport, readReport, total, vitestArgs } from './test-report.mjs';

/** Runs every test and closes with one line whose counts come from the runners' own reports. */
const electron = await ensureAll();
ensureBuilt();
ensurePackaged(electron);

say('unit tests');
clearReport(root);
const unit = readReport('unit', root, await runAsync('vitest', vitestArgs('unit')));

/** Each run has a scratch folder of its own, whose artefacts end in the project's. */
async function endToEnd(files) {
  clearReport(root);
  return runElectron(electron, 'vitest', vitestArgs('e2e', files), (cwd, code) =>
    readReport('e2e', cwd, code),
  );
}
say('end-to-end tests');
let windows = await endToEnd();
if (windows.files.length > 0) {
  // A window on a busy machine. The tests of a file build on one another, so it is the file that gets a second try.
  const names = windows.files.map(({ name }) => name);
  say(`failed, and tried once more from the start: ${names.join(', ')}`);
  const again = await endToEnd(names);
  windows = {
    ...again,
    passed: windows.passed - total(windows.files, 'passed') + again.passed,
    failed: windows.failed - total(windows.files, 'failed') + again.failed,
    skipped: windows.skipped + again.skipped,
  };
}

const results = [unit, windows];
const skipped = total(results, 'skipped');
console.log(
  `${total(results, 'passed')} passed, ${total(results, 'failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = total(results, 'failed') > 0 ? 1 : 0;
