import { memoByBlock } from './memo';
import { mergeTexts } from './mergeTexts';
import type { Block, Body, DocumentNode, Inline } from './nodes';
import { settle, settleNode } from './settle';
import { reviewOf, type Sibling, withoutComments } from './suggestion';

/**
 * The body as the world sees it: without suggested insertions, with the words that are only suggested to be deleted,
 * and without a trace of comments. Everything that leaves the workspace, and everything that is said of an article's
 * words, reads this. A block without marks is the same object, and so is a body of such blocks. A line that is only
 * suggested to be a line of its own is part of the one above.
 */
export function published(body: Body): Body {
  if (body.every((block) => publishedBlock(block) === block)) return body;
  return settle(body.map(uncommented), () => 'refuse');
}

/** Null for a block that is only suggested. */
export const publishedBlock = memoByBlock((block): Block | null => publishedNode(block));

/** Any node as the world sees it; the same object where it has no marks, null where nothing of it is left. */
export function publishedNode<N extends Sibling | Inline>(node: N): N | null {
  return settleNode(uncommented(node), () => 'refuse');
}

function uncommented<N extends DocumentNode>(node: N): N {
  const plain = withoutComments(node);
  if (plain.type === 'footnote') {
    const body = plain.body.map(uncommented);
    return body.every((block, index) => block === plain.body[index]) ? plain : { ...plain, body };
  }
  if (!('children' in plain)) return plain;
  const before: DocumentNode[] = plain.children;
  const after = before.map(uncommented);
  if (after.every((child, index) => child === before[index])) return plain;
  return { ...plain, children: isRunningText(after) ? mergeTexts(after) : after };
}

const isRunningText = (nodes: DocumentNode[]): nodes is Inline[] => nodes.some(({ type }) => type === 'text');

/** A node, and all in it, with only those threads that are kept. */
export function keepThreads<N extends DocumentNode>(node: N, isKept: (id: string) => boolean): N {
  const { comments, ...others } = reviewOf(node);
  const kept = comments?.filter(isKept) ?? [];
  const state = kept.length > 0 ? { ...others, comments: kept } : others;
  return {
    ...node,
    ...('$' in node ? { $: state } : {}),
    ...('children' in node ? { children: node.children.map((child) => keepThreads(child, isKept)) } : {}),
    ...('body' in node ? { body: node.body.map((block) => keepThreads(block, isKept)) } : {}),
  };
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
