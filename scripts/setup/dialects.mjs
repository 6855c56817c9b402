import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, inRoot } from './paths.mjs';
import { run, say } from './run.mjs';

/**
 * The npm packages that publish what presets export. They have a lock file of their own, and a folder outside
 * node_modules: they are large, are no part of the app, and only the tests of the dialects run them.
 */
const lists = ['package.json', 'package-lock.json'].map((name) => inRoot('tests', 'dialects', 'tools', name));
const version = createHash('sha256').update(readFileSync(lists[1])).digest('hex').slice(0, 12);

export const dialectTools = path.join(cacheDir, `dialects-${version}`);

/** Installs them if they are not there. If they cannot be had, the columns of the table that need them say so. */
export function ensureDialectTools() {
  if (existsSync(dialectTools)) return;
  say('installing the site generators that the tests of the dialects run …');
  const fresh = `${dialectTools}.new-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  for (const list of lists) copyFileSync(list, path.join(fresh, path.basename(list)));
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  if (run('npm', args, { cwd: fresh }) === 0) renameSync(fresh, dialectTools);
  else {
    rmSync(fresh, { recursive: true, force: true });
    say('they cannot be had: `npm ci` failed, see its message above.');
  }
}
