import { $create, ElementNode, type LexicalNode } from 'lexical';
import './blockquote.css';

/** A Markdown block quote, without a record. A shadow root, since it holds blocks. */
export class BlockquoteNode extends ElementNode {
  override $config() {
    return this.config('blockquote', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('blockquote');
    dom.className = 'stet-blockquote';
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canIndent(): boolean {
    return false;
  }
}

export const $createBlockquoteNode = (): BlockquoteNode => $create(BlockquoteNode);

export const $isBlockquoteNode = (node: LexicalNode | null | undefined): node is BlockquoteNode =>
  node instanceof BlockquoteNode;
