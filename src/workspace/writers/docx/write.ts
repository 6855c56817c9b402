import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Definition, FootnoteDefinition, Heading, Root } from 'mdast';
import type { Article } from '../../../core/model/article';
import type { CommentThread } from '../../../core/model/comment';
import { blocks } from './blocks';
import { bidi, directionIn } from './direction';
import { words } from './inline';
import { Lists } from './lists';
import { margin, paper, styleIds, styles } from './look';
import { notePart } from './notes';
import { wordPicture } from './pictures';
import { Review } from './review';
import type { Writing } from './writing';
import { xmlText } from './xmlText';

export interface WordInput {
  /** The text; the definitions of its notes are among its blocks. Headings of the article begin at the second level. */
  root: Root;
  article: Pick<Article, 'headline' | 'standfirst' | 'bylines' | 'language' | 'tags' | 'description'>;
  /** When it is or was published, in words; empty: nothing is said. */
  date: string;
  /** The bytes of pictures by their address in the text. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** The comments on the text; only those on words of it are written. */
  threads: CommentThread[];
  /** Who made a suggestion without a name. */
  unnamed: string;
}

export interface Written {
  bytes: Uint8Array;
  /** How many pictures are in it as words or links. */
  picturesLeftOut: number;
}

/** An article as a Word file (ECMA-376, transitional), with Word's own styles, lists and notes. */
export async function writeDocx({
  root,
  article,
  date,
  pictures,
  threads,
  unnamed,
}: WordInput): Promise<Written> {
  const { language } = article;
  const notes = byIdentifier(root, 'footnoteDefinition');
  const writing: Writing = {
    language,
    note: (label) => {
      const note = notes.get(label);
      return note ? notePart(note, writing) : null;
    },
    definitions: byIdentifier(root, 'definition'),
    pictures: new Map(
      [...pictures].flatMap(([url, bytes]) => {
        const picture = wordPicture(bytes);
        return picture ? [[url, picture] as const] : [];
      }),
    ),
    lists: new Lists(),
    counts: { picturesLeftOut: 0 },
    review: new Review(root, threads, unnamed),
  };
  raiseHeadings(root, article.headline !== '');
  const children = [...front(writing, article, date), ...blocks(root.children, writing)];
  const document = new Document({
    title: xmlText(article.headline),
    creator: xmlText(article.bylines.join('; ')),
    lastModifiedBy: xmlText(article.bylines[0] ?? ''),
    keywords: xmlText(article.tags.join(', ')),
    description: xmlText(article.description || article.standfirst),
    styles: styles(language),
    numbering: writing.lists.options(),
    comments: writing.review.comments(),
    sections: [
      {
        properties: {
          page: {
            size: paper(language),
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: pageNumbers() },
        children: children.length > 0 ? children : [new Paragraph({})],
      },
    ],
  });
  return {
    bytes: new Uint8Array(await Packer.toArrayBuffer(document)),
    picturesLeftOut: writing.counts.picturesLeftOut,
  };
}

/** Headline, standfirst, authors and date, as Word and Pandoc name their styles. */
function front(
  writing: Writing,
  { headline, standfirst, bylines, language }: WordInput['article'],
  date: string,
): Paragraph[] {
  const lines = [
    [styleIds.title, headline],
    [styleIds.subtitle, standfirst],
    [styleIds.author, new Intl.ListFormat(language).format(bylines)],
    [styleIds.date, date],
  ] as const;
  return lines.flatMap(([style, text]) =>
    text === '' ? [] : new Paragraph({ style, ...bidi(directionIn(text)), children: words(text, writing) }),
  );
}

const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 18, color: '595959' })],
      }),
    ],
  });

/** Under a title, Word's first level is that of subheads: `##`. */
function raiseHeadings(root: Root, hasTitle: boolean): void {
  const headings = root.children.filter((node): node is Heading => node.type === 'heading');
  if (!hasTitle || headings.some(({ depth }) => depth === 1)) return;
  for (const heading of headings) heading.depth = ([1, 1, 2, 3, 4, 5] as const)[heading.depth - 1] ?? 5;
}

function byIdentifier<T extends 'footnoteDefinition' | 'definition'>(root: Root, type: T) {
  type Found = Extract<Definition | FootnoteDefinition, { type: T }>;
  return new Map(
    root.children.filter((node): node is Found => node.type === type).map((node) => [node.identifier, node]),
  );
}
