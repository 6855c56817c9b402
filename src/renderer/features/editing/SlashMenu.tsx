import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalTypeaheadMenuPlugin, type TriggerFn } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { useMemo, useState } from 'react';
import { t } from '../../../editor/api/messages';
import { offered, offeredInTable } from '../../../editor/nodes';
import { $table } from '../../../editor/nodes/table/table';
import { commandTitle, isAvailable } from '../../../ipc/commands';
import { runCommand } from '../../shell/commands';
import { heldFacts } from '../../shell/context';
import { keyLabel } from '../../shell/keyLabel';
import { matches } from '../../shell/matches';
import { useKeys } from '../../shell/preferences';
import { PopupOption, popupAnchor, renderPopup } from './PopupMenu';

/** A slash at the start of a line or after a space, and words that are not a path. */
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

/** `/` lists what can be inserted here. */
export function SlashMenu() {
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState<string | null>(null);
  const keys = useKeys();
  const renderMenu = useMemo(() => renderPopup(t('insert')), []);
  const options = useMemo(
    () =>
      (editor.read($table) === null ? offered : offeredInTable)
        .filter((id) => isAvailable(id, heldFacts()) && matches(commandTitle(id), query ?? ''))
        .map((id) => {
          const key = keys[id];
          const detail = key === null ? '' : keyLabel(key);
          return new PopupOption(id, commandTitle(id).replace('…', ''), detail, () => runCommand(id));
        }),
    [editor, query, keys],
  );
  return (
    <LexicalTypeaheadMenuPlugin
      triggerFn={trigger}
      options={options}
      onQueryChange={setQuery}
      menuRenderFn={renderMenu}
      anchorClassName={popupAnchor}
      onSelectOption={(option, typed, close) => {
        editor.update(() => typed?.remove(), { onUpdate: () => setTimeout(option.run) });
        close();
      }}
    />
  );
}
