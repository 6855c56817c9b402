import { ensureBuilt } from './setup/build.mjs';
import { ensureAll } from './setup/index.mjs';
import { isRoot } from './setup/paths.mjs';
import { env, fail, run } from './setup/run.mjs';

const electron = await ensureAll();
if (isRoot) fail("Electron's sandbox does not run as root: develop as an ordinary user.");
// The app serves only files in the list of built files, with the development server too.
ensureBuilt();
process.exitCode = run('electron-vite', ['dev'], { env: { ...env, ELECTRON_EXEC_PATH: electron } });
