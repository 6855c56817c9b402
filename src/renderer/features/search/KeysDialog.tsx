import { useState } from 'react';
import { type CommandId, commandIds, commands, commandTitle } from '../../../ipc/commands';
import { useCommand } from '../../shell/commands';
import { keyLabel } from '../../shell/keyLabel';
import { Dialog } from '../../ui/Dialog';
import styles from './KeysDialog.module.css';
import { t } from './messages';

const keyOf = (id: CommandId): string => {
  const command = commands[id];
  return 'key' in command ? command.key : '';
};

/** All keys of the app, from the list of commands. */
export function KeysDialog() {
  const [open, setOpen] = useState(false);
  useCommand('help.keys', () => setOpen(true));
  return (
    <Dialog title={t('keys')} isOpen={open} onClose={() => setOpen(false)} isDismissable>
      {/* Focusable, so that it scrolls by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section tabIndex={0} aria-label={t('keys.all')}>
        <table className={styles.keys}>
          <tbody>
            {commandIds.filter(keyOf).map((id) => (
              <tr key={id}>
                <th scope="row">{commandTitle(id)}</th>
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
