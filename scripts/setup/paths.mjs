import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const inRoot = (...parts) => path.join(root, ...parts);

export const isRoot = process.platform === 'linux' && process.getuid() === 0;

/** Other users cannot read root's home folder, and an ordinary user must run the files stored here. */
const home = isRoot ? '/var/cache' : (process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'));

/** Outside node_modules, so that a fresh install does not download Electron again. */
export const cacheDir = path.join(home, 'stet');

/** The file with the path of the Electron that was found, relative to a checkout; tests read it. */
export const electronRecord = path.join('node_modules', '.cache', 'stet', 'electron.json');
