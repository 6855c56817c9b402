import type { Block, Body } from './nodes';
import { blockText } from './text';

/** Whether a block is words alone: without formatting, links, notes or anything else that a field cannot hold. */
export const isPlainLine = (block: Block): boolean =>
  (block.type === 'paragraph' || block.type === 'heading') &&
  block.children.every((node) => node.type === 'text' && node.format === 0);

/**
 * The title that a text has by its own mark-up, and the text without it: a heading of the first level on its first
 * line, of plain words that are the stated headline or, where none is stated, any. Null where there is none.
 */
export function takeTitle(body: Body, stated: string): { title: string; rest: Body } | null {
  const [first, ...rest] = body;
  if (first?.type !== 'heading' || first.tag !== 'h1' || !isPlainLine(first)) return null;
  const title = blockText(first).trim();
  return title !== '' && (stated === '' || stated === title) ? { title, rest } : null;
}
