import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  defineExtension,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  type TextNode,
} from 'lexical';
import { type Edit, lookBehind, typed } from '../../core/typography/typed';
import { ServicesExtension, servicesOf } from '../api/services';
import { $lineBefore, $sparesTypography } from './line';

/**
 * Quotation marks, dashes, ellipses and spaces of the article's language, while typing. What was typed comes first and is
 * changed by a step of its own, so that one Undo gives it back. A key costs the same in a text of any length.
 */
export const SmartTypingExtension = defineExtension({
  name: 'stet/smart-typing',
  dependencies: [ServicesExtension],
  register: (editor) =>
    editor.registerUpdateListener(({ tags, dirtyLeaves, editorState, prevEditorState }) => {
      if (dirtyLeaves.size === 0 || tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG) || editor.isComposing())
        return;
      const { language, isTypingSmart } = servicesOf(editor);
      if (!isTypingSmart()) return;
      const found = editorState.read(() => $editOfKey(prevEditorState, language()));
      if (found === null) return;
      editor.update(
        () => {
          const node = $getNodeByKey(found.key);
          if (!$isTextNode(node)) return;
          const { remove, insert } = found.edit;
          node.spliceText(found.offset - remove, remove, insert, true);
        },
        { tag: HISTORY_PUSH_TAG },
      );
    }),
});

interface Found {
  key: string;
  /** Of the caret, behind the typed sign. */
  offset: number;
  edit: Edit;
}

/** What the sign that was typed last becomes; null when no single sign was typed, or nothing becomes of it. */
function $editOfKey(before: EditorState, language: string): Found | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text')
    return null;
  const { key, offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return null;
  const text = node.getTextContent();
  const sign = text[offset - 1] ?? '';
  if (!isOneMore(node, offset, before) || $sparesTypography(node)) return null;
  const edit = typed($lineBefore(node, offset - 1, lookBehind), sign, language);
  // A sign in another format before it stays.
  return edit === null || edit.remove > offset ? null : { key, offset, edit };
}

/** Whether exactly one sign came before the caret since the earlier state. */
function isOneMore(
  node: TextNode,
  offset: number,
  { _nodeMap: nodes, _selection: selection }: EditorState,
): boolean {
  const earlier = nodes.get(node.getKey());
  const size = $isTextNode(earlier) ? earlier.__text.length : 0;
  if (node.getTextContentSize() !== size + 1) return false;
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  return size === 0 || selection.anchor.key !== node.getKey() || selection.anchor.offset === offset - 1;
}
