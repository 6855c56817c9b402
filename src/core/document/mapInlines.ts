import { mergeTexts } from './mergeTexts';
import type { Block, Body, Inline, ListNode } from './nodes';

/** The body with each inline node that has no inlines in it, notes aside, replaced by what `change` makes of it. */
export function mapInlines(body: Body, change: (node: Inline) => Inline[]): Body {
  return blocks(body);

  function blocks(all: Block[]): Block[] {
    return all.map((block): Block => {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          return { ...block, children: inlines(block.children) };
        case 'blockquote':
        case 'quotation-block':
          return { ...block, children: blocks(block.children) };
        case 'list':
          return list(block);
        case 'table': {
          const rows = block.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({ ...cell, children: blocks(cell.children) })),
          }));
          return { ...block, children: rows };
        }
        default:
          return block;
      }
    });
  }

  function list(node: ListNode): ListNode {
    const items = node.children.map((item) => ({
      ...item,
      children: item.children.flatMap((child): (Inline | ListNode)[] =>
        child.type === 'list' ? [list(child)] : inlines([child]),
      ),
    }));
    return { ...node, children: items };
  }

  function inlines(all: Inline[]): Inline[] {
    return mergeTexts(
      all.flatMap((node) =>
        node.type === 'footnote' ? [{ ...node, body: blocks(node.body) }] : change(node),
      ),
    );
  }
}
