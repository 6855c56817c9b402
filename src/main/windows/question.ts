import type { BrowserWindow } from 'electron';
import { askBox } from '../dialogs/messageBox';
import type { Hindrance } from './gate';
import { t } from './messages';

/** The question at every door: true when the user leaves with changes that are not saved. */
export async function askToLeave(window: BrowserWindow | null, hindrance: Hindrance): Promise<boolean> {
  const button = await askBox(window, {
    type: 'warning',
    message: t('unsaved'),
    detail: detailOf(hindrance),
    buttons: [t('keepOpen'), t('leave')],
    defaultId: 0,
    cancelId: 0,
  });
  return button === 1;
}

function detailOf(hindrance: Hindrance): string {
  if (hindrance === 'hung') return t('unsaved.hung');
  const { reason, isRescued } = hindrance;
  return isRescued ? t('unsaved.rescued', { reason }) : t('unsaved.lost', { reason });
}
