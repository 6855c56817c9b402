import type { Element, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element } from '../../html/tree';
import { safeTree } from './safeTree';
import { readableText } from './text';

/** A page as it was, made safe to keep and to show. */
export interface PageContent {
  html: string;
  /** What there is to read in `html`, and in no other order. */
  text: string;
}

export function pageContent(html: string): PageContent {
  const safe = toHtml(safeTree(html));
  // Read again, as whoever shows it will: places in the text are places in what is kept.
  return { html: safe, text: readableText(safeTree(safe)).text };
}

/** The kept page with what stands at `start` to `end` of its text in `mark`; the first has the id `quote`. */
export function withMark(html: string, place: { start: number; end: number } | null): string {
  const root = safeTree(html);
  if (!place) return toHtml(root);
  const parts = new Map<Text, Element['children']>();
  let isFirst = true;
  for (const { node, from, start } of readableText(root).places) {
    const begin = Math.max(from, place.start - start + from);
    const end = Math.min(node.value.length, place.end - start + from);
    if (begin >= end || node.value.slice(begin, end).trim() === '') continue;
    const words = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);
    parts.set(node, [
      ...words(node.value.slice(0, begin)),
      element('mark', words(node.value.slice(begin, end)), isFirst ? { id: 'quote' } : {}),
      ...words(node.value.slice(end)),
    ]);
    isFirst = false;
  }
  return toHtml({ type: 'root', children: replaced(root.children, parts) } satisfies Root);
}

const replaced = (nodes: RootContent[], parts: Map<Text, Element['children']>): Element['children'] =>
  nodes.flatMap((node): Element['children'] => {
    if (node.type === 'text') return parts.get(node) ?? [node];
    return node.type === 'element' ? [{ ...node, children: replaced(node.children, parts) }] : [];
  });
