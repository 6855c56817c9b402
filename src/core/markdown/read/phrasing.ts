import type { Html, Link, Nodes, PhrasingContent } from 'mdast';
import { append } from '../../append';
import { link, text } from '../../document/build';
import { mergeTexts } from '../../document/mergeTexts';
import type { Block, Inline } from '../../document/nodes';
import { textFormat } from '../../document/nodes';
import { isSafeUrl } from '../../model/url';
import { writePhrasing } from '../write/phrasing';
import { plainTarget } from '../write/plain';
import { canonical, softBreaks } from './canonical';
import { isTooDeep, type ReadContext, sliceOf, tryRead } from './context';
import { keepLineEnds } from './marksOfOthers';

/** Null if the blocks cannot be converted without loss. */
type ReadBlocks = (nodes: Nodes[], context: ReadContext) => Block[] | null;

const marks = {
  emphasis: textFormat.italic,
  strong: textFormat.bold,
  delete: textFormat.strikethrough,
} as const;

/** Inline content; null if some of it has no node, so that the whole block must stay Markdown. */
export function readPhrasing(
  nodes: PhrasingContent[],
  context: ReadContext,
  readBlocks: ReadBlocks,
): Inline[] | null {
  const inlines: Inline[] = [];
  for (const node of keepLineEnds(nodes)) {
    const read = readWhole(node, context, readBlocks);
    if (read === null) return null;
    append(inlines, read);
  }
  return mergeTexts(inlines);
}

/** Reads one inline node. If it does not write back to the same tree, it stays Markdown. */
function readWhole(node: PhrasingContent, context: ReadContext, readBlocks: ReadBlocks): Inline[] | null {
  const resolved = resolve(node, context);
  const proven = resolved && tryRead(context, () => readProven(resolved, context, readBlocks));
  if (proven) return proven;
  const source = node.type === 'html' ? node.value : sliceOf(node, context);
  if (source === null) return null;
  context.opaque += 1;
  return [{ type: 'opaque-inline', version: 1, source }];
}

function readProven(node: PhrasingContent, context: ReadContext, readBlocks: ReadBlocks): Inline[] | null {
  const inlines = read(node, 0, context, readBlocks);
  if (inlines === null || node.type === 'footnoteReference') return inlines;
  const wanted = canonical([node]);
  if (canonical(writeProof(inlines)) === wanted) return inlines;
  const inside = node.type === 'link' ? withMarksInside(inlines) : null;
  return inside && canonical(writeProof(inside)) === wanted ? inside : null;
}

/** Writing trims the ends of a line, so the node is checked between two words. */
function writeProof(inlines: Inline[]): PhrasingContent[] {
  const fence = text('\u0001');
  const written = writePhrasing([fence, ...inlines, fence], plainTarget);
  return written.flatMap((node): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    const value = node.value.replaceAll('\u0001', '');
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

const withMarksInside = (inlines: Inline[]): Inline[] =>
  inlines.map((node) => (node.type === 'link' ? { ...node, $: { marksInside: true } } : node));

const template = /\{[{%]/;

/**
 * A reference becomes the link that it stands for. An inline picture has no node, and an address with a template tag
 * is none before the generator has run: these stay as they are written. Null if the source cannot be kept.
 */
function resolve(node: PhrasingContent, context: ReadContext): PhrasingContent | null {
  if (node.type === 'linkReference') {
    const definition = context.definitions.get(node.identifier);
    if (!definition) return null;
    const { url, title } = definition;
    if (template.test(url)) return asWritten(node, context);
    return resolve({ type: 'link', url, title: title ?? null, children: node.children }, context);
  }
  if (node.type === 'image' || node.type === 'imageReference') return asWritten(node, context);
  if (node.type === 'link') {
    if (template.test(node.url)) return asWritten(node, context);
    // An address that appears only after unescaping is not a link for a renderer and has no position in the source.
    if (!node.position && isBare(node)) return { type: 'text', value: literalOf(node) };
  }
  if ('children' in node) {
    const children = keepLineEnds(node.children).map((child) => resolve(child, context));
    return children.every((child) => child !== null) ? ({ ...node, children } as PhrasingContent) : null;
  }
  return node;
}

function asWritten(node: PhrasingContent, context: ReadContext): Html | null {
  const value = sliceOf(node, context);
  return value === null ? null : { type: 'html', value };
}

function read(
  node: PhrasingContent,
  format: number,
  context: ReadContext,
  readBlocks: ReadBlocks,
): Inline[] | null {
  const around = format === 0 ? {} : { $: { around: format } };
  switch (node.type) {
    case 'text':
      return [text(softBreaks(node.value), format)];
    case 'inlineCode':
      return [text(node.value, format | textFormat.code)];
    case 'break':
      return [{ type: 'linebreak', version: 1 }];
    case 'html':
      context.opaque += 1;
      return [{ type: 'opaque-inline', version: 1, source: node.value, ...around }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return readAll(node.children, format | marks[node.type], context, readBlocks);
    case 'link':
      return readLink(node, format, context, readBlocks);
    case 'footnoteReference': {
      const note = readFootnote(node.identifier, node.label ?? node.identifier, context, readBlocks);
      return note && [{ type: 'footnote', version: 1, ...note, ...around }];
    }
    default:
      return null;
  }
}

function readAll(
  nodes: PhrasingContent[],
  format: number,
  context: ReadContext,
  readBlocks: ReadBlocks,
): Inline[] | null {
  const inlines: Inline[] = [];
  for (const node of nodes) {
    const some = read(node, format, context, readBlocks);
    if (some === null) return null;
    append(inlines, some);
  }
  return inlines;
}

function readLink(node: Link, format: number, context: ReadContext, readBlocks: ReadBlocks): Inline[] | null {
  if (!isSafeUrl(node.url)) return null;
  const children = readAll(node.children, format, context, readBlocks);
  return children && [link(node.url, mergeTexts(children), node.title ?? null)];
}

/** More deeply nested footnotes stay Markdown: a chain of them would exceed the stack and the document's depth. */
const deepestNotes = 3;

/** The first reference becomes the footnote; later ones refer to it by its label. */
function readFootnote(
  identifier: string,
  label: string,
  context: ReadContext,
  readBlocks: ReadBlocks,
): { label: string; body: Block[] } | null {
  const definition = context.footnotes.get(identifier);
  if (!definition || context.taken.has(identifier) || !/^[A-Za-z0-9-]+$/.test(label)) return null;
  if (context.notesAround >= deepestNotes || isTooDeep(definition)) return null;
  const body = tryRead(context, () => {
    context.taken.add(identifier);
    context.takenInOrder.push(identifier);
    context.notesAround += 1;
    return readBlocks(definition.children, context);
  });
  if (body === null) return null;
  context.notesAround -= 1;
  return { label, body };
}

/** An address that is its own text, as autolinks are. */
const isBare = (node: Link): boolean => {
  const words = literalOf(node);
  return node.url === words || node.url === `http://${words}` || node.url === `mailto:${words}`;
};

const literalOf = (node: Link): string =>
  node.children.map((child) => ('value' in child ? child.value : '')).join('');
