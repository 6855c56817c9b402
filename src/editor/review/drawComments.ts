import {
  $getNodeByKey,
  $getState,
  $isTextNode,
  DecoratorNode,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  TextNode,
} from 'lexical';
import { servicesOf } from '../api/services';
import { nodeEntries } from '../nodes';
import { $topLevelOf } from '../text/locate';
import { commentsState } from '../text/reviewState';
import { viewOf } from '../text/view';

const names = { shown: 'stet-comment', current: 'stet-comment-current' } as const;

/** One for the window: a footnote's words are in an editor of their own. */
function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}

/** Nodes that stand for themselves: words, and things without words. */
const leaves = nodeEntries
  .map(({ node }) => node)
  .filter((node) => node === TextNode || node.prototype instanceof DecoratorNode);

/** Draws the words in view of threads that are shown, and marks things that have one, without touching the document. */
export function drawComments(editor: LexicalEditor): () => void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return () => {};
  const { comments } = servicesOf(editor);
  const view = viewOf(editor);
  const known = new Set<NodeKey>();
  const drawn = new Map<NodeKey, Range>();

  const erase = (key: NodeKey) => {
    const range = drawn.get(key);
    if (range) for (const name of Object.values(names)) CSS.highlights.get(name)?.delete(range);
    drawn.delete(key);
  };
  const draw = (keys: Iterable<NodeKey>) =>
    editor.getEditorState().read(() => {
      for (const key of keys) {
        erase(key);
        const node = $getNodeByKey(key);
        const ids = node ? $getState(node, commentsState) : [];
        if (ids.length > 0) known.add(key);
        else if (!known.delete(key)) continue;
        const element = editor.getElementByKey(key);
        if (element === null) continue;
        const current = comments.current();
        const state = ids.some((id) => id === current)
          ? 'current'
          : ids.some(comments.isShown)
            ? 'shown'
            : null;
        if (!$isTextNode(node)) {
          if (state === null) delete element.dataset['comment'];
          else element.dataset['comment'] = state;
        } else if (state !== null && view.has($blockKeyOf(key))) {
          const range = document.createRange();
          range.selectNodeContents(element);
          highlightNamed(names[state]).add(range);
          drawn.set(key, range);
        }
      }
    });
  const knownIn = (blocks: ReadonlySet<NodeKey>) =>
    editor.getEditorState().read(() => [...known].filter((key) => blocks.has($blockKeyOf(key))));
  const follow = (mutations: ReadonlyMap<NodeKey, string>) => draw(mutations.keys());

  return mergeRegister(
    ...leaves.map((node) => editor.registerMutationListener(node, follow)),
    comments.subscribe(() => draw([...known])),
    view.subscribe((blocks) => draw(knownIn(blocks))),
    () => {
      for (const key of [...drawn.keys()]) erase(key);
    },
  );
}

function $blockKeyOf(key: NodeKey): NodeKey {
  const node = $getNodeByKey(key);
  return (node && $topLevelOf(node)?.getKey()) ?? '';
}
