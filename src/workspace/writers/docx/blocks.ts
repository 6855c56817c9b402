import {
  CheckBox,
  CommentRangeStart,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TextRun,
} from 'docx';
import type { Code, List, Paragraph as MdParagraph, Nodes, PhrasingContent, RootContent } from 'mdast';
import { parseMarkdown } from '../../../core/markdown/syntax/parse';
import { bidi, directionIn, firstLetters } from './direction';
import { isHtml, nodesOfHtml } from './html';
import { commentEnd, inlines, type Look, words } from './inline';
import type { ListPlace } from './lists';
import { styleIds } from './look';
import type { Ends } from './review';
import { table } from './tables';
import type { Writing } from './writing';
import { xmlText } from './xmlText';

/** Where blocks stand. */
export interface At {
  /** The change that they are a part of. */
  suggestion?: Look['suggestion'];
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
  return nodes.flatMap((node) => {
    const suggestion = node.data?.review?.suggestion ?? at.suggestion;
    const written = block(node, writing, { ...at, suggestion }).flatMap((one) =>
      // Word draws two tables in a row as one, needs a paragraph behind the last, and has no distance below a table.
      one instanceof Table ? [one, new Paragraph({ spacing: { after: 0, line: 160 } })] : [one],
    );
    if (!writing.isNote) commentOn(written, writing.review.endsAt(node));
    return written;
  });
}

/** Comments on a whole block stand in its first paragraph. */
function commentOn(written: (Paragraph | Table)[], { begin, end }: Ends): void {
  const first = written.find((one) => one instanceof Paragraph);
  for (const id of begin) first?.addChildElement(new CommentRangeStart(id));
  for (const mark of end.flatMap(commentEnd)) first?.addChildElement(mark);
}

function block(node: RootContent, writing: Writing, at: At): (Paragraph | Table)[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraphOf(node, writing, at)];
    case 'heading': {
      const heading = levels[node.depth - 1] ?? HeadingLevel.HEADING_6;
      return [paragraph(node, node.children, writing, at, { heading })];
    }
    case 'blockquote':
      return blocks(node.children, writing, { ...at, quotes: (at.quotes ?? 0) + 1 });
    case 'list':
      return list(node, writing, at);
    case 'code':
      return [code(node, writing)];
    case 'thematicBreak':
      return [paragraph(node, [], writing, at, { thematicBreak: true })];
    case 'table':
      if (!writing.isNote) return [table(node, writing, at.suggestion)];
      return node.children.map((row) =>
        paragraph(
          row,
          row.children.flatMap((cell, index) => [
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
      return 'value' in node || 'children' in node
        ? [paragraph(node, [node as PhrasingContent], writing, at)]
        : [];
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
      node,
      node.children.flatMap((child) => (child.type === 'emphasis' ? child.children : [child])),
      writing,
      at,
      { style: styleIds.caption },
    );
  const isPicture = node.children.length === 1 && node.children[0]?.type === 'image';
  return paragraph(node, node.children, writing, at, isPicture ? { style: styleIds.figure } : {});
}

/** One paragraph at its place in lists and block quotes. `line`: what of the text it is. */
function paragraph(
  line: Nodes,
  children: PhrasingContent[],
  writing: Writing,
  { quotes = 0, item, suggestion }: At,
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    ...(writing.isNote ? { style: 'FootnoteText' } : {}),
    ...(quotes > 0 ? { style: styleIds.quote, indent: { start: 400 * quotes, end: 400 } } : {}),
    ...(item ? inItem(item) : {}),
    ...bidi(directionIn(firstLetters(children))),
    ...breakOf(line, writing, suggestion),
    ...options,
    children: [...boxOf(item), ...inlines(children, writing, { suggestion })],
  });
}

/** Whether the end of a paragraph is inserted or deleted: alone, or with all of a block. */
function breakOf(line: Nodes, { review }: Writing, suggestion: At['suggestion']): IParagraphOptions {
  const change = suggestion ? review.change(suggestion) : review.breakBehind(line);
  if (change === null) return {};
  return { run: { [change.kind]: change.attributes } };
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
        paragraph(node, [], writing, { ...at, item }),
        ...blocks(children, writing, { ...at, item: { ...item, isFirst: false } }),
      ];
    return [
      paragraph(first, first.children, writing, { ...at, item }),
      ...blocks(others, writing, { ...at, item: { ...item, isFirst: false } }),
    ];
  });
}

/** One paragraph, whose lines are line breaks. */
const code = (node: Code, writing: Writing): Paragraph =>
  new Paragraph({
    style: styleIds.code,
    ...breakOf(node, writing, undefined),
    children: xmlText(node.value)
      .split('\n')
      .flatMap((line, index) => [...(index > 0 ? [new TextRun({ break: 1 })] : []), ...words(line, writing)]),
  });
