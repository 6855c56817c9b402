import { type BrowserWindow, shell } from 'electron';
import type { LogFile } from '../log/logFile';
import { askBox } from './messageBox';
import { t } from './messages';

let wasTold = false;

/** Says once in a run that main had an error nobody expected: the user decides whether to go on. */
export async function tellOfError(parent: BrowserWindow | null, log: LogFile): Promise<void> {
  if (wasTold) return;
  wasTold = true;
  const button = await askBox(parent, {
    type: 'warning',
    message: t('unexpected'),
    detail: t('unexpected.detail'),
    buttons: [t('unexpected.goOn'), t('unexpected.log')],
    defaultId: 0,
    cancelId: 0,
  });
  if (button === 1) shell.showItemInFolder(log.path);
}
