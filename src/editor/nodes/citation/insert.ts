import { $getAdjacentNode, $getSelection, $isRangeSelection } from 'lexical';
import type { CitationItem } from '../../../core/document/nodes';
import { $collapseToEnd, $insertInline } from '../../inline/insertInline';
import { $createCitationNode, $isCitationNode } from './CitationNode';

/** Directly behind a citation the sources are added to that citation. */
export function $insertCitation(items: CitationItem[]): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    $collapseToEnd(selection);
    const { anchor } = selection;
    const before = anchor.type === 'element' || anchor.offset === 0 ? $getAdjacentNode(anchor, true) : null;
    if ($isCitationNode(before)) {
      before.setItems([...before.getItems(), ...items]);
      before.selectNext(0, 0);
      return;
    }
  }
  $insertInline($createCitationNode(items));
}
