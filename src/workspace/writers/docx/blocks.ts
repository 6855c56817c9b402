import {
  CheckBox,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TextRun,
} from 'docx';
import type { Code, List, Paragraph as MdParagraph, PhrasingContent, RootContent } from 'mdast';
import { parseMarkdown } from '../../../core/markdown/syntax/parse';
import { bidi, directionIn, firstLetters } from './direction';
import { isHtml, nodesOfHtml } from './html';
import { inlines, words, xmlText } from './inline';
import type { ListPlace } from './lists';
import { styleIds } from './look';
import { table } from './tables';
import type { Writing } from './writing';

/** Where blocks stand. */
export interface At {
  inNote?: boolean;
  /** How many block quotes are around them. */
  quotes?: number;
  /** The item that they are in: its first paragraph has the number. */
  item?: { place: ListPlace; isFirst: boolean; checked: boolean | null } | null;
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

export function blocks(nodes: RootContent[], writing: Writing, at: At = {}): (Paragraph | Table)[] {
  const written = nodes.flatMap((node) => block(node, writing, at));
  // Word draws two tables in a row as one, needs a paragraph behind the last, and has no distance below a table.
  return written.flatMap((one) =>
    one instanceof Table ? [one, new Paragraph({ spacing: { after: 0, line: 160 } })] : [one],
  );
}

function block(node: RootContent, writing: Writing, at: At): (Paragraph | Table)[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraphOf(node, writing, at)];
    case 'heading':
      return [
        paragraph(node.children, writing, at, { heading: levels[node.depth - 1] ?? HeadingLevel.HEADING_6 }),
      ];
    case 'blockquote':
      return blocks(node.children, writing, { ...at, quotes: (at.quotes ?? 0) + 1 });
    case 'list':
      return list(node, writing, at);
    case 'code':
      return [code(node)];
    case 'thematicBreak':
      return [new Paragraph({ thematicBreak: true })];
    case 'table':
      if (!at.inNote) return [table(node, writing)];
      return node.children.map(({ children }) =>
        paragraph(
          children.flatMap((cell, index) => [
            ...(index > 0 ? [{ type: 'text', value: ' · ' } as const] : []),
            ...cell.children,
          ]),
          writing,
          at,
        ),
      );
    case 'html':
      return kept(node.value, writing, at);
    case 'footnoteDefinition':
    case 'definition':
    case 'yaml':
      return [];
    default:
      return 'value' in node || 'children' in node ? [paragraph([node as PhrasingContent], writing, at)] : [];
  }
}

/** What Stet has no node for: HTML as a reader sees it, other Markdown as it is read or written. */
function kept(source: string, writing: Writing, at: At): (Paragraph | Table)[] {
  if (isHtml(source)) return blocks(nodesOfHtml(source), writing, at);
  const { children } = parseMarkdown(source, { frontMatter: false, templates: false });
  return blocks(
    children.flatMap((node) =>
      node.type === 'html'
        ? isHtml(node.value)
          ? nodesOfHtml(node.value)
          : [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: node.value }] }]
        : [node],
    ),
    writing,
    at,
  );
}

function paragraphOf(node: MdParagraph, writing: Writing, at: At): Paragraph {
  if (node.data?.isCaption)
    return paragraph(
      node.children.flatMap((child) => (child.type === 'emphasis' ? child.children : [child])),
      writing,
      at,
      { style: styleIds.caption },
    );
  const isPicture = node.children.length === 1 && node.children[0]?.type === 'image';
  return paragraph(node.children, writing, at, isPicture ? { style: styleIds.figure } : {});
}

/** One paragraph at its place in lists and block quotes. */
function paragraph(
  children: PhrasingContent[],
  writing: Writing,
  { quotes = 0, item, inNote }: At,
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    ...(inNote ? { style: 'FootnoteText' } : {}),
    ...(quotes > 0 ? { style: styleIds.quote, indent: { start: 400 * quotes, end: 400 } } : {}),
    ...(item ? inItem(item) : {}),
    ...bidi(directionIn(firstLetters(children))),
    ...options,
    children: [...boxOf(item), ...inlines(children, writing)],
  });
}

/** A further paragraph of an item stands below its words. */
const inItem = ({ place, isFirst }: NonNullable<At['item']>): IParagraphOptions =>
  isFirst
    ? { numbering: { reference: place.reference, level: place.level } }
    : { indent: { start: 720 * (place.level + 1) - 360 } };

const boxOf = (item: At['item']): ParagraphChild[] =>
  item?.isFirst && item.checked !== null ? [new CheckBox({ checked: item.checked }), new TextRun(' ')] : [];

function list(node: List, writing: Writing, at: At): (Paragraph | Table)[] {
  const place = writing.lists.place(node, at.item?.place ?? null);
  return node.children.flatMap(({ children, checked = null }) => {
    const [first, ...others] = children;
    const item = { place, isFirst: true, checked };
    // An item that begins with a list has a paragraph of its own, as it has a number.
    if (first?.type !== 'paragraph')
      return [
        paragraph([], writing, { ...at, item }),
        ...blocks(children, writing, { ...at, item: { ...item, isFirst: false } }),
      ];
    return [
      paragraph(first.children, writing, { ...at, item }),
      ...blocks(others, writing, { ...at, item: { ...item, isFirst: false } }),
    ];
  });
}

/** One paragraph, whose lines are line breaks. */
const code = ({ value }: Code): Paragraph =>
  new Paragraph({
    style: styleIds.code,
    children: xmlText(value)
      .split('\n')
      .flatMap((line, index) => [...(index > 0 ? [new TextRun({ break: 1 })] : []), ...words(line, {})]),
  });
