import { $createCodeNode } from '@lexical/code';
import { $createHorizontalRuleNode } from '@lexical/extension';
import {
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
} from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  defineExtension,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type LexicalEditor,
  type TextFormatType,
} from 'lexical';
import { servicesOf } from '../api/services';
import { $insertAtSelection, $insertBlock } from '../blocks/insert';
import { $moveBlocks } from '../blocks/move';
import { $createBibliographyNode } from '../nodes/bibliography/BibliographyNode';
import { $toggleBlockquote } from '../nodes/blockquote/toggleBlockquote';
import { $createFigureNode } from '../nodes/figure/FigureNode';
import { $createFootnoteNode } from '../nodes/footnote/FootnoteNode';
import { openPopover, PopoverExtension } from '../popover/PopoverExtension';
import { tableCommands } from './table';

/**
 * One of the application's commands, by id. Panels and menus that need a window of their own
 * (`edit.find`, `format.link`, `insert.citation`, …) answer to it at a higher priority.
 */
export const RUN_COMMAND: LexicalCommand<string> = createCommand('stet/run');

const format = (type: TextFormatType) => (editor: LexicalEditor) =>
  void editor.dispatchCommand(FORMAT_TEXT_COMMAND, type);

const blocks = (create: () => ElementNode) => () => {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) $setBlocksType(selection, create);
};

const actions: Record<string, (editor: LexicalEditor) => unknown> = {
  'format.bold': format('bold'),
  'format.italic': format('italic'),
  'format.strikethrough': format('strikethrough'),
  'format.code': format('code'),
  'format.paragraph': blocks($createParagraphNode),
  'format.heading2': blocks(() => $createHeadingNode('h2')),
  'format.heading3': blocks(() => $createHeadingNode('h3')),
  'format.heading4': blocks(() => $createHeadingNode('h4')),
  'format.bulletList': (editor) => void editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined),
  'format.numberList': (editor) => void editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined),
  'format.checkList': (editor) => void editor.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined),
  'format.blockquote': $toggleBlockquote,
  'insert.code': blocks($createCodeNode),
  'insert.rule': () => $insertBlock($createHorizontalRuleNode()),
  'insert.footnote': (editor) => {
    const footnote = $createFootnoteNode();
    $insertAtSelection([footnote]);
    openPopover(editor, { kind: 'footnote', key: footnote.getKey() });
  },
  'insert.bibliography': () => $insertBlock($createBibliographyNode()),
  'insert.figure': insertChosenFigure,
  'edit.moveBlockUp': () => $moveBlocks('up'),
  'edit.moveBlockDown': () => $moveBlocks('down'),
  ...tableCommands,
};

async function insertChosenFigure(editor: LexicalEditor): Promise<void> {
  const src = await servicesOf(editor).chooseAsset();
  if (src === null) return;
  editor.update(() => $insertBlock($createFigureNode({ src })), { tag: HISTORY_PUSH_TAG });
}

export const RunExtension = defineExtension({
  name: 'stet/run',
  dependencies: [PopoverExtension],
  register: (editor) =>
    editor.registerCommand(
      RUN_COMMAND,
      (id) => {
        const action = actions[id];
        if (action === undefined) return false;
        if (!editor.isEditable()) return true;
        $addUpdateTag(HISTORY_PUSH_TAG);
        void action(editor);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
});
