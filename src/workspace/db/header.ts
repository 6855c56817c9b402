import { open } from 'node:fs/promises';
import { StetError } from '../../core/model/errors';
import { t } from './messages';

interface Header {
  applicationId: number;
  version: number;
  /** The file has only its first page. */
  bare: boolean;
}

/**
 * Reads a database's header (https://sqlite.org/fileformat.html#the_database_header) without SQLite: while its
 * log is not copied into it yet, the file alone may mix two states, and SQLite would call it damaged although it
 * is complete with the log.
 */
export async function readHeader(file: string): Promise<Header> {
  const bytes = await firstBytes(file);
  if (bytes.length < 100 || bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new StetError('corrupt', t.message('SQLITE_NOTADB'));
  }
  return {
    version: bytes.readUInt32BE(60),
    applicationId: bytes.readUInt32BE(68),
    bare: bytes.readUInt32BE(28) <= 1,
  };
}

async function firstBytes(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    const { bytesRead, buffer } = await handle
      .read(Buffer.alloc(100), 0, 100, 0)
      .finally(() => handle.close());
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    throw new StetError('unreadable', t.message('unreadable'), {
      cause,
    });
  }
}
