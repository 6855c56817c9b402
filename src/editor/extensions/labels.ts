import {
  $getNodeByKey,
  defineExtension,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { ServicesExtension, servicesOf } from '../api/services';
import { $isCitationNode, CitationNode } from '../nodes/citation/CitationNode';
import { FootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $isQuotationBlockNode, QuotationBlockNode } from '../nodes/quotation/QuotationBlockNode';
import { $isSnippetNode, SnippetNode } from '../nodes/snippet/SnippetNode';

/**
 * Shows what records say about nodes: a citation's short form, a block quotation's attribution, a snippet's
 * name, a footnote's number. Attributes that the style sheet draws: no text of the document, no React.
 */
export const LabelsExtension = defineExtension({
  name: 'stet/labels',
  dependencies: [ServicesExtension],
  register(editor) {
    const services = servicesOf(editor);
    const shown = new Set<NodeKey>();
    const show = (keys: Iterable<NodeKey>) =>
      editor.getEditorState().read(() => {
        for (const key of keys) {
          const dom = editor.getElementByKey(key);
          const node = $getNodeByKey(key);
          if (dom === null || node === null) continue;
          setLabel(dom, $labelOf(editor, node));
          if ($isCitationNode(node)) dom.toggleAttribute('data-broken', $isBroken(editor, node));
        }
      });
    const follow = (mutations: Map<NodeKey, string>) => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') shown.delete(key);
        else shown.add(key);
      }
      show(mutations.keys());
    };
    const showAll = () => show(shown);
    return mergeRegister(
      editor.registerMutationListener(CitationNode, follow),
      editor.registerMutationListener(QuotationBlockNode, follow),
      editor.registerMutationListener(SnippetNode, follow),
      editor.registerMutationListener(FootnoteNode, () => numberFootnotes(editor)),
      services.quotes.subscribe(showAll),
      services.sources.subscribe(showAll),
      services.snippets.subscribe(showAll),
      services.citations.subscribe(showAll),
    );
  },
});

function setLabel(dom: HTMLElement, label: string): void {
  if (dom.dataset['label'] !== label) dom.dataset['label'] = label;
}

function $labelOf(editor: LexicalEditor, node: LexicalNode): string {
  const { quotes, sources, snippets, citations } = servicesOf(editor);
  if ($isCitationNode(node)) {
    const styled = $isBroken(editor, node) ? undefined : citations.label(node.getItems());
    if (styled) return styled;
    const works = node.getItems().map(({ sourceId, locator }) => {
      const source = sources.get(sourceId);
      const name = source === null ? 'Missing source' : (source?.short ?? '…');
      return locator && !source?.confidential ? `${name}, ${locator}` : name;
    });
    return `[${works.join('; ')}]`;
  }
  if ($isQuotationBlockNode(node)) {
    const quote = quotes.get(node.getQuoteId());
    return quote === null ? 'No such quote in the library' : (quote?.attribution ?? '');
  }
  if ($isSnippetNode(node)) {
    const snippet = snippets.get(node.getSnippetId());
    return snippet === null ? 'No such snippet' : (snippet?.name ?? '…');
  }
  return '';
}

/** One of its sources is gone. */
const $isBroken = (editor: LexicalEditor, node: CitationNode): boolean =>
  node.getItems().some(({ sourceId }) => servicesOf(editor).sources.get(sourceId) === null);

/** In the order of the page; a CSS counter would not reach out of blocks that are not drawn yet. */
function numberFootnotes(editor: LexicalEditor): void {
  const marks = editor.getRootElement()?.querySelectorAll<HTMLElement>('.stet-footnote') ?? [];
  marks.forEach((mark, index) => {
    setLabel(mark, String(index + 1));
    mark.setAttribute('aria-label', `Footnote ${index + 1}`);
  });
}
