import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { fail, run, say } from './run.mjs';

/** Builds the app where a source is newer than what was built. */
export function ensureBuilt() {
  // The renderer is built last: where its page is, the build went through.
  const stamp = inRoot('out', 'renderer', 'index.html');
  const sources = ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json']
    .map((name) => inRoot(name))
    .filter(existsSync);
  if (existsSync(stamp) && Math.max(...sources.map(newest)) < statSync(stamp).mtimeMs) return;
  say('building …');
  // On stderr: what a script prints is for its caller.
  if (run('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2] }) !== 0)
    fail('The build failed: see above.');
}

function newest(entry) {
  const stat = statSync(entry);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(entry).map((name) => newest(path.join(entry, name))));
}
