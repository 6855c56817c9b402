import path from 'node:path';
import type { balanceChannels } from '../../../ipc/channels/balance';
import type { Handlers } from '../../../ipc/contract';
import { writeFileAtomic } from '../../../workspace';
import type { Dialogs } from '../../dialogs/dialogs';
import { t as dialogText } from '../../dialogs/messages';
import type { OpenWorkspace } from '../../workspace/session';

export function balanceHandlers(
  open: OpenWorkspace,
  dialogs: Dialogs,
): Pick<Handlers, keyof typeof balanceChannels> {
  return {
    'balance.read': async (scope) => open().balance.read(scope),
    'balance.exportFile': async ({ scope, by, format }) => {
      const file = await dialogs.saveFile(dialogText('exportBalance'), `balance.${format}`);
      if (file === null) return null;
      await writeFileAtomic(file, await open().balance.text(scope, by, format));
      return path.basename(file);
    },
  };
}
