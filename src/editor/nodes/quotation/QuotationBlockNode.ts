import { $create, ElementNode, type LexicalNode, nodeSchema, stringValue, withField } from 'lexical';

const schema = nodeSchema<QuotationBlockNode>()({
  quoteId: withField(stringValue(), { field: '__quoteId' }),
});

/** Blocks of somebody's words; `quoteId` names the record. A shadow root, since it holds blocks. */
export class QuotationBlockNode extends ElementNode {
  __quoteId = '';

  override $config() {
    return this.config('quotation-block', { extends: ElementNode, json: schema });
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
    const dom = document.createElement('blockquote');
    dom.className = 'stet-quotation-block';
    dom.dataset['quoteId'] = this.__quoteId;
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (previous.__quoteId !== this.__quoteId) dom.dataset['quoteId'] = this.__quoteId;
    return false;
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

export const $isQuotationBlockNode = (node: LexicalNode | null | undefined): node is QuotationBlockNode =>
  node instanceof QuotationBlockNode;
