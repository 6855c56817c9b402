import { $findTableNode, TableCellNode } from '@lexical/table';
import {
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  defineExtension,
  type ElementNode,
  type ParagraphNode,
} from 'lexical';
import { append } from '../../../core/append';
import { $appendAll } from '../../blocks/append';
import { $isQuotationBlockNode } from '../quotation/QuotationBlockNode';
import { $createQuotationNode } from '../quotation/QuotationNode';

/** A cell of a Markdown table holds only lines: a heading or a list made in a cell becomes lines. */
export const CellsExtension = defineExtension({
  name: 'stet/cells',
  register: (editor) => editor.registerNodeTransform(TableCellNode, $keepLines),
});

function $keepLines(cell: TableCellNode): void {
  for (const block of cell.getChildren()) {
    if ($isParagraphNode(block)) continue;
    if (!$isElementNode(block)) $findTableNode(cell)?.insertAfter(block);
    else if (block.isEmpty()) block.replace($createParagraphNode());
    else {
      for (const line of $linesOf(block)) block.insertBefore(line, false);
      block.remove();
    }
  }
}

/** The words in a block, one paragraph for each line; a quotation keeps its record. */
function $linesOf(block: ElementNode): ParagraphNode[] {
  const lines: ParagraphNode[] = [];
  let line: ParagraphNode | null = null;
  for (const child of block.getChildren()) {
    if ($isElementNode(child) && !child.isInline()) {
      append(lines, $linesOf(child));
      line = null;
    } else if (child.isInline()) {
      if (line === null) {
        line = $createParagraphNode();
        lines.push(line);
      }
      line.append(child);
    }
  }
  if (!$isQuotationBlockNode(block)) return lines;
  for (const said of lines)
    said.append($appendAll($createQuotationNode(block.getQuoteId()), said.getChildren()));
  return lines;
}
