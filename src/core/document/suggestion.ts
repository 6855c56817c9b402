import type { Block, DocumentNode, LinkNode, ListItemNode, QuotationNode, ReviewState } from './nodes';

/** A suggested change. Marks of one id are accepted or refused together. */
export type Suggestion = NonNullable<ReviewState['suggestion']>;

/** What editors left on a node: threads of comments, a suggested change. */
export function reviewOf(node: DocumentNode): ReviewState {
  const state: (ReviewState & Record<string, unknown>) | undefined = '$' in node ? node.$ : undefined;
  return state ?? {};
}

/** The node with this suggestion, or without one; the same object where it is so already. */
export function withSuggestion<N extends DocumentNode>(node: N, suggestion: Suggestion | undefined): N {
  const state = reviewOf(node);
  if (state.suggestion === suggestion) return node;
  const { suggestion: _, ...others } = state;
  return withState(node, suggestion ? { ...others, suggestion } : others);
}

/** The node itself without comments; what is below it stays. */
export function withoutComments<N extends DocumentNode>(node: N): N {
  const { comments, ...others } = reviewOf(node);
  return comments ? withState(node, others) : node;
}

function withState<N extends DocumentNode>(node: N, state: ReviewState): N {
  const { $: _, ...rest } = { $: undefined, ...node };
  return (Object.keys(state).length > 0 ? { ...rest, $: state } : rest) as N;
}

/** Nodes that stand in a row: the blocks of a body, of a block quote or of a cell, or the items of a list. */
export type Sibling = Block | ListItemNode;

export type Line = Extract<Sibling, { type: 'paragraph' | 'heading' | 'code' | 'listitem' }>;

const lineTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'code', 'listitem']);

/** A list item that holds a nested list is no line. */
export const isLine = (node: Sibling): node is Line =>
  lineTypes.has(node.type) && !('children' in node && node.children.some(({ type }) => type === 'list'));

/** What code can hold. */
export const isOfCode = ({ type }: DocumentNode): boolean =>
  type === 'text' || type === 'tab' || type === 'linebreak';

export type Wrap = LinkNode | QuotationNode;

export const shapeOfWrap = (wrap: Wrap): string => JSON.stringify({ ...wrap, children: 0 });
