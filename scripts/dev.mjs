import { ensureBuilt } from './setup/build.mjs';
import { ensureAll } from './setup/index.mjs';
import { isRoot } from './setup/paths.mjs';
import { env, fail, run } from './setup/run.mjs';

const electron = await ensureAll();
if (isRoot) fail("Electron's sandbox does not run as root: develop as an ordinary user.");
// The app serves its own files by a list of what was built, pages from the development server or not.
ensureBuilt();
process.exitCode = run('electron-vite', ['dev'], { env: { ...env, ELECTRON_EXEC_PATH: electron } });
