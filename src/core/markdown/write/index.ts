import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import type { Body, FootnoteNode } from '../../document/nodes';
import { published } from '../../document/review';
import { asRoot, type BlockTarget, writeBlocks } from './blocks';
import { writeListApart } from './lists';
import { disarmFrontMatter, ownEscapes } from './ownEscapes';
import { writePicture } from './picture';
import { plainTarget } from './plain';

/** A break is a backslash too, and would be escaped by this one. */
const backslashBeforeBreak: Unsafe = { character: '\\', afterNode: 'break', inConstruct: 'phrasing' };

/** Writes mdast as text. The same tree gives the same bytes. */
export function printMarkdown(root: Root, options: Options = {}): string {
  return toMarkdown(root, {
    ...options,
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    // `---` on the first line would begin front matter.
    rule: '*',
    handlers: { list: writeListApart, image: writePicture, ...options.handlers },
    join: [blankLines, ...(options.join ?? [])],
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: [backslashBeforeBreak] }],
  });
}

/** None where a block was written without one. */
const blankLines = (left: Nodes, right: Nodes) =>
  isJoined(left, 'below') || isJoined(right, 'above') ? 0 : undefined;

const isJoined = (node: Nodes, side: 'above' | 'below'): boolean =>
  node.data?.joined === side || node.data?.joined === 'both';

/** A body as Markdown without records of the workspace; `readMarkdown` reads it back. */
export const writeMarkdown = (body: Body): string =>
  disarmFrontMatter(printMarkdown(writeDocument(body, plainTarget), ownEscapes));

/**
 * A body as mdast: its blocks, then the definitions of its footnotes in their order. As it is published, unless the target
 * shows what editors left on it.
 */
export function writeDocument(body: Body, target: BlockTarget, { review = false } = {}): Root {
  const notes: FootnoteNode[] = [];
  const labels = new Set<string>();
  const numbered: BlockTarget = {
    ...target,
    footnote(node) {
      const label = freeLabel(node.label, labels);
      labels.add(label);
      notes.push({ ...node, label });
      return target.footnote({ ...node, label });
    },
  };
  const blocks = writeBlocks(review ? body : published(body), numbered);
  const definitions: FootnoteDefinition[] = [];
  // A footnote may contain footnotes, which are added to the queue.
  for (let index = 0; index < notes.length; index++) {
    const note = notes[index];
    if (!note) break;
    const children = writeBlocks(note.body, numbered);
    definitions.push({ type: 'footnoteDefinition', identifier: note.label, label: note.label, children });
  }
  return asRoot([...blocks, ...definitions]);
}

/** The label of the footnote, or the next free number. */
function freeLabel(label: string, taken: Set<string>): string {
  if (label !== '' && !taken.has(label)) return label;
  for (let number = taken.size + 1; ; number++) {
    if (!taken.has(String(number))) return String(number);
  }
}
