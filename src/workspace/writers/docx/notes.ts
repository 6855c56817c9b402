import { Paragraph } from 'docx';
import type { FootnoteDefinition } from 'mdast';
import { blocks } from './blocks';
import type { Writing } from './writing';

/** The paragraphs of a note: Word has no tables in one, so a row becomes a line. */
export function notePart({ children }: FootnoteDefinition, writing: Writing): Paragraph[] {
  const [first, ...others] = children;
  // Word puts the number right before the first word.
  const apart =
    first?.type === 'paragraph'
      ? [{ ...first, children: [{ type: 'text' as const, value: ' ' }, ...first.children] }, ...others]
      : children;
  const written = blocks(apart, { ...writing, isNote: true }, {}).filter(
    (block) => block instanceof Paragraph,
  );
  return written.length > 0 ? written : [new Paragraph({})];
}
