import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { fail, run, say } from './run.mjs';
import { fetchStandIn, standInAtHand } from './stand-in.mjs';

const electronDir = inRoot('node_modules', 'electron');
export const pinned = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).devDependencies.electron;

/** Returns Electron's executable: an override, the pinned one, or the stand-in for closed networks. */
export async function ensureElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return executableIn(override);
  const own = ownBinary() ?? standInAtHand();
  if (own) return own;
  if (await releasesReachable()) {
    say(`downloading Electron ${pinned} …`);
    run(process.execPath, [path.join(electronDir, 'install.js')], { timeout: 10 * 60_000 });
    const downloaded = ownBinary();
    if (downloaded) return downloaded;
  }
  if (process.platform === 'linux' && process.arch === 'x64') return fetchStandIn();
  return fail(
    'Electron could not be downloaded. Set ELECTRON_MIRROR to a mirror in reach, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
  );
}

function ownBinary() {
  const pathFile = path.join(electronDir, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = path.join(electronDir, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

function executableIn(dist) {
  const name = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform];
  const executable = path.join(dist, name ?? 'electron');
  return existsSync(executable)
    ? executable
    : fail(`ELECTRON_OVERRIDE_DIST_PATH names ${dist}, but there is no ${name ?? 'electron'} in it.`);
}

/** A closed network rejects or drops the request; the time limit is five seconds. */
async function releasesReachable() {
  // Only the package's own download script supports a proxy.
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/';
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}
