import type {
  Blockquote,
  Code,
  Html,
  Image,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Table,
} from 'mdast';
import { append } from '../../append';
import * as build from '../../document/build';
import type { Block, Inline, ListItemNode, ListNode } from '../../document/nodes';
import { isSafeUrl } from '../../model/url';
import { eachNode } from '../syntax/eachNode';
import { writeBlocks } from '../write/blocks';
import { bibliographyPlace, plainTarget } from '../write/plain';
import { canonical, isLoose } from './canonical';
import { isTooDeep, linesOf, type ReadContext, sliceOf, sourceOf, tryRead } from './context';
import { splitCallout } from './marksOfOthers';
import { readPhrasing } from './phrasing';
import { sizedPicture } from './sizedPicture';

/** Reads the blocks of the root. A block without a node stays Markdown. */
export const readTopLevel = (nodes: Nodes[], context: ReadContext): Block[] =>
  nodes.flatMap((node) => {
    const read = tryRead(context, () => {
      const blocks = isTooDeep(node) ? null : readBlock(node, context);
      return blocks && provesItself(blocks, node) ? blocks : null;
    });
    if (read) return read;
    takeNotesIn(node, context);
    return [opaqueBlock(node.type === 'html' ? node.value : linesOf(node, context), node, context)];
  });

/** The notes that are defined in a block which stays Markdown stay there. */
function takeNotesIn(node: Nodes, { footnotes, taken }: ReadContext): void {
  eachNode(node, (inner) => {
    if (inner.type === 'footnoteDefinition' && footnotes.get(inner.identifier) === inner)
      taken.add(inner.identifier);
  });
}

function opaqueBlock(source: string, node: Nodes, context: ReadContext): Block {
  context.opaque += 1;
  const joined = context.joined.get(node);
  return { type: 'opaque-block', version: 1, source, ...(joined ? { $: { joined } } : {}) };
}

/** Checks the structure; `readPhrasing` checks the inline content piece by piece. */
function provesItself(blocks: Block[], node: Nodes): boolean {
  if (node.type !== 'list' && node.type !== 'blockquote' && node.type !== 'table') return true;
  return shape(writeBlocks(blocks, plainTarget)) === shape([node]);
}

/** The tree without its inline content. */
const shape = (nodes: Nodes[]): string => canonical(nodes.map(withoutPhrasing));

function withoutPhrasing(node: Nodes): Nodes {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return { ...node, children: [] };
    case 'html':
      // As it is written again.
      if (sizedPicture(node)) return { type: 'paragraph', children: [] };
      return { type: 'html', value: '' };
    case 'definition':
      return { type: 'html', value: '' };
    default:
      return 'children' in node
        ? ({ ...node, children: withoutNotes(node.children).map(withoutPhrasing) } as Nodes)
        : node;
  }
}

/** The definition of a note may stand in a quote or a list; it is written at the end. */
const withoutNotes = <T extends Nodes>(nodes: T[]): T[] =>
  nodes.filter(({ type }) => type !== 'footnoteDefinition');

/** Null if the block cannot be converted without loss. */
function readBlock(node: Nodes, context: ReadContext): Block[] | null {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, context);
    case 'heading': {
      const children = phrasing(node.children, context);
      const tag = (['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const)[node.depth - 1] ?? 'h2';
      return children && [build.heading(tag, children)];
    }
    case 'blockquote': {
      const children = readQuote(node, context);
      return children && [build.blockquote(children)];
    }
    case 'list': {
      const list = readList(node, context);
      return list && [list];
    }
    case 'code':
      return [readCode(node)];
    case 'thematicBreak':
      return [{ type: 'horizontalrule', version: 1 }];
    case 'table':
      return readTable(node, context);
    case 'html':
      return readHtml(node, context);
    case 'definition': {
      const source = sliceOf(node, context);
      return source === null ? null : [opaqueBlock(source, node, context)];
    }
    // Its text is read at its reference; see `readUnusedFootnotes`.
    case 'footnoteDefinition':
      return [];
    default:
      return null;
  }
}

function readHtml(node: Html, context: ReadContext): Block[] {
  if (node.value === bibliographyPlace) return [{ type: 'bibliography', version: 1 }];
  const picture = sizedPicture(node);
  return [picture && isFigure(picture) ? readFigure(picture) : opaqueBlock(node.value, node, context)];
}

function readAll(nodes: Nodes[], context: ReadContext): Block[] | null {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const read = readBlock(node, context);
    if (read === null) return null;
    append(blocks, read);
  }
  return blocks;
}

/** The first line of a callout is kept, with its end. */
function readQuote(node: Blockquote, context: ReadContext): Block[] | null {
  const [first, ...others] = node.children;
  if (first?.type !== 'paragraph') return readAll(node.children, context);
  const split = splitCallout(first.children, sourceOf(first, context) ?? '');
  if (split === undefined) return readAll(node.children, context);
  const title = split && readAll([{ ...first, children: split }], context);
  const rest = title && readAll(others, context);
  return rest && title.concat(rest);
}

function phrasing(nodes: PhrasingContent[], context: ReadContext): Inline[] | null {
  return readPhrasing(nodes, context, readAll);
}

/** Elements in which a line end is not a space. */
const keepsLines = /^<\/?(?:pre|textarea|script|style)\b/i;

/** A line of a table that Pandoc draws with dashes. */
const tableLine = /^[ \t>]*(?:\+[-=+:]{3,}\+|-{3,}(?:[ \t]+-{2,})+)[ \t]*$/m;

/** A paragraph with nothing but a picture is a figure. */
function readParagraph(node: Paragraph, context: ReadContext): Block[] | null {
  const [only, ...others] = node.children;
  const picture = only?.type === 'image' && others.length === 0 ? only : sizedPicture(node);
  if (picture && isFigure(picture)) return [readFigure(picture)];
  if (node.children.some((child) => child.type === 'html' && keepsLines.test(child.value))) return null;
  const source = sourceOf(node, context) ?? '';
  if (tableLine.test(source) || (context.terms.has(node) && source.includes('\n'))) return null;
  const children = phrasing(node.children, context);
  if (children === null) return null;
  const [first] = children;
  if (children.length === 1 && first?.type === 'opaque-inline' && !first.$) {
    return [{ type: 'opaque-block', version: 1, source: first.source }];
  }
  return [build.paragraph(children)];
}

const readFigure = ({ url, alt, title, data }: Image): Block => ({
  ...build.figure(url, alt ?? ''),
  title: title ?? '',
  ...(data?.width === undefined ? {} : { width: data.width }),
});

const isFigure = ({ url, alt }: Image): boolean => isSafeUrl(url) && !/\{[{%]/.test(`${url}${alt ?? ''}`);

function readCode(node: Code): Block {
  const lines = node.value.split('\n');
  const children = lines.flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'linebreak', version: 1 } as const] : []),
    ...line
      .split(/(\t)/)
      .filter((part) => part !== '')
      .map((part) =>
        part === '\t' ? ({ ...build.text('\t'), type: 'tab', detail: 2 } as const) : build.text(part),
      ),
  ]);
  const block = build.code(children, node.lang ?? undefined);
  return node.meta ? { ...block, $: { meta: node.meta } } : block;
}

/** Items with one line of text and at most one nested list, as the editor's lists have. */
function readList(node: List, context: ReadContext): ListNode | null {
  const listType = node.ordered
    ? 'number'
    : node.children.some((item) => item.checked != null)
      ? 'check'
      : 'bullet';
  const items: ListItemNode[] = [];
  let value = (node.start ?? 1) - 1;
  for (const item of node.children) {
    const read = readItem(item, listType === 'check', context);
    if (read === null) return null;
    value += 1;
    items.push(build.listItem(value, read.inlines, listType === 'check' ? item.checked === true : undefined));
    if (read.nested) items.push(build.listItem(value + 1, [read.nested]));
  }
  const list = build.list(listType, items, node.start ?? 1);
  return isLoose(node) ? { ...list, $: { spread: true } } : list;
}

function readItem(item: ListItem, task: boolean, context: ReadContext) {
  if (task !== (item.checked != null)) return null;
  const [first, second, ...others] = withoutNotes(item.children);
  if (others.length > 0 || (second && second.type !== 'list')) return null;
  if (first && first.type !== 'paragraph') return null;
  const inlines = first ? phrasing(first.children, context) : [];
  const nested = second ? readList(second, context) : undefined;
  return inlines === null || nested === null ? null : { inlines, nested };
}

function readTable(node: Table, context: ReadContext): Block[] | null {
  const rows = [];
  for (const [rowIndex, row] of node.children.entries()) {
    const cells = [];
    for (const [column, cell] of row.children.entries()) {
      const children = phrasing(cell.children.map(cellBreak), context);
      if (children === null) return null;
      const paragraph = build.paragraph(children);
      cells.push(
        build.tableCell([{ ...paragraph, format: node.align?.[column] ?? '' }], rowIndex === 0 ? 1 : 0),
      );
    }
    rows.push(build.tableRow(cells));
  }
  return [build.table(rows)];
}

/** In a cell a line break is written as `<br>`. */
const cellBreak = (node: PhrasingContent): PhrasingContent =>
  node.type === 'html' && node.value === '<br>' ? { type: 'break' } : node;
