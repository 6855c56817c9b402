import type { Root } from 'mdast';
import { wordsOf } from './words';

/** The part of the changelog that is about a version and for its users; null when there is none. */
export function newsOf({ children }: Root, version: string): Root | null {
  const start = children.findIndex(
    (node) => node.type === 'heading' && node.depth === 2 && wordsOf(node).split(/\s/)[0] === version,
  );
  if (start === -1) return null;
  const rest = children.slice(start + 1);
  const end = rest.findIndex(
    (node) =>
      node.type === 'heading' && (node.depth <= 2 || wordsOf(node).toLowerCase() === 'under the hood'),
  );
  return { type: 'root', children: end === -1 ? rest : rest.slice(0, end) };
}
