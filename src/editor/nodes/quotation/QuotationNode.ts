import {
  $create,
  ElementNode,
  type LexicalNode,
  nodeSchema,
  type RangeSelection,
  stringValue,
  withField,
} from 'lexical';

const schema = nodeSchema<QuotationNode>()({
  quoteId: withField(stringValue(), { field: '__quoteId' }),
});

/** Words in the running text that are somebody's, their quotation marks included; `quoteId` names the record. */
export class QuotationNode extends ElementNode {
  __quoteId = '';

  override $config() {
    return this.config('quotation', { extends: ElementNode, json: schema });
  }

  getQuoteId(): string {
    return this.getLatest().__quoteId;
  }

  setQuoteId(quoteId: string): this {
    const self = this.getWritable();
    self.__quoteId = quoteId;
    return self;
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('span');
    dom.className = 'stet-quotation';
    dom.dataset['quoteId'] = this.__quoteId;
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (previous.__quoteId !== this.__quoteId) dom.dataset['quoteId'] = this.__quoteId;
    return false;
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
