import type { Inline, TextNode } from './nodes';

/** Joins neighbouring texts of one format and one state and drops empty ones, as Lexical does, so that its state equals the stored one. */
export function mergeTexts(inlines: Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const node of inlines) {
    const last = merged.at(-1);
    if (node.type === 'text' && node.text === '') continue;
    if (node.type === 'text' && last?.type === 'text' && isAlike(node, last)) {
      merged[merged.length - 1] = { ...last, text: last.text + node.text };
    } else merged.push(node);
  }
  return merged;
}

const isAlike = (a: TextNode, b: TextNode): boolean =>
  a.format === b.format &&
  a.style === b.style &&
  a.mode === b.mode &&
  a.detail === b.detail &&
  JSON.stringify(a.$ ?? {}) === JSON.stringify(b.$ ?? {});
