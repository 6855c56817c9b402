import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../../core/model/errors';
import { t } from '../db/messages';

const unfinished = /^\.unfinished-[0-9a-f-]+$/;

/**
 * Fills a folder that is new or empty, completely or not at all: everything is written into a hidden folder in it and
 * then moved up, `seal` last. So a folder with that file is whole, and one without it never was.
 */
export async function fillNewFolder<T>(
  dir: string,
  seal: string,
  work: (into: string) => Promise<T>,
): Promise<T> {
  const made = await mkdir(dir, { recursive: true });
  const entries = await readdir(dir);
  if (!entries.every((name) => unfinished.test(name)))
    throw new StetError('conflict', t.message('folder.notEmpty', { folder: path.basename(dir) }));
  // Of an attempt that was killed.
  for (const name of entries) await rm(path.join(dir, name), { recursive: true, force: true });
  const into = path.join(dir, `.unfinished-${randomUUID()}`);
  try {
    await mkdir(into);
    const result = await work(into);
    const names = (await readdir(into)).filter((name) => name !== seal);
    for (const name of [...names, seal]) await rename(path.join(into, name), path.join(dir, name));
    await rmdir(into);
    return result;
  } catch (error) {
    await rm(into, { recursive: true, force: true });
    if (made !== undefined) await rmdir(dir).catch(() => undefined);
    throw error;
  }
}
