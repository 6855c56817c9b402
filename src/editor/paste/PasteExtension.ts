import { $toggleLink } from '@lexical/link';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import type { Body } from '../../core/document/nodes';
import { textToBody } from '../../core/document/plain';
import { withoutTags } from '../../core/html/withoutTags';
import { articleIdOf, asLinked } from '../../core/model/articleUrl';
import { asAddress } from '../../core/model/url';
import type { Clipping } from '../api';
import { t } from '../api/messages';
import { servicesOf } from '../api/services';
import { $insertAtSelection, $insertBlock } from '../blocks/insert';
import { $createFigureNode } from '../nodes/figure/FigureNode';
import { focusInFigure } from '../nodes/figure/focusInFigure';
import { $parseBlocks } from '../persistence/serialize';
import { ownFormat } from './copied';
import { looksLikeMarkdown } from './looksLikeMarkdown';
import { $insertOwn } from './own';

/**
 * Handles pasting and dropping: pictures become figures; HTML from the web, Word and Google Docs becomes clean
 * nodes; Markdown (asked once) is read as Markdown; an address links selected words; Ctrl/Cmd+Shift+V pastes plain text. Each is one undo step.
 */
export const PasteExtension = defineExtension({
  name: 'stet/paste',
  register(editor) {
    let plain = false;
    return mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          plain = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'v';
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = event instanceof ClipboardEvent ? event.clipboardData : null;
          if (data === null || !editor.isEditable() || isInCode()) return false;
          event.preventDefault();
          const words = plain;
          plain = false;
          void paste(editor, data, words);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // Lexical has put the caret where they were dropped.
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          if (editor.isEditable()) void insertPictures(editor, files);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  },
});

/** In code the clipboard's text is inserted as it is. */
function isInCode(): boolean {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) && selection.anchor.getNode().getTopLevelElement()?.getType() === 'code'
  );
}

/** Reads the clipboard first: it is empty when the event is over. */
async function paste(editor: LexicalEditor, data: DataTransfer, plain: boolean): Promise<void> {
  const files = [...data.files];
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  const own = data.getData(ownFormat);
  const linked = asLinked(text);
  const address = articleIdOf(linked) === null ? asAddress(text) : linked;
  if (plain) insertBody(editor, textToBody(text));
  else if (address !== null && editor.read($hasWordsSelected))
    editor.update(() => $toggleLink(address), asOneStep);
  else if (own !== '') editor.update(() => $insertOwn(own), asOneStep);
  else if (files.length > 0 && html === '') await insertPictures(editor, files);
  else if (html !== '') await insertClipping(editor, { kind: 'html', text: html }, text);
  else if (looksLikeMarkdown(text) && (await servicesOf(editor).askPasteMarkdown()))
    await insertClipping(editor, { kind: 'markdown', text }, text);
  else insertBody(editor, textToBody(text));
}

/** Words in one line of text, which an address that is pasted on them links. */
function $hasWordsSelected(): boolean {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) && !selection.isCollapsed() && !selection.getTextContent().includes('\n')
  );
}

/** `words`: what is pasted if the clipping cannot be read. */
async function insertClipping(editor: LexicalEditor, clipping: Clipping, words: string): Promise<void> {
  const { readClipping, onNote } = servicesOf(editor);
  const read = await readClipping(clipping);
  // Another article may be open by now.
  if (editor.getRootElement() === null) return;
  insertBody(editor, read ? read.body : textToBody(words || withoutTags(clipping.text)));
  for (const note of read?.notes ?? []) onNote(note);
}

const asOneStep = { tag: [HISTORY_PUSH_TAG, PASTE_TAG] };

/** One paragraph is inserted into the line; several are inserted as blocks. */
function insertBody(editor: LexicalEditor, body: Body): void {
  if (body.length === 0) return;
  editor.update(() => {
    const nodes = $parseBlocks(body);
    const [only] = nodes;
    $insertAtSelection(nodes.length === 1 && $isParagraphNode(only) ? only.getChildren() : nodes);
  }, asOneStep);
}

/** What a picture shows is asked for at once, without taking the keys from whoever writes on. */
async function insertPictures(editor: LexicalEditor, files: File[]): Promise<void> {
  const { storeAsset, onNote } = servicesOf(editor);
  for (const file of files.filter(({ type }) => type.startsWith('image/'))) {
    const src = await storeAsset(file);
    let key: NodeKey | undefined;
    editor.update(
      () => {
        const figure = $createFigureNode({ src });
        $insertBlock(figure);
        key = figure.getKey();
      },
      { ...asOneStep, discrete: true },
    );
    onNote(t('figure.added'), { label: t('figure.describe'), run: () => focusInFigure(editor, key, 'alt') });
  }
}
