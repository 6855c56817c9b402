import type { Element, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element } from '../../html/tree';
import { safeTree } from './safeTree';
import { readableText } from './text';

/** The content of a snapshot, safe to store and to show. */
export interface PageContent {
  html: string;
  /** The text of `html` in reading order. */
  text: string;
}

export function pageContent(html: string): PageContent {
  const safe = toHtml(safeTree(html));
  // Parsed again, as a viewer does, so that offsets in the text fit the stored HTML.
  return { html: safe, text: readableText(safeTree(safe)).text };
}

/** The snapshot with `start` to `end` of its text in `mark` elements; the first has the id `quote`. */
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
