import type { Html, ListItem, Paragraph } from 'mdast';
import { defaultHandlers } from 'mdast-util-to-markdown';
import { atLineStart, type Dialect, inText, likeGfm } from './dialect';
import { imageWithWidth } from './image';
import { betweenLists } from './join';

const listEnd = { after: '(?:[ \\t\\r\\n]|$)' };

/** Pandoc’s own Markdown with its default extensions (its manual, “Pandoc’s Markdown”). */
export const pandoc: Dialect = {
  ...likeGfm,
  id: 'pandoc',
  parser: 'pandoc',
  runs: new Set([
    ...(['headingId', 'headingAttributes', 'attributes', 'span', 'division'] as const),
    ...(['definition', 'math', 'displayMath', 'tex', 'note', 'subscript', 'superscript'] as const),
  ]),
  isGfm: false,
  unsafe: [
    // TeX, math, superscript and notes in the text, citations, attributes.
    { character: '\\' },
    ...inText('$^@{'),
    // Line blocks, definitions, fenced divs, a title block, grid tables.
    ...atLineStart('|:%+'),
    // (a) and (@) begin lists, as do a. and iv).
    ...atLineStart('('),
    ...atLineStart('.)', { before: '(?:[A-Za-z]|[ivxlcdmIVXLCDM]+)', ...listEnd }),
    // The caption of a table beside it.
    ...atLineStart(':', { before: '[Tt]able' }),
  ],
  has: { ...likeGfm.has, notesInNotes: false, breaksInHeadings: false },
  print: {
    handlers: {
      inlineCode: defaultHandlers.inlineCode,
      image: imageWithWidth((percent) => `{width=${percent}%}`),
    },
    join: [betweenLists],
  },
  change: (node) =>
    node.type === 'paragraph' ? asInlinePicture(node) : node.type === 'listItem' ? withoutTask(node) : node,
  readsMarkdownInHtml: true,
  markdownKeys: 'all',
};

/** No output in any format. */
const nothing: Html = { type: 'html', value: '<!-- -->' };

/** An empty comment before `[x]` at the start of an item, which begins a task though it is escaped. */
function withoutTask(item: ListItem): ListItem {
  const [first, ...others] = item.children;
  const [start, ...words] = first?.type === 'paragraph' ? first.children : [];
  if (first?.type !== 'paragraph' || start?.type !== 'text' || typeof item.checked === 'boolean') return item;
  if (!/^\[[ xX]\]/.test(start.value)) return item;
  return { ...item, children: [{ ...first, children: [nothing, start, ...words] }, ...others] };
}

/** An empty comment behind a picture that is alone, so that it does not become a figure with its description below. */
function asInlinePicture(node: Paragraph): Paragraph {
  const [only, ...others] = node.children;
  if (only?.type !== 'image' || others.length > 0) return node;
  return { ...node, children: [only, nothing] };
}
