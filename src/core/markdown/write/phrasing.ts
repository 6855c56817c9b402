import type { Link, PhrasingContent } from 'mdast';
import type {
  CitationNode,
  FootnoteNode,
  Inline,
  LinkNode,
  QuotationNode,
  TextNode,
} from '../../document/nodes';
import { textFormat } from '../../document/nodes';
import { type Formatted, nestFormats } from './formats';
import { asTheWords, withReview } from './review';

/** How a target writes the inline nodes that Markdown has no syntax for. */
export interface PhrasingTarget {
  quotation(node: QuotationNode, words: PhrasingContent[]): PhrasingContent[];
  citation(node: CitationNode): PhrasingContent[];
  footnote(node: FootnoteNode): PhrasingContent[];
  /** The link as the target can follow it; null: only its words are written. */
  link(link: Link): PhrasingContent | null;
}

const formatBits = textFormat.bold | textFormat.italic | textFormat.strikethrough;

export function writePhrasing(inlines: Inline[], target: PhrasingTarget): PhrasingContent[] {
  return nestFormats(
    closeGaps(trimEnds(inlines)).flatMap((node, index, all) => piecesOf(node, all, index, target)),
  );
}

/**
 * Removes the space before a citation, as a footnote reference follows the word; other forms add a space. Where a word
 * follows the citation, the space stands behind it.
 */
function closeGaps(inlines: Inline[]): Inline[] {
  return inlines.map((node, index) => {
    if (node.type !== 'text') return node;
    const trimmed = inlines[index + 1]?.type === 'citation' ? node.text.replace(/ +$/, '') : node.text;
    const before = inlines[index - 2];
    const isGlued =
      inlines[index - 1]?.type === 'citation' &&
      before?.type === 'text' &&
      before.text.endsWith(' ') &&
      /^[\p{L}\p{N}]/u.test(node.text);
    return { ...node, text: isGlued ? ` ${trimmed}` : trimmed };
  });
}

function piecesOf(node: Inline, all: Inline[], index: number, target: PhrasingTarget): Formatted[] {
  switch (node.type) {
    case 'text':
    case 'tab':
      return marked(textPieces(node, formatOf(all[index - 1]), formatOf(all[index + 1])), node);
    case 'linebreak':
      return marked([{ format: sharedFormat(all, index), node: { type: 'break' } }], node);
    case 'opaque-inline':
      return marked([{ format: node.$?.around ?? 0, node: { type: 'html', value: node.source } }], node);
    case 'link':
      return linkPieces(node, target);
    case 'quotation': {
      const words = node.children.flatMap((child, at, inner) => piecesOf(child, inner, at, target));
      const inner = nestFormats(words);
      const written = target.quotation(node, inner);
      const behind = asTheWords(written.slice(inner.length), node.children);
      return plain([...written.slice(0, inner.length), ...behind]);
    }
    case 'citation': {
      const [first, ...others] = target.citation(node);
      if (!first) return [];
      const isText = index === 0 && first.type === 'text';
      return marked(plain([isText ? { ...first, value: first.value.trimStart() } : first, ...others]), node);
    }
    case 'footnote':
      return marked(
        target.footnote(node).map((inner) => ({ format: node.$?.around ?? 0, node: inner })),
        node,
      );
  }
}

const marked = (pieces: Formatted[], of: Inline): Formatted[] =>
  pieces.map((piece) => ({ ...piece, node: withReview([piece.node], of)[0] ?? piece.node }));

const plain = (nodes: PhrasingContent[]): Formatted[] => nodes.map((node) => ({ format: 0, node }));

function formatOf(node: Inline | undefined): number {
  if (node?.type === 'opaque-inline' || node?.type === 'footnote') return node.$?.around ?? 0;
  return node?.type === 'text' ? node.format & formatBits : 0;
}

const sharedFormat = (all: Inline[], index: number) => formatOf(all[index - 1]) & formatOf(all[index + 1]);

/**
 * White space at the ends of a format keeps only the formats that it shares with its neighbour, since `**word **` is
 * not emphasis (CommonMark 0.31.2, 6.2).
 */
function textPieces(node: Omit<TextNode, 'type'>, before: number, after: number): Formatted[] {
  const format = node.format & formatBits;
  const make = (value: string, bits: number): Formatted[] =>
    value === '' ? [] : [{ format: bits, node: inlineNode(value, node.format) }];
  if (format === 0 || (node.format & textFormat.code) !== 0) return make(node.text, format);
  const [, lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(node.text) ?? [];
  if (core === '') return make(node.text, before & after & format);
  return [...make(lead, before & format), ...make(core, format), ...make(tail, after & format)];
}

const inlineNode = (value: string, format: number): PhrasingContent =>
  (format & textFormat.code) !== 0 ? { type: 'inlineCode', value } : { type: 'text', value };

/** Formats on all words of a link go around the link. */
function linkPieces(node: LinkNode, target: PhrasingTarget): Formatted[] {
  const pieces = node.children.flatMap((child, index, all) => piecesOf(child, all, index, target));
  const inside = node.$?.marksInside === true;
  const common =
    inside || pieces.length === 0 ? 0 : pieces.reduce((bits, piece) => bits & piece.format, formatBits);
  const children = nestFormats(
    pieces.map(({ format, node: inner }) => ({ node: inner, format: format & ~common })),
  );
  const link = target.link({
    type: 'link',
    url: node.url,
    title: node.title,
    children: children.filter(isLinkContent),
  });
  return link === null ? pieces : [{ format: common, node: link }];
}

/** A link cannot contain a link (CommonMark 0.31.2, 6.3). */
const isLinkContent = (node: PhrasingContent) => node.type !== 'link' && node.type !== 'linkReference';

/** Removes white space at the ends of a line, which is invisible and would have to be `&#x20;` in Markdown. */
function trimEnds(inlines: Inline[]): Inline[] {
  const trimmed = [...inlines];
  const trim = (index: number, pattern: RegExp) => {
    const node = trimmed[index];
    if (node?.type === 'text' && (node.format & textFormat.code) === 0) {
      trimmed[index] = { ...node, text: node.text.replace(pattern, '') };
    }
  };
  trim(0, /^[ \n]+/);
  trim(trimmed.length - 1, /[ \n]+$/);
  while (trimmed.at(-1)?.type === 'linebreak') trimmed.pop();
  return trimmed.filter((node) => node.type !== 'text' || node.text !== '');
}
