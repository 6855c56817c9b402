import {
  $addUpdateTag,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { t } from '../api/messages';
import type { NodeEntry } from '../api/NodeEntry';
import { servicesOf } from '../api/services';
import { $moveBlocks } from '../blocks/move';
import { nodeEntries } from '../nodes';
import { PopoverExtension } from '../popover/PopoverExtension';
import { $tidyText } from '../typography/tidy';

/**
 * One of the application's commands, by id. Panels and menus that need a window of their own
 * (`edit.find`, `format.link`, `insert.citation`, …) handle it at a higher priority.
 */
export const RUN_COMMAND: LexicalCommand<string> = createCommand('stet/run');

const actions: NodeEntry['commands'] = Object.assign(
  {
    'edit.moveBlockUp': () => $moveBlocks('up'),
    'edit.moveBlockDown': () => $moveBlocks('down'),
    'format.tidy': $tidy,
  },
  ...nodeEntries.map(({ commands }) => commands),
);

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

function $tidy(editor: LexicalEditor): void {
  const { language, onNote } = servicesOf(editor);
  const count = $tidyText(language());
  onNote(count === 0 ? t('tidy.nothing') : t('tidy.done', { count }));
}
