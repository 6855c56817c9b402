import { $create, DecoratorNode, nodeSchema, stringValue, withField } from 'lexical';
import { t } from '../../api/messages';
import type { NodeEntry } from '../../api/NodeEntry';
import './snippet.css';

const schema = nodeSchema<SnippetNode>()({
  snippetId: withField(stringValue(), { field: '__snippetId' }),
});

/** The place of a reusable block; its Markdown is stored once, in the snippet's record. */
export class SnippetNode extends DecoratorNode<null> {
  __snippetId = '';

  override $config() {
    return this.config('snippet', { extends: DecoratorNode, json: schema });
  }

  getSnippetId(): string {
    return this.getLatest().__snippetId;
  }

  setSnippetId(snippetId: string): this {
    const self = this.getWritable();
    self.__snippetId = snippetId;
    return self;
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('div');
    dom.className = 'stet-snippet';
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): false {
    return false;
  }
}

export const $createSnippetNode = (snippetId: string): SnippetNode =>
  $create(SnippetNode).setSnippetId(snippetId);

/** UTF-16 units of a snippet that its place shows; a snippet is a line or two. */
const shown = 1200;

/** The application asks for the snippet in a dialog of its own. */
export const snippetEntry = {
  node: SnippetNode,
  commands: {},
  offers: ['insert.snippet'],
  label(node: SnippetNode, { snippets }) {
    const snippet = snippets.get(node.getSnippetId());
    const name = snippet === null ? t('snippet.missing') : (snippet?.name ?? '…');
    return { text: t('snippet', { name }), words: snippet?.markdown.slice(0, shown) ?? '' };
  },
} as const satisfies NodeEntry<SnippetNode>;
