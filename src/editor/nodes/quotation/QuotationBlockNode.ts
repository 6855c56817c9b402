import { $create, ElementNode, type LexicalNode } from 'lexical';
import { t } from '../../api/messages';
import type { NodeEntry } from '../../api/NodeEntry';
import { openQuotation } from './open';
import { TiedNode, tiedFields } from './TiedNode';
import './quotationBlock.css';

/** Blocks of somebody's words. A shadow root, since it holds blocks. */
export class QuotationBlockNode extends TiedNode {
  override $config() {
    return this.config('quotation-block', { extends: ElementNode, json: tiedFields });
  }

  override createDOM(): HTMLElement {
    return this.element('blockquote', 'stet-quotation-block');
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canIndent(): boolean {
    return false;
  }
}

export const $createQuotationBlockNode = (quoteId: string): QuotationBlockNode =>
  $create(QuotationBlockNode).setQuoteId(quoteId);

export const quotationBlockEntry = {
  node: QuotationBlockNode,
  commands: {},
  offers: [],
  label(node: QuotationBlockNode, { quotes }) {
    const quote = quotes.get(node.getQuoteId());
    return { text: quote === null ? t('quotation.missing') : (quote?.attribution ?? '') };
  },
  open: openQuotation,
} as const satisfies NodeEntry<QuotationBlockNode>;

export const $isQuotationBlockNode = (node: LexicalNode | null | undefined): node is QuotationBlockNode =>
  node instanceof QuotationBlockNode;
