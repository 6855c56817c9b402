import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { env, fail, run, say } from './run.mjs';

/** sqlite3 is compiled with the headers of the installed Node if they exist: a closed network has no others. */
const beside = path.resolve(process.execPath, '..', '..');
const hasHeaders = existsSync(path.join(beside, 'include', 'node', 'node_api.h'));
const compiling = { env: { ...env, ...(hasHeaders ? { npm_config_nodedir: beside } : {}) } };

/** Installs the locked packages if those in node_modules differ or are missing. */
export function ensurePackages() {
  if (!areInstalled()) {
    say('installing the locked packages (sqlite3 is compiled where no binary fits: about a minute) …');
    if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], compiling) !== 0) {
      fail('`npm ci` failed: see its message above, fix the cause and start again.');
    }
  }
  if (!existsSync(inRoot('node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node'))) {
    say('compiling sqlite3 …');
    if (run('npm', ['rebuild', 'sqlite3', '--foreground-scripts'], compiling) !== 0) {
      fail('sqlite3 could not be compiled: it needs python3, make and a C++ compiler.');
    }
  }
}

/** npm lists in node_modules what it installed; optional packages for other platforms may be missing. */
function areInstalled() {
  const note = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = packagesOf(note);
  return Object.entries(packagesOf(inRoot('package-lock.json'))).every(
    ([folder, { version, optional }]) =>
      folder === '' || (installed[folder] ? installed[folder].version === version : optional),
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
