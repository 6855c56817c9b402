import { memoByBlock } from './memo';
import { mergeTexts } from './mergeTexts';
import type { Block, Body, DocumentNode, Inline, ReviewState } from './nodes';

/** What editors left on a node: threads of comments, a suggested change. */
export function reviewOf(node: DocumentNode): ReviewState {
  const state: (ReviewState & Record<string, unknown>) | undefined = '$' in node ? node.$ : undefined;
  return state ?? {};
}

/**
 * The body as the world sees it: without suggested insertions, with the words that are only suggested to be deleted,
 * and without a trace of comments. Everything that leaves the workspace, and everything that is said of an article's
 * words, reads this. A block without marks is the same object, and so is a body of such blocks.
 */
export function published(body: Body): Body {
  if (body.every((block) => publishedBlock(block) === block)) return body;
  return body.flatMap((block) => publishedBlock(block) ?? []);
}

/** Null for a block that is only suggested. */
export const publishedBlock = memoByBlock((block): Block | null => publishedNode(block));

/** Any node as the world sees it; the same object where it has no marks, null where nothing of it is left. */
export function publishedNode<N extends DocumentNode>(node: N): N | null {
  const { comments, suggestion } = reviewOf(node);
  if (suggestion?.kind === 'insertion') return null;
  const plain = comments || suggestion ? withoutReview(node) : node;
  if (plain.type === 'footnote') {
    const body = published(plain.body);
    return body === plain.body ? plain : { ...plain, body };
  }
  if (!('children' in plain)) return plain;
  const before: DocumentNode[] = plain.children;
  const after = before.map((child) => publishedNode(child));
  if (after.every((child, index) => child === before[index])) return plain;
  const left = after.filter((child) => child !== null);
  if (left.length === 0 && !standsEmpty.has(plain.type)) return null;
  return { ...plain, children: isRunningText(left) ? mergeTexts(left) : left };
}

/** A line whose words are all suggested is still a line; a link or a list is nothing without them. */
const standsEmpty: ReadonlySet<string> = new Set(['paragraph', 'heading', 'code', 'tablecell', 'listitem']);

const isRunningText = (nodes: DocumentNode[]): nodes is Inline[] => nodes.some(({ type }) => type === 'text');

function withoutReview<N extends DocumentNode>(node: N): N {
  if (!('$' in node)) return node;
  const { comments: _, suggestion: __, ...state } = reviewOf(node);
  const { $: ___, ...rest } = node;
  return (Object.keys(state).length > 0 ? { ...rest, $: state } : rest) as N;
}

/** The ids of the threads on a block, in the order of their words, footnotes included. */
export const threadsOf = memoByBlock((block): string[] => {
  const found = new Set<string>();
  const visit = (node: DocumentNode) => {
    for (const id of reviewOf(node).comments ?? []) found.add(id);
    if (node.type === 'footnote') for (const inner of node.body) visit(inner);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(block);
  return [...found];
});
