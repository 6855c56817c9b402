import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, inRoot } from './paths.mjs';
import { run, say } from './run.mjs';

const versions = JSON.parse(readFileSync(inRoot('bench', 'peers', 'versions.json'), 'utf8'));

/** Joplin's package for the system's key ring needs headers that few machines have, and it does without. */
const built = { joplin: ['sqlite3'], 'better-sqlite3': ['better-sqlite3'] };

/**
 * Installs the programs that `npm run bench -- peers` compares with, each in a folder of the cache: they are large and no part
 * of the app. Returns the folder of each; one that cannot be had is missing there, and the table says so.
 */
export function ensurePeers() {
  const found = Object.entries(versions).map(([name, version]) => [name, ensurePeer(name, version)]);
  return Object.fromEntries(found.filter(([, folder]) => folder !== null));
}

function ensurePeer(name, version) {
  const folder = path.join(cacheDir, `peer-${name}-${version}`);
  if (existsSync(folder)) return folder;
  say(`installing ${name} ${version} to compare with …`);
  const fresh = `${folder}.new-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  writeFileSync(path.join(fresh, 'package.json'), '{ "private": true }\n');
  const npm = (...args) =>
    run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: fresh });
  const isThere =
    npm('install', '--ignore-scripts', `${name}@${version}`) === 0 &&
    (built[name] ?? []).every((module) => npm('rebuild', module) === 0);
  if (isThere) {
    run('chmod', ['-R', 'a+rX', fresh]);
    chmodSync(cacheDir, 0o755);
    renameSync(fresh, folder);
    return folder;
  }
  rmSync(fresh, { recursive: true, force: true });
  say(`${name} cannot be had: see npm’s message above.`);
  return null;
}
