import { $create, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';
import type { NodeEntry } from '../../api/NodeEntry';
import { openQuotation } from './open';
import { TiedNode, tiedFields } from './TiedNode';
import './quotation.css';

/** Somebody's words in the running text, with their quotation marks. */
export class QuotationNode extends TiedNode {
  override $config() {
    return this.config('quotation', { extends: ElementNode, json: tiedFields });
  }

  override createDOM(): HTMLElement {
    return this.element('span', 'stet-quotation');
  }

  override isInline(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  /** Text typed at its edges is the writer's, not the speaker's. */
  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  /** Splitting a line inside a quotation makes two quotations of the same record. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): QuotationNode {
    const rest = $createQuotationNode(this.getQuoteId());
    this.insertAfter(rest, restoreSelection);
    return rest;
  }

  /** A copied piece of a quotation is a quotation too, compared with the record like any other. */
  override extractWithChild(): boolean {
    return true;
  }
}

export const $createQuotationNode = (quoteId: string): QuotationNode =>
  $create(QuotationNode).setQuoteId(quoteId);

export const $isQuotationNode = (node: LexicalNode | null | undefined): node is QuotationNode =>
  node instanceof QuotationNode;

/** The application asks for the quote in a dialog of its own. */
export const quotationEntry = {
  node: QuotationNode,
  commands: {},
  offers: ['insert.quote'],
  open: openQuotation,
} as const satisfies NodeEntry<QuotationNode>;
