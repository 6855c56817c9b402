import { quotation, quotationBlock } from '../../document/build';
import type { Block, Body, FigureNode, Inline, LinkNode, ListNode, TableNode } from '../../document/nodes';
import { articleUrl } from '../../model/articleUrl';
import { readMarkdown } from '../read';
import { type Tie, tieOf } from './links';

/** The text of an exported article, tied to its records again; `assets` are pictures (`asset:…`) by their files. */
export function readArticleFile(source: string, assets: ReadonlyMap<string, string>): Body {
  return tieBlocks(readMarkdown(source).body, assets);
}

function tieBlocks(blocks: Block[], assets: ReadonlyMap<string, string>): Block[] {
  const tied: Block[] = [];
  for (const block of blocks) {
    const figure = tied.at(-1);
    const below = figure?.type === 'figure' ? wordsBelow(block) : null;
    if (figure?.type === 'figure' && below) Object.assign(figure, below);
    else tied.push(tieBlock(block, assets));
  }
  return tied;
}

function tieBlock(block: Block, assets: ReadonlyMap<string, string>): Block {
  switch (block.type) {
    case 'paragraph':
      return standIn(block.children) ?? { ...block, children: tieInlines(block.children, assets) };
    case 'heading':
      return { ...block, children: tieInlines(block.children, assets) };
    case 'blockquote':
      return tieQuote(block.children, assets) ?? { ...block, children: tieBlocks(block.children, assets) };
    case 'list':
      return tieList(block, assets);
    case 'table':
      return tieTable(block, assets);
    case 'figure':
      return { ...block, src: assets.get(block.src) ?? block.src };
    default:
      return block;
  }
}

/** A snippet or the bibliography, which stands alone in a paragraph. */
function standIn(children: Inline[]): Block | null {
  const tie = onlyTie(children);
  if (tie?.kind === 'snippet') return { type: 'snippet', version: 1, snippetId: tie.id };
  return tie?.kind === 'bibliography' ? { type: 'bibliography', version: 1 } : null;
}

function onlyTie(children: Inline[]): Tie | null {
  const [only, ...others] = children;
  return only?.type === 'link' && others.length === 0 ? tieOf(only.url) : null;
}

/** A block quote whose last line names the record. */
function tieQuote(children: Block[], assets: ReadonlyMap<string, string>): Block | null {
  const last = children.at(-1);
  if (last?.type !== 'paragraph') return null;
  const [dash, link, ...others] = last.children;
  if (dash?.type !== 'text' || dash.text !== '— ' || link?.type !== 'link' || others.length > 0) return null;
  const tie = tieOf(link.url);
  return tie?.kind === 'quote' ? quotationBlock(tie.id, tieBlocks(children.slice(0, -1), assets)) : null;
}

/** Caption and credit of the figure above; null for any other block. */
function wordsBelow(block: Block): Partial<FigureNode> | null {
  if (block.type !== 'paragraph') return null;
  const found: Partial<FigureNode> = {};
  for (const child of block.children) {
    const tie = child.type === 'link' ? tieOf(child.url) : null;
    if (child.type === 'link' && (tie?.kind === 'caption' || tie?.kind === 'credit'))
      found[tie.kind] = wordsOf(child);
    else if (child.type !== 'text' || child.text !== ' ') return null;
  }
  return Object.keys(found).length > 0 ? found : null;
}

const wordsOf = (node: LinkNode): string =>
  node.children.map((child) => (child.type === 'text' ? child.text : '')).join('');

function tieInlines(inlines: Inline[], assets: ReadonlyMap<string, string>): Inline[] {
  const tied: Inline[] = [];
  for (const node of inlines) {
    if (node.type === 'footnote') tied.push({ ...node, body: tieBlocks(node.body, assets) });
    else if (node.type === 'link') tied.push(tieLink(node, tied));
    else tied.push(node);
  }
  return tied;
}

function tieLink(node: LinkNode, before: Inline[]): Inline {
  const tie = tieOf(node.url);
  if (tie?.kind === 'quote') return quotation(tie.id, node.children);
  if (tie?.kind === 'article') return { ...node, url: articleUrl(tie.id) };
  if (tie?.kind !== 'citation') return node;
  // The space was written for the reader of the Markdown.
  const last = before.at(-1);
  if (last?.type === 'text' && last.text.endsWith(' ')) {
    before.pop();
    if (last.text !== ' ') before.push({ ...last, text: last.text.slice(0, -1) });
  }
  return { type: 'citation', version: 1, items: tie.items };
}

const tieList = (list: ListNode, assets: ReadonlyMap<string, string>): ListNode => ({
  ...list,
  children: list.children.map((item) => ({
    ...item,
    children: item.children.some((child) => child.type === 'list')
      ? item.children.map((child) => (child.type === 'list' ? tieList(child, assets) : child))
      : tieInlines(
          item.children.filter((child): child is Inline => child.type !== 'list'),
          assets,
        ),
  })),
});

const tieTable = (table: TableNode, assets: ReadonlyMap<string, string>): TableNode => ({
  ...table,
  children: table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: tieBlocks(cell.children, assets) })),
  })),
});
