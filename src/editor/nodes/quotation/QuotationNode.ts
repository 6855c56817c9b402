import { $create, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';
import type { NodeEntry } from '../../api/NodeEntry';
import { openQuotation } from './open';
import { TiedNode, tiedFields } from './TiedNode';
import './quotation.css';

/** Words in the running text that are somebody's, their quotation marks included. */
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

  /** What is typed at its edges is the writer's, not the speaker's. */
  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  /** A line that is parted inside a quotation leaves two of the same record. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): QuotationNode {
    const rest = $createQuotationNode(this.getQuoteId());
    this.insertAfter(rest, restoreSelection);
    return rest;
  }

  /** A piece of a quotation that is copied stays one; it is then held against the record like any other. */
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
