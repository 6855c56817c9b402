import { ensureBuilt } from './setup/build.mjs';
import { runElectron } from './setup/electron-run.mjs';
import { ensureAll } from './setup/index.mjs';
import { ensureTestTools } from './setup/system.mjs';

/** Runs only end-to-end tests: `npm run e2e -- tests/e2e/start.e2e.ts`. */
const electron = await ensureAll();
ensureTestTools();
ensureBuilt();
process.exitCode = await runElectron(electron, 'vitest', ['run', '--project=e2e', ...process.argv.slice(2)]);
