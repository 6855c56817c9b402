import { memoByBlock } from './memo';
import { type Body, type DocumentNode, nodeFacts } from './nodes';
import { publishedBlock } from './review';

/** Separates two blocks of the plain text. */
const blockGap = '\n\n';

function childrenOf(node: DocumentNode): DocumentNode[] {
  return 'children' in node ? node.children : [];
}

/**
 * Visits a node and all below it in document order, without recursion; footnotes' bodies are not entered.
 * `leave` is called once all below a node has been visited.
 */
export function walk(
  node: DocumentNode,
  enter: (node: DocumentNode) => void,
  leave?: (node: DocumentNode) => void,
): void {
  const waiting = [{ node, entered: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.entered) {
      leave?.(next.node);
      continue;
    }
    enter(next.node);
    if (leave) waiting.push({ node: next.node, entered: true });
    for (const child of childrenOf(next.node).toReversed()) waiting.push({ node: child, entered: false });
  }
}

/** Types of nodes that begin a line of the plain text. */
export const lineTypes: ReadonlySet<string> = new Set(
  Object.entries(nodeFacts).flatMap(([type, facts]) => (facts.text === 'line' ? [type] : [])),
);

type AtOffset = (node: DocumentNode, offset: number) => void;

/**
 * Reads the words of a block, or of a part of one, and reports the UTF-16 offset in them at which each node begins and ends.
 * Paragraphs, list items and cells inside it are separated by one line feed; citations, footnotes, figures,
 * snippets and opaque pieces have no text of their own.
 */
export function readWords(node: DocumentNode, enter?: AtOffset, leave?: AtOffset): string {
  let text = '';
  walk(
    node,
    (below) => {
      // A cell or an item whose first child is a line of its own starts one line, not two.
      const role = nodeFacts[below.type].text;
      if (role === 'line' && text !== '' && !text.endsWith('\n')) text += '\n';
      enter?.(below, text.length);
      if (role === 'words' && 'text' in below) text += below.text;
      else if (role === 'break') text += '\n';
    },
    leave && ((below) => leave(below, text.length)),
  );
  return text;
}

/** A block's words: `readWords`, computed once for each block. */
export const blockText = memoByBlock((block) => readWords(block));

export interface PlainText {
  text: string;
  /** UTF-16 offsets of each top-level block. */
  blocks: { start: number; end: number }[];
}

export function plainText(body: Body): PlainText {
  let offset = 0;
  const blocks: PlainText['blocks'] = [];
  const texts: string[] = [];
  for (const block of body) {
    const text = blockText(block);
    blocks.push({ start: offset, end: offset + text.length });
    texts.push(text);
    offset += text.length + blockGap.length;
  }
  return { text: texts.join(blockGap), blocks };
}

/** Runs of letters and digits, with apostrophes and hyphens inside; each ideograph or kana is one. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-‑.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export const countWords = (text: string): number => text.match(wordPattern)?.length ?? 0;

/** Words of a block that are the article's: suggested ones do not count. */
export const wordCountOf = memoByBlock((block) => {
  const own = publishedBlock(block);
  return own ? countWords(blockText(own)) : 0;
});
export const bodyWordCount = (body: Body): number => body.reduce((sum, block) => sum + wordCountOf(block), 0);
