import { type ErrorCode, StetError } from '../../core/model/errors';
import { logError } from '../log';
import { t } from './messages';

/** What the system's errors (errno(3)) mean to a user; their own messages hold calls and paths. */
const known = {
  ENOENT: 'not-found',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'io',
  ERR_FS_FILE_TOO_LARGE: 'unsupported',
  EISDIR: 'conflict',
  ENOTDIR: 'conflict',
  EEXIST: 'conflict',
  ENOTEMPTY: 'conflict',
  ENAMETOOLONG: 'invalid-input',
  ELOOP: 'forbidden',
  EBUSY: 'locked',
  ETXTBSY: 'locked',
  EMFILE: 'io',
  ENFILE: 'io',
  EIO: 'io',
  ENXIO: 'io',
  ENODEV: 'io',
  ESTALE: 'io',
  ENOTCONN: 'io',
  EHOSTDOWN: 'io',
  ETIMEDOUT: 'io',
} satisfies Record<string, ErrorCode>;

type Known = keyof typeof known;

const codeOf = (error: unknown): Known | null => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return Object.hasOwn(known, code) ? (code as Known) : null;
};

/** The system's error in our words; null for any other. */
export function systemError(error: unknown): StetError | null {
  const code = codeOf(error);
  return code && new StetError(known[code], t.message(`system.${code}`), { cause: error });
}

/**
 * Any error as it may be shown: ours as it is, the system's in our words. What nobody expected is logged by its kind
 * and place, and told plainly; `where` is a name of ours.
 */
export function plainError(where: string, error: unknown): StetError {
  if (error instanceof StetError) return error;
  const plain = systemError(error);
  if (plain) return plain;
  logError(where, error);
  return new StetError('internal', t.message('unexpected'), { cause: error });
}

/** The text of an error in a report. */
export const reasonOf = (where: string, error: unknown): string => plainError(where, error).message;
