import { type ErrorCode, StetError } from '../../core/model/errors';
import { t } from './messages';

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that a user can act on. */
const codes = {
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'read-only',
  SQLITE_CORRUPT: 'corrupt',
  SQLITE_NOTADB: 'corrupt',
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_IOERR: 'io',
  SQLITE_CANTOPEN: 'unreadable',
} satisfies Record<string, ErrorCode>;

const isKnown = (code: string): code is keyof typeof codes => Object.hasOwn(codes, code);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

export function toStetError(error: unknown): unknown {
  if (error instanceof StetError) return error;
  const code = codeOf(error);
  return isKnown(code) ? new StetError(codes[code], t.message(code), { cause: error }) : error;
}
