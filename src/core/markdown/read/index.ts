import type { Nodes, Root } from 'mdast';
import type { Body } from '../../document/nodes';
import { normaliseText, type ParseOptions, parseMarkdown } from '../syntax/parse';
import { readTopLevel } from './blocks';
import { linesOf, type ReadContext } from './context';
import { setAsideTooDeep } from './tooDeep';

export interface ReadMarkdown {
  body: Body;
  /** The raw text between the fences, and the kind of fences. */
  frontMatter: { kind: 'yaml' | 'toml'; text: string } | null;
  /** How many pieces stay Markdown because they have no node. */
  opaque: number;
}

/** Reads CommonMark with GFM. Nothing is lost: content without a node stays Markdown. */
export function readMarkdown(source: string, options?: ParseOptions): ReadMarkdown {
  const { text, pieces } = setAsideTooDeep(normaliseText(source));
  const root = parseMarkdown(text, options);
  const [first] = root.children;
  const front = first?.type === 'yaml' || first?.type === 'toml' ? first : null;
  const { body, opaque } = readTree(root, text);
  for (const block of body) {
    if (block.type === 'opaque-block') block.source = pieces.get(block.source) ?? block.source;
  }
  return { body, opaque, frontMatter: front && { kind: front.type, text: front.value } };
}

/** `source`: the text that the positions of the tree refer to. */
function readTree(root: Root, source: string): { body: Body; opaque: number } {
  const context: ReadContext = {
    source,
    definitions: new Map(),
    footnotes: new Map(),
    taken: new Set(),
    notesAround: 0,
    opaque: 0,
  };
  collectDefinitions(root, context);
  const nodes = root.children.filter((node) => node.type !== 'yaml' && node.type !== 'toml');
  const body = readTopLevel(nodes, context);
  return { body: [...body, ...readUnusedFootnotes(context)], opaque: context.opaque };
}

/** The first definition of an identifier is used (CommonMark 0.31.2, 4.7). */
function collectDefinitions(root: Root, context: ReadContext): void {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'definition' && !context.definitions.has(node.identifier)) {
      context.definitions.set(node.identifier, node);
    }
    if (node.type === 'footnoteDefinition' && !context.footnotes.has(node.identifier)) {
      context.footnotes.set(node.identifier, node);
    }
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
}

/** Footnotes without a reference, or with references only in content that stays Markdown. */
function readUnusedFootnotes(context: ReadContext): Body {
  return [...context.footnotes].flatMap(([identifier, definition]): Body => {
    if (context.taken.has(identifier)) return [];
    context.opaque += 1;
    return [{ type: 'opaque-block', version: 1, source: linesOf(definition, context) }];
  });
}
