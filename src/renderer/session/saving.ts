import type { ErrorCode } from '../../core/model/errors';
import { StetError } from '../../core/model/errors';

/** Whether the text is stored, as the top bar shows it. */
export type Saving =
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  | { kind: 'failed'; code: ErrorCode; message: string };

export const failure = (error: unknown): Extract<Saving, { kind: 'failed' }> =>
  error instanceof StetError
    ? { kind: 'failed', code: error.code, message: error.message }
    : { kind: 'failed', code: 'internal', message: error instanceof Error ? error.message : String(error) };
