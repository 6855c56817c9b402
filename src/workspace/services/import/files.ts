import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../../../core/model/errors';
import { readable } from './convert';

/** A file to import: `name` is what reports call it, relative to what was chosen. */
export interface ImportFile {
  name: string;
  read(): Promise<Uint8Array>;
  /** A file beside it, by a relative path out of its text; null: none, or outside what was chosen. */
  beside(reference: string): Promise<Uint8Array | null>;
}

const largest = 20 * 1024 * 1024;
const passedOver = new Set(['node_modules']);

/** The files under paths the user chose; folders are walked, hidden ones left out, links never followed out of them. */
export async function listFiles(paths: string[]): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const chosen of paths) {
    const info = await stat(chosen).catch(() => null);
    if (!info) throw new StetError('unreadable', `${chosen} is not there or may not be read.`);
    if (info.isDirectory()) files.push(...(await walk(chosen, chosen)));
    else files.push(fileAt(chosen, path.dirname(chosen), path.basename(chosen)));
  }
  return files;
}

async function walk(folder: string, root: string): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || passedOver.has(entry.name)) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await walk(full, root)));
    else if (entry.isFile() && readable.test(entry.name))
      files.push(fileAt(full, root, path.relative(root, full)));
  }
  return files;
}

function fileAt(full: string, root: string, name: string): ImportFile {
  return {
    name: name.split(path.sep).join('/'),
    read: () => readCapped(full),
    beside: async (reference) => {
      const target = path.resolve(path.dirname(full), reference);
      return (await isInside(target, root)) ? readCapped(target).catch(() => null) : null;
    },
  };
}

/** After links are followed, so that none leads out. */
async function isInside(target: string, root: string): Promise<boolean> {
  try {
    if (!(await lstat(target)).isFile()) return false;
    const relative = path.relative(await realpath(root), await realpath(target));
    return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  } catch {
    return false;
  }
}

async function readCapped(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > largest) throw new StetError('unsupported', `${path.basename(file)} is larger than 20 MB.`);
  return readFile(file);
}

/** Files whose bytes came with the request: dropped on the window. */
export function droppedFiles(files: { name: string; bytes: Uint8Array }[]): ImportFile[] {
  const byName = new Map(files.map((file) => [file.name, file.bytes]));
  return files
    .filter(({ name }) => readable.test(name) || files.length === 1)
    .map(({ name, bytes }) => ({
      name,
      read: async () => bytes,
      beside: async (reference) => byName.get(path.posix.join(path.posix.dirname(name), reference)) ?? null,
    }));
}
