import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './setup/paths.mjs';
import { say } from './setup/run.mjs';

/**
 * Adds every platform's build of a package to the lock file. A registry that has only some of them
 * makes `npm install` omit the others, and `npm ci` then rejects the lock file. Run after adding a package.
 */
const file = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

for (const [where, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(where, name)) continue;
    const words = name.split(/[/-]/);
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: processors.filter((processor) => words.includes(processor)),
      ...(dev ? { dev } : {}),
      ...(words.includes('musl') ? { libc: ['musl'] } : {}),
      optional: true,
      os: systems.filter((system) => words.includes(system)),
    };
    say(`locked ${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

/** Resolves as Node does: in the package's own folder, then in each parent folder. */
function isLocked(where, name) {
  for (
    let folder = where;
    folder;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    if (lock.packages[`${folder}/node_modules/${name}`]) return true;
  }
  return lock.packages[`node_modules/${name}`] !== undefined;
}
