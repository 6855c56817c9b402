import { $isLinkNode } from '@lexical/link';
import {
  $addUpdateTag,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { Decision } from '../../core/document/settle';
import { directTag } from '../api/direct';
import { t } from '../api/messages';
import type { NodeEntry } from '../api/NodeEntry';
import { servicesOf } from '../api/services';
import { $moveBlocks } from '../blocks/move';
import { $unwrapContainer } from '../blocks/unwrap';
import { nodeEntries } from '../nodes';
import { $isCitationNode } from '../nodes/citation/CitationNode';
import { $isFigureNode } from '../nodes/figure/FigureNode';
import { focusInFigure } from '../nodes/figure/focusInFigure';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $isQuotation } from '../nodes/quotation/locate';
import { PopoverExtension } from '../popover/PopoverExtension';
import { $settle } from '../suggesting/settle';
import { $selectedSuggestions, $stepSuggestion } from '../suggesting/walk';
import { $tidyText } from '../typography/tidy';
import { $here, $open } from './open';
import { $deleteBlocks, $duplicateBlocks } from './wholeBlocks';

/**
 * One of the application's commands, by id. Panels and menus that need a window of their own
 * (`edit.find`, `format.link`, `insert.citation`, …) handle it at a higher priority.
 */
export const RUN_COMMAND: LexicalCommand<string> = createCommand('stet/run');

const actions: NodeEntry['commands'] = Object.assign(
  {
    'edit.moveBlockUp': () => $moveBlocks('up'),
    'edit.moveBlockDown': () => $moveBlocks('down'),
    'edit.duplicateBlock': $duplicateBlocks,
    'edit.deleteBlock': $deleteBlocks,
    'format.removeLink': $removeLink,
    'format.tidy': $tidy,
    'format.figureOwn': $giveWidth(undefined),
    'format.figure25': $giveWidth(25),
    'format.figure50': $giveWidth(50),
    'format.figure75': $giveWidth(75),
    'format.figure100': $giveWidth(100),
    'edit.acceptSuggestion': $settleHere('accept'),
    'edit.refuseSuggestion': $settleHere('refuse'),
    'edit.acceptAllSuggestions': () => $settle('accept', null),
    'edit.refuseAllSuggestions': () => $settle('refuse', null),
    'edit.nextSuggestion': $step(1),
    'edit.previousSuggestion': $step(-1),
  },
  ...nodeEntries.map(({ commands }) => commands),
);

const opens =
  <N extends LexicalNode>(is: (node: LexicalNode) => node is N) =>
  (editor: LexicalEditor): void => {
    const node = $here(is);
    if (node) $open(editor, node);
  };

/** They change nothing, and work in a text that cannot be changed too. */
const looks: NodeEntry['commands'] = {
  'edit.citation': opens($isCitationNode),
  'edit.footnote': opens($isFootnoteNode),
  'edit.figure': (editor) => focusInFigure(editor, $here($isFigureNode)?.getKey(), 'alt'),
  'edit.figureWidth': (editor) => focusInFigure(editor, $here($isFigureNode)?.getKey(), 'width'),
  'format.openLink': opens($isLinkNode),
  'format.copyLink': $copyLink,
  'quote.show': opens($isQuotation),
};

export const RunExtension = defineExtension({
  name: 'stet/run',
  dependencies: [PopoverExtension],
  register: (editor) =>
    editor.registerCommand(
      RUN_COMMAND,
      (id) => {
        const look = looks[id];
        if (look !== undefined) {
          void look(editor);
          return true;
        }
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

function $settleHere(decision: Decision) {
  return (editor: LexicalEditor) => {
    const ids = $selectedSuggestions();
    if (ids.length > 0) $settle(decision, ids);
    else servicesOf(editor).onNote(t('suggestion.noneHere'));
  };
}

function $step(direction: 1 | -1) {
  return (editor: LexicalEditor) => void $stepSuggestion(editor, direction);
}

function $tidy(editor: LexicalEditor): void {
  const { language, onNote } = servicesOf(editor);
  const count = $tidyText(language());
  onNote(count === 0 ? t('tidy.nothing') : t('tidy.done', { count }));
}

/** As a drag of its edge does it, never as a suggestion. */
function $giveWidth(width: number | undefined) {
  return () => {
    $addUpdateTag(directTag);
    $here($isFigureNode)?.setFields({ width });
  };
}

/** The words stay. */
function $removeLink(): void {
  const link = $here($isLinkNode);
  if (link) $unwrapContainer(link);
}

function $copyLink(editor: LexicalEditor): void {
  const url = $here($isLinkNode)?.getURL();
  if (url === undefined) return;
  const { onNote } = servicesOf(editor);
  void navigator.clipboard.writeText(url).then(() => onNote(t('link.copied')));
}
