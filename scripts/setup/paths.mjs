import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const inRoot = (...parts) => path.join(root, ...parts);

export const isRoot = process.getuid?.() === 0;

/** Outside node_modules, so that a fresh install need not fetch again; readable by every user where root makes it. */
export const cacheDir = process.env.XDG_CACHE_HOME
  ? path.join(process.env.XDG_CACHE_HOME, 'stet')
  : isRoot
    ? '/var/cache/stet'
    : path.join(homedir(), '.cache', 'stet');
