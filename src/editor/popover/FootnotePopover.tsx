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
} from 'lexical';
import { useEffect, useState } from 'react';
import type { Body } from '../../core/document/nodes';
import { ContentExtension } from '../extensions/content';
import { LabelsExtension } from '../extensions/labels';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $fillRoot, $storedBody } from '../persistence/serialize';
import { ServicesExtension, servicesOf } from '../services';
import { Popover } from './Popover';

/** A footnote's blocks in a rich editor of their own; each change is written into the article's node. */
export default function FootnotePopover({ nodeKey }: { nodeKey: NodeKey }) {
  const [editor] = useLexicalComposerContext();
  const [extension] = useState(() => footnoteExtension(editor, nodeKey));
  return (
    <Popover nodeKey={nodeKey} label="Footnote">
      <LexicalExtensionComposer
        extension={extension}
        contentEditable={
          <ContentEditable className="stet-text stet-footnote-text" aria-label="Footnote text" />
        }
      >
        <WriteBack article={editor} nodeKey={nodeKey} />
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
    // What is written while the note is open is one step of the article's undo.
    let tag: string = HISTORY_PUSH_TAG;
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      const body = editorState.read($storedBody);
      article.update(() => {
        const node = $getNodeByKey(nodeKey);
        if (!$isFootnoteNode(node) || isSame(node.getBody(), body)) return;
        node.setBody(body);
        $addUpdateTag(tag);
        tag = HISTORY_MERGE_TAG;
      });
    });
  }, [editor, article, nodeKey]);
  return null;
}
