import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { fail, run, say } from './run.mjs';

/** `npm run coverage` needs source maps to find the source lines. */
const withMaps = process.env.STET_COVERAGE !== undefined;

/** Every build empties this folder, so the file always belongs to the last build. */
const stamp = inRoot('out', 'main', 'sources.sha256');

/** Builds the app if the sources changed since the last build. */
export function ensureBuilt() {
  const hash = hashOf(['src', 'resources', 'electron.vite.config.ts', 'package-lock.json']);
  const sources = withMaps ? `${hash} with source maps` : hash;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('building …');
  // On stderr, because stdout belongs to the calling script.
  const args = ['run', '--silent', 'build', ...(withMaps ? ['--', '--sourcemap'] : [])];
  if (run('npm', args, { stdio: ['ignore', 2, 2] }) !== 0) fail('The build failed: see above.');
  writeFileSync(stamp, sources);
}

/** A hash of the names and contents of these files and folders, without tests. */
function hashOf(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap(filesIn)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(name) {
  if (!statSync(inRoot(name)).isDirectory()) return [name];
  return readdirSync(inRoot(name))
    .sort()
    .filter((entry) => !/\.test\.tsx?$/.test(entry))
    .flatMap((entry) => filesIn(path.join(name, entry)));
}
