import { type CommandId, commandIds, commands, commandTitle, menuTitle } from '../../../ipc/commands';
import type { Keys } from '../../../ipc/keys';
import { keyLabel } from '../../shell/keyLabel';
import { changeKeys, useChosenKeys } from '../../shell/preferences';
import { Button } from '../../ui/Button';
import { CommandKey } from './CommandKey';
import { t } from './messages';

/** A line for the key of each command; it is found by the name of its menu and by its key too. */
export const keyPreferences = (keys: Keys) =>
  commandIds.map((id: CommandId) => ({
    id: `key ${id}`,
    title: commandTitle(id).replace('…', ''),
    detail: menuTitle(commands[id].menu).replace('&', ''),
    words: keys[id] === null ? '' : keyLabel(keys[id]),
    control: <CommandKey id={id} />,
  }));

export function UsualKeys() {
  const chosen = useChosenKeys();
  return (
    <Button
      size="small"
      isDisabled={Object.keys(chosen).length === 0}
      onPress={() => void changeKeys(() => ({}))}
    >
      {t('keys.usual')}
    </Button>
  );
}
