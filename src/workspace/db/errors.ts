import { type ErrorCode, StetError } from '../../core/model/errors';

/** SQLite's primary result codes (https://sqlite.org/rescode.html) as what a user can act on. */
const codes: Record<string, [ErrorCode, string]> = {
  SQLITE_FULL: ['disk-full', 'The disk is full: free some space, Stet saves again by itself.'],
  SQLITE_READONLY: ['read-only', 'The workspace cannot be written to: check the rights of its folder.'],
  SQLITE_CORRUPT: ['corrupt', 'The workspace’s database is damaged: restore a backup.'],
  SQLITE_NOTADB: ['corrupt', 'stet.db is not a database any more: restore a backup.'],
  SQLITE_BUSY: ['locked', 'Another program holds the workspace: close it there and try again.'],
  SQLITE_LOCKED: ['locked', 'Another program holds the workspace: close it there and try again.'],
  SQLITE_IOERR: ['io', 'The workspace could not be read or written: check the disk.'],
  SQLITE_CANTOPEN: ['unreadable', 'stet.db could not be opened: check that it is there and may be read.'],
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

export function toStetError(error: unknown): unknown {
  if (error instanceof StetError) return error;
  const known = codes[codeOf(error)];
  return known ? new StetError(known[0], known[1], { cause: error }) : error;
}
