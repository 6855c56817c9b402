import { append } from '../../append';
import type { DocumentNode, Inline, TextNode } from '../nodes';
import { publishedNode } from '../review';
import {
  isLine,
  type Line,
  reviewOf,
  type Sibling,
  type Suggestion,
  shapeOfWrap,
  type Wrap,
  withSuggestion,
} from '../suggestion';

/**
 * One piece of a row of siblings. `break` is the beginning of a line (a paragraph, a heading, a list item, code): its mark says
 * that the line was split off from the one before, or is to be joined to it. `atom` is a block that holds no line of this row.
 */
export interface Token {
  kind: 'break' | 'atom' | 'char' | 'leaf';
  /** Equal for pieces that are the same to readers: words of one format, in one link or quotation. */
  same: string;
  mark: Suggestion | undefined;
  /** The node that the piece was read from, or is a part of. */
  source: DocumentNode;
  /** Of a piece of text: UTF-16 offset in its source. */
  start: number;
  /** Of a piece of text: one code point. */
  text: string;
  /** The links and quotations around it, outermost first. */
  wraps: Wrap[];
  /** Of a block that was moved; see `Moves`. */
  move?: string | null;
}

export function tokensOf(siblings: readonly Sibling[]): Token[] {
  const tokens: Token[] = [];
  for (const node of siblings) {
    const mark = reviewOf(node).suggestion;
    const piece = { mark, source: node, start: 0, text: '', wraps: [] };
    if (!isLine(node)) {
      tokens.push({
        kind: 'atom',
        same: `${insertedSign(mark)}${JSON.stringify(publishedOf(node))}`,
        ...piece,
      });
      continue;
    }
    tokens.push({ kind: 'break', same: `${insertedSign(mark)}${shapeOf(node)}`, ...piece });
    append(tokens, inlineTokens(node.children as Inline[], [], ''));
  }
  return tokens;
}

/** What an insertion holds is not published, so it is compared as it is. */
const publishedOf = (node: Sibling | Inline): DocumentNode => publishedNode(node) ?? node;

const insertedSign = (mark: Suggestion | undefined): string => (mark?.kind === 'insertion' ? '+' : '');

/** A line without its words; a list counts its items itself, and the format of words that are to come is no part of it. */
function shapeOf(line: Line): string {
  const { $: state, ...bare } = { ...line, children: 0, value: 0, textFormat: 0, textStyle: '' };
  return JSON.stringify({ ...bare, ...stateWithoutReview(state) });
}

function stateWithoutReview(state: object | undefined): object {
  const { suggestion: _, comments: __, ...rest } = { suggestion: 0, comments: 0, ...state };
  return rest;
}

function inlineTokens(nodes: readonly Inline[], wraps: Wrap[], around: string): Token[] {
  const tokens: Token[] = [];
  for (const node of nodes) {
    if (node.type === 'link' || node.type === 'quotation') {
      append(tokens, inlineTokens(node.children, [...wraps, node], around + shapeOfWrap(node)));
      continue;
    }
    const mark = reviewOf(node).suggestion;
    const piece = { mark, source: node, wraps };
    if (node.type !== 'text') {
      const same = `${insertedSign(mark)}${JSON.stringify(publishedOf(withSuggestion(node, undefined)))}${around}`;
      tokens.push({ kind: 'leaf', same, start: 0, text: '', ...piece });
      continue;
    }
    const style = `${insertedSign(mark)}${node.format},${node.mode},${node.detail},${node.style},${around}`;
    let start = 0;
    for (const sign of node.text) {
      tokens.push({ kind: 'char', same: `${sign}${style}`, start, text: sign, ...piece });
      start += sign.length;
    }
  }
  return tokens;
}

/** A place in a row that was built: in a text, in UTF-16; in a line, a link or a quotation, before its child of that index. */
export interface Place {
  node: DocumentNode;
  offset: number;
}

export interface Built {
  siblings: Sibling[];
  /** The place behind the piece of that index, or before the one that follows it. Null where no words can stand. */
  placeBehind(index: number): Place | null;
}

/** The siblings that these pieces make. */
export function build(tokens: readonly Token[]): Built {
  const ends = new Map<number, Place>();
  const siblings: Sibling[] = [];
  for (let from = 0; from < tokens.length; ) {
    const first = tokens[from];
    if (first === undefined) break;
    let to = from + 1;
    while (to < tokens.length && (tokens[to]?.kind === 'char' || tokens[to]?.kind === 'leaf')) to += 1;
    const node = withSuggestion(first.source, first.mark) as Sibling;
    if (first.kind === 'break') {
      const line = { ...node, children: [] as Inline[] } as Line;
      line.children = buildInlines(tokens, from + 1, to, 0, line, ends) as Line['children'];
      const [inner] = line.children;
      ends.set(from, inner?.type === 'text' ? { node: inner, offset: 0 } : { node: line, offset: 0 });
      siblings.push(line);
    } else siblings.push(node);
    from = to;
  }
  return { siblings, placeBehind: (index) => ends.get(index) ?? null };
}

function buildInlines(
  tokens: readonly Token[],
  from: number,
  to: number,
  depth: number,
  parent: DocumentNode,
  ends: Map<number, Place>,
): Inline[] {
  const inlines: Inline[] = [];
  for (let at = from; at < to; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const wrap = token.wraps[depth];
    let end = at + 1;
    if (wrap !== undefined) {
      while (end < to && tokens[end]?.wraps[depth] === wrap) end += 1;
      const around = { ...wrap };
      around.children = buildInlines(tokens, at, end, depth + 1, around, ends);
      inlines.push(around);
    } else if (token.kind === 'char') {
      const like = styleOf(token);
      while (end < to && continues(tokens[end], depth, like)) end += 1;
      const text = { ...(withSuggestion(token.source, token.mark) as TextNode), text: '' };
      for (let index = at; index < end; index++) {
        text.text += tokens[index]?.text ?? '';
        ends.set(index, { node: text, offset: text.text.length });
      }
      inlines.push(text);
    } else {
      inlines.push(withSuggestion(token.source, token.mark) as Inline);
      ends.set(at, { node: parent, offset: inlines.length });
    }
    at = end;
  }
  return inlines;
}

const continues = (token: Token | undefined, depth: number, like: string): boolean =>
  token?.kind === 'char' && token.wraps[depth] === undefined && styleOf(token) === like;

const styles = new WeakMap<DocumentNode, string>();

function styleOf({ source, mark }: Token): string {
  let style = styles.get(source);
  if (style === undefined) {
    style = JSON.stringify({ ...withSuggestion(source, undefined), text: 0 });
    styles.set(source, style);
  }
  return mark === undefined ? style : `${style}${mark.kind}${mark.id}`;
}
