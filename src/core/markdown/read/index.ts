import type { Nodes, Root } from 'mdast';
import type { Body } from '../../document/nodes';
import { normaliseText, type ParseOptions, parseMarkdown } from '../syntax/parse';
import { readTopLevel } from './blocks';
import { linesOf, type ReadContext } from './context';
import { setAsideTooDeep } from './tooDeep';

export interface ReadMarkdown {
  body: Body;
  /** Raw text between the fences, and which fences. */
  frontMatter: { kind: 'yaml' | 'toml'; text: string } | null;
  /** Pieces kept as they are written, for want of a node. */
  opaque: number;
}

/** Reads CommonMark with GFM. Nothing is lost: what the model has no node for is kept as it is written. */
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

/** `source`: the text that the tree's positions point into. */
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

/** The first definition of an identifier holds (CommonMark 0.31.2, 4.7). */
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

/** Notes that no reference took in: nobody points to them, or only from a piece kept as written. */
function readUnusedFootnotes(context: ReadContext): Body {
  return [...context.footnotes].flatMap(([identifier, definition]): Body => {
    if (context.taken.has(identifier)) return [];
    context.opaque += 1;
    return [{ type: 'opaque-block', version: 1, source: linesOf(definition, context) }];
  });
}
