import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../../../core/model/errors';
import { t } from '../messages';

/** The files of a folder that can be imported. */
const readable = /\.(md|markdown|mdown|txt|html?|docx)$/i;

/** A file to import; `name` is its path from the chosen folder, as reports show it. */
export interface ImportFile {
  name: string;
  /** Where it is on disk; null for one that was dropped. */
  file: string | null;
  read(): Promise<Uint8Array>;
  /** A file that its text points to by a relative path; null when it does not exist or is outside the chosen folder. */
  beside(reference: string): Promise<Uint8Array | null>;
}

const largestArticle = 20 * 1024 * 1024;
const isArticle = (name: string): boolean => readable.test(name);

interface Wanted {
  /** Whether a file of a folder is listed, by its path from it. */
  wanted?: (name: string) => boolean;
  /** Bytes. */
  largest?: number;
  /** Folders inside each other. */
  depth?: number;
}

const skippedFolders = new Set(['node_modules']);

/** The files found under the chosen paths, and those that cannot be read. */
export interface Listing {
  files: ImportFile[];
  failed: { path: string; error: string }[];
}

/** The files under the paths that the user chose, without hidden ones; links out of a chosen folder are not followed. */
export async function listFiles(
  paths: string[],
  { wanted = isArticle, largest = largestArticle, depth = Number.POSITIVE_INFINITY }: Wanted = {},
): Promise<Listing> {
  const listing: Listing = { files: [], failed: [] };
  for (const chosen of paths) {
    const before = listing.files.length;
    const info = await stat(chosen).catch(() => null);
    if (!info) listing.failed.push({ path: chosen, error: t('import.notThere') });
    else if (!info.isDirectory())
      listing.files.push(fileAt(chosen, path.dirname(chosen), path.basename(chosen), largest));
    else {
      await walk(chosen, chosen, listing, { wanted, largest, depth });
      if (listing.files.length === before && listing.failed.length === 0) {
        listing.failed.push({ path: chosen, error: t('import.emptyFolder') });
      }
    }
  }
  return listing;
}

async function walk(folder: string, root: string, listing: Listing, limits: Required<Wanted>): Promise<void> {
  const nameOf = (full: string) => path.relative(root, full).split(path.sep).join('/');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    listing.failed.push({ path: nameOf(folder) || folder, error: t('import.folderUnreadable') });
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if ((entry.name.startsWith('.') && entry.name !== '.eleventy.js') || skippedFolders.has(entry.name))
      continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (nameOf(full).split('/').length <= limits.depth) await walk(full, root, listing, limits);
    }
    if (entry.isFile() && limits.wanted(nameOf(full)))
      listing.files.push(fileAt(full, root, nameOf(full), limits.largest));
  }
}

function fileAt(full: string, root: string, name: string, largest: number): ImportFile {
  return {
    name,
    file: full,
    read: () => readCapped(full, largest),
    beside: async (reference) => {
      const target = path.resolve(path.dirname(full), reference);
      return (await isInside(target, root)) ? readCapped(target, largestArticle).catch(() => null) : null;
    },
  };
}

/** Compares the paths after links are followed. */
async function isInside(target: string, root: string): Promise<boolean> {
  try {
    if (!(await lstat(target)).isFile()) return false;
    const relative = path.relative(await realpath(root), await realpath(target));
    return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  } catch {
    return false;
  }
}

async function readCapped(file: string, largest: number): Promise<Uint8Array> {
  const name = path.basename(file);
  const { size } = await stat(file);
  if (size > largest) throw tooLarge(name, largest);
  try {
    return await readFile(file);
  } catch (error) {
    throw new StetError('io', t.message('import.unreadable', { name }), { cause: error });
  }
}

const tooLarge = (name: string, largest: number) =>
  new StetError('unsupported', t.message('import.size', { name, size: largest / 1024 / 1024 }));

/** Files that were dropped on the window: their bytes came with the request. */
export function droppedFiles(
  files: { name: string; bytes: Uint8Array }[],
  wanted: (name: string) => boolean = isArticle,
): ImportFile[] {
  const byName = new Map(files.map((file) => [file.name, file.bytes]));
  return files
    .filter(({ name }) => wanted(name) || files.length === 1)
    .map(({ name, bytes }) => ({
      name,
      file: null,
      read: async () => {
        if (bytes.length > largestArticle) throw tooLarge(name, largestArticle);
        return bytes;
      },
      beside: async (reference) => byName.get(path.posix.join(path.posix.dirname(name), reference)) ?? null,
    }));
}
