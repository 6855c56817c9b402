import type { Root } from 'hast';
import { descendants, isElement, styleOf } from './tree';

/** Gives a `span` that a page shows as a block the name of one, so that its words stand apart. Changes the tree in place. */
export function blocksByStyle(root: Root): void {
  for (const node of descendants(root))
    if (
      isElement(node, 'span') &&
      /(?:^|;)\s*display:\s*(?:block|flex|grid|list-item|table)\b/i.test(styleOf(node))
    )
      Object.assign(node, { tagName: 'div' });
}
