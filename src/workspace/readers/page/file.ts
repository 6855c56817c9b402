import { open } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../../../core/model/errors';
import { t } from '../messages';

const largest = 50 * 1024 * 1024;

export interface SavedFile {
  name: string;
  bytes: Uint8Array;
  /** When the file was last changed. */
  at: string;
}

/** Reads a file that the user chose. Throws `unsupported` if it is too large for a saved page. */
export async function readSavedFile(file: string): Promise<SavedFile> {
  const name = path.basename(file);
  const handle = await open(file).catch((cause: unknown) => {
    throw new StetError('io', t.message('page.unreadable', { name }), {
      cause,
    });
  });
  try {
    const { size, mtime } = await handle.stat();
    if (size > largest) throw new StetError('unsupported', t.message('page.size', { name }));
    const at = new Date(Math.min(mtime.getTime(), Date.now())).toISOString();
    return { name, bytes: await handle.readFile(), at };
  } finally {
    await handle.close();
  }
}
