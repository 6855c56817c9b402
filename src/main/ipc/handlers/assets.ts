import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { assetChannels } from '../../../ipc/channels/assets';
import type { Handlers } from '../../../ipc/contract';
import type { Dialogs } from '../../dialogs/dialogs';
import type { OpenWorkspace } from '../../workspace/session';

export function assetHandlers(
  open: OpenWorkspace,
  dialogs: Dialogs,
): Pick<Handlers, keyof typeof assetChannels> {
  return {
    'assets.add': async ({ name, bytes }) => open().assets.add(name, bytes),
    'assets.choose': async () => {
      const file = await dialogs.choosePicture();
      return file === null ? null : open().assets.add(path.basename(file), await readFile(file));
    },
  };
}
