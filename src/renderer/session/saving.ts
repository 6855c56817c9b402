import type { ErrorCode } from '../../core/model/errors';
import { StetError } from '../../core/model/errors';

type Failed = { kind: 'failed'; code: ErrorCode; message: string };

/** Whether the article is stored, as the top bar shows it. */
export type Saving = { kind: 'saved'; at: string } | { kind: 'saving' } | Failed;

export const failure = (error: unknown): Failed =>
  error instanceof StetError
    ? { kind: 'failed', code: error.code, message: error.message }
    : { kind: 'failed', code: 'internal', message: error instanceof Error ? error.message : String(error) };

/** What is stored on its own: the text, and the fields of the header. */
type Part = 'text' | 'header';
type PartState = { kind: 'stored' } | { kind: 'pending' } | Failed;

export type SavingParts = Record<Part, PartState> & {
  /** When something was stored last. */
  at: string;
};

export type SavingEvent = { part: Part } & (
  | { kind: 'changed' }
  | { kind: 'stored'; at: string }
  /** It is as it is stored again: there is nothing left to store. */
  | { kind: 'unchanged' }
  | { kind: 'failed'; failure: Failed }
  /** The user has chosen one of the two texts. */
  | { kind: 'settled' }
);

export const allStored = (at: string): SavingParts => ({
  text: { kind: 'stored' },
  header: { kind: 'stored' },
  at,
});

export function afterEvent(parts: SavingParts, event: SavingEvent): SavingParts {
  const next = partAfter(parts[event.part], event);
  const at = event.kind === 'stored' ? event.at : parts.at;
  return { ...parts, [event.part]: next, at };
}

const isConflict = (state: PartState): boolean => state.kind === 'failed' && state.code === 'conflict';

function partAfter(state: PartState, event: SavingEvent): PartState {
  switch (event.kind) {
    case 'stored':
      return { kind: 'stored' };
    case 'settled':
      return { kind: 'pending' };
    case 'changed':
      // A failure is shown until a save succeeds: each new attempt would only flicker.
      return state.kind === 'stored' ? { kind: 'pending' } : state;
    case 'unchanged':
      // The stored text is still not the one that this window changed: the user chooses.
      return isConflict(state) ? state : { kind: 'stored' };
    case 'failed':
      return isConflict(state) ? state : event.failure;
  }
}

/** The worst of the parts: nothing is “saved” while one of them is not. */
export function savingOf({ text, header, at }: SavingParts): Saving {
  const failed = [text, header].filter((state) => state.kind === 'failed');
  const [first] = failed;
  if (first) return failed.find(isConflict) ?? first;
  return text.kind === 'pending' || header.kind === 'pending' ? { kind: 'saving' } : { kind: 'saved', at };
}
