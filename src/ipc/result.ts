import type { Message } from '../core/messages/catalog';
import { type ErrorCode, StetError } from '../core/model/errors';

/** How a result travels: Electron keeps only an error's message, so its code and its values go as data. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; said: Message } };

export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new StetError(result.error.code, result.error.said);
}
