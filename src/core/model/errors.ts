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

/** An error whose message says what is wrong, where, and what to do: fit to be shown as it is. */
export class StetError extends Error {
  override readonly name = 'StetError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
