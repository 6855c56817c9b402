import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import type { TextFact } from '../../../core/model/facts';
import { $textFacts } from '../../../editor/commands/textFacts';
import { type CommandId, commandIds, commands, menuTitle, systemTitle } from '../../../ipc/commands';
import { call } from '../../api/client';
import { commandEntries, inGroups } from '../../shell/menuEntries';
import { perform } from '../../shell/perform';
import type { MenuEntry } from '../../ui/MenuItems';
import { t } from './messages';

/** What the commands at the top of the menu are for, and when they are shown. */
const about: [TextFact, CommandId[]][] = [
  ['quotation', ['quote.show', 'quote.edit', 'quote.detach', 'view.sourceBeside']],
  ['citation', ['edit.citation']],
  ['footnote', ['edit.footnote']],
  ['figure', ['edit.figure']],
  ['link', ['format.openLink', 'format.link', 'format.copyLink', 'format.removeLink']],
  ['table', commandIds.filter((id) => commands[id].menu === 'Table' && id !== 'table.tools')],
  [
    'words',
    [
      'format.bold',
      'format.italic',
      'format.link',
      'quote.capture',
      'insert.quote',
      'comment.add',
      'quote.origin',
    ],
  ],
];

const widths: CommandId[] = [
  ...commandIds.filter((id) => id.startsWith('format.figure')),
  'edit.figureWidth',
];
const turns = commandIds.filter((id) => /^format\.(paragraph|heading\d|\w+List|blockquote)$/.test(id));

/** The menu of what is selected in the text, or of where the caret is. */
export function textEntries(editor: LexicalEditor): MenuEntry[] {
  const held = editor.getEditorState().read($textFacts, { editor });
  const shown = about.filter(([fact]) => held.includes(fact)).map(([, ids]) => ids);
  const known = new Set<CommandId>();
  const groups = shown.map((ids) =>
    commandEntries(ids.filter((id) => !known.has(id) && known.add(id) !== undefined)),
  );
  if (held.includes('figure'))
    groups.push([{ id: 'width', label: t('figure.width'), entries: commandEntries(widths) }]);
  const inserted = commandIds.filter((id) => commands[id].menu === 'Insert' && !known.has(id));
  return inGroups([
    ...groups,
    clipboardEntries(editor),
    [
      { id: 'insert', label: menuTitle('Insert').replace('&', ''), entries: commandEntries(inserted) },
      { id: 'block', label: t('block'), entries: blockEntries() },
    ],
  ]);
}

/** The menu of the selected block. */
export const blockEntries = (): MenuEntry[] =>
  inGroups([
    [{ id: 'turn', label: t('block.turn'), entries: commandEntries(turns) }],
    commandEntries(['edit.moveBlockUp', 'edit.moveBlockDown', 'edit.duplicateBlock']),
    commandEntries(['article.copyLink']),
    commandEntries(['edit.deleteBlock']).map((entry) => ({ ...entry, danger: true })),
  ]);

function clipboardEntries(editor: LexicalEditor): MenuEntry[] {
  const isAny = editor.getEditorState().read(() => {
    const selection = $getSelection();
    return selection !== null && !($isRangeSelection(selection) && selection.isCollapsed());
  });
  const isEditable = editor.isEditable();
  const entry = (action: 'cut' | 'copy' | 'paste' | 'pasteAsPlainText', isEnabled: boolean): MenuEntry => ({
    id: `clipboard ${action}`,
    label: systemTitle(action),
    isDisabled: !isEnabled,
    run: () => void perform(() => call('app.edit', { action })),
  });
  return [
    entry('cut', isEditable && isAny),
    entry('copy', isAny),
    entry('paste', isEditable),
    entry('pasteAsPlainText', isEditable),
  ];
}
