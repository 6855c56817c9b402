import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from './paths.mjs';

/** Runs `work` with an empty folder in the cache, and deletes it afterwards together with folders of killed runs. */
export async function withScratchDir(work) {
  mkdirSync(cacheDir, { recursive: true });
  for (const name of readdirSync(cacheDir)) {
    const pid = /^scratch-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(path.join(cacheDir, name), { recursive: true });
  }
  const dir = path.join(cacheDir, `scratch-${process.pid}`);
  mkdirSync(dir);
  // Set despite the umask, because an ordinary user needs the files that root puts here.
  for (const folder of [cacheDir, dir]) chmodSync(folder, 0o755);
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
