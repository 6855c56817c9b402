import { effect, getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import {
  $addUpdateTag,
  $getNodeByKey,
  $getRoot,
  configExtension,
  defineExtension,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { useEffect, useState } from 'react';
import type { Body } from '../../core/document/nodes';
import { t } from '../api/messages';
import { ServicesExtension, servicesOf } from '../api/services';
import { ContentExtension } from '../extensions/content';
import { HighlightsExtension, showMark } from '../extensions/highlights';
import { LabelsExtension } from '../extensions/labels';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $noteAt, $quotationsOf } from '../nodes/quotation/locate';
import { CopyExtension } from '../paste/CopyExtension';
import { PasteExtension } from '../paste/PasteExtension';
import { $fillRoot, $storedBody } from '../persistence/serialize';
import { Popover } from '../popover/Popover';
import { CommentsExtension } from '../review/CommentsExtension';
import './footnoteText.css';

/** A footnote's blocks in a rich editor of their own; each change is written into the article's node. */
export default function FootnotePopover({ nodeKey }: { nodeKey: NodeKey }) {
  const [editor] = useLexicalComposerContext();
  const [extension] = useState(() => footnoteExtension(editor, nodeKey));
  return (
    <Popover nodeKey={nodeKey} label={t('footnote')}>
      <LexicalExtensionComposer
        extension={extension}
        contentEditable={
          <ContentEditable className="stet-text stet-footnote-text" aria-label={t('footnote.text')} />
        }
      >
        <WriteBack article={editor} nodeKey={nodeKey} />
        <Marks article={editor} nodeKey={nodeKey} />
      </LexicalExtensionComposer>
    </Popover>
  );
}

const footnoteExtension = (article: LexicalEditor, nodeKey: NodeKey) =>
  defineExtension({
    name: 'stet/footnote-text',
    namespace: 'stet',
    editable: article.isEditable(),
    $initialEditorState: () => {
      $fillRoot(article.read(() => $bodyOf(nodeKey)));
      $getRoot().selectEnd();
    },
    dependencies: [
      configExtension(ServicesExtension, { services: servicesOf(article) }),
      ContentExtension,
      LabelsExtension,
      CommentsExtension,
      CopyExtension,
      PasteExtension,
      HistoryExtension,
    ],
  });

function $bodyOf(nodeKey: NodeKey) {
  const node = $getNodeByKey(nodeKey);
  return $isFootnoteNode(node) ? node.getBody() : [];
}

const isSame = (one: Body, other: Body): boolean => JSON.stringify(one) === JSON.stringify(other);

function WriteBack({ article, nodeKey }: { article: LexicalEditor; nodeKey: NodeKey }) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    editor.focus();
    // All changes while the note is open are one undo step of the article.
    let tag: string = HISTORY_PUSH_TAG;
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      const body = editorState.read($storedBody);
      article.update(() => {
        const node = $getNodeByKey(nodeKey);
        if (!$isFootnoteNode(node) || isSame(node.getBody(), body)) return;
        node.setBody(body);
        $addUpdateTag(tag);
        // The caret stays in the note; a paste would otherwise move it back into the article.
        $addUpdateTag(SKIP_DOM_SELECTION_TAG);
        tag = HISTORY_MERGE_TAG;
      });
    });
  }, [editor, article, nodeKey]);
  return null;
}

/** Marks the note's own quotations, as those in the text are. */
function Marks({ article, nodeKey }: { article: LexicalEditor; nodeKey: NodeKey }) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const { marksInNotes } = getExtensionDependencyFromEditor(article, HighlightsExtension).output;
    const show = () => {
      const marks = marksInNotes.value;
      const here = article
        .getEditorState()
        .read(() => marks.filter(({ ref }) => $noteAt(ref)?.getKey() === nodeKey));
      const byIndex = new Map(here.map((mark) => [mark.ref.index, mark]));
      const quotations = editor
        .getEditorState()
        .read(() => $quotationsOf($getRoot()).map((quotation) => quotation.getKey()));
      for (const [index, key] of quotations.entries()) showMark(editor, key, byIndex.get(index));
    };
    const stops = [effect(show), editor.registerUpdateListener(show)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, article, nodeKey]);
  return null;
}
