import type { Root } from 'mdast';
import type { Body } from '../../document/nodes';
import type { StetError } from '../../model/errors';
import { type FrontMatter, splitFrontMatter } from '../frontMatter';
import { eachNode } from '../syntax/eachNode';
import { normaliseText, parseMarkdown } from '../syntax/parse';
import { readTopLevel } from './blocks';
import { linesOf, type ReadContext } from './context';
import { noteJoined } from './joined';
import { setAside } from './setAside';

export interface ReadMarkdown {
  body: Body;
  frontMatter: FrontMatter | null;
  /** Why front matter could not be read; it is then the first block of the body, as it is written. */
  frontMatterError: StetError | null;
  /** How many pieces stay Markdown because they have no node. */
  opaque: number;
}

export interface ReadOptions {
  /** Whether the text may begin with front matter. */
  frontMatter?: boolean;
  /** Whether the marks of templates and of other readers of Markdown are theirs rather than text. */
  templates?: boolean;
  /** Whether `~x~` and `^x^` are lowered and raised. */
  scripts?: boolean;
}

/** Reads CommonMark with GFM. Nothing is lost: content without a node stays Markdown. */
export function readMarkdown(
  source: string,
  { frontMatter = true, templates = true, scripts = false }: ReadOptions = {},
): ReadMarkdown {
  const normal = normaliseText(source);
  const split = frontMatter ? splitFrontMatter(normal) : { front: null, broken: null, text: normal };
  const { body, opaque } = readBody(split.text, { templates, scripts });
  const { front, broken } = split;
  const kept: Body = broken ? [{ type: 'opaque-block', version: 1, source: broken.source }] : [];
  return {
    body: [...kept, ...body],
    frontMatter: front,
    frontMatterError: broken?.error ?? null,
    opaque: opaque + kept.length,
  };
}

type Marks = Required<Pick<ReadOptions, 'templates' | 'scripts'>>;

function readBody(whole: string, marks: Marks): { body: Body; opaque: number } {
  const { text, pieces } = setAside(whole);
  const { body, opaque } = readText(text, marks);
  for (const block of body) {
    const piece = block.type === 'opaque-block' && pieces.get(block.source);
    if (!piece) continue;
    pieces.delete(block.source);
    block.source = piece;
  }
  // A piece that is not a block of its own, as inside HTML, could not be put back.
  if (pieces.size > 0) return { body: [{ type: 'opaque-block', version: 1, source: whole }], opaque: 1 };
  return { body, opaque };
}

function readText(text: string, marks: Marks): { body: Body; opaque: number } {
  return readTree(parseMarkdown(text, { ...marks, frontMatter: false, kept: marks.templates }), text);
}

/** `source`: the text that the positions of the tree refer to. */
function readTree(root: Root, source: string): { body: Body; opaque: number } {
  const context: ReadContext = {
    source,
    definitions: new Map(),
    footnotes: new Map(),
    joined: new Map(),
    terms: new Set(),
    taken: new Set(),
    takenInOrder: [],
    notesAround: 0,
    opaque: 0,
  };
  collect(root, context);
  const body = readTopLevel(root.children, context);
  return { body: [...body, ...readUnusedFootnotes(context)], opaque: context.opaque };
}

/** The first definition of an identifier is used (CommonMark 0.31.2, 4.7). */
function collect(root: Root, context: ReadContext): void {
  eachNode(root, (node) => {
    if (node.type === 'definition' && !context.definitions.has(node.identifier)) {
      context.definitions.set(node.identifier, node);
    }
    if (node.type === 'footnoteDefinition' && !context.footnotes.has(node.identifier)) {
      context.footnotes.set(node.identifier, node);
    }
    if ('children' in node && node.type !== 'paragraph') noteJoined(node.children, context);
  });
}

/** Footnotes without a reference, or with references only in content that stays Markdown. */
function readUnusedFootnotes(context: ReadContext): Body {
  return [...context.footnotes].flatMap(([identifier, definition]): Body => {
    if (context.taken.has(identifier)) return [];
    context.opaque += 1;
    return [{ type: 'opaque-block', version: 1, source: linesOf(definition, context) }];
  });
}
