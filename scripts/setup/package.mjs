import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { fail, run, say } from './run.mjs';

/** Packages the built app, unpacked, in the Electron at hand, where the build is newer than the package. */
export function packageApp(electron) {
  const stamp = inRoot('dist', 'builder-effective-config.yaml');
  if (
    existsSync(stamp) &&
    statSync(stamp).mtimeMs > statSync(inRoot('out', 'renderer', 'index.html')).mtimeMs
  )
    return;
  say('packaging …');
  const dist = path.dirname(electron);
  const args = [
    '--dir',
    '--publish=never',
    `-c.electronDist=${dist}`,
    `-c.electronVersion=${versionOf(dist)}`,
  ];
  if (run('electron-builder', args, { stdio: ['ignore', 'ignore', 'inherit'] }) !== 0)
    fail('Packaging failed: see above.');
}

/** The stand-in carries no version file: its folder is named after it. */
function versionOf(dist) {
  const file = path.join(dist, 'version');
  return existsSync(file)
    ? readFileSync(file, 'utf8').trim().replace(/^v/, '')
    : dist.split('electron-').pop();
}
