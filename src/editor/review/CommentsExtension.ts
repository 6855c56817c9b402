import {
  $getNodeByKey,
  defineExtension,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { ServicesExtension, servicesOf } from '../api/services';
import { $blockRuns } from '../text/locate';
import { ViewExtension } from '../text/view';
import { drawComments } from './drawComments';
import { keepEdges } from './edges';
import { $putBack, $spansOfThreads, $threadsAtCaret, type LostWords } from './marks';

/** The words of comments: drawn, kept through edits and Undo, and told when the caret is among them. */
export const CommentsExtension = defineExtension({
  name: 'stet/comments',
  dependencies: [ServicesExtension, ViewExtension],
  register: (editor) =>
    mergeRegister(keepEdges(editor), drawComments(editor), keepThroughUndo(editor), tellCaret(editor)),
});

/** A text from before a thread was begun has the words without it: Undo takes words back, not what is said of them. */
const keepThroughUndo = (editor: LexicalEditor): (() => void) =>
  editor.registerUpdateListener(({ tags, editorState, prevEditorState }) => {
    if (!tags.has(HISTORIC_TAG)) return;
    const now = editorState.read($spansOfThreads);
    const lost = prevEditorState.read(() =>
      [...$spansOfThreads()].flatMap(([id, spans]) =>
        now.has(id) ? [] : spans.map((span): [string, LostWords] => [id, $withText(span)]),
      ),
    );
    if (lost.length === 0) return;
    editor.update(
      () => {
        for (const [id, words] of lost) $putBack(id, words);
      },
      { tag: HISTORY_MERGE_TAG },
    );
  });

function $withText(span: Omit<LostWords, 'text'>): LostWords {
  const block = $getNodeByKey(span.blockKey);
  return { ...span, text: block ? $blockRuns(block).text.slice(span.start, span.end) : '' };
}

function tellCaret(editor: LexicalEditor): () => void {
  const { comments } = servicesOf(editor);
  let told = '';
  return editor.registerUpdateListener(({ editorState }) => {
    const ids = editorState.read($threadsAtCaret);
    const key = ids.join(' ');
    if (key === told) return;
    told = key;
    comments.onCaret(ids);
  });
}
