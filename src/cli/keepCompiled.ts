import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Lets V8 keep what it has compiled of this program, which is half of the time of a start. In a folder of this user's:
 * in the shared one for temporary files, which is Node's own choice, another user could leave code that we would run.
 */
export function keepCompiled(): void {
  // Older programs that this bundle runs on do not have it.
  if (typeof enableCompileCache === 'function') enableCompileCache(path.join(cacheFolder(), 'compiled'));
}

function cacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const home = homedir();
  if (process.platform === 'darwin') return path.join(home, 'Library/Caches/stet');
  if (process.platform === 'win32')
    return path.join(LOCALAPPDATA ?? path.join(home, 'AppData/Local'), 'stet');
  return path.join(XDG_CACHE_HOME || path.join(home, '.cache'), 'stet');
}
