import {
  $create,
  DecoratorNode,
  type LexicalEditor,
  type LexicalNode,
  nodeSchema,
  rawValue,
  stringValue,
  transformValue,
  withField,
} from 'lexical';
import { paragraph } from '../../../core/document/build';
import type { Block } from '../../../core/document/nodes';
import { bodySchema } from '../../../core/document/schema';
import { blockText } from '../../../core/document/text';
import type { NodeEntry } from '../../api/NodeEntry';
import { $insertInline } from '../../inline/insertInline';
import { openPopover } from '../../popover/PopoverExtension';
import './footnote.css';

const schema = nodeSchema<FootnoteNode>()({
  label: withField(
    transformValue(stringValue(), (label) => (/^[A-Za-z0-9-]*$/.test(label) ? label : '')),
    { field: '__label' },
  ),
  body: withField(
    transformValue(rawValue<unknown>(), (value): Block[] => bodySchema.safeParse(value).data ?? []),
    { field: '__body' },
  ),
});

/** A footnote's number in the text. The node carries the note's blocks, which are edited in a small editor. */
export class FootnoteNode extends DecoratorNode<null> {
  __label = '';
  __body: Block[] = [];

  override $config() {
    return this.config('footnote', { extends: DecoratorNode, json: schema });
  }

  getBody(): Block[] {
    return this.getLatest().__body;
  }

  setBody(body: Block[]): this {
    const self = this.getWritable();
    self.__body = body;
    return self;
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('span');
    dom.className = 'stet-footnote';
    dom.setAttribute('role', 'button');
    dom.title = this.firstWords();
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (previous.__body !== this.__body) dom.title = this.firstWords();
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): true {
    return true;
  }

  private firstWords(): string {
    return this.__body.map(blockText).join('\n').slice(0, 200);
  }
}

export const $createFootnoteNode = (body: Block[] = [paragraph([])]): FootnoteNode =>
  $create(FootnoteNode).setBody(body);

export const $isFootnoteNode = (node: LexicalNode | null | undefined): node is FootnoteNode =>
  node instanceof FootnoteNode;

export const footnoteEntry = {
  node: FootnoteNode,
  commands: {
    'insert.footnote': (editor) => {
      const footnote = $createFootnoteNode();
      $insertInline(footnote, 'note');
      openFootnote(footnote, editor);
    },
  },
  offers: ['insert.footnote'],
  open: openFootnote,
} as const satisfies NodeEntry<FootnoteNode>;

function openFootnote(node: FootnoteNode, editor: LexicalEditor): void {
  openPopover(editor, { kind: 'footnote', key: node.getKey() });
}
