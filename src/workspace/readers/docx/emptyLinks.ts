import type { Account } from './account';
import { attributeOf, elementsIn, unwrap } from './dom';
import { isLinkField } from './linkField';

const seen = ['w:t', 'w:drawing', 'w:pict', 'w:object', 'w:footnoteReference', 'w:endnoteReference'];

/** Names the links that have nothing to click on: all their words are deleted or hidden. */
export function leaveOutEmptyLinks(root: Element, account: Account): void {
  for (const link of elementsIn(root, 'w:hyperlink')) {
    if (elementsIn(link, ...seen, 'w:instrText').some(isSeen)) continue;
    account.addOne('links');
    unwrap(link);
  }
  /** For each field that is open, whether it is a link without words so far. */
  const open: boolean[] = [];
  for (const node of elementsIn(root, 'w:fldChar', 'w:instrText', ...seen)) {
    const type = attributeOf(node, 'w:fldCharType');
    if (type === 'begin') open.push(false);
    else if (type === 'end') {
      if (open.pop()) account.addOne('links');
    } else if (node.nodeName === 'w:instrText') {
      if (isLinkField(node)) open[open.length - 1] = true;
    } else if (node.nodeName !== 'w:fldChar' && isSeen(node)) open.fill(false);
  }
}

const isSeen = (node: Element): boolean => node.nodeName !== 'w:t' || node.textContent !== '';
