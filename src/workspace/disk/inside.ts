import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../../core/model/errors';
import { writeFileAtomic } from './files';
import { t } from './messages';

/** A link that appears between the look and the reading is not followed either; Windows has no such flag. */
const unlinked = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/**
 * The SHA-256 of the file at a relative path of a folder that the user chose, null where there is none. Links are
 * followed to folders inside the chosen one only; throws `forbidden` for a path or a link that leads out of it, and
 * `conflict` for something else that is in the way.
 */
export async function lookInside(folder: string, relative: string): Promise<string | null> {
  const file = await locate(folder, relative, async () => null);
  return file === null ? null : hashFile(file);
}

/** Makes the folders on the way and writes the whole file or nothing, under the rules of `lookInside`. */
export async function writeInside(
  folder: string,
  relative: string,
  content: string | Uint8Array,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = await locate(folder, relative, async (missing, isFile) => {
    if (!isFile) await mkdir(missing);
    return missing;
  });
  if (file !== null) await writeFileAtomic(file, content);
}

/** Walks down from the folder; `onMissing` says where to go on where nothing is, or null to stop. */
async function locate(
  folder: string,
  relative: string,
  onMissing: (missing: string, isFile: boolean) => Promise<string | null>,
): Promise<string | null> {
  const parts = partsOf(folder, relative);
  const root = await realpath(folder).catch(() => path.resolve(folder));
  let at = root;
  for (const [index, part] of parts.entries()) {
    const isFile = index === parts.length - 1;
    const next = path.join(at, part);
    const info = await statIfThere(next);
    if (info === null) {
      const made = await onMissing(next, isFile);
      if (made === null) return null;
      at = made;
    } else if (info.isSymbolicLink()) {
      at = await followInside(root, next, relative, isFile);
    } else if (isFile ? info.isFile() : info.isDirectory()) {
      at = next;
    } else {
      throw new StetError('conflict', t.message('inTheWay', { path: relative, part }));
    }
  }
  return at;
}

function partsOf(folder: string, relative: string): string[] {
  const inside = path.relative(path.resolve(folder), path.resolve(folder, relative));
  if (inside === '' || !isWithin(inside)) {
    throw new StetError('forbidden', t.message('outside', { path: relative }));
  }
  return inside.split(path.sep);
}

const isWithin = (relative: string): boolean =>
  relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);

/** A link is never followed to a file: it may be the user's own way to another place. */
async function followInside(root: string, link: string, relative: string, isFile: boolean): Promise<string> {
  const target = await realpath(link).catch(() => null);
  const leadsOn = !isFile && target !== null && isWithin(path.relative(root, target));
  if (leadsOn && (await lstat(target)).isDirectory()) return target;
  throw new StetError('forbidden', t.message('link', { path: relative, link: path.basename(link) }));
}

export const isThere = async (file: string): Promise<boolean> => (await statIfThere(file)) !== null;

async function statIfThere(file: string): Promise<Stats | null> {
  try {
    return await lstat(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(file, unlinked);
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk);
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}
