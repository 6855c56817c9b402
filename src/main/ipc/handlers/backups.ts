import type { backupChannels } from '../../../ipc/channels/backups';
import type { Handlers } from '../../../ipc/contract';
import type { Dialogs } from '../../dialogs/dialogs';
import { t as dialogText } from '../../dialogs/messages';
import type { BackupFolders } from '../../workspace/backupFolders';
import type { OpenWorkspace } from '../../workspace/session';

export function backupHandlers(
  open: OpenWorkspace,
  dialogs: Dialogs,
  folders: BackupFolders,
): Pick<Handlers, keyof typeof backupChannels> {
  async function moveTo(parent: string | null): Promise<void> {
    const { dir, backups } = open();
    folders.set(dir, await backups.moveTo(parent));
  }

  return {
    'backups.list': async () => {
      const { backups } = open();
      return { items: await backups.list(), place: await backups.place() };
    },
    'backups.create': async () => open().backups.create(),
    'backups.move': async () => {
      const parent = await dialogs.chooseFolder(dialogText('moveBackups'));
      if (parent !== null) await moveTo(parent);
      return parent !== null;
    },
    'backups.moveBack': async () => moveTo(null),
    'backups.browse': async ({ name, kind, text }) => open().backups.browse(name, kind, text),
    'backups.read': async ({ name, kind, id }) => open().backups.read(name, kind, id),
    'backups.copyOut': async ({ name, ...wanted }) => open().backups.copyOut(name, wanted),
  };
}
