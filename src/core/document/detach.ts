import { mergeTexts } from './mergeTexts';
import type { Block, Body, Inline, ListItemNode, ListNode } from './nodes';

/** What is to be taken out of a body: a record's kind and id. */
export interface Detachment {
  kind: 'quote' | 'source' | 'snippet';
  id: string;
}

/** The body without its ties to a record: a quotation becomes plain words, a citation or snippet goes. */
export const detachFromBody = (body: Body, what: Detachment): Body =>
  body.flatMap((block) => fromBlock(block, what));

function fromBlock(block: Block, what: Detachment): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ ...block, children: fromInlines(block.children, what) }];
    case 'blockquote':
      return [{ ...block, children: detachFromBody(block.children, what) }];
    case 'quotation-block': {
      const children = detachFromBody(block.children, what);
      if (what.kind !== 'quote' || block.quoteId !== what.id) return [{ ...block, children }];
      const { quoteId: _, ...rest } = block;
      return [{ ...rest, type: 'blockquote', children }];
    }
    case 'list':
      return [fromList(block, what)];
    case 'table':
      return [
        {
          ...block,
          children: block.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({
              ...cell,
              children: detachFromBody(cell.children, what),
            })),
          })),
        },
      ];
    case 'snippet':
      return what.kind === 'snippet' && block.snippetId === what.id ? [] : [block];
    default:
      return [block];
  }
}

const fromList = (list: ListNode, what: Detachment): ListNode => ({
  ...list,
  children: list.children.map((item) => ({
    ...item,
    children: fromItem(item.children, what),
  })),
});

/** An item holds running text or a list (see `ListItemNode`). */
function fromItem(children: ListItemNode['children'], what: Detachment): ListItemNode['children'] {
  if (children.every((child) => child.type !== 'list')) return fromInlines(children, what);
  return children.flatMap((child): ListItemNode['children'] =>
    child.type === 'list' ? [fromList(child, what)] : fromInline(child, what),
  );
}

const fromInlines = (nodes: Inline[], what: Detachment): Inline[] =>
  mergeTexts(nodes.flatMap((node) => fromInline(node, what)));

function fromInline(node: Inline, what: Detachment): Inline[] {
  switch (node.type) {
    case 'quotation': {
      const children = fromInlines(node.children, what);
      return what.kind === 'quote' && node.quoteId === what.id ? children : [{ ...node, children }];
    }
    case 'link':
      return [{ ...node, children: fromInlines(node.children, what) }];
    case 'citation': {
      if (what.kind !== 'source') return [node];
      const items = node.items.filter((item) => item.sourceId !== what.id);
      return items.length > 0 ? [{ ...node, items }] : [];
    }
    case 'footnote':
      return [{ ...node, body: detachFromBody(node.body, what) }];
    default:
      return [node];
  }
}
