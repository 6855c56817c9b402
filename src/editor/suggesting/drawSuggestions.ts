import {
  $getNodeByKey,
  $getState,
  $isTextNode,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import type { Suggestion } from '../../core/document/suggestion';
import { t } from '../api/messages';
import { nodeEntries } from '../nodes';
import { suggestionState } from '../text/reviewState';
import './suggesting.css';

/** Shows what is suggested, as attributes that the style sheet draws; screen readers hear of inserted and deleted words. */
export function drawSuggestions(editor: LexicalEditor): () => void {
  const draw = (mutations: Map<NodeKey, string>) =>
    editor.getEditorState().read(() => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') continue;
        const node = $getNodeByKey(key);
        const dom = editor.getElementByKey(key);
        if (node && dom) show(dom, $getState(node, suggestionState), $isTextNode(node));
      }
    });
  return mergeRegister(...nodeEntries.map(({ node }) => editor.registerMutationListener(node, draw)));
}

function show(dom: HTMLElement, suggestion: Suggestion | null, isText: boolean): void {
  const { kind, move = false } = suggestion ?? {};
  // The style sheet writes it on whole blocks, and before lines that were moved.
  const label = kind && t(labels[kind][move ? 1 : 0]);
  const { dataset } = dom;
  if (dataset['suggestion'] === kind && dataset['suggestionLabel'] === label) return;
  if (kind === undefined) {
    delete dataset['suggestion'];
    delete dataset['suggestionLabel'];
    delete dataset['suggestionMove'];
    if (isText) dom.removeAttribute('role');
    return;
  }
  dataset['suggestion'] = kind;
  dataset['suggestionLabel'] = label;
  if (move) dataset['suggestionMove'] = '';
  else delete dataset['suggestionMove'];
  if (isText) dom.setAttribute('role', kind);
}

const labels = {
  insertion: ['suggestion.insertion', 'suggestion.movedHere'],
  deletion: ['suggestion.deletion', 'suggestion.movedAway'],
} as const;
