import { acceleratorOf } from '../../core/keys/accelerator';
import type { CommandId } from '../../ipc/commands';
import { type ChosenKeys, commandOf, type Keys } from '../../ipc/keys';
import { runAvailable } from './commands';
import { isMac } from './keyLabel';

/** What the editor does by these keys itself, before the menu gets them. */
const ofEditor: Readonly<Record<string, CommandId | null>> = {
  'CmdOrCtrl+B': 'format.bold',
  'CmdOrCtrl+I': 'format.italic',
  'CmdOrCtrl+U': null,
};

type Taker = (event: KeyboardEvent) => void;
let taker: Taker | null = null;

/** Until the returned function is called, every key press goes to the taker alone. */
export function takeKeyPresses(take: Taker): () => void {
  taker = take;
  return () => {
    if (taker === take) taker = null;
  };
}

/**
 * The menu runs the usual keys. Those that the user has chosen are run here, before a text or a field makes something
 * else of them, and the keys that the editor takes for itself do no more than what is chosen for them.
 */
export function followKeyPresses(current: () => { keys: Keys; chosen: ChosenKeys }): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (taker) return taker(event);
    const accelerator = acceleratorOf(event, isMac);
    if (accelerator === null) return;
    const { keys, chosen } = current();
    const command = commandOf(keys, accelerator) ?? null;
    const usual = isText(event.target) ? ofEditor[accelerator] : undefined;
    const isChosen = command !== null && command in chosen;
    if (command === usual || (!isChosen && usual === undefined)) return;
    // Without a handler here it is the menu's to run.
    if (command !== null && !runAvailable(command) && usual === undefined) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.isContentEditable;
