import { DecoratorNode, type LexicalNode, nodeSchema, stringValue, withField } from 'lexical';

const blockFields = nodeSchema<OpaqueBlockNode>()({
  source: withField(stringValue(), { field: '__source' }),
});
const inlineFields = nodeSchema<OpaqueInlineNode>()({
  source: withField(stringValue(), { field: '__source' }),
});

/** Markdown that the model has no node for, kept byte for byte and shown as it is written. */
export class OpaqueBlockNode extends DecoratorNode<null> {
  __source = '';

  override $config() {
    return this.config('opaque-block', { extends: DecoratorNode, json: blockFields });
  }

  getSource(): string {
    return this.getLatest().__source;
  }

  setSource(source: string): this {
    const self = this.getWritable();
    self.__source = source;
    return self;
  }

  override createDOM(): HTMLElement {
    return sourceElement('pre', 'stet-opaque-block', this.__source);
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (previous.__source !== this.__source) dom.textContent = this.__source;
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): false {
    return false;
  }
}

/** As `OpaqueBlockNode`, inside a line. */
export class OpaqueInlineNode extends DecoratorNode<null> {
  __source = '';

  override $config() {
    return this.config('opaque-inline', { extends: DecoratorNode, json: inlineFields });
  }

  getSource(): string {
    return this.getLatest().__source;
  }

  setSource(source: string): this {
    const self = this.getWritable();
    self.__source = source;
    return self;
  }

  override createDOM(): HTMLElement {
    return sourceElement('code', 'stet-opaque-inline', this.__source);
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (previous.__source !== this.__source) dom.textContent = this.__source;
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): true {
    return true;
  }
}

function sourceElement(tag: 'pre' | 'code', className: string, source: string): HTMLElement {
  const dom = document.createElement(tag);
  dom.className = className;
  dom.textContent = source;
  return dom;
}

export type OpaqueNode = OpaqueBlockNode | OpaqueInlineNode;

export const $isOpaqueNode = (node: LexicalNode | null | undefined): node is OpaqueNode =>
  node instanceof OpaqueBlockNode || node instanceof OpaqueInlineNode;
