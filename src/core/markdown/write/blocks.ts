import type { AlignType, BlockContent, DefinitionContent, List, ListItem, RootContent, Table } from 'mdast';
import type {
  Block,
  CodeNode,
  FigureNode,
  Inline,
  ListNode,
  QuotationBlockNode,
  SnippetNode,
  TableCellNode,
  TableNode,
} from '../../document/nodes';
import { reviewOf } from '../../document/suggestion';
import { type PhrasingTarget, writePhrasing } from './phrasing';
import { withReview } from './review';

export type Flow = BlockContent | DefinitionContent;

/** How a target writes the blocks that Markdown has no syntax for. */
export interface BlockTarget extends PhrasingTarget {
  quotationBlock(node: QuotationBlockNode, words: Flow[]): Flow[];
  figure(node: FigureNode): Flow[];
  snippet(node: SnippetNode): Flow[];
  bibliography(): Flow[];
}

export const writeBlocks = (blocks: Block[], target: BlockTarget): Flow[] =>
  blocks.flatMap((block) => withReview(writeBlock(block, target), block));

function writeBlock(block: Block, target: BlockTarget): Flow[] {
  switch (block.type) {
    case 'paragraph': {
      const children = writePhrasing(block.children, target);
      return children.length === 0 ? [] : [{ type: 'paragraph', children }];
    }
    case 'heading': {
      const depth = ([1, 2, 3, 4, 5, 6] as const)[Number(block.tag[1]) - 1] ?? 2;
      return [{ type: 'heading', depth, children: writePhrasing(block.children, target) }];
    }
    case 'blockquote':
      return [{ type: 'blockquote', children: writeBlocks(block.children, target) }];
    case 'quotation-block':
      return target.quotationBlock(block, writeBlocks(block.children, target));
    case 'list':
      return [writeList(block, target)];
    case 'code':
      return [
        {
          type: 'code',
          lang: block.language || null,
          meta: block.$?.meta ?? null,
          value: codeText(block),
          ...threadsIn(block),
        },
      ];
    case 'horizontalrule':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return [writeTable(block, target)];
    case 'figure':
      return target.figure(block);
    case 'snippet':
      return target.snippet(block);
    case 'bibliography':
      return target.bibliography();
    case 'opaque-block':
      return [{ type: 'html', value: block.source, ...(block.$ ? { data: block.$ } : {}) }];
  }
}

declare module 'mdast' {
  interface Data {
    /** Where no blank line stands beside the block. */
    joined?: 'above' | 'below' | 'both' | undefined;
    /** Caption and credit of the picture above. */
    isCaption?: true;
  }
  interface ImageData {
    /** Percent of the text's width. */
    width?: number;
  }
}

/** Code has no marks in it: it is written as it is published. */
const codeText = (block: CodeNode): string =>
  block.children
    .filter((node) => reviewOf(node).suggestion?.kind !== 'insertion')
    .map((node) => (node.type === 'linebreak' ? '\n' : node.text))
    .join('');

const threadsIn = (block: CodeNode) => {
  const comments = block.children.flatMap((node) => reviewOf(node).comments ?? []);
  return comments.length > 0 ? { data: { review: { comments: [...new Set(comments)] } } } : {};
};

/** Lexical puts a nested list into a separate item; Markdown has it in the item before. */
function writeList(list: ListNode, target: BlockTarget): List {
  const spread = list.$?.spread === true;
  const items: ListItem[] = [];
  for (const item of list.children) {
    const [first] = item.children;
    const host = items.at(-1);
    if (first?.type === 'list' && host) {
      host.children.push(writeList(first, target));
      continue;
    }
    const inlines = item.children.filter((child): child is Inline => child.type !== 'list');
    const nested = item.children.flatMap((child) =>
      child.type === 'list' ? [writeList(child, target)] : [],
    );
    const children = writePhrasing(inlines, target);
    items.push({
      type: 'listItem',
      spread,
      checked: list.listType === 'check' ? item.checked === true : null,
      children: [
        ...(children.length > 0 ? withReview([{ type: 'paragraph', children } as const], item) : []),
        ...nested,
      ],
    });
  }
  return {
    type: 'list',
    ordered: list.listType === 'number',
    start: list.listType === 'number' ? list.start : null,
    spread,
    children: items,
  };
}

function writeTable(table: TableNode, target: BlockTarget): Table {
  const [head] = table.children;
  return {
    type: 'table',
    align: head?.children.map(alignOf) ?? [],
    children: table.children.map((row) => ({
      type: 'tableRow',
      children: row.children.map((cell) => ({ type: 'tableCell', children: writeCell(cell, target) })),
    })),
  };
}

function alignOf(cell: TableCellNode): AlignType {
  const [first] = cell.children;
  const format = first?.type === 'paragraph' ? first.format : '';
  return format === 'left' || format === 'center' || format === 'right' ? format : null;
}

/** A cell is one line: its paragraphs are joined with spaces. */
function writeCell(cell: TableCellNode, target: BlockTarget) {
  const lines = cell.children.flatMap((block) => (block.type === 'paragraph' ? [block.children] : []));
  return lines.flatMap((line, index) => {
    const words = writePhrasing(
      line.map((node) =>
        node.type === 'linebreak' ? { type: 'opaque-inline', version: 1, source: '<br>' } : node,
      ),
      target,
    );
    return index === 0 ? words : [{ type: 'text', value: ' ' } as const, ...words];
  });
}

/** The footnote definitions for the root of an mdast tree. */
export const asRoot = (children: Flow[]): { type: 'root'; children: RootContent[] } => ({
  type: 'root',
  children,
});
