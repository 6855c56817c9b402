import type { QuotationRef } from '../api';
import { $appendAll } from '../blocks/append';
import { $createBlockquoteNode } from '../nodes/blockquote/BlockquoteNode';
import { $noteAt, $quotationAt, $quotationsOf } from '../nodes/quotation/locate';
import type { TiedNode } from '../nodes/quotation/TiedNode';
import { $parseBlocks, $storedBlock } from '../persistence/serialize';

/** Changes a quotation in the text or in a footnote's blocks. Returns false when it is not there. */
export function $changeQuotation(ref: QuotationRef, $change: (quotation: TiedNode) => void): boolean {
  if (ref.note === undefined) {
    const quotation = $quotationAt(ref);
    if (quotation !== null) $change(quotation);
    return quotation !== null;
  }
  const note = $noteAt(ref);
  // Holds the blocks while they are changed; never part of the text.
  const holder = $appendAll($createBlockquoteNode(), $parseBlocks(note?.getBody() ?? []));
  const quotation = $quotationsOf(holder)[ref.index];
  if (note === null || quotation === undefined) return false;
  $change(quotation);
  note.setBody(holder.getChildren().map($storedBlock));
  return true;
}
