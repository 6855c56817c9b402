import type { Node } from 'mdast';
import type { DocumentNode, Inline, ReviewState } from '../../document/nodes';
import { reviewOf } from '../../document/suggestion';

declare module 'mdast' {
  interface Data {
    /** What editors left on the words or on a whole block, for a target that shows it. */
    review?: ReviewState | undefined;
    /** Of a line: that the break before it was inserted or deleted. */
    breakBefore?: ReviewState['suggestion'];
  }
}

const lines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'code', 'listitem']);

/** The mdast nodes of a node, with its marks of a review. */
export function withReview<N extends Node>(nodes: N[], of: DocumentNode): N[] {
  const { comments, suggestion } = reviewOf(of);
  if (!comments && !suggestion) return nodes;
  const isLine = lines.has(of.type);
  const data = {
    review: { ...(comments ? { comments } : {}), ...(suggestion && !isLine ? { suggestion } : {}) },
    ...(suggestion && isLine ? { breakBefore: suggestion } : {}),
  };
  return nodes.map((node) => ({ ...node, data: { ...node.data, ...data } }));
}

/** What is written behind words that are all one suggestion is a part of it. */
export function asTheWords<N extends Node>(nodes: N[], words: Inline[]): N[] {
  const [first] = words;
  const suggestion = first && reviewOf(first).suggestion;
  if (!suggestion || words.some((word) => reviewOf(word).suggestion?.id !== suggestion.id)) return nodes;
  return nodes.map((node) => ({ ...node, data: { ...node.data, review: { suggestion } } }));
}
