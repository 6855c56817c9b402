import { useState } from 'react';
import { commandIds, commandTitle } from '../../../ipc/commands';
import { useCommand } from '../../shell/commands';
import { keyLabel } from '../../shell/keyLabel';
import { useKeys } from '../../shell/preferences';
import { Dialog } from '../../ui/Dialog';
import styles from './KeysDialog.module.css';
import { t } from './messages';

/** All keys of the app, as the user has them. */
export function KeysDialog() {
  const [open, setOpen] = useState(false);
  const keys = useKeys();
  const keyed = commandIds.flatMap((id) => (keys[id] === null ? [] : [{ id, key: keys[id] }]));
  useCommand('help.keys', () => setOpen(true));
  return (
    <Dialog title={t('keys')} isOpen={open} onClose={() => setOpen(false)} isDismissable>
      {/* Focusable, so that it scrolls by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section tabIndex={0} aria-label={t('keys.all')}>
        <table className={styles.keys}>
          <tbody>
            {keyed.map(({ id, key }) => (
              <tr key={id}>
                <th scope="row">{commandTitle(id)}</th>
                <td>
                  <kbd>{keyLabel(key)}</kbd>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Dialog>
  );
}
