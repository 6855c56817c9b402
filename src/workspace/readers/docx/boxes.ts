import type { Account } from './account';
import { around, childOf, childrenOf, elementsIn, remove, unwrap, wordsOf } from './dom';

/** Puts the paragraphs of text boxes after the paragraph that each hangs on, and takes the better form of a drawing. */
export function settleBoxes(root: Element, account: Account): void {
  for (const choice of elementsIn(root, 'mc:AlternateContent')) settleChoice(choice);
  for (const box of elementsIn(root, 'w:txbxContent')) {
    const anchor = around(box, 'w:p');
    if (!anchor?.parentNode) continue;
    const words = wordsOf(box);
    if (words !== '') account.add('textBox', words);
    let after: Node | null = anchor.nextSibling;
    // Boxes that hang on one paragraph stay in their order.
    while (after && (after as Element).getAttribute?.('stet-box') === '1') after = after.nextSibling;
    for (const block of childrenOf(box)) {
      block.setAttribute('stet-box', '1');
      anchor.parentNode.insertBefore(block, after);
    }
    remove(box);
  }
  for (const picture of elementsIn(root, 'pic:pic')) moveUp(picture);
}

/** Word writes a drawing twice, for new and for old programs: one form is read. */
function settleChoice(both: Element): void {
  const choice = childOf(both, 'mc:Choice');
  const fallback = childOf(both, 'mc:Fallback');
  const isBetter =
    choice && elementsIn(choice, 'w:txbxContent', 'pic:pic', 'c:chart', 'dgm:relIds', 'm:oMath').length > 0;
  const kept = isBetter || !fallback ? choice : fallback;
  const other = kept === choice ? fallback : choice;
  if (other) remove(other);
  if (kept) unwrap(kept);
  unwrap(both);
}

/** mammoth finds a picture only right in its drawing, not in a group of shapes. */
function moveUp(picture: Element): void {
  const data = around(picture, 'a:graphicData');
  if (data && picture.parentNode !== data) data.appendChild(picture);
}
