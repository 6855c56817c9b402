import {
  DecoratorNode,
  type LexicalEditor,
  type LexicalNode,
  nodeSchema,
  stringValue,
  withField,
} from 'lexical';
import type { NodeEntry } from '../../api/NodeEntry';
import { openPopover } from '../../popover/PopoverExtension';
import './opaque.css';

/** Markdown that the model has no node for, kept byte for byte and shown as it is written. */
export abstract class OpaqueNode extends DecoratorNode<null> {
  __source = '';

  getSource(): string {
    return this.getLatest().__source;
  }

  setSource(source: string): this {
    const self = this.getWritable();
    self.__source = source;
    return self;
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (previous.__source !== this.__source) dom.textContent = this.__source;
    return false;
  }

  override decorate(): null {
    return null;
  }

  protected element(tag: 'pre' | 'code', className: string): HTMLElement {
    const dom = document.createElement(tag);
    dom.className = className;
    dom.textContent = this.__source;
    return dom;
  }
}

const fields = nodeSchema<OpaqueNode>()({ source: withField(stringValue(), { field: '__source' }) });

export class OpaqueBlockNode extends OpaqueNode {
  override $config() {
    return this.config('opaque-block', { extends: DecoratorNode, json: fields });
  }

  override createDOM(): HTMLElement {
    return this.element('pre', 'stet-opaque-block');
  }

  override isInline(): false {
    return false;
  }
}

export class OpaqueInlineNode extends OpaqueNode {
  override $config() {
    return this.config('opaque-inline', { extends: DecoratorNode, json: fields });
  }

  override createDOM(): HTMLElement {
    return this.element('code', 'stet-opaque-inline');
  }

  override isInline(): true {
    return true;
  }
}

export const $isOpaqueNode = (node: LexicalNode | null | undefined): node is OpaqueNode =>
  node instanceof OpaqueNode;

const open = (node: OpaqueNode, editor: LexicalEditor) =>
  openPopover(editor, { kind: 'opaque', key: node.getKey() });

export const opaqueBlockEntry = {
  node: OpaqueBlockNode,
  commands: {},
  offers: [],
  open,
} as const satisfies NodeEntry<OpaqueBlockNode>;

export const opaqueInlineEntry = {
  node: OpaqueInlineNode,
  commands: {},
  offers: [],
  open,
} as const satisfies NodeEntry<OpaqueInlineNode>;
