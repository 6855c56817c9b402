import {
  $getNodeByKey,
  $getState,
  $isTextNode,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { t } from '../api/messages';
import { nodeEntries } from '../nodes';
import { suggestionState } from '../review/state';
import './suggesting.css';

/** Shows what is suggested, as attributes that the style sheet draws; screen readers hear of inserted and deleted words. */
export function drawSuggestions(editor: LexicalEditor): () => void {
  const draw = (mutations: Map<NodeKey, string>) =>
    editor.getEditorState().read(() => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') continue;
        const node = $getNodeByKey(key);
        const dom = editor.getElementByKey(key);
        if (node && dom) show(dom, $getState(node, suggestionState)?.kind, $isTextNode(node));
      }
    });
  return mergeRegister(...nodeEntries.map(({ node }) => editor.registerMutationListener(node, draw)));
}

type Kind = 'insertion' | 'deletion';

function show(dom: HTMLElement, kind: Kind | undefined, isText: boolean): void {
  if (dom.dataset['suggestion'] === kind) return;
  if (kind === undefined) {
    delete dom.dataset['suggestion'];
    delete dom.dataset['suggestionLabel'];
    if (isText) dom.removeAttribute('role');
    return;
  }
  dom.dataset['suggestion'] = kind;
  dom.dataset['suggestionLabel'] = t(`suggestion.${kind}`);
  if (isText) dom.setAttribute('role', kind);
}
