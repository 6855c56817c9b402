import { mergeTexts } from './mergeTexts';
import {
  type Block,
  type Body,
  type Inline,
  type ListItemNode,
  type ListNode,
  type NodeOf,
  type NodeType,
  nodeFacts,
  type TableNode,
} from './nodes';

/** The record to take out of a body. */
export interface Detachment {
  kind: 'quote' | 'source' | 'snippet';
  id: string;
}

/** The body without its ties to a record: a quotation becomes plain words; a citation or snippet is removed. */
export const detachFromBody = (body: Body, what: Detachment): Body =>
  body.flatMap((block) => fromBlock(block, what));

type Facts = typeof nodeFacts;
type TypeWith<F> = { [T in NodeType]: Facts[T] extends F ? T : never }[NodeType];
type Untied = NodeOf<TypeWith<{ tie: null }>>;
type BlockHolder = NodeOf<TypeWith<{ holds: 'blocks' }>> & Block;
type InlineHolder = NodeOf<TypeWith<{ holds: 'inlines' }>>;

const holdsBlocks = (node: Block): node is BlockHolder => nodeFacts[node.type].holds === 'blocks';
const holdsInlines = <N extends Block | Inline>(node: N): node is N & InlineHolder =>
  nodeFacts[node.type].holds === 'inlines';

/** Compiles for nodes that name no record; one that does needs a case of its own. */
const untied = <N extends Untied>(node: N): N => node;

function fromBlock(block: Block, what: Detachment): Block[] {
  if (holdsBlocks(block)) {
    const children = detachFromBody(block.children, what);
    if (block.type !== 'quotation-block') return [{ ...untied(block), children }];
    if (what.kind !== 'quote' || block.quoteId !== what.id) return [{ ...block, children }];
    const { quoteId: _, ...rest } = block;
    return [{ ...rest, type: 'blockquote', children }];
  }
  if (holdsInlines(block)) return [{ ...untied(block), children: fromInlines(block.children, what) }];
  switch (block.type) {
    case 'list':
      return [fromList(block, what)];
    case 'table':
      return [fromTable(block, what)];
    case 'snippet':
      return what.kind === 'snippet' && block.snippetId === what.id ? [] : [block];
    case 'code':
      return [block];
    default:
      return [untouched(block)];
  }
}

/** Compiles for nodes that name no record and hold no other node. */
const untouched = <N extends NodeOf<TypeWith<{ tie: null; holds: 'nothing' }>>>(node: N): N => node;

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

const fromTable = (table: TableNode, what: Detachment): TableNode => ({
  ...table,
  children: table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: detachFromBody(cell.children, what) })),
  })),
});

const fromInlines = (nodes: Inline[], what: Detachment): Inline[] =>
  mergeTexts(nodes.flatMap((node) => fromInline(node, what)));

function fromInline(node: Inline, what: Detachment): Inline[] {
  if (holdsInlines(node)) {
    const children = fromInlines(node.children, what);
    if (node.type !== 'quotation') return [{ ...untied(node), children }];
    return what.kind === 'quote' && node.quoteId === what.id ? children : [{ ...node, children }];
  }
  switch (node.type) {
    case 'citation': {
      if (what.kind !== 'source') return [node];
      const items = node.items.filter((item) => item.sourceId !== what.id);
      return items.length > 0 ? [{ ...node, items }] : [];
    }
    case 'footnote':
      return [{ ...node, body: detachFromBody(node.body, what) }];
    default:
      return [untouched(node)];
  }
}
