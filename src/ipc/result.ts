import { type ErrorCode, StetError } from '../core/model/errors';

/** How an answer travels: Electron keeps only an error's message, so the code goes as data. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; message: string } };

export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new StetError(result.error.code, result.error.message);
}
