// A page of Lexical alone: rich text with its history, as little as an editor of such words needs.
import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { place, words } from './page';

const text = document.createElement('div');
text.contentEditable = 'true';
text.role = 'textbox';
text.ariaLabel = 'Article text';
place.append(text);
const editor = buildEditorFromExtensions({
  name: 'bare',
  dependencies: [RichTextExtension, HistoryExtension],
  $initialEditorState: () => {
    for (const line of words) $getRoot().append($createParagraphNode().append($createTextNode(line)));
  },
});
editor.setRootElement(text);
editor.focus();
