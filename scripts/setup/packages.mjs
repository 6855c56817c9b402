import { existsSync, statSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { fail, run, say } from './run.mjs';

/** Installs the locked packages where node_modules is absent or older than the lock file. */
export function ensurePackages() {
  const installed = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(inRoot('package-lock.json')).mtimeMs) {
    say('installing the locked packages (sqlite3 is compiled where no binary fits: about a minute) …');
    // Electron's own download is tried later, where a closed network can be answered.
    const install = { env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' } };
    if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], install) !== 0) {
      fail('`npm ci` failed: see its message above, mend it and start again.');
    }
  }
  if (!existsSync(inRoot('node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node'))) {
    say('compiling sqlite3 …');
    if (run('npm', ['rebuild', 'sqlite3', '--foreground-scripts']) !== 0) {
      fail('sqlite3 could not be compiled: it needs python3, make and a C++ compiler.');
    }
  }
}
