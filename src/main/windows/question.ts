import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { Hindrance } from './gate';
import { t } from './messages';

/** The question at every door: true when the user leaves with changes that are not saved. */
export async function askToLeave(window: BrowserWindow | null, hindrance: Hindrance): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'warning',
    message: t('unsaved'),
    detail: detailOf(hindrance),
    buttons: [t('keepOpen'), t('leave')],
    defaultId: 0,
    cancelId: 0,
  };
  const { response } = window
    ? await dialog.showMessageBox(window, options)
    : await dialog.showMessageBox(options);
  return response === 1;
}

function detailOf(hindrance: Hindrance): string {
  if (hindrance === 'hung') return t('unsaved.hung');
  const { reason, isRescued } = hindrance;
  return isRescued ? t('unsaved.rescued', { reason }) : t('unsaved.lost', { reason });
}
