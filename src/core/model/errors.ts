import type { Message } from '../messages/catalog';

/**
 * What can go wrong in a way a user can act on. The code travels over process
 * boundaries (Electron keeps only an error's message), so every layer switches on it.
 */
export const errorCodes = [
  'not-found',
  'invalid-input',
  'conflict',
  'in-use',
  'unreadable',
  'unsupported',
  'not-a-workspace',
  'newer-version',
  'foreign-database',
  'locked',
  'replaced',
  'corrupt',
  'disk-full',
  'read-only',
  'io',
  'cancelled',
  'timeout',
  'forbidden',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * An error whose text says what is wrong, where, and what to do: it may be shown as it is. It carries the key of its
 * message and the values in it, so that a script or another language can tell errors apart.
 */
export class StetError extends Error {
  override readonly name = 'StetError';

  constructor(
    readonly code: ErrorCode,
    readonly said: Message,
    options?: { cause?: unknown },
  ) {
    super(said.text, options);
  }
}
