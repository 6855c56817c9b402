import { type CommandId, commandTitle, isAvailable } from '../../ipc/commands';
import type { MenuEntry } from '../ui/MenuItems';
import { runAvailable } from './commands';
import { heldFacts } from './context';
import { keyLabel } from './keyLabel';
import { currentKeys } from './preferences';

/** A command as an entry of a menu: its name, its key, and grey where it cannot run now. */
function commandEntry(id: CommandId): MenuEntry {
  const key = currentKeys()[id];
  return {
    id,
    label: commandTitle(id),
    isDisabled: !isAvailable(id, heldFacts()),
    ...(key === null ? {} : { keys: keyLabel(key) }),
    run: () => void runAvailable(id),
  };
}

export const commandEntries = (ids: readonly CommandId[]): MenuEntry[] => ids.map(commandEntry);

/** The groups of a menu, with a line between them; one without entries is left out. */
export const inGroups = (groups: readonly MenuEntry[][]): MenuEntry[] =>
  groups.flatMap((group) =>
    group.map((entry, index) => (index === 0 ? { ...entry, separated: true } : entry)),
  );
