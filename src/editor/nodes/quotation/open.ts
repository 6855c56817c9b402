import type { LexicalEditor } from 'lexical';
import { servicesOf } from '../../api/services';
import { $refOf } from './locate';
import type { TiedNode } from './TiedNode';

export function openQuotation(node: TiedNode, editor: LexicalEditor, element: HTMLElement): void {
  const ref = $refOf(node);
  if (ref !== null) servicesOf(editor).onQuotation(ref, node.getQuoteId(), element);
}
