import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Table as MdTable } from 'mdast';
import { directionOf } from '../../../core/model/language';
import { bidi, directionIn, firstLetters } from './direction';
import { inlines, type Look } from './inline';
import { textWidth } from './look';
import type { Change } from './review';
import type { Writing } from './writing';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

const line = { style: BorderStyle.SINGLE, size: 4, color: 'B8B1A8' };
const lines = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

const changed = ({ kind, attributes }: Change) => ({ [kind]: attributes });

/** A table as wide as the text. Its first row is repeated on each page, as Word's header row. */
export function table(node: MdTable, writing: Writing, suggestion: Look['suggestion']): Table {
  const columns = node.children.reduce((most, { children }) => Math.max(most, children.length), 1);
  const width = Math.floor(textWidth(writing.language) / columns);
  const rows = node.children.map(
    (row, index) =>
      new TableRow({
        tableHeader: index === 0,
        cantSplit: true,
        ...(suggestion ? changed(writing.review.change(suggestion)) : {}),
        children: Array.from({ length: columns }, (_, column) => {
          const children = row.children[column]?.children ?? [];
          const align = node.align?.[column];
          return new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { top: 50, bottom: 50, left: 100, right: 100 },
            ...(index === 0 ? { shading: { fill: 'F0EEE9' } } : {}),
            children: [
              new Paragraph({
                children: inlines(children, writing, { suggestion }),
                spacing: { after: 0 },
                ...bidi(directionIn(firstLetters(children))),
                ...(align ? { alignment: alignments[align] } : {}),
              }),
            ],
          });
        }),
      }),
  );
  return new Table({
    rows,
    columnWidths: Array.from({ length: columns }, () => width),
    width: { size: width * columns, type: WidthType.DXA },
    borders: lines,
    visuallyRightToLeft: directionOf(writing.language) === 'rtl',
  });
}
