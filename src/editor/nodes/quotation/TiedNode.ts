import { ElementNode, type LexicalNode, nodeSchema, stringValue, withField } from 'lexical';

/** Somebody's words, in a line or as blocks; `quoteId` names the record. */
export abstract class TiedNode extends ElementNode {
  __quoteId = '';

  getQuoteId(): string {
    return this.getLatest().__quoteId;
  }

  setQuoteId(quoteId: string): this {
    const self = this.getWritable();
    self.__quoteId = quoteId;
    return self;
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (previous.__quoteId !== this.__quoteId) dom.dataset['quoteId'] = this.__quoteId;
    return false;
  }

  protected element(tag: 'span' | 'blockquote', className: string): HTMLElement {
    const dom = document.createElement(tag);
    dom.className = className;
    dom.dataset['quoteId'] = this.__quoteId;
    return dom;
  }
}

export const tiedFields = nodeSchema<TiedNode>()({
  quoteId: withField(stringValue(), { field: '__quoteId' }),
});

export const $isTiedNode = (node: LexicalNode | null | undefined): node is TiedNode =>
  node instanceof TiedNode;
