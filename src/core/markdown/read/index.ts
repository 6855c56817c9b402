import type { Nodes, Root } from 'mdast';
import type { Body } from '../../document/nodes';
import { normaliseText, type ParseOptions, parseMarkdown } from '../syntax/parse';
import { readTopLevel } from './blocks';
import { linesOf, type ReadContext } from './context';
import { setAside } from './setAside';

export interface ReadMarkdown {
  body: Body;
  /** The raw text between the fences, and the kind of fences. */
  frontMatter: { kind: 'yaml' | 'toml'; text: string } | null;
  /** How many pieces stay Markdown because they have no node. */
  opaque: number;
}

/** Reads CommonMark with GFM. Nothing is lost: content without a node stays Markdown. */
export function readMarkdown(source: string, options?: ParseOptions): ReadMarkdown {
  const whole = normaliseText(source);
  const { text, pieces } = setAside(whole);
  const root = parseMarkdown(text, options);
  const [first] = root.children;
  const front = first?.type === 'yaml' || first?.type === 'toml' ? first : null;
  const { body, opaque } = readTree(root, text);
  for (const block of body) {
    const piece = block.type === 'opaque-block' && pieces.get(block.source);
    if (!piece) continue;
    pieces.delete(block.source);
    block.source = piece;
  }
  // A piece that is not a block of its own, as inside HTML, could not be put back.
  if (pieces.size > 0)
    return { body: [{ type: 'opaque-block', version: 1, source: whole }], opaque: 1, frontMatter: null };
  return { body, opaque, frontMatter: front && { kind: front.type, text: front.value } };
}

/** `source`: the text that the positions of the tree refer to. */
function readTree(root: Root, source: string): { body: Body; opaque: number } {
  const context: ReadContext = {
    source,
    definitions: new Map(),
    footnotes: new Map(),
    taken: new Set(),
    takenHere: [],
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
