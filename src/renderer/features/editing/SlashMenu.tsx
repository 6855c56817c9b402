import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalTypeaheadMenuPlugin, type TriggerFn } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { useMemo, useState } from 'react';
import { $table } from '../../../editor/commands/table';
import { type CommandId, commands, commandTitle } from '../../../ipc/commands';
import { runCommand } from '../../shell/commands';
import { keyLabel } from '../../shell/keyLabel';
import { matches } from '../../shell/matches';
import { PopupOption, renderPopup } from './PopupMenu';

/** What one inserts while writing, the most frequent first. */
const offered: CommandId[] = [
  'format.heading2',
  'format.heading3',
  'format.heading4',
  'format.bulletList',
  'format.numberList',
  'format.checkList',
  'format.blockquote',
  'insert.quote',
  'insert.citation',
  'insert.footnote',
  'insert.figure',
  'insert.table',
  'insert.rule',
  'insert.code',
  'insert.snippet',
  'insert.bibliography',
  'insert.related',
];

/** In a table these first, and nothing that is a block of its own. */
const offeredInTable: CommandId[] = [
  'table.rowBelow',
  'table.columnAfter',
  'table.rowAbove',
  'table.columnBefore',
  'table.headerRow',
  'table.deleteRow',
  'table.deleteColumn',
  'table.delete',
  'insert.quote',
  'insert.citation',
  'insert.footnote',
  'insert.related',
];

/** A slash at the head of a line or after a space, and words that are no path. */
const trigger: TriggerFn = (text) => {
  const match = /(^|\s)\/([\p{L}\d ]{0,24})$/u.exec(text);
  if (!match) return null;
  const [whole, lead = '', query = ''] = match;
  return {
    leadOffset: match.index + lead.length,
    matchingString: query,
    replaceableString: whole.slice(lead.length),
  };
};

const renderMenu = renderPopup('Insert');

/** `/` lists what can be put in here. */
export function SlashMenu() {
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState<string | null>(null);
  const options = useMemo(
    () =>
      (editor.read($table) === null ? offered : offeredInTable)
        .filter((id) => matches(commandTitle(id), query ?? ''))
        .map((id) => {
          const command = commands[id];
          const detail = 'key' in command ? keyLabel(command.key) : '';
          return new PopupOption(id, commandTitle(id).replace('…', ''), detail, () => runCommand(id));
        }),
    [editor, query],
  );
  return (
    <LexicalTypeaheadMenuPlugin
      triggerFn={trigger}
      options={options}
      onQueryChange={setQuery}
      menuRenderFn={renderMenu}
      anchorClassName="popup-anchor"
      onSelectOption={(option, typed, close) => {
        editor.update(() => typed?.remove(), { onUpdate: () => setTimeout(option.run) });
        close();
      }}
    />
  );
}
