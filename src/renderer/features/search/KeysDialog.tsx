import { useState } from 'react';
import { type CommandId, commandIds, commands } from '../../../ipc/commands';
import { useCommand } from '../../shell/commands';
import { keyLabel } from '../../shell/keyLabel';
import { Dialog } from '../../ui/Dialog';
import './palette.css';

const keyOf = (id: CommandId): string => {
  const command = commands[id];
  return 'key' in command ? command.key : '';
};

/** Every key of the app, read from the one list of commands. */
export function KeysDialog() {
  const [open, setOpen] = useState(false);
  useCommand('help.keys', () => setOpen(true));
  return (
    <Dialog title="Keyboard shortcuts" isOpen={open} onClose={() => setOpen(false)} isDismissable>
      {/* Scrolled by the keys, so it takes the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section tabIndex={0} aria-label="All shortcuts">
        <table className="keys">
          <tbody>
            {commandIds.filter(keyOf).map((id) => (
              <tr key={id}>
                <th scope="row">{commands[id].title}</th>
                <td>
                  <kbd>{keyLabel(keyOf(id))}</kbd>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Dialog>
  );
}
