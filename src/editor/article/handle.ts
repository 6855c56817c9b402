import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $addUpdateTag,
  $createNodeSelection,
  $getNodeByKey,
  $isElementNode,
  $setSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  UNDO_COMMAND,
} from 'lexical';
import type { BlockSpan, EditorHandle, QuotationRef } from '../api';
import { directTag } from '../api/direct';
import { servicesOf } from '../api/services';
import { $insertAtSelection, $insertBlock } from '../blocks/insert';
import { $moveSection } from '../blocks/section';
import { $here } from '../commands/open';
import { RUN_COMMAND } from '../commands/RunExtension';
import { HighlightsExtension } from '../extensions/highlights';
import { $isCitationNode } from '../nodes/citation/CitationNode';
import { $insertCitation } from '../nodes/citation/insert';
import { $createFigureNode } from '../nodes/figure/FigureNode';
import { $isQuotation, $noteAt, $quotationAt, $refOf } from '../nodes/quotation/locate';
import { $createSnippetNode } from '../nodes/snippet/SnippetNode';
import { $selectedBody } from '../paste/selectedBody';
import { PersistenceExtension } from '../persistence/PersistenceExtension';
import { $parseBlocks, $replaceBody } from '../persistence/serialize';
import { openPopover } from '../popover/PopoverExtension';
import { $attach, $detach } from '../quotations/attach';
import { $selectedWords } from '../quotations/selectedWords';
import { $insertQuotation, $replaceWords } from '../quotations/words';
import { $commentOnSelection, $nextThread, $removeThread } from '../review/marks';
import { showThread } from '../review/showThread';
import { $settle } from '../suggesting/settle';
import { $showSuggestion } from '../suggesting/walk';
import { $selectionOf } from '../text/locate';
import { focusText, followView, goToPlace, readPlace } from '../text/place';
import { scrollIntoView, scrollToTop } from '../text/scroll';

/** The calls that the application can make on a running editor. */
export function createHandle(editor: LexicalEditor): EditorHandle {
  const persistence = getExtensionDependencyFromEditor(editor, PersistenceExtension).output;
  const { highlights } = getExtensionDependencyFromEditor(editor, HighlightsExtension).output;

  /** Runs a change as one undo step, finished when the call returns. */
  const step = <T>($change: () => T, tag = HISTORY_PUSH_TAG): T => {
    let result: { value: T } | undefined;
    editor.update(
      () => {
        $addUpdateTag(tag);
        result = { value: $change() };
      },
      { discrete: true },
    );
    if (result === undefined) throw new Error('The editor did not run an update.');
    return result.value;
  };

  /** A change that is never a suggestion: ties to records, and whole texts. */
  const direct = <T>($change: () => T, isGoingOn = false): T =>
    step(
      () => {
        $addUpdateTag(directTag);
        return $change();
      },
      isGoingOn ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG,
    );
  /** A change of what is said of the text: Undo does not take it back. */
  const aside = <T>($change: () => T): T => step($change, HISTORY_MERGE_TAG);

  return {
    focus: () => focusText(editor),
    run: (command) => editor.dispatchCommand(RUN_COMMAND, command),
    selectedWords: () => editor.read($selectedWords),
    selectedBody: () => editor.read($selectedBody),
    quotation: () =>
      editor.read(() => {
        const here = $here($isQuotation);
        return here && $refOf(here);
      }),
    attach: (target, quoteId, isGoingOn) => direct(() => $attach(target, quoteId), isGoingOn),
    detach: (ref) => void direct(() => $detach(ref)),
    replaceWords: (ref, words) => void step(() => $replaceWords(ref, words)),
    insertQuotation: (quoteId, words, as) =>
      void step(() => $insertQuotation(quoteId, words, as, servicesOf(editor).language())),
    insertCitation: (items) => step(() => $insertCitation(items)),
    updateCitation: (key, items) =>
      step(() => {
        const node = $getNodeByKey(key);
        if (!$isCitationNode(node)) return;
        // The caret goes behind the citation, so that writing goes on there.
        node.selectNext(0, 0);
        if (items.length > 0) node.setItems(items);
        else node.remove();
      }),
    comment: (threadId) => aside(() => $commentOnSelection(threadId)),
    uncomment: (threadId) => aside(() => $removeThread(threadId)),
    showThread: (threadId, { focus }) => showThread(editor, threadId, focus),
    nextThread: (direction) => editor.read(() => $nextThread(direction, servicesOf(editor).comments.isShown)),
    insertSnippet: (snippetId) => step(() => $insertBlock($createSnippetNode(snippetId))),
    insertFigure: (figure) => step(() => $insertBlock($createFigureNode(figure))),
    insertBlocks: (blocks) => step(() => $insertAtSelection($parseBlocks(blocks))),
    reveal: (target) => {
      const key = step(() => $select(editor, target));
      editor.focus();
      scrollIntoView(key === null ? null : editor.getElementByKey(key));
    },
    bringUp: (blockKey, { focus }) => {
      if (focus) {
        step(() => $select(editor, { blockKey }));
        editor.focus();
      }
      scrollToTop(editor.getElementByKey(blockKey));
    },
    moveSection: (blockKey, before) => step(() => $moveSection(blockKey, before)),
    followView: (listener) => followView(editor, listener),
    place: () => readPlace(editor),
    goTo: (place) => goToPlace(editor, place),
    show: (target) => highlights.shown(target),
    showFound: (spans) => highlights.found(spans),
    showMarks: (marks) => highlights.marks(marks),
    flush: () => persistence.flush(),
    rebase: (stored) => persistence.rebase(stored),
    setBody: (body) => direct(() => $replaceBody(body)),
    settle: (decision, ids) => step(() => $settle(decision, ids)),
    showSuggestion: (id) => {
      step(() => $showSuggestion(editor, id));
      editor.focus();
    },
    undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
  };
}

/** Returns the key of the node to scroll to. */
function $select(
  editor: LexicalEditor,
  target: QuotationRef | BlockSpan | { blockKey: string },
): NodeKey | null {
  if ('index' in target) {
    const note = $noteAt(target);
    if (note !== null) {
      openPopover(editor, { kind: 'footnote', key: note.getKey() });
      return note.getKey();
    }
    const quotation = $quotationAt(target);
    quotation?.select();
    return quotation?.getKey() ?? null;
  }
  if ('start' in target) {
    const selection = $selectionOf(target);
    if (selection) $setSelection(selection);
    return selection?.anchor.key ?? null;
  }
  const block = $getNodeByKey(target.blockKey);
  if ($isElementNode(block)) {
    block.selectStart();
  } else if (block) {
    const selection = $createNodeSelection();
    selection.add(target.blockKey);
    $setSelection(selection);
  }
  return block?.getKey() ?? null;
}
