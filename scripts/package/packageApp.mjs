import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { fail, run, say } from '../setup/run.mjs';

/** Packages the built app for this platform, without an installer, with the installed Electron. */
export function packageApp(electron) {
  say('packaging …');
  const dist = process.platform === 'darwin' ? path.resolve(electron, '../../../..') : path.dirname(electron);
  const version = readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  const args = ['--dir', '--publish=never', `-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
  if (run('electron-builder', args, { stdio: ['ignore', 'ignore', 'inherit'] }) !== 0) {
    fail('Packaging failed: see above.');
  }
}

/** Packages only if the build or the packaging script is newer than the last package. */
export function ensurePackaged(electron) {
  const stamp = inRoot('dist', 'builder-debug.yml');
  const inputs = [inRoot('out', 'renderer', 'index.html'), inRoot('electron-builder.yml')];
  const newest = Math.max(...inputs.map((file) => statSync(file).mtimeMs));
  if (!existsSync(stamp) || statSync(stamp).mtimeMs < newest) packageApp(electron);
}
