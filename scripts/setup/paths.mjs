import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const inRoot = (...parts) => path.join(root, ...parts);

export const isRoot = process.platform === 'linux' && process.getuid() === 0;

/** Root's own home is closed to others, and what root keeps here is for an ordinary user to run. */
const home = isRoot ? '/var/cache' : (process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'));

/** Outside node_modules, so that a fresh install need not fetch Electron again. */
export const cacheDir = path.join(home, 'stet');

/** Where the Electron that was found is written, relative to a checkout: tests read it. */
export const electronRecord = path.join('node_modules', '.cache', 'stet', 'electron.json');
