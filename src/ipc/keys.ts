import { canonical } from '../core/keys/accelerator';
import { type CommandId, commandIds, commandTitle, defaultKey, systemTitle } from './commands';

/** What the user chose in place of the usual keys; null: no key. */
export type ChosenKeys = Readonly<Record<string, string | null>>;

/** The key of each command; null where it has none. */
export type Keys = Readonly<Record<CommandId, string | null>>;

/** A chosen key holds even against the usual one of another command; a spelling that is no key is left out. */
export function keysOf(chosen: ChosenKeys): Keys {
  const own = new Map<CommandId, string | null>();
  const taken = new Set<string>();
  for (const id of commandIds) {
    const wanted = chosen[id];
    if (wanted === undefined) continue;
    const key = wanted === null ? null : canonical(wanted);
    if (wanted !== null && (key === null || taken.has(key) || systemKeys.has(key))) continue;
    own.set(id, key);
    if (key !== null) taken.add(key);
  }
  const keyOf = (id: CommandId): string | null => {
    const chosenOne = own.get(id);
    if (chosenOne !== undefined) return chosenOne;
    const usual = defaultKey(id);
    return usual !== null && !taken.has(usual) ? usual : null;
  };
  return Object.fromEntries(commandIds.map((id) => [id, keyOf(id)])) as Record<CommandId, string | null>;
}

/** The command that has the key. */
export const commandOf = (keys: Keys, key: string): CommandId | undefined =>
  commandIds.find((id) => keys[id] === key);

/** Keys of the system's own menu entries and of the text fields, which no command can have. */
const systemKeys = new Map<string, Parameters<typeof systemTitle>[0]>([
  ['CmdOrCtrl+Z', 'undo'],
  ['CmdOrCtrl+Shift+Z', 'redo'],
  ['CmdOrCtrl+Y', 'redo'],
  ['CmdOrCtrl+X', 'cut'],
  ['CmdOrCtrl+C', 'copy'],
  ['CmdOrCtrl+V', 'paste'],
  ['CmdOrCtrl+Shift+V', 'pasteAsPlainText'],
  ['CmdOrCtrl+A', 'selectAll'],
  ['CmdOrCtrl+Q', 'quit'],
  ['CmdOrCtrl+W', 'close'],
  ['CmdOrCtrl+M', 'minimize'],
  ['CmdOrCtrl+H', 'hide'],
  ['CmdOrCtrl+Shift+I', 'developer'],
  ['Alt+F4', 'close'],
  ['F10', 'menuBar'],
  ['F11', 'fullScreen'],
  ['Alt+Left', 'back'],
  ['Alt+Right', 'forward'],
]);

/** What a key does already, apart from the command that wants it: `isFixed` where it cannot be taken from it. */
export interface Clash {
  title: string;
  id: CommandId | null;
}

export function clashOf(keys: Keys, id: CommandId, key: string): Clash | null {
  const fixed = systemKeys.get(key);
  if (fixed) return { title: systemTitle(fixed), id: null };
  const other = commandIds.find((one) => one !== id && keys[one] === key);
  return other ? { title: commandTitle(other), id: other } : null;
}

/** The chosen keys with another one for a command, which is taken from the command that has it. */
export function withKey(chosen: ChosenKeys, id: CommandId, key: string | null): ChosenKeys {
  const other =
    key === null ? undefined : commandIds.find((one) => one !== id && keysOf(chosen)[one] === key);
  const { [id]: _, ...others } = chosen;
  const rest = other === undefined ? others : { ...others, [other]: null };
  return key === defaultKey(id) ? rest : { ...rest, [id]: key };
}
