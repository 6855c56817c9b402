import { $getNodeByKey, defineExtension, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { t } from '../api/messages';
import { ServicesExtension, servicesOf } from '../api/services';
import { entryOf, nodeEntries } from '../nodes';
import { FootnoteNode } from '../nodes/footnote/FootnoteNode';

/**
 * Shows what records say about nodes (`NodeEntry.label`), and the numbers of footnotes. These are attributes that
 * the style sheets draw: no text of the document, no React.
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
          const label = node && entryOf(node)?.label?.(node, services);
          if (!dom || !label) continue;
          setLabel(dom, label.text);
          if (label.words !== undefined) dom.dataset['words'] = label.words;
          if (label.isBroken !== undefined) dom.toggleAttribute('data-broken', label.isBroken);
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
      ...nodeEntries
        .filter(({ label }) => label !== undefined)
        .map(({ node }) => editor.registerMutationListener(node, follow)),
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

/** In the order of the page. A CSS counter would miss blocks that are not drawn yet. */
function numberFootnotes(editor: LexicalEditor): void {
  const notes = editor.getRootElement()?.querySelectorAll<HTMLElement>('.stet-footnote') ?? [];
  notes.forEach((note, index) => {
    setLabel(note, String(index + 1));
    note.setAttribute('aria-label', t('footnote.numbered', { number: index + 1 }));
  });
}
