import { $getState, createState, type LexicalNode } from 'lexical';
import type { ReviewState } from '../../core/document/nodes';

/** The threads of comments on a node, sorted. */
export const commentsState = createState('comments', {
  parse: (value): readonly string[] =>
    Array.isArray(value) ? value.filter((id) => typeof id === 'string').sort() : [],
  isEqual: (a, b) => a.length === b.length && a.every((id, index) => id === b[index]),
});

type Suggestion = NonNullable<ReviewState['suggestion']>;

const isSuggestion = (value: unknown): value is Suggestion =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'kind' in value &&
  (value.kind === 'insertion' || value.kind === 'deletion');

/** The change that is suggested for a node. */
export const suggestionState = createState('suggestion', {
  parse: (value): Suggestion | null => (isSuggestion(value) ? value : null),
  isEqual: (a, b) => a?.kind === b?.kind && a?.id === b?.id,
});

/** Whether it is suggested to delete it. */
export const $isDeleted = (node: LexicalNode): boolean =>
  $getState(node, suggestionState)?.kind === 'deletion';
