import { append } from '../../../core/append';
/** A file as `import.files` accepts it; the name of a file in a folder includes its path, with forward slashes. */
export interface DroppedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const readable = /\.(md|markdown|mdown|txt|html?|docx)$/i;

/** The largest number of files in one request. */
export const mostFiles = 5000;

/** A file or folder on disk, or a file from another program that is not on disk. */
export type Dropped = FileSystemEntry | File;

/** Must be called during the drop event: the browser empties the list afterwards. */
export function droppedIn(transfer: DataTransfer): Dropped[] {
  return [...transfer.items].flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry() ?? item.getAsFile() ?? []) : [],
  );
}

/**
 * Reads what was dropped. A file dropped by itself is always read, so that the report names it even if it cannot
 * be imported; of a folder only those that are wanted by their path from it.
 */
export async function readDropped(
  dropped: readonly Dropped[],
  isWanted = (path: string) => readable.test(path),
): Promise<DroppedFile[]> {
  const files: DroppedFile[] = [];
  for (const entry of dropped) {
    if (entry instanceof File) files.push({ name: entry.name, bytes: await bytesIn(entry) });
    else if (isDirectory(entry)) await readFolder(entry, files, isWanted);
    else if (isFile(entry)) files.push({ name: entry.name, bytes: await bytesOf(entry) });
  }
  return files;
}

async function readFolder(
  folder: FileSystemDirectoryEntry,
  files: DroppedFile[],
  isWanted: (path: string) => boolean,
): Promise<void> {
  for (const entry of await childrenOf(folder)) {
    if (files.length >= mostFiles) return;
    const name = entry.fullPath.replace(/^\/+/, '');
    if (isDirectory(entry)) await readFolder(entry, files, isWanted);
    else if (isFile(entry) && isWanted(name.slice(name.indexOf('/') + 1))) {
      files.push({ name, bytes: await bytesOf(entry) });
    }
  }
}

/** The browser returns the entries of a folder a hundred at a time, and an empty list at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    append(all, some);
  }
}

async function bytesOf(entry: FileSystemFileEntry): Promise<Uint8Array<ArrayBuffer>> {
  return bytesIn(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
}

const bytesIn = async (file: File) => new Uint8Array(await file.arrayBuffer());

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
